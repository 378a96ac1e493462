"""A visit: all that the address says, as a value, and what follows from it. Knows no framework.

The address holds question=option (repeated for several), was-question=option for what was set
aside, try-question=option for what is only tried, only-filter=value for the list of routes, and
parameters of its own: view, q (the questions to show first), edit (the answer being changed), had
(the answer that was changed last), whole (the groups of the result that are shown whole), route
(the route in mind), done (ticks on the page about suitability), lang, v (version of the content),
and in edit mode day (the day that is shown)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict, TypeVar, Unpack

from components.visit.address import (
    ASIDE,
    ONLY,
    TRY,
    USUAL,
    Params,
    Value,
    dotted,
    encoded,
    listed,
    prefixed,
)
from engine.answering.changes import Changes, Signal, changes, signal
from engine.answering.dialogue import DECIDING, Dialogue, dialogue
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from engine.guide.texts import filled

T = TypeVar("T")
IN_ADDRESS = (  # fields of a visit in the address, besides answers, in their order
    *("trying", "only", "view", "queue", "edit", "had"),
    *("route", "done", "whole", "lang", "day"),
)
WITH_ROUTE = ("question", "route", "try")  # views that keep the route in mind
WITH_FILTERS = ("routes", "route")  # views that keep how the list of routes was narrowed


class Fields(TypedDict, total=False):
    """What a link or a click may change of a visit."""

    answers: Answers
    aside: Answers
    trying: Answers
    queue: tuple[str, ...]
    edit: str | None
    had: tuple[str, Value | None] | None
    route: str | None
    only: dict[str, str]
    whole: tuple[str, ...]
    done: tuple[str, ...]


@dataclass(frozen=True)
class Visit:
    """What the address says: the answers in the order they were given, what was set aside or is
    tried, and what is shown. It is never changed; what follows from it is worked out when it is
    asked for."""

    guide: Guide
    answers: Answers = field(default_factory=dict)
    aside: Answers = field(default_factory=dict)
    trying: Answers = field(default_factory=dict)
    lang: str = "nl"
    day: str | None = None  # in edit mode only, when another day than today was chosen
    view: str = "start"
    queue: tuple[str, ...] = ()
    edit: str | None = None
    had: tuple[str, Value | None] | None = None
    route: str | None = None
    only: dict[str, str] = field(default_factory=dict)
    whole: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    _ways: dict[tuple[str, ...], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # how links begin

    # ---------------------------------------------------------------- words
    def word(self, name: str, /, **values: str) -> str:
        """A text of the interface in the visitor's language; its name where an editor took it
        out."""
        text = self.guide.words.get(name)
        if text is None:
            return f"[{name}]"
        words = text[self.lang]
        return filled(self.guide, words, self.lang, **values) if "{" in words else words

    def counted(self, name: str, count: int) -> str:
        """A text of the interface with a number in it; the text for one is called `<name>-one`."""
        return self.word(f"{name}-one") if count == 1 else self.word(name, count=str(count))

    def short(self, question: str) -> str:
        """A question in a few words."""
        return self.guide.question[question].texts["short"][self.lang]

    def name(self, route: str) -> str:
        """The name of a route."""
        return self.guide.routes[route].shape.name[self.lang]

    def made(self, name: str, id_: str, work: Callable[[], T]) -> T:
        """What follows from the content and the language alone: made once, the same for
        everyone."""
        return self.guide.once((name, id_, self.lang), work)

    # ---------------------------------------------------------------- what follows from the answers
    @cached_property
    def situation(self) -> Situation:
        """The answers against the guide."""
        return Situation(self.guide, self.answers)

    @cached_property
    def verdicts(self) -> dict[str, Verdict]:
        """Where every route stands."""
        return verdicts(self.situation)

    @cached_property
    def dialogue(self) -> Dialogue:
        """What to ask next; with a route in mind only what that route needs, so no preferences:
        with one route there is nothing to order."""
        asked = dialogue(self.situation, self.verdicts, self.route)
        if self.route is None:
            return asked
        if asked.phase is None or asked.phase > DECIDING:
            return Dialogue(None, None, {})
        deciding = {phase: ids for phase, ids in asked.by_phase.items() if phase <= DECIDING}
        return Dialogue(asked.next_question, asked.phase, deciding)

    @cached_property
    def before(self) -> dict[str, Verdict] | None:
        """Where every route stood before the last answer was given or changed; None when there is
        none."""
        if self.had:
            return verdicts(Situation(self.guide, self._answers_before(*self.had)))
        if not self.answers:
            return None
        *earlier, _ = self.answers.items()
        return verdicts(Situation(self.guide, dict(earlier)))

    def _answers_before(self, changed: str, old: Value | None) -> Answers:
        """The answers before one was changed: the old one, and back what was set aside because of
        it."""
        guide = self.guide
        about = {guide.names[i] for i in guide.about[guide.question[changed].index]}
        applying = self.situation.applying
        then = {
            name: answer
            for name, answer in self.aside.items()
            if name in about or guide.question[name].index not in applying
        }
        then |= without(self.answers, changed)
        return then | ({changed: old} if old else {})

    @cached_property
    def signal(self) -> Signal:
        """The routes that are still possible, and those that are certain."""
        return signal(self.verdicts)

    @cached_property
    def changed(self) -> Changes | None:
        """What the last answer did; None when there is none."""
        return None if self.before is None else changes(self.before, self.verdicts)

    @cached_property
    def asked(self) -> str | None:
        """The question on the page: the first that was asked for and applies, else the next one."""
        for question in self.queue:
            if self.applies(question):
                return question
        return self.dialogue.next_question

    def applies(self, question: str) -> bool:
        """Whether a question surely makes sense for this person."""
        return self.guide.question[question].index in self.situation.applying

    @property
    def page(self) -> str:
        """The view that is shown: where nothing is left to ask, the result (or the route in mind)
        stands in place of a question."""
        if self.view == "question" and self.asked is None:
            return "route" if self.route else "result"
        return self.view

    # ---------------------------------------------------------------- addresses
    def to(self, view: str, **fields: Unpack[Fields]) -> "Visit":
        """The visit at another view, with every answer; what belongs to the present page alone
        stays behind."""
        kept: Fields = {"answers": self.answers, "aside": self.aside, "done": self.done}
        if view in WITH_ROUTE:
            kept["route"] = self.route
        if view in WITH_FILTERS:
            kept["only"] = self.only
        return Visit(self.guide, lang=self.lang, day=self.day, view=view, **(kept | fields))

    def parameters(self) -> dict[str, Value]:
        """The address as names with values."""
        return dict(self.answers) | prefixed(ASIDE, self.aside) | self._own() | self._version()

    def listed(self) -> Params:
        """The address as names with lists of values, as it is read."""
        return {name: listed(value) for name, value in self.parameters().items()}

    def query(self) -> str:
        """The address as a query string."""
        return (self._told + encoded(self._own() | self._version())).removesuffix("&")

    def link(self, view: str, **fields: Unpack[Fields]) -> str:
        """A link to another view, with every answer (see `to`). The version is put in the address
        once the link is followed."""
        key = (view, *fields)
        if key not in self._ways:
            self._ways[key] = self._told + encoded(self.to(view)._own(leave=key))
        return f"?{self._ways[key]}{encoded(spelled(fields))}".removesuffix("&")

    @cached_property
    def _told(self) -> str:
        """The answers, and what was set aside, as they stand in every address."""
        return encoded(self.answers) + encoded(prefixed(ASIDE, self.aside))

    def _own(self, leave: tuple[str, ...] = ()) -> dict[str, Value]:
        """What the address holds besides answers and the version, but for the fields to leave
        out."""
        return spelled({name: getattr(self, name) for name in IN_ADDRESS if name not in leave})

    def _version(self) -> dict[str, Value]:
        return {"v": self.guide.version} if self.answers else {}


def spelled(fields: Mapping[str, object]) -> dict[str, Value]:
    """Fields of a visit as they stand in an address; nothing of those that are empty or as
    usual."""
    out: dict[str, Value] = {}
    for name, value in fields.items():
        if not value or value == USUAL.get(name):
            continue
        if isinstance(value, dict):
            out |= prefixed({"trying": TRY, "only": ONLY}[name], value)
        elif name == "had" and isinstance(value, tuple):
            out[name] = dotted(*value)
        elif isinstance(value, tuple):
            out["q" if name == "queue" else name] = list(value)
        else:
            out[name] = str(value)
    return out


def without(answers: Answers, question: str) -> Answers:
    """The answers but one."""
    return {name: answer for name, answer in answers.items() if name != question}
