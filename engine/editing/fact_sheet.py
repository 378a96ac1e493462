"""A sheet to check one route: what its rules, sources and examples say, to be signed.

For the owner of the content, in Markdown."""

from engine.editing.markdown import item, section
from engine.editing.sheet_page import Page
from engine.editing.sheet_requirement import requirement_lines
from engine.editing.sheet_tables import examples_section, facts_section
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.guide.texts import upper, written
from engine.shapes.route import StepShape


def sheet(guide: Guide, route: Route, lang: str = "nl") -> str:
    """The sheet of a route as a Markdown text."""
    page = Page(guide, route, lang)
    lines = [
        *_head(page),
        *_requirements(page),
        *_questions(page),
        *_conditions(page),
        *_said(page),
        *facts_section(page),
        *_other_sources(page),
        *_steps(page),
        *examples_section(page),
        *_signature(page),
    ]
    return "\n".join(lines) + "\n"


def _head(page: Page) -> list[str]:
    shape = page.route.shape
    intro = page.label("intro", day=written(page.guide.day.isoformat(), page.lang))
    title = f"# {shape.name[page.lang]} (`{page.route.id}`)"
    paragraphs = [title, intro, page.text(shape.summary), page.text(shape.outcome)]
    return [line for paragraph in paragraphs for line in (paragraph, "")]


def _requirements(page: Page) -> list[str]:
    lines: list[str] = []
    for requirement in page.route.all_requirements:
        lines += [*requirement_lines(page, requirement), ""]
    if lines:
        lines.pop()
    return section(page.label("requirements"), lines or [page.label("none")])


def _questions(page: Page) -> list[str]:
    """What the short names of questions on this sheet stand for."""
    used = {page.guide.question[q].index for e in page.route.shape.examples for q in e.answers}
    for requirement in page.route.all_requirements:
        if requirement.split:
            for box in requirement.split.yes + requirement.split.no:
                used.update(box)
    lines = []
    for question in page.guide.questions:
        if question.index in used:
            ask = question.texts["ask"][page.lang]
            lines.append(f"- {page.short(question.id)}: {ask}")
    return section(page.label("questions"), lines or [page.label("none")])


def _conditions(page: Page) -> list[str]:
    """The conditions that the route can name, what to do for them and who decides."""
    lines = []
    for id_ in page.conditions():
        condition = page.guide.conditions[id_]
        name = upper(condition.name[page.lang])
        decides = f"{page.label('decides')}: {page.decider(condition.decides)}."
        lines.append(f"- **{name}** (`{id_}`): {page.text(condition.do)} {decides}")
    return section(page.label("conditions"), lines or [page.label("none")])


def _said(page: Page) -> list[str]:
    """The other texts of the route, in which the facts stand."""
    shape = page.route.shape
    texts = [
        ("for-whom", page.text(shape.for_whom)),
        ("months", _months(page)),
        ("pay", page.text(shape.pay_text)),
        ("days", shape.days or page.label("unknown")),
        ("load", page.text(shape.load)),
        ("cost", page.text(shape.cost)),
        *(("limits", page.text(limit)) for limit in shape.limits),
        ("if-not", page.text(shape.if_not)),
    ]
    return section(page.label("said"), [item(page.label(name), text) for name, text in texts])


def _months(page: Page) -> str:
    months = page.route.shape.months
    if months is None:
        return page.label("unknown")
    shortest, longest = months
    if shortest == longest:
        return str(longest)
    return page.label("from-to", shortest=shortest, longest=longest)


def _other_sources(page: Page) -> list[str]:
    """The sources of the texts, where there are others than those of the requirements."""
    used = {requirement.source for requirement in page.route.all_requirements}
    lines = []
    for id_ in page.route.shape.sources:
        if id_ not in used:
            lines += page.source(id_)
    return section(page.label("other-sources"), lines) if lines else []


def _steps(page: Page) -> list[str]:
    steps = enumerate(page.route.shape.steps, 1)
    return section(page.label("steps"), [f"{i}. {_step(page, step)}" for i, step in steps])


def _step(page: Page, step: StepShape) -> str:
    takes = f" ({step.takes[page.lang]})" if step.takes else ""
    what = page.text({"nl": step.nl, "en": step.en})
    return f"**{upper(page.decider(step.who))}**{takes}: {what}"


def _signature(page: Page) -> list[str]:
    lines = []
    for name in ("signed", "date", "signature"):
        lines += ["", f"{page.label(name)}: ________________________"]
    return lines
