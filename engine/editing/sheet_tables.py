"""The two tables of a sheet: the facts in its texts, and the example persons."""

from engine.editing.markdown import section, table
from engine.editing.sheet_page import Page
from engine.guide.texts import facts_in
from engine.rules.in_words import mask_said
from engine.shapes.route import ExampleShape

NOTHING = "–"


def facts_section(page: Page) -> list[str]:
    """The facts that stand in the texts of the route, with their source and what is not sure."""
    guide = page.guide
    texts = [*page.route.texts()]
    for requirement in page.route.all_requirements:
        texts += requirement.texts.values()
    texts += [guide.conditions[id_].do for id_ in page.conditions()]
    rows = [_fact_row(page, name) for name in facts_in(guide, texts)]
    head = [page.label(name) for name in ("fact", "value", "per", "source", "doubt")]
    return section(page.label("facts"), table(head, rows) if rows else [page.label("none")])


def _fact_row(page: Page, name: str) -> list[str]:
    fact, lang = page.guide.facts[name], page.lang
    return [
        f"`{name}`: {fact.what[lang]}",
        fact.text[lang],
        page.day(fact.per),
        f"`{fact.source}`, {page.label('read', day=page.day(fact.checked))}",
        fact.doubt[lang] if fact.doubt else NOTHING,
    ]


def examples_section(page: Page) -> list[str]:
    """The examples: what each person answers and what follows."""
    rows = []
    for number, example in enumerate(page.route.shape.examples, 1):
        rows.append([str(number), *_example_row(page, example)])
    names = ("nr", "answers", "standing", "needed", "find-out")
    head = [page.label(name) for name in names]
    return section(page.label("examples"), table(head, rows))[:-1]


def _example_row(page: Page, example: ExampleShape) -> list[str]:
    conditions = page.guide.conditions
    needed = [conditions[id_].name[page.lang] for id_ in example.conditions if id_ in conditions]
    find_out = [page.short(question) for question in example.find_out]
    return [
        _answers(page, example),
        page.label(example.standing),
        "; ".join(needed) or NOTHING,
        "; ".join(find_out) or NOTHING,
    ]


def _answers(page: Page, example: ExampleShape) -> str:
    """What the person answers, and on which day where that is not today."""
    answers = "; ".join(_answer(page, question, a) for question, a in example.answers.items())
    if not example.on:
        return answers
    return f"{answers} ({page.label('on', day=page.day(example.on.isoformat()))})"


def _answer(page: Page, question: str, answer: str | list[str]) -> str:
    asked = page.guide.question[question]
    value = asked.read(answer)
    if value is None:
        said = page.label("dont-know")
    else:
        said = mask_said(asked, asked.bit[value], page.lang)
    return f"{page.short(question)}: {said}"
