"""Why a route stands where it stands: one reason per requirement, resting on as few of the person's answers as can be."""

from dataclasses import dataclass
from itertools import combinations

from engine.answering.in_words import said
from engine.answering.situation import Situation
from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.guide.texts import filled, joined, sentence
from engine.rules.boxes import Box
from engine.rules.remember import remembered

RANK = {
    ("fixed", "no"): 0,
    ("fixed", "unknown"): 1,
    ("attainable", "no"): 2,
    ("always", "no"): 3,
    ("attainable", "unknown"): 4,
}


@dataclass(slots=True)
class Reason:
    """What one requirement says: its truth, the answers that force it (or that it waits for), those answers as sentences, and what follows."""

    requirement: Requirement
    truth: str
    because: list[str]
    told: str
    says: str

    @property
    def text(self) -> str:
        """The whole reason."""
        return f"{self.told} {self.says}" if self.told else self.says


def reasons(route: Route, situation: Situation, lang: str = "nl") -> list[Reason]:
    """One reason per requirement, the deciding ones first."""
    return remembered(
        route.memo, (lang, *situation.pattern(route.asks)), lambda: _reasons(route, situation, lang)
    )


def among(route: Route, situation: Situation) -> bool | None:
    """Whether the person is among those for whom the route exists at all (the requirements that `declares: audience` names); None while unknown."""
    alive = situation.alive(route)
    bits = [
        r.bits
        for r in route.requirements
        if r.key in route.shape.declares.audience and r.bits is not None
    ]
    if any(not alive & yes for yes, _, _ in bits):
        return False
    return None if any(alive & no for _, no, _ in bits) else True


def _reasons(route: Route, situation: Situation, lang: str) -> list[Reason]:
    alive = situation.alive(route)
    found = [_reason(r, alive, situation, lang) for r in route.requirements]
    return sorted(found, key=lambda r: RANK.get((r.requirement.kind, r.truth), 5))


def _reason(requirement: Requirement, alive: int, situation: Situation, lang: str) -> Reason:
    split, guide = requirement.compiled, situation.guide
    if split is None:
        return Reason(requirement, "no", [], "", _text(requirement, "rule", guide, lang))
    key = (lang, *situation.pattern(split.reads))
    truth, because, told = remembered(
        split.memo, key, lambda: _work_out(requirement, alive, situation, lang)
    )
    return Reason(
        requirement,
        truth,
        because,
        told,
        _text(requirement, "rule" if truth == "unknown" else truth, guide, lang),
    )


def _work_out(
    requirement: Requirement, alive: int, situation: Situation, lang: str
) -> tuple[str, list[str], str]:
    """Truth, the answers behind it, and the sentences that say those answers."""
    yes, no, steps = requirement.bits
    if alive & yes and alive & no:
        return _unknown({q for q, mask in steps.items() if alive & mask}, situation, lang)
    truth = "yes" if alive & yes else "no"
    because = smallest(
        requirement.compiled.no if truth == "yes" else requirement.compiled.yes, situation
    )
    return truth, situation.ids(set(because)), " ".join(said(situation, i, lang) for i in because)


def smallest(against: list[Box], situation: Situation) -> list[int]:
    """A smallest set of answered questions that alone rules out every box of `against`; earlier questions first."""
    clashes = [
        {q for q, mask in box.items() if q in situation.answers and not mask & situation.answers[q]}
        for box in against
    ]
    candidates = sorted(set().union(*clashes))
    for size in range(len(candidates) + 1):
        for chosen in combinations(candidates, size):
            if all(clash & set(chosen) for clash in clashes):
                return list(chosen)
    raise AssertionError("the answers do not force this")


def _unknown(steps: set[int], situation: Situation, lang: str) -> tuple[str, list[str], str]:
    unsure = situation.to_find_out(steps & situation.unsure)
    ask = situation.to_ask(steps & situation.open)
    guide = situation.guide
    before = [guide.questions[i].texts["unsure"][lang] for i in sorted(unsure)]
    if ask:
        shorts = joined([guide.questions[i].texts["short"][lang] for i in sorted(ask)], lang)
        before.append(sentence(guide, "depends-on", lang, what=shorts))
    return "unknown", situation.ids(unsure | ask), " ".join(before)


def _text(requirement: Requirement, kind: str, guide: Guide, lang: str) -> str:
    """The requirement's own sentence with who decides, put together once."""
    if (kind, lang) not in requirement.said:
        decides = sentence(guide, "decided-by", lang, who=guide.deciders[requirement.decides][lang])
        text = filled(guide, requirement.texts[kind][lang], lang, decides=decides)
        requirement.said[kind, lang] = text if decides in text else f"{text} {decides}"
    return requirement.said[kind, lang]
