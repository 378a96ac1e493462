"""What a search in the list of all routes looks in, besides what stands in that list."""

from collections.abc import Iterable

from markupsafe import Markup

from components.pieces import glossary
from components.visit.visit import Visit
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.shapes.text import Place
from engine.shapes.tree import OptionShape

_ATTRIBUTE = Markup(' data-{}="{}"')


def search_words(visit: Visit, route: Route) -> Markup:
    """The words to find a route by, as attributes of its row: its names; its subjects; other forms
    of the hard words in its name; the names of its work, which are as good as each other; and,
    where that is not enough, its kinds of school, for whom it is, and each form of the hard words
    of its page."""
    return visit.made("searched", route.id, lambda: _search_words(visit, route))


def _search_words(visit: Visit, route: Route) -> Markup:
    guide, shape, lang = visit.guide, route.shape, visit.lang
    page = " ".join(text[lang] for text in route.texts())
    names = [route.id, *shape.name.values(), *shape.also_called]
    more = [shape.for_whom[lang], *glossary.forms(visit, page)]
    found = {
        "names": "|".join(names),
        "subjects": "|".join(_subjects(guide, route)),
        "also": " ".join(glossary.forms(visit, shape.name[lang])),
        "work": " ".join(_work(guide, route)),
        "places": "|".join(_places(guide, route)),
        "more": "|".join(more),
    }
    attributes = Markup("")
    for name, words in found.items():
        if words:
            attributes += _ATTRIBUTE.format(name, words)
    return attributes


def _work(guide: Guide, route: Route) -> list[str]:
    """The names of the work a route leads to."""
    options = guide.question[guide.wish.roles].option_texts
    names: list[str] = []
    for role in route.shape.leads_to.roles or []:
        work = options[role]
        phrase = work.phrase or work.label
        names += phrase.values()
        names += work.also_called
    return names


def _subjects(guide: Guide, route: Route) -> list[str]:
    """The names of the subjects a route is for; none where it is for every subject."""
    question = guide.question.get(guide.wish.subjects or "")
    if question is None:
        return []
    subjects = route.shape.leads_to.subjects or []
    return _names(question.option_texts[subject] for subject in subjects)


def _places(guide: Guide, route: Route) -> list[str]:
    """The names of the kinds of school a route is for, and of their parts, each once; none where it
    is for every kind."""
    wish = guide.wish.places
    kinds = guide.question[wish.question].option_texts
    options: list[OptionShape] = []
    for written in route.shape.leads_to.places or []:
        place = Place.of(written)
        options.append(kinds[place.kind])
        if place.part:
            parts = guide.question[wish.parts[place.kind]].option_texts
            options.append(parts[place.part])
    return list(dict.fromkeys(_names(options)))


def _names(options: Iterable[OptionShape]) -> list[str]:
    """What options are called, in every language, older names too."""
    names: list[str] = []
    for option in options:
        names += option.label.values()
        names += option.also_called
    return names
