"""One requirement on a sheet: its rule, who passes and who does not, what NO does, its source."""

from engine.editing.markdown import item
from engine.editing.sheet_page import Page
from engine.guide.route import Requirement
from engine.guide.texts import facts_in, sentence
from engine.rules.boxes import Box
from engine.rules.in_words import box_said, rule_said

MOST = 12  # so many cases are written out; of more, the rule is shown as it was written
SIDES = ("passes", "fails")


def requirement_lines(page: Page, requirement: Requirement) -> list[str]:
    """The lines of the requirement, below a heading of its own."""
    label, decides = page.label, page.decider(requirement.decides)
    by_whom = sentence(page.guide, "decided-by", page.lang, who=decides)
    rule = page.text(requirement.texts["rule"], decides=by_whom)
    kind = label("law" if requirement.law else "practice")
    return [
        f"### `{requirement.key}`",
        "",
        f"**{label('rule')}.** {rule}",
        "",
        *_who(page, requirement),
        _what_no_does(page, requirement),
        *_dates(page, requirement),
        f"{item(label('kind'), kind)}. **{label('decides')}**: {decides}.",
        *page.source(requirement.source),
        *_doubts(page, requirement),
        f"- **{label('right')}** {label('boxes')}",
    ]


def _what_no_does(page: Page, requirement: Requirement) -> str:
    if requirement.names is None:
        text = page.label("closes")
    else:
        name = page.guide.conditions[requirement.names].name[page.lang]
        text = page.label("names", condition=f"{name} (`{requirement.names}`)")
    return item(page.label("no"), text) if requirement.split else f"- {text}"


def _dates(page: Page, requirement: Requirement) -> list[str]:
    """From when and until when it holds, where that is said."""
    days = (("from", requirement.start), ("until", requirement.end))
    return [item(page.label(name), page.day(day.isoformat())) for name, day in days if day]


def _doubts(page: Page, requirement: Requirement) -> list[str]:
    """What is not sure about the facts that the requirement names."""
    lines = []
    for name in facts_in(page.guide, list(requirement.texts.values())):
        fact = page.guide.facts[name]
        if fact.doubt:
            label = f"- **{page.label('doubt')}** ({fact.text[page.lang]})"
            lines.append(f"{label}: {fact.doubt[page.lang]}")
    return lines


def _who(page: Page, requirement: Requirement) -> list[str]:
    """Who passes and who does not, from the boxes of the rule."""
    if requirement.split is None or requirement.rule is None:
        return [f"- {page.label('always')}"]
    sides = dict(zip(SIDES, (requirement.split.yes, requirement.split.no), strict=True))
    lines = []
    for side, boxes in sides.items():
        other = "fails" if side == "passes" else "passes"
        if len(boxes) <= MOST:
            lines += _cases(page, side, boxes)
        elif side == "fails" or len(sides[other]) <= MOST:
            others = page.label("everybody-else", other=page.label(other))
            lines.append(item(page.label(side), others))
        else:
            lines.append(f"- **{page.label(side)}** ({page.label('many-cases', n=len(boxes))}):")
            lines += rule_said(requirement.rule, page.guide.questions, page.lang, 1)
    return lines


def _cases(page: Page, side: str, boxes: list[Box]) -> list[str]:
    """Every case of one side by itself."""
    label = page.label(side)
    cases = [box_said(box, page.guide.questions, page.lang) for box in boxes]
    if len(cases) < 2:
        return [item(label, cases[0] if cases else page.label("nobody"))]
    return [f"- **{label}** ({page.label('one-of-cases')}):", *(f"  - {case}" for case in cases)]
