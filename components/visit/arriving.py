"""From an address, or a form sent without script, to a visit."""

from dataclasses import dataclass, field, replace
from urllib.parse import parse_qs

from components import guides
from components.visit.actions import Arrival, act, on_day, settled
from components.visit.address import ASIDE, ONLY, TRY, Params, firsts, known, plain
from components.visit.visit import Visit
from engine.answering.situation import Answers
from engine.answering.verdict import Standing
from engine.guide.guide import Guide
from engine.problems import InputError
from engine.rules.questions import DONT_KNOW, Question
from engine.shapes.interface import RESERVED


def arrive(guide: Guide, params: Params) -> Arrival:
    """Where an address leads. A form that was sent without script (`at` with the page before, and
    what was pressed) is acted on."""
    if "at" not in params:
        return read(guide, params)
    before = parse_qs("".join(params["at"][:1]))
    before.pop("at", None)
    return act(read(guide, before), params)


def read(guide: Guide, params: Params) -> Arrival:
    """The visit that an address describes. What cannot be right is left out with a notice; every
    valid answer is kept."""
    one = firsts(params)
    visit = Visit(guide, lang="en" if one.get("lang") == "en" else "nl")
    taken = _Taken(visit)
    for key, values in params.items():
        if key not in RESERVED:
            taken.take(key, values)
    if guides.EDITING and one.get("day"):
        dated = on_day(visit, one["day"])
        visit = dated.visit
        taken.notices += dated.told.notices
    if one.get("v") not in (None, guide.version):
        taken.notices.append(visit.word("older-version"))
    route = one.get("route", "")
    if route and route not in guide.routes:
        taken.notices.append(visit.word("unknown-route", name=plain(route)))
    edited = one.get("edit", "")
    visit = replace(
        visit,
        answers=taken.answers,
        aside=taken.aside,
        trying=taken.trying,
        only=taken.only,
        view=plain(one.get("view", "start")),
        queue=known(params.get("q", []), guide.question),
        edit=edited if edited in taken.answers else None,
        had=_had(guide, one.get("had", "")),
        route=route if route in guide.routes else None,
        whole=known(params.get("whole", []), Standing),
        done=known(params.get("done", []), guide.preparations),
    )
    return settled(visit, tuple(taken.notices))


@dataclass
class _Taken:
    """What was taken from the parameters that are no names of the app, one by one."""

    visit: Visit
    answers: Answers = field(default_factory=dict)
    aside: Answers = field(default_factory=dict)
    trying: Answers = field(default_factory=dict)
    only: dict[str, str] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)

    def take(self, key: str, values: list[str]) -> None:
        """Takes one parameter: an answer, one that was set aside or is tried, or a filter."""
        if key.startswith(ONLY):
            self._filter(key.removeprefix(ONLY), values)
        elif key.startswith(ASIDE):
            self._answer(self.aside, key.removeprefix(ASIDE), values)
        elif key.startswith(TRY):
            self._answer(self.trying, key.removeprefix(TRY), values)
        else:
            self._answer(self.answers, key, values)

    def _filter(self, name: str, values: list[str]) -> None:
        wish = self.visit.guide.wish
        if name in (wish.roles, wish.places.question, "pay", "mind"):
            self.only[name] = plain(values[0])

    def _answer(self, into: Answers, name: str, values: list[str]) -> None:
        question = self.visit.guide.question.get(name)
        if question is None:
            self.notices.append(self.visit.word("unknown-question", name=plain(name)))
            return
        good = [v for v in values if v in question.options or v == DONT_KNOW]
        asked = question.texts["ask"]
        for bad in values:
            if bad not in good:
                self._note("unknown-answer", asked, name=plain(bad))
        if not good:
            return
        try:
            into[name] = _answer_of(question, good)
        except InputError:
            self._note("bad-answer", asked)

    def _note(self, word: str, asked: dict[str, str], **values: str) -> None:
        self.notices.append(self.visit.word(word, what=asked[self.visit.lang], **values))


def _answer_of(question: Question, options: list[str]) -> str | list[str]:
    """The options as an answer, as it is kept. Raises InputError when they cannot stand
    together."""
    several = question.many or len(options) > 1
    return question.write(question.read(options if several else options[0]))


def _had(guide: Guide, text: str) -> tuple[str, str | list[str] | None] | None:
    """The question whose answer was changed last, with its answer before (None: it had none)."""
    name, *options = text.split(".")
    question = guide.question.get(name)
    if question is None:
        return None
    if not options:
        return name, None
    try:
        return name, question.write(question.read(options if len(options) > 1 else options[0]))
    except InputError:
        return None
