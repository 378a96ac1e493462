"""The whole state: the answers, in the address. The one module that touches st.query_params and st.session_state.

The address holds question=option (repeated for several), was-question=option for what was set aside, and own parameters:
view, q (the question shown), edit (the answer being changed), route (the route in mind), place (what the list of routes is
narrowed to), lang, v (version of the content)."""

from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlencode

import streamlit as st

from engine.dialogue import Dialogue, dialogue, verdicts
from engine.model import Guide
from engine.problems import InputError
from engine.questions import NONE
from engine.situation import Answers, Situation, change
from engine.verdict import Verdict
from engine.words import sentence

OWN = ("view", "q", "edit", "route", "place", "lang", "v", "embed", "embed_options")
VIEWS = ("start", "question", "result", "routes", "route")
ASIDE = "was-"


@dataclass
class Visit:
    """What the address says: the answers in the order they were given, what was set aside, and what is shown."""

    guide: Guide
    answers: Answers
    aside: Answers = field(default_factory=dict)
    lang: str = "nl"
    view: str = "start"
    shown: str | None = None
    edit: str | None = None
    route: str | None = None
    place: str | None = None
    notices: list[str] = field(default_factory=list)

    def word(self, name: str, /, **values: str) -> str:
        """A text of the interface in the visitor's language."""
        return sentence(self.guide, name, self.lang, **values)

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
        """What to ask next; with a route in mind only what that route needs."""
        return dialogue(self.situation, self.verdicts, self.route)

    @cached_property
    def before(self) -> dict[str, Verdict] | None:
        """Where every route stood before the last answer; None when there is none."""
        earlier = dict(list(self.answers.items())[:-1])
        return verdicts(Situation(self.guide, earlier)) if self.answers else None


def read(guide: Guide) -> Visit:
    """The visit that the address describes. What cannot be right is left out with a notice; every valid answer is kept."""
    params = st.query_params
    lang = "en" if params.get("lang") == "en" else "nl"
    visit = Visit(guide, {}, lang=lang)
    for key in params:
        if key not in OWN:
            _take(visit, key, params.get_all(key))
    if params.get("v") not in (None, guide.version):
        visit.notices.append(visit.word("older-version"))
    view = params.get("view")
    visit.view = view if view in VIEWS else "start"
    visit.shown = params.get("q") if params.get("q") in guide.question else None
    visit.edit = params.get("edit") if params.get("edit") in visit.answers else None
    visit.route = params.get("route") if params.get("route") in guide.routes else None
    if params.get("route") and not visit.route:
        visit.notices.append(visit.word("unknown-route", name=_plain(params["route"])))
    if visit.view == "route" and not visit.route:
        visit.view = "routes"
    kinds = guide.question[guide.wish.places.question].options
    visit.place = params.get("place") if params.get("place") in kinds else None
    for index in visit.situation.dropped:
        question = guide.questions[index]
        visit.notices.append(visit.word("dropped-answer", what=question.texts["short"][lang]))
    if visit.situation.dropped:
        visit.answers = visit.situation.kept()
        del visit.situation
    return visit


def _take(visit: Visit, key: str, values: list[str]) -> None:
    name = key.removeprefix(ASIDE)
    question = visit.guide.question.get(name)
    if question is None:
        visit.notices.append(visit.word("unknown-question", name=_plain(name)))
        return
    good = [v for v in values if v in question.options or v == "dont_know"]
    for bad in (v for v in values if v not in good):
        visit.notices.append(visit.word("unknown-answer", name=_plain(bad), what=question.texts["ask"][visit.lang]))
    if not good:
        return
    try:
        value = question.write(question.read(good if question.many or len(good) > 1 else good[0]))
    except InputError:
        visit.notices.append(visit.word("bad-answer", what=question.texts["ask"][visit.lang]))
        return
    (visit.aside if key.startswith(ASIDE) else visit.answers)[name] = value


def _plain(text: str) -> str:
    """A word from the address, short and without anything that could be markup."""
    return "".join(c for c in text if c.isalnum() or c in "-_")[:40]


KEEP = "keep"


def parameters(visit: Visit, *, view: str, shown: str | None = None, edit: str | None = None, lang: str | None = None, route: str | None = KEEP,
               place: str | None = KEEP, answers: Answers | None = None, aside: Answers | None = None) -> dict[str, object]:
    """The address of a page: all answers, and what is shown. What is not given stays as it is."""
    answers = visit.answers if answers is None else answers
    aside = visit.aside if aside is None else aside
    out: dict[str, object] = dict(answers)
    out |= {ASIDE + q: a for q, a in aside.items()}
    route, place = visit.route if route == KEEP else route, visit.place if place == KEEP else place
    out |= {k: v for k, v in (("view", view if view != "start" else None), ("q", shown), ("edit", edit), ("route", route), ("place", place)) if v}
    out |= {"lang": "en"} if (lang or visit.lang) == "en" else {}
    return out | ({"v": visit.guide.version} if answers else {})


def write(visit: Visit, **changes) -> None:
    """Puts a page in the address (see `parameters`): one step of the browser's history. Only to be called from a callback."""
    st.query_params.from_dict(parameters(visit, **changes))


def address(visit: Visit, **changes) -> str:
    """A link to a page (see `parameters`) that keeps every answer."""
    return "?" + urlencode(parameters(visit, **changes), doseq=True)


def give(visit: Visit, question_id: str, answer: object) -> None:
    """Callback: gives or changes one answer. Answers about a changed one are set aside; the last answer comes last."""
    before = {q: a for q, a in visit.answers.items() if q != question_id}
    answers, aside = change(visit.guide, visit.answers, question_id, answer)
    kept = Situation(visit.guide, answers).kept() if answer is not None else answers
    answers = {q: a for q, a in kept.items() if q != question_id} | ({question_id: answer} if answer is not None and question_id in kept else {})
    asides = {q: a for q, a in (visit.aside | aside).items() if q not in answers and q != question_id}
    view = "result" if visit.view == "result" else "question"
    if view == "question" and before.keys() == answers.keys() - {question_id} and _nothing_left(visit, answers):
        view = "route" if visit.route else "result"
    write(visit, view=view, answers=answers, aside=asides)


def _nothing_left(visit: Visit, answers: Answers) -> bool:
    situation = Situation(visit.guide, answers)
    return dialogue(situation, verdicts(situation), visit.route).next_question is None


def chosen(question_id: str, options: list[str]) -> list[str]:
    """The options that are ticked in the form of a question with several answers."""
    return [o for o in options if st.session_state.get(box_key(question_id, o))]


def box_key(question_id: str, option: str) -> str:
    """The widget key of a tick box."""
    return f"box-{question_id}-{option}"


def give_many(visit: Visit, question_id: str) -> None:
    """Callback of a form: gives the ticked options, or leaves a fault to show at the question."""
    question = visit.guide.question[question_id]
    picked = chosen(question_id, question.options)
    if not picked:
        st.session_state["fault"] = (question_id, visit.word("choose-something"))
    elif NONE in picked and len(picked) > 1:
        label = question.option_texts[NONE].label[visit.lang]
        st.session_state["fault"] = (question_id, visit.word("none-excludes", none=label))
    else:
        give(visit, question_id, picked)


def fault(question_id: str) -> str | None:
    """The fault to show at this question, once."""
    kept = st.session_state.pop("fault", None)
    return kept[1] if kept and kept[0] == question_id else None
