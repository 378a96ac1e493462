"""What must be right within one question of a tree: its ids, and every option that it names."""

from collections.abc import Iterator

from engine.guide.unknown import note_unknown
from engine.messages import message
from engine.reading.document import Document
from engine.rules.parse import Loc
from engine.rules.questions import MANY_LIMIT, OPTION_ID, QUESTION_ID, Question, above
from engine.shapes.interface import RESERVED
from engine.shapes.tree import QuestionShape


def check_question(doc: Document, question: Question, raw: QuestionShape) -> None:
    """Notes what is wrong, and takes out of the question what cannot be reasoned with."""
    here: Loc = ("questions", question.id)
    _check_ids(doc, here, question)
    _check_number(doc, here, question)
    for loc, option in _options_named(raw):
        if option not in raw.options:
            kind = message("kind-option-of", question=question.id)
            note_unknown(doc, (*here, *loc), option, raw.options, kind)
    if raw.otherwise not in raw.options:
        question.otherwise = None
    _check_twins(doc, here, question)
    _check_order(doc, here, raw)
    _check_headings(doc, here, raw)


def _check_ids(doc: Document, here: Loc, question: Question) -> None:
    """Ids stand in addresses, so they are plain; and some names mean something else there."""
    if question.id in RESERVED:
        doc.note(here, "id-reserved", question=question.id)
    elif not QUESTION_ID.fullmatch(question.id):
        doc.note(here, "id-of-question", question=question.id)
    for option in question.options:
        if not OPTION_ID.fullmatch(option):
            doc.note((*here, "options", option), "id-of-option", option=option)


def _check_number(doc: Document, here: Loc, question: Question) -> None:
    count = len(question.options)
    if count < 2 and not question.many:
        doc.note(here, "options-too-few", question=question.id)
    if count > MANY_LIMIT and question.many:
        doc.note(
            (*here, "options"),
            "options-too-many",
            question=question.id,
            most=MANY_LIMIT,
            count=count,
        )


def _options_named(raw: QuestionShape) -> Iterator[tuple[Loc, str]]:
    """Every option that the question names besides its list of options, with the place."""
    for i, chain in enumerate(raw.order):
        yield from _each(("order", i), chain)
    for group, options in raw.groups.items():
        yield from _each(("groups", group), options)
    for i, alike in enumerate(raw.alike):
        yield from _each(("alike", i), alike)
    for id_, heading in raw.option_headings.items():
        yield from _each(("option_headings", id_, "options"), heading.options)
    for option, shape in raw.options.items():
        if shape.same_as:
            yield ("options", option, "same_as"), shape.same_as
    if raw.otherwise is not None:
        yield ("otherwise",), raw.otherwise


def _each(loc: Loc, options: list[str]) -> Iterator[tuple[Loc, str]]:
    for i, option in enumerate(options):
        yield (*loc, i), option


def _check_twins(doc: Document, here: Loc, question: Question) -> None:
    for option, twin in list(question.same_as.items()):
        if option == twin:
            del question.same_as[option]
            loc = (*here, "options", option, "same_as")
            doc.note(loc, "option-same-as-itself", option=option)


def _check_order(doc: Document, here: Loc, raw: QuestionShape) -> None:
    """Notes the first option that stands above itself."""
    for i, chain in enumerate(raw.order):
        for j, option in enumerate(chain):
            if option in above(raw.order, option):
                doc.note((*here, "order", i, j), "order-in-circle", option=option)
                return


def _check_headings(doc: Document, here: Loc, raw: QuestionShape) -> None:
    if not raw.option_headings:
        return
    listed: list[str] = []
    for heading in raw.option_headings.values():
        listed += heading.options
    for option in raw.options:
        if listed.count(option) != 1:
            doc.note((*here, "option_headings"), "option-under-headings", option=option)
