"""Who passes a requirement and who does not, as a sheet tells it: from the boxes of its rule."""

from dataclasses import dataclass, field

from engine.guide.guide import Guide
from engine.guide.route import Requirement
from engine.rules.boxes import Box
from engine.rules.in_words import box_said, rule_said

MOST = 12  # so many cases are written out; of more, the rule is shown as it was written


@dataclass(frozen=True)
class Side:
    """Those who pass, or those who do not.

    `count` is in how many cases. `cases` says them, unless they are too many. Then `rule` says
    the rule, unless the `other` side has few enough to tell this one by."""

    name: str
    other: str
    count: int
    cases: list[str] = field(default_factory=list)
    rule: list[str] = field(default_factory=list)


def sides(guide: Guide, requirement: Requirement, lang: str) -> list[Side]:
    """Both sides of a requirement; none where it holds for everybody."""
    split = requirement.compiled
    if split is None:
        return []
    rule: list[str] = []
    if min(len(split.yes), len(split.no)) > MOST and requirement.rule is not None:
        rule = rule_said(requirement.rule, guide.questions, lang, 1)
    passes = _cases(guide, split.yes, lang)
    fails = _cases(guide, split.no, lang)
    return [
        Side("passes", "fails", len(split.yes), passes, rule),
        Side("fails", "passes", len(split.no), fails),
    ]


def _cases(guide: Guide, boxes: list[Box], lang: str) -> list[str]:
    """Every case in words; none when there are too many to read."""
    if len(boxes) > MOST:
        return []
    return [box_said(box, guide.questions, lang) for box in boxes]
