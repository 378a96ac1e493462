"""The whole answer to one set of answers, as the command line prints it. Plain data only."""

from engine.answering.dialogue import dialogue, hangs_on, next_because
from engine.answering.openings import openings
from engine.answering.question_choice import Candidate
from engine.answering.ranking import alternatives, ranked
from engine.answering.reasons import Reason, reasons
from engine.answering.situation import Situation, check_answers
from engine.answering.verdict import Standing, Verdict, verdicts
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import said

Plain = dict[str, object]


def answer(
    guide: Guide, raw: object, route: str | None = None, lang: str = "nl", why: bool = False
) -> Plain:
    """Standings, reasons, openings and the next question for a JSON object of answers.

    With `why` also what the next question was chosen from. Raises InputError."""
    situation = Situation(guide, check_answers(guide, raw))
    found = verdicts(situation)
    asked = dialogue(situation, found, route)
    ranks = ranked(found, situation)
    shown = [guide.routes[route]] if route else guide.routes.values()
    dropped = said("answer-does-not-count", lang)
    out: Plain = {
        "tree": guide.id,
        "next_question": asked.next_question,
        "phase": asked.phase,
        "still_to_answer": asked.still_to_answer,
        "dropped": [{"question": guide.names[i], "why": dropped} for i in situation.dropped],
    }
    if why:
        out["next_because"] = _next_because(situation, found, route)
    out["routes"] = [_route(r, situation, found, ranks, lang) for r in shown]
    return out


def _next_because(
    situation: Situation, found: dict[str, Verdict], route: str | None
) -> Plain | None:
    """The group whose turn it is and its questions, the next one first; None when none is left."""
    choice = next_because(situation, found, route)
    if choice is None:
        return None
    candidates = [_candidate(c, situation, found, route) for c in choice.candidates]
    return {"group": choice.group, "candidates": candidates}


def _candidate(
    candidate: Candidate, situation: Situation, found: dict[str, Verdict], route: str | None
) -> Plain:
    return {
        "question": situation.guide.names[candidate.question],
        "settles": round(candidate.settles, 2),
        "routes": hangs_on(situation, found, candidate.question, route),
    }


def _route(
    route: Route,
    situation: Situation,
    found: dict[str, Verdict],
    ranks: dict[str, tuple[int, list[str]]],
    lang: str,
) -> Plain:
    verdict = found[route.id]
    rank, because = ranks.get(route.id, (None, []))
    closed = verdict.standing is Standing.CLOSED
    instead = alternatives(situation.guide, route, found, situation.kept()) if closed else []
    return {
        "id": route.id,
        "wanted": verdict.wanted,
        "standing": verdict.standing,
        "conditions": list(verdict.conditions),
        "find_out": list(verdict.find_out),
        "missing": list(verdict.missing),
        "reasons": [_reason(reason) for reason in reasons(route, situation, lang)],
        "opened_by": openings(route, situation) if closed else [],
        "alternatives": instead,
        "rank": rank,
        "rank_because": because,
        "months": route.shape.months,
    }


def _reason(reason: Reason) -> Plain:
    return {
        "truth": reason.truth,
        "because": reason.because,
        "text": reason.text,
        "source": reason.requirement.source,
        "law": reason.requirement.law,
    }
