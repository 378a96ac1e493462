"""Who is left without a wanted route, by the way out that speaks to them: the largest group first,
weighed by the priors of the tree."""

import json
from dataclasses import dataclass

from engine.answering.situation import Answers
from engine.checking.coverage import TooMuch, person, uncovered
from engine.checking.dominance import meetings
from engine.checking.proofs import Proofs
from engine.guide.guide import Guide
from engine.guide.texts import filled
from engine.messages import said
from engine.rules.boxes import Box, TooTangled
from engine.rules.population import percent, weights


@dataclass(frozen=True)
class Hole:
    """People without a wanted route whom one way out speaks to: its number in the tree (None: none
    speaks to them), their share of all people, and one of them."""

    way: int | None
    share: float
    person: Answers


def holes(guide: Guide) -> list[Hole]:
    """Every group without a wanted route; each person counts once, at the first way out that holds
    for her. Raises TooMuch and TooTangled."""
    left = Proofs(guide).holes()
    weigh = weights(guide.questions)
    found: list[Hole] = []
    for i, way in enumerate(guide.ways_out):
        met = next(meetings(left, way.compiled.yes), None)
        if met is None:
            continue
        rest = _outside(left, way.compiled.yes, guide)
        share = sum(map(weigh, left)) - sum(map(weigh, rest))
        found.append(Hole(i, share, person(met, guide)))
        left = rest
    if left:
        largest = max(left, key=weigh)
        found.append(Hole(None, sum(map(weigh, left)), person(largest, guide)))
    return sorted(found, key=lambda hole: -hole.share)


def _outside(left: list[Box], told: list[Box], guide: Guide) -> list[Box]:
    """What of the boxes on the left lies outside the others."""
    return [part for box in left for part in uncovered(told, guide.questions, box)]


def holes_said(guide: Guide, lang: str) -> list[str]:
    """The groups as lines of text, or one line when there are none or too many."""
    try:
        found = holes(guide)
    except (TooMuch, TooTangled):
        return [said("holes-uncounted", lang)]
    if not found:
        return [said("holes-none", lang)]
    share = percent(sum(hole.share for hole in found), lang, digits=2)
    lines = [said("holes-said", lang, share=share)]
    for hole in found:
        lines.append(f"  {percent(hole.share, lang, digits=4):>8}  {_way(guide, hole, lang)}")
        lines.append(f"            {json.dumps(hole.person, ensure_ascii=False)}")
    return lines


def _way(guide: Guide, hole: Hole, lang: str) -> str:
    if hole.way is None:
        return said("holes-without-way-out", lang)
    return filled(guide, guide.ways_out[hole.way].shape.text[lang], lang)
