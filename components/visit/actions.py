"""What a click makes of a visit. Plain Python; knows no framework."""

from dataclasses import replace

from components import guides
from components.visit.address import Params, plain
from components.visit.visit import VIEWS, Visit, dropped, settled, show_on, without
from engine.answering.situation import Situation, change
from engine.rules.questions import DONT_KNOW, NONE, Question


def act(visit: Visit, sent: Params) -> Visit:
    """The visit after a button was pressed: give an answer, drop one, take over what was tried, tick, speak another language, show another day, go to a page, or start again."""
    one = {key: values[0] for key, values in sent.items() if values}
    if "restart" in one:
        return Visit(visit.guide, lang=visit.lang, day=visit.day)
    if "speak" in one:
        return replace(
            visit,
            lang="en" if one["speak"] == "en" else "nl",
            picked=sent.get("pick", []),
            terms={},
        )
    if "dated" in one and guides.EDITING:
        after = replace(visit, day=None, notices=[], terms={})
        if one["dated"] != "today" and one.get("day"):
            show_on(after, one["day"])
        return after
    if "ask" in one:
        return (
            visit.to("question", queue=[one["ask"]])
            if one["ask"] in visit.guide.question
            else visit.to("start")
        )
    view, _, route = one.get("show", "").partition(".")
    if view in VIEWS:
        return settled(
            visit.to(view, route=route) if route in visit.guide.routes else visit.to(view)
        )
    if one.get("edit") in visit.answers:
        return visit.to("result", edit=one["edit"])
    if one.get("drop") in visit.answers:
        return _given(visit, one["drop"], None)
    if "take" in one and visit.trying:
        after = tried(visit)
        return after.to(
            "result", had=after.had if len(visit.trying) == 1 else None, notices=after.notices
        )
    if one.get("tick") in visit.guide.preparations:
        ticked = one["tick"]
        return visit.to(
            "suitability",
            done=[d for d in visit.done if d != ticked]
            if ticked in visit.done
            else [*visit.done, ticked],
        )
    question_id, _, option = one.get("give", "").partition(".")
    question = visit.guide.question.get(question_id)
    if question is None:
        return visit
    picked = option.split("+") if option else sent.get("pick", [])
    fault = _fault(visit, question, picked)
    return (
        replace(visit, fault=fault, picked=picked, terms={})
        if fault
        else _given(
            visit,
            question_id,
            question.write(question.read(picked if question.many else picked[0])),
        )
    )


def tried(visit: Visit) -> Visit:
    """The visit as if what is tried had been answered."""
    for question_id, answer in visit.trying.items():
        visit = _given(visit, question_id, answer)
    return visit


def _fault(visit: Visit, question: Question, picked: list[str]) -> str | None:
    if not picked:
        return visit.word("choose-something")
    for bad in (o for o in picked if o not in (*question.options, DONT_KNOW)):
        return visit.word("unknown-answer", name=plain(bad), what=question.texts["ask"][visit.lang])
    if NONE in picked and len(picked) > 1:
        return visit.word("none-excludes", none=question.option_texts[NONE].label[visit.lang])
    return (
        visit.word("bad-answer", what=question.texts["ask"][visit.lang])
        if len(picked) > 1 and (DONT_KNOW in picked or not question.many)
        else None
    )


def _given(visit: Visit, question_id: str, answer: object) -> Visit:
    """One answer given or changed. Answers about a changed one are set aside, and so are those that no longer apply: they are asked back when they do again."""
    old = visit.answers.get(question_id)
    answers, aside = change(visit.guide, visit.answers, question_id, answer)
    situation = Situation(visit.guide, answers)
    gone = {visit.guide.names[i]: answers[visit.guide.names[i]] for i in situation.dropped}
    if gone:
        situation = Situation(visit.guide, situation.kept())
    answers, aside = situation.given, aside | gone
    asides = {
        q: a for q, a in (visit.aside | aside).items() if q not in answers and q != question_id
    }
    view = visit.view if visit.view in ("result", "try") else "question"
    queue = [q for q in visit.queue if q != question_id] if visit.queue[:1] == [question_id] else []
    after = visit.to(
        view,
        answers=answers,
        aside=asides,
        had=(question_id, old) if old is not None or answer is None else None,
        queue=queue,
        trying=visit.trying,
    )
    after.situation = situation
    silent = [q for q in aside if visit.guide.question[q].index not in situation.applying]
    after.notices = [*visit.notices, *dropped(visit, silent)]
    if without(answers, question_id) == visit.answers:
        after.before = visit.verdicts
    return settled(after)
