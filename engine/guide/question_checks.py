"""What must be right within one question of a tree: its ids, and every option that it names."""

from collections.abc import Iterator, Sequence

from engine.guide.spot import Spot
from engine.rules.parse import Loc
from engine.rules.questions import MANY_LIMIT, OPTION_ID, QUESTION_ID, Question, above
from engine.shapes.interface import RESERVED
from engine.shapes.tree import QuestionShape


def check_question(
    spot: Spot,
    question: Question,
    raw: QuestionShape,
) -> None:
    """Notes what is wrong, and takes out of the question what cannot be reasoned with."""
    _check_ids(spot, question)
    _check_number(spot, question)
    for loc, option in _options_named(raw):
        if option not in raw.options:
            here = spot.at(*loc)
            here.unknown(option, raw.options, "kind-option-of", question=question.id)
    if raw.otherwise not in raw.options:
        question.otherwise = None
    _check_twins(spot, question)
    _check_order(spot, raw)
    _check_headings(spot, raw)


def _check_ids(spot: Spot, question: Question) -> None:
    """Ids stand in addresses, so they are plain; and some names mean something else there."""
    if question.id in RESERVED:
        spot.note("id-reserved", question=question.id)
    elif not QUESTION_ID.fullmatch(question.id):
        spot.note("id-of-question", question=question.id)
    for option in question.options:
        if not OPTION_ID.fullmatch(option):
            here = spot.at("options", option)
            here.note("id-of-option", option=option)


def _check_number(spot: Spot, question: Question) -> None:
    """A choice needs two options; several answers of many options are too many to reason about."""
    count = len(question.options)
    if count < 2 and not question.many:
        spot.note("options-too-few", question=question.id)
    if count > MANY_LIMIT and question.many:
        here, most = spot.at("options"), MANY_LIMIT
        here.note("options-too-many", question=question.id, most=most, count=count)


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


def _each(loc: Loc, options: Sequence[str]) -> Iterator[tuple[Loc, str]]:
    for i, option in enumerate(options):
        yield (*loc, i), option


def _check_twins(spot: Spot, question: Question) -> None:
    """Notes options that are the same as themselves, and forgets that."""
    own = [option for option, twin in question.same_as.items() if option == twin]
    for option in own:
        del question.same_as[option]
        here = spot.at("options", option, "same_as")
        here.note("option-same-as-itself", option=option)


def _check_order(spot: Spot, raw: QuestionShape) -> None:
    """Notes the first option that stands above itself."""
    for i, chain in enumerate(raw.order):
        for j, option in enumerate(chain):
            if option in above(raw.order, option):
                here = spot.at("order", i, j)
                here.note("order-in-circle", option=option)
                return


def _check_headings(spot: Spot, raw: QuestionShape) -> None:
    """With headings, every option stands under one of them."""
    if not raw.option_headings:
        return
    listed: list[str] = []
    for heading in raw.option_headings.values():
        listed += heading.options
    here = spot.at("option_headings")
    for option in raw.options:
        if listed.count(option) != 1:
            here.note("option-under-headings", option=option)
