"""Who is left without a wanted route, by the way out that speaks to them: the largest group first, weighed by the priors of the tree."""

import json
from dataclasses import dataclass

from engine.answering.situation import Answers
from engine.checking.coverage import person, uncovered
from engine.checking.proofs import Proofs
from engine.guide.guide import Guide
from engine.guide.texts import filled
from engine.rules.boxes import meet
from engine.rules.population import weights

UNTOLD = {
    "nl": "Geen uitweg spreekt tot hen: zie `doodlopend` hierboven.",
    "en": "No way out speaks to them: see `doodlopend` above.",
}
SAYS = {
    "nl": "{share:.2%} van alle mensen houdt geen gewenste route over. Per uitweg:",
    "en": "{share:.2%} of all people are left without a wished route. By way out:",
}


@dataclass(frozen=True)
class Hole:
    """People without a wanted route whom one way out speaks to: its number in the tree (None: none speaks to them), their share of all people, and one of them."""

    way: int | None
    share: float
    person: Answers


def holes(guide: Guide) -> list[Hole]:
    """Every group without a wanted route; each person counts once, at the first way out that holds for her."""
    questions, left, found = guide.questions, Proofs(guide).holes(), []
    weigh = weights(questions)
    for i, way in enumerate(guide.ways_out):
        rest = [part for box in left for part in uncovered(way.compiled.yes, questions, box)]
        share = sum(map(weigh, left)) - sum(map(weigh, rest))
        met = next(
            (
                both
                for box in left
                for told in way.compiled.yes
                if (both := meet(box, told)) is not None
            ),
            None,
        )
        if met is not None:
            found.append(Hole(i, share, person(met, guide)))
        left = rest
    if left:
        found.append(Hole(None, sum(map(weigh, left)), person(max(left, key=weigh), guide)))
    return sorted(found, key=lambda hole: -hole.share)


def said(guide: Guide, lang: str) -> list[str]:
    """The groups as lines of text."""
    found = holes(guide)
    lines = [SAYS[lang].format(share=sum(hole.share for hole in found))]
    for hole in found:
        text = (
            UNTOLD[lang]
            if hole.way is None
            else filled(guide, guide.ways_out[hole.way].shape.text[lang], lang)
        )
        lines.append(f"  {hole.share:8.4%}  {text}")
        lines.append(f"            {json.dumps(hole.person, ensure_ascii=False)}")
    return lines
