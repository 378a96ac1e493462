"""The answers to one question, as buttons or tick boxes. Nothing is chosen beforehand; "weet ik
niet" is always there."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render
from components.pieces import glossary
from components.pieces.finder import Finder
from components.visit.actions import NOTHING_TOLD, Told
from components.visit.address import listed
from components.visit.visit import Visit
from engine.answering.dialogue import hangs_on
from engine.answering.in_words import answer_label
from engine.guide.texts import joined
from engine.rules.questions import DONT_KNOW, NONE, Question

NAMED = 3  # routes named in the reason for a question; the others are counted
LONG = 9  # from so many options on, a list can be searched


@dataclass(frozen=True)
class Option:
    """One answer as it is offered. `names`: what else it is called, to search a long list by."""

    id: str
    label: str
    hint: str
    names: str


@dataclass(frozen=True)
class Group:
    """Options below one heading, or below none."""

    heading: str
    options: list[Option]


@dataclass(frozen=True)
class Unsure:
    """The answer of who does not know. `now`: it is the answer."""

    value: str
    label: str
    now: bool


@dataclass(frozen=True)
class Aside:
    """An answer that was set aside, and the value that gives it once more."""

    words: str
    value: str

    @classmethod
    def of(cls, visit: Visit, question: Question) -> "Aside | None":
        """That of a question; None where none was set aside."""
        old = visit.aside.get(question.id)
        if old is None:
            return None
        label = answer_label(question, old, visit.lang, visit.word("dont-know"))
        value = f"{question.id}.{'+'.join(listed(old))}"
        return cls(visit.word("still-so", answer=label), value)


def show(visit: Visit, question: Question, told: Told = NOTHING_TOLD) -> Markup:
    """The choices of a question, with what was told of the way here: a fault, boxes ticked."""
    groups = visit.made("offered", question.id, lambda: _groups(visit, question))
    return render(
        visit,
        "options",
        question=question,
        hint=question.texts["hint"],
        aside=Aside.of(visit, question),
        fault=told.fault,
        finder=_finder(visit, question) if _long(question) else None,
        labelled_by=f"edit-{question.id}" if visit.edit else "asked",
        groups=groups,
        chosen=_chosen(visit, question, told),
        unsure=_unsure(visit, question),
    )


def about(visit: Visit, question: Question) -> Markup:
    """Help with a question: where the answer can be found, and older names. (The search of a long
    list finds these; a short list shows them.)"""
    return visit.made("help", question.id, lambda: _about(visit, question))


def _about(visit: Visit, question: Question) -> Markup:
    options = [] if _long(question) else question.option_texts.values()
    return render(
        visit,
        "help",
        help=glossary.marked(visit, question.texts["help"][visit.lang]),
        older=[option for option in options if option.also_called],
    )


def why(visit: Visit, question: Question) -> str:
    """Why this is asked, worked out from the routes that hang on it; empty where none does."""
    found = hangs_on(visit.situation, visit.verdicts, question.index)
    if not found:
        return ""
    names = [visit.name(route) for route in found[:NAMED]]
    rest = len(found) - len(names)
    if rest:
        return visit.word("why-asked-more", routes=", ".join(names), count=str(rest))
    return visit.word("why-asked", routes=joined(names, visit.lang))


def _long(question: Question) -> bool:
    return len(question.options) >= LONG


def _groups(visit: Visit, question: Question) -> list[Group]:
    groups = []
    for label, ids in _headed(visit, question):
        options = [_option(visit, question, id_) for id_ in ids]
        heading = "" if ids == [NONE] else label  # the button itself says no
        groups.append(Group(heading, options))
    return groups


def _headed(visit: Visit, question: Question) -> list[tuple[str, list[str]]]:
    """Options by the heading that the tree puts above them."""
    headings = visit.guide.headings.get(question.id)
    if not headings:
        return [("", question.options)]
    found = []
    for heading in headings.values():
        label = heading.label[visit.lang]
        found.append((label, heading.options))
    return found


def _chosen(visit: Visit, question: Question, told: Told) -> tuple[str, ...]:
    """The options that are the answer now, or that were ticked and not yet given."""
    now = visit.answers.get(question.id)
    if not question.many:
        return (now,) if isinstance(now, str) else ()
    return told.picked or (tuple(now) if isinstance(now, list) else ())


def _option(visit: Visit, question: Question, id_: str) -> Option:
    shape, lang = question.option_texts[id_], visit.lang
    hint = shape.hint[lang] if shape.hint else ""
    names = []
    if _long(question):
        names += shape.also_called
        names += [words for other, words in shape.label.items() if other != lang]
    return Option(id_, shape.label[lang], hint, "|".join(names))


def _unsure(visit: Visit, question: Question) -> Unsure:
    own = question.texts["unsure_label"]
    label = own[visit.lang] if own else visit.word("dont-know")
    now = visit.answers.get(question.id) == DONT_KNOW
    return Unsure(f"{question.id}.{DONT_KNOW}", label, now)


def _finder(visit: Visit, question: Question) -> Finder:
    """The search of a long list; where nothing is found it names two words to search for, headings
    of the list if they are one word."""
    labels = [shape.label[visit.lang] for shape in question.option_texts.values()]
    names = [heading for heading, _ in _headed(visit, question)]
    names += labels
    single = [name for name in names if name and " " not in name]
    one, other = (single + labels)[:2]
    none = visit.word("found-none", one=one, other=other)
    return Finder(f"list-{question.id}", visit.word("find-option"), none)
