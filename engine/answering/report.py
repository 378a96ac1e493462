"""The whole answer to one set of answers, as the command line prints it. Plain data only."""

from engine.answering.dialogue import dialogue
from engine.answering.openings import openings
from engine.answering.ranking import alternatives, ranked
from engine.answering.reasons import Reason, reasons
from engine.answering.situation import Situation, check_answers
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from engine.guide.route import Route

DROPPED = {
    "nl": "Deze vraag geldt niet voor u; het antwoord telt niet mee.",
    "en": "This question does not apply to you; the answer does not count.",
}


def answer(
    guide: Guide, raw: object, route: str | None = None, lang: str = "nl", why: bool = False
) -> dict:
    """Standings, reasons, openings and the next question for a JSON object of answers. Raises InputError."""
    situation = Situation(guide, check_answers(guide, raw))
    found = verdicts(situation)
    asked = dialogue(situation, found, route)
    ranks = ranked(found, situation)
    shown = [guide.routes[route]] if route else guide.routes.values()
    return {
        "tree": guide.id,
        "next_question": asked.next_question,
        "phase": asked.phase,
        "still_to_answer": asked.still_to_answer,
        "dropped": [{"question": guide.names[i], "why": DROPPED[lang]} for i in situation.dropped],
        "routes": [_route(r, found[r.id], situation, found, ranks, lang) for r in shown],
    }


def _route(
    route: Route,
    verdict: Verdict,
    situation: Situation,
    found: dict[str, Verdict],
    ranks: dict,
    lang: str,
) -> dict:
    rank, because = ranks.get(route.id, (None, []))
    kept = situation.kept()
    return {
        "id": route.id,
        "wanted": verdict.wanted,
        "standing": verdict.standing,
        "conditions": list(verdict.conditions),
        "find_out": list(verdict.find_out),
        "missing": list(verdict.missing),
        "reasons": [_reason(r) for r in reasons(route, situation, lang)],
        "opened_by": openings(route, situation) if verdict.standing == "closed" else [],
        "alternatives": alternatives(situation.guide, route, found, kept)
        if verdict.standing == "closed"
        else [],
        "rank": rank,
        "rank_because": because,
        "months": route.shape.months,
    }


def _reason(reason: Reason) -> dict:
    return {
        "truth": reason.truth,
        "because": reason.because,
        "text": reason.text,
        "source": reason.requirement.source,
        "law": reason.requirement.law,
    }
