"""Why a route stands where it stands: one reason per requirement, resting on as few of the person's answers as can be."""

from dataclasses import dataclass
from itertools import combinations

from engine.boxes import Box
from engine.memo import remembered
from engine.model import Guide, Requirement, Route
from engine.situation import Situation
from engine.words import filled, joined, said, sentence

RANK = {("fixed", "no"): 0, ("fixed", "unknown"): 1, ("attainable", "no"): 2, ("always", "no"): 3, ("attainable", "unknown"): 4}


@dataclass(frozen=True)
class Reason:
    """What one requirement says: its truth, the answers that force it (or that it waits for), and the sentence."""

    requirement: Requirement
    truth: str
    because: list[str]
    text: str


def reasons(route: Route, situation: Situation, lang: str = "nl") -> list[Reason]:
    """One reason per requirement, the deciding ones first."""
    found = [remembered(r.memo, (lang, r.decides, *situation.pattern(r.reads)), lambda r=r: _reason(r, situation, lang)) for r in route.requirements]
    return sorted(found, key=lambda r: RANK.get((r.requirement.kind, r.truth), 5))


def _reason(requirement: Requirement, situation: Situation, lang: str) -> Reason:
    if requirement.rule is None:
        return Reason(requirement, "no", [], _text(requirement, "rule", "", situation.guide, lang))
    can = [any(situation.meets(box) for box in part) for part in (requirement.split.yes, requirement.split.no)]
    if all(can):
        return _unknown(requirement, situation, lang)
    truth = "yes" if can[0] else "no"
    against = requirement.split.no if truth == "yes" else requirement.split.yes
    because = smallest(against, situation)
    before = " ".join(said(situation, i, lang) for i in because)
    return Reason(requirement, truth, situation.ids(set(because)), _text(requirement, truth, before, situation.guide, lang))


def smallest(against: list[Box], situation: Situation) -> list[int]:
    """A smallest set of answered questions that alone rules out every box of `against`; earlier questions first."""
    clashes = [{q for q, mask in box.items() if q in situation.answers and not mask & situation.answers[q]} for box in against]
    candidates = sorted(set().union(*clashes))
    for size in range(len(candidates) + 1):
        for chosen in combinations(candidates, size):
            if all(clash & set(chosen) for clash in clashes):
                return list(chosen)
    raise AssertionError("the answers do not force this")


def _unknown(requirement: Requirement, situation: Situation, lang: str) -> Reason:
    steps = {q for q, boxes in requirement.split.steps.items() if q not in situation.answers and any(situation.meets(b) for b in boxes)}
    unsure = situation.to_find_out(steps & situation.unsure)
    ask = situation.to_ask(steps & situation.open)
    guide = situation.guide
    before = [guide.questions[i].texts["unsure"][lang] for i in sorted(unsure)]
    if ask:
        shorts = joined([guide.questions[i].texts["short"][lang] for i in sorted(ask)], lang)
        before.append(sentence(guide, "depends-on", lang, what=shorts))
    return Reason(requirement, "unknown", situation.ids(unsure | ask), _text(requirement, "rule", " ".join(before), guide, lang))


def _text(requirement: Requirement, kind: str, before: str, guide: Guide, lang: str) -> str:
    decides = sentence(guide, "decided-by", lang, who=guide.deciders[requirement.decides][lang])
    text = filled(guide, requirement.texts[kind][lang], lang, decides=decides)
    if decides not in text:
        text = f"{text} {decides}"
    return f"{before} {text}".strip()
