"""What a click makes of a visit. Plain Python; knows no framework.

Each button of a page sends its name with a value; `ACTIONS` holds what every name does."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from components import guides
from components.visit.address import Params, firsts, plain
from components.visit.visit import Visit
from engine.answering.situation import Answer, Answers, Situation, change
from engine.guide.texts import joined
from engine.rules.questions import DONT_KNOW, NONE, Question


@dataclass(frozen=True)
class Told:
    """What is said once of the way here; it stands in no address. `picked`: ticked, and not yet
    given."""

    notices: tuple[str, ...] = ()
    fault: str | None = None
    picked: tuple[str, ...] = ()


NOTHING_TOLD = Told()


@dataclass(frozen=True)
class Arrival:
    """Where an address or a click led, and what is to be told of it."""

    visit: Visit
    told: Told = NOTHING_TOLD


def act(at: Arrival, sent: Params) -> Arrival:
    """Where a press leads: an answer is given or dropped, what was tried is taken over, a box is
    ticked, another language or day is shown, a page is opened, or all begins again.

    at: the page that was pressed on · sent: names with values, as the form sends them. What is not
    known leaves everything as it is."""
    one = firsts(sent)
    for name, action in ACTIONS.items():
        if name in one:
            found = action(at, one[name], sent)
            if found is not None:
                return found
    return at


def settled(visit: Visit, notices: tuple[str, ...] = ()) -> Arrival:
    """The visit without answers that do not apply, which is told, and at a view that it can
    show."""
    gone = visit.situation.ids(set(visit.situation.dropped))
    if gone:
        visit = replace(visit, answers=visit.situation.kept())
    if visit.view == "route" and not visit.route:
        visit = replace(visit, view="routes")
    if visit.view == "try" and not visit.trying:
        visit = replace(visit, view="result")
    return Arrival(visit, Told((*notices, *_dropped(visit, gone))))


def on_day(visit: Visit, day: str) -> Arrival:
    """The visit on another day (edit mode); told when it is no date."""
    found = guides.day_of(day)
    bad = () if found else (visit.word("bad-day", name=plain(day)),)
    return Arrival(replace(visit, day=found), Told(bad))


def tried(visit: Visit) -> Arrival:
    """The visit as if what is tried had been answered."""
    at = Arrival(visit)
    for question, answer in visit.trying.items():
        at = _given(at, question, answer)
    return at


# -------------------------------------------------------------------- one button each
def _restart(at: Arrival, _: str, __: Params) -> Arrival:
    return Arrival(Visit(at.visit.guide, lang=at.visit.lang, day=at.visit.day))


def _speak(at: Arrival, lang: str, sent: Params) -> Arrival:
    visit = replace(at.visit, lang="en" if lang == "en" else "nl")
    return Arrival(visit, replace(at.told, picked=tuple(sent.get("pick", []))))


def _dated(at: Arrival, which: str, sent: Params) -> Arrival | None:
    if not guides.EDITING:
        return None
    today = replace(at.visit, day=None)
    day = "".join(sent.get("day", [])[:1])
    return on_day(today, day) if day and which != "today" else Arrival(today)


def _ask(at: Arrival, question: str, _: Params) -> Arrival:
    visit = at.visit
    if question not in visit.guide.question:
        return Arrival(visit.to("start"))
    return Arrival(visit.to("question", queue=(question,)))


def _show(at: Arrival, what: str, _: Params) -> Arrival | None:
    view, route = (what + ".").split(".")[:2]
    if not view:
        return None
    known = route in at.visit.guide.routes
    return settled(at.visit.to(view, route=route) if known else at.visit.to(view))


def _edit(at: Arrival, question: str, _: Params) -> Arrival | None:
    if question not in at.visit.answers:
        return None
    return Arrival(at.visit.to("result", edit=question))


def _drop(at: Arrival, question: str, _: Params) -> Arrival | None:
    return _given(at, question, None) if question in at.visit.answers else None


def _take(at: Arrival, _: str, __: Params) -> Arrival | None:
    visit = at.visit
    if not visit.trying:
        return None
    after = tried(visit)
    had = after.visit.had if len(visit.trying) == 1 else None
    return Arrival(after.visit.to("result", had=had), Told(after.told.notices))


def _tick(at: Arrival, preparation: str, _: Params) -> Arrival | None:
    visit = at.visit
    if preparation not in visit.guide.preparations:
        return None
    rest = tuple(done for done in visit.done if done != preparation)
    done = rest if preparation in visit.done else (*rest, preparation)
    return Arrival(visit.to("suitability", done=done))


def _give(at: Arrival, what: str, sent: Params) -> Arrival | None:
    name, _, option = what.partition(".")
    question = at.visit.guide.question.get(name)
    if question is None:
        return None
    picked = option.split("+") if option else sent.get("pick", [])
    fault = _fault(at.visit, question, picked)
    if fault:
        return Arrival(at.visit, replace(at.told, fault=fault, picked=tuple(picked)))
    answer = question.read(picked if question.many else picked[0])
    return _given(at, name, question.write(answer))


ACTIONS: dict[str, Callable[[Arrival, str, Params], Arrival | None]] = {
    "restart": _restart,
    "speak": _speak,
    "dated": _dated,
    "ask": _ask,
    "show": _show,
    "edit": _edit,
    "drop": _drop,
    "take": _take,
    "tick": _tick,
    "give": _give,
}


# -------------------------------------------------------------------- an answer
def _fault(visit: Visit, question: Question, picked: list[str]) -> str | None:
    """Why what was picked is no answer; None when it is one."""
    if not picked:
        return visit.word("choose-something")
    asked = question.texts["ask"][visit.lang]
    for option in picked:
        if option not in question.options and option != DONT_KNOW:
            return visit.word("unknown-answer", name=plain(option), what=asked)
    if len(picked) == 1:
        return None
    if NONE in picked:
        return visit.word("none-excludes", none=question.option_texts[NONE].label[visit.lang])
    if DONT_KNOW in picked or not question.many:
        return visit.word("bad-answer", what=asked)
    return None


def _given(at: Arrival, question: str, answer: Answer | None) -> Arrival:
    """One answer given or changed. Answers about a changed one are set aside, and so are those that
    no longer apply: they are asked back when they do again."""
    visit = at.visit
    old = visit.answers.get(question)
    answers, aside = change(visit.guide, visit.answers, question, answer)
    kept = Situation(visit.guide, answers).kept()
    aside |= {name: gone for name, gone in answers.items() if name not in kept}
    after = visit.to(
        visit.view if visit.view in ("result", "try") else "question",
        answers=kept,
        aside=_asides(visit, aside, kept, question),
        had=(question, old) if old is not None or answer is None else None,
        queue=visit.queue[1:] if visit.queue[:1] == (question,) else (),
        trying=visit.trying,
    )
    silent = [name for name in aside if not after.applies(name)]
    return settled(after, (*at.told.notices, *_dropped(visit, silent)))


def _asides(visit: Visit, aside: Answers, kept: Answers, given: str) -> Answers:
    """What stays set aside: not what was given now, and not what counts again."""
    every = visit.aside | aside
    return {q: a for q, a in every.items() if q not in kept and q != given}


def _dropped(visit: Visit, questions: list[str]) -> tuple[str, ...]:
    """The notice that answers to these questions do not count, as they do not apply."""
    if not questions:
        return ()
    what = joined([visit.short(question) for question in questions], visit.lang)
    name = "dropped-answer" if len(questions) == 1 else "dropped-answers"
    return (visit.word(name, what=what),)
