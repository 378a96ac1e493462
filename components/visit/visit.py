"""A visit: all that the address says, and what a click makes of it. Plain Python; knows no framework.

The address holds question=option (repeated for several), was-question=option for what was set aside, try-question=option for
what is only tried, only-filter=value for the list of routes, and own parameters: view, q (the questions to show first),
edit (the answer being changed), whole (the groups of the result that are shown whole), had (the answer that was changed last), route (the route in mind), done (ticks on the page
about suitability), lang, v (version of the content), and in edit mode day (the day the guide is shown for)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from components import guides
from components.visit.address import (
    ASIDE,
    FIELDS,
    Params,
    _encoded,
    _named,
    plain,
)
from engine.answering.changes import Changes, changes
from engine.answering.dialogue import DECIDING, Dialogue, dialogue
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from engine.guide.texts import filled, joined

VIEWS = ("start", "question", "result", "routes", "route", "try", "suitability", "words", "map")
STANDINGS = ("open", "conditional", "undecided", "closed")
WITH_ROUTE = ("question", "route", "try")  # views that keep the route in mind


@dataclass
class Visit:
    """What the address says: the answers in the order they were given, what was set aside or is tried, and what is shown."""

    guide: Guide
    answers: Answers = field(default_factory=dict)
    aside: Answers = field(default_factory=dict)
    trying: Answers = field(default_factory=dict)
    lang: str = "nl"
    day: str | None = None  # in edit mode only, when another day than today was chosen
    view: str = "start"
    queue: list[str] = field(default_factory=list)
    edit: str | None = None
    had: tuple[str, object] | None = None
    route: str | None = None
    only: dict[str, str] = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    moved: bool = False  # a click led here: the address is still that of the page before
    notices: list[str] = field(default_factory=list)
    fault: str | None = None
    picked: list[str] = field(default_factory=list)  # ticked, not yet given
    terms: dict[str, None] = field(default_factory=dict)  # hard words on this page so far
    _ways: dict[tuple, str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # how links begin

    def word(self, name: str, /, **values: str) -> str:
        """A text of the interface in the visitor's language; its name where an editor took it out."""
        text = self.guide.words.get(name)
        if text is None:
            return f"[{name}]"
        words = text[self.lang]
        return filled(self.guide, words, self.lang, **values) if "{" in words else words

    def made(self, name: str, id_: str, work: Callable[[], str]) -> str:
        """A piece of HTML that follows from the content and the language alone: made once, the same for everyone."""
        key = (name, id_, self.lang)
        found = self.guide.made.get(key)
        if found is None:
            found = self.guide.made[key] = work()
        return found

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
        """What to ask next; with a route in mind only what that route needs, so no preferences: with one route there is nothing to order."""
        asked = dialogue(self.situation, self.verdicts, self.route)
        if self.route is None:
            return asked
        deciding = {phase: ids for phase, ids in asked.by_phase.items() if phase <= DECIDING}
        return (
            Dialogue(asked.next_question, asked.phase, deciding)
            if asked.phase in deciding
            else Dialogue(None, None, {})
        )

    @cached_property
    def before(self) -> dict[str, Verdict] | None:
        """Where every route stood before the last answer was given or changed; None when there is none."""
        if self.had:
            name, old = self.had
            about = [self.guide.names[i] for i in self.guide.about[self.guide.question[name].index]]
            then = {
                q: a
                for q, a in self.aside.items()
                if q in about or self.guide.question[q].index not in self.situation.applying
            } | without(self.answers, name)
            return verdicts(Situation(self.guide, then | ({name: old} if old else {})))
        return (
            verdicts(Situation(self.guide, dict(list(self.answers.items())[:-1])))
            if self.answers
            else None
        )

    @cached_property
    def changed(self) -> Changes | None:
        """What the last answer did; None when there is none."""
        return None if self.before is None else changes(self.before, self.verdicts)

    @cached_property
    def asked(self) -> str | None:
        """The question on the page: the first that was asked for and applies, else the next one."""
        return (
            next(
                (q for q in self.queue if self.guide.question[q].index in self.situation.applying),
                None,
            )
            or self.dialogue.next_question
        )

    @property
    def page(self) -> str:
        """The view that is shown: where nothing is left to ask, the result (or the route in mind) stands in place of a question."""
        if self.view == "question" and self.asked is None:
            return "route" if self.route else "result"
        return self.view

    def to(self, view: str, **changes) -> "Visit":
        """The visit at another view, with every answer; what belongs to the present page alone stays behind."""
        there = Visit(
            self.guide,
            self.answers,
            self.aside,
            lang=self.lang,
            day=self.day,
            view=view,
            done=self.done,
            route=self.route if view in WITH_ROUTE else None,
            only=self.only if view in ("routes", "route") else {},
        )
        for name, value in changes.items():
            setattr(there, name, value)
        return there

    def parameters(self) -> dict[str, object]:
        """The address as names with values."""
        return (
            dict(self.answers)
            | {ASIDE + q: a for q, a in self.aside.items()}
            | self._own()
            | self._version()
        )

    def listed(self) -> Params:
        """The address as names with lists of values, as `read` takes it."""
        return {
            name: [value] if isinstance(value, str) else value
            for name, value in self.parameters().items()
        }

    def _own(self, without: tuple[str, ...] = ()) -> dict[str, object]:
        """What the address holds besides answers and the version, but for these fields."""
        return _named({name: getattr(self, name) for name in FIELDS if name not in without})

    @cached_property
    def _told(self) -> str:
        """The answers, and what was set aside, as they stand in every address."""
        return _encoded(self.answers) + _encoded({ASIDE + q: a for q, a in self.aside.items()})

    def query(self) -> str:
        """The address as a query string."""
        return (self._told + _encoded(self._own() | self._version())).removesuffix("&")

    def _version(self) -> dict[str, str]:
        return {"v": self.guide.version} if self.answers else {}

    def link(self, view: str, **changes) -> str:
        """A link to another view, with every answer (see `to`). The version is put in the address once the link is followed."""
        key = (view, *changes)
        if key not in self._ways:
            self._ways[key] = self._told + _encoded(self.to(view)._own(without=tuple(changes)))
        return f"?{self._ways[key]}{_encoded(_named(changes))}".removesuffix("&")


def show_on(visit: Visit, day: str) -> None:
    """Sets the day that the guide is shown for (edit mode); a notice when it is no date."""
    visit.day = guides.day_of(day)
    if visit.day is None:
        visit.notices.append(visit.word("bad-day", name=plain(day)))


def settled(visit: Visit) -> Visit:
    """The visit without answers that do not apply, and at a view that it can show."""
    visit.notices += dropped(visit, visit.situation.ids(set(visit.situation.dropped)))
    if visit.situation.dropped:
        visit.answers = visit.situation.kept()
        del visit.situation
    if visit.view == "route" and not visit.route:
        visit.view = "routes"
    if visit.view == "try" and not visit.trying:
        visit.view = "result"
    return visit


def dropped(visit: Visit, questions: list[str]) -> list[str]:
    """The notice that answers to these questions do not count, as they do not apply; none when there are none."""
    if not questions:
        return []
    what = joined(
        [visit.guide.question[q].texts["short"][visit.lang] for q in questions], visit.lang
    )
    return [visit.word("dropped-answer" if len(questions) == 1 else "dropped-answers", what=what)]


def without(answers: Answers, question_id: str) -> Answers:
    """The answers but one."""
    return {q: a for q, a in answers.items() if q != question_id}
