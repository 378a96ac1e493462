"""Who is left without a wanted route, by the way out that speaks to them: the largest group first,
weighed by the priors of the tree."""

import json
from dataclasses import dataclass

from engine.answering.situation import Answers
from engine.checking.coverage import TooMuch, person, uncovered
from engine.checking.dominance import Boxes, meetings
from engine.checking.proofs import proofs_of
from engine.guide.guide import Guide
from engine.guide.texts import filled
from engine.messages import said
from engine.rules.boxes import TooTangled
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
    weigh = weights(guide.questions)
    left = proofs_of(guide).holes()
    share_left = sum(map(weigh, left))
    found: list[Hole] = []
    for i, way in enumerate(guide.ways_out):
        told = way.compiled.yes
        met = next(meetings(left, told), None)
        if met is None:
            continue
        left = _outside(left, told, guide)
        share_of_rest = sum(map(weigh, left))
        share = share_left - share_of_rest
        someone = person(met, guide)
        found.append(Hole(i, share, someone))
        share_left = share_of_rest
    if left:
        largest = max(left, key=weigh)
        someone = person(largest, guide)
        found.append(Hole(None, share_left, someone))
    found.sort(key=lambda hole: -hole.share)
    return found


def _outside(left: Boxes, told: Boxes, guide: Guide) -> Boxes:
    """What of the boxes on the left lies outside the others."""
    out: Boxes = []
    for box in left:
        out += uncovered(told, guide.questions, box)
    return out


def holes_said(guide: Guide, lang: str) -> list[str]:
    """The groups as lines of text, or one line when there are none or too many."""
    try:
        found = holes(guide)
    except (TooMuch, TooTangled):
        return [said("holes-uncounted", lang)]
    if not found:
        return [said("holes-none", lang)]
    together = sum(hole.share for hole in found)
    share = percent(together, lang, digits=2)
    lines = [said("holes-said", lang, share=share)]
    for hole in found:
        share = percent(hole.share, lang, digits=4)
        way = _way(guide, hole, lang)
        someone = json.dumps(hole.person, ensure_ascii=False)
        lines.append(f"  {share:>8}  {way}")
        lines.append(f"            {someone}")
    return lines


def _way(guide: Guide, hole: Hole, lang: str) -> str:
    """What the way out says to these people."""
    if hole.way is None:
        return said("holes-without-way-out", lang)
    shape = guide.ways_out[hole.way].shape
    return filled(guide, shape.text[lang], lang)
