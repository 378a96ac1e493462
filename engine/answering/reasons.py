"""Why a route stands where it stands: one reason per requirement, resting on as few answers of the
person as can be (a minimum hitting set)."""

from dataclasses import dataclass

from engine.answering.hitting_set import smallest_hitting_set
from engine.answering.in_words import said
from engine.answering.situation import Situation
from engine.answering.verdict import Truth, truth
from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.guide.texts import filled, joined, sentence
from engine.rules.boxes import Box
from engine.rules.compiled import Split
from engine.rules.remember import remembered

# What decides most comes first; what is not here comes last.
RANK = {
    ("fixed", Truth.NO): 0,
    ("fixed", Truth.UNKNOWN): 1,
    ("attainable", Truth.NO): 2,
    ("always", Truth.NO): 3,
    ("attainable", Truth.UNKNOWN): 4,
}
LAST = 5


@dataclass(slots=True)
class Reason:
    """What one requirement says of a person.

    because: the answers that force its truth, or the questions that it waits for ·
    told: those answers as sentences · says: what follows from them."""

    requirement: Requirement
    truth: Truth
    because: list[str]
    told: str
    says: str

    @property
    def text(self) -> str:
        """The whole reason."""
        return f"{self.told} {self.says}" if self.told else self.says


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What a truth rests on: questions by id, and the sentences about them."""

    because: list[str]
    told: str


def reasons(route: Route, situation: Situation, lang: str = "nl") -> list[Reason]:
    """One reason per requirement, the deciding ones first."""
    key = (lang, *situation.pattern(route.asks))
    return remembered(route.memo, key, lambda: _reasons(route, situation, lang))


def among(route: Route, situation: Situation) -> bool | None:
    """Whether the person is among those for whom the route exists at all; None while unknown.

    The requirements that `declares: audience` names say who they are."""
    alive = situation.alive(route)
    audience = route.shape.declares.audience
    found = {
        truth(requirement, alive)
        for requirement in route.requirements
        if requirement.key in audience and requirement.bits is not None
    }
    if Truth.NO in found:
        return False
    return None if Truth.UNKNOWN in found else True


def _reasons(route: Route, situation: Situation, lang: str) -> list[Reason]:
    alive = situation.alive(route)
    found = [_reason(requirement, alive, situation, lang) for requirement in route.requirements]
    return sorted(found, key=_rank)


def _rank(reason: Reason) -> int:
    return RANK.get((reason.requirement.kind, reason.truth), LAST)


def _reason(requirement: Requirement, alive: int, situation: Situation, lang: str) -> Reason:
    split, guide = requirement.split, situation.guide
    if split is None:
        return Reason(requirement, Truth.NO, [], "", _text(requirement, "rule", guide, lang))
    found = truth(requirement, alive)
    key = (lang, *situation.pattern(split.reads))
    grounds = remembered(
        split.memo, key, lambda: _grounds(requirement, split, found, alive, situation, lang)
    )
    kind = "rule" if found is Truth.UNKNOWN else str(found)
    says = _text(requirement, kind, guide, lang)
    return Reason(requirement, found, grounds.because, grounds.told, says)


def _grounds(
    requirement: Requirement,
    split: Split,
    found: Truth,
    alive: int,
    situation: Situation,
    lang: str,
) -> _Grounds:
    if found is Truth.UNKNOWN:
        return _waits_for(requirement, alive, situation, lang)
    against = split.no if found is Truth.YES else split.yes
    because = smallest(against, situation)
    told = " ".join(said(situation, i, lang) for i in because)
    return _Grounds(situation.ids(set(because)), told)


def smallest(against: list[Box], situation: Situation) -> list[int]:
    """A smallest set of answered questions that alone rules out every box of `against`.

    Of several, the one with the earliest questions."""
    clashes = [_clash(box, situation.answers) for box in against]
    found = smallest_hitting_set(clashes)
    if found is None:
        raise AssertionError("the answers do not force this")
    return found


def _clash(box: Box, answers: dict[int, int]) -> int:
    """The questions whose answer rules the box out, as a mask."""
    out = 0
    for question, mask in box.items():
        if question in answers and not mask & answers[question]:
            out |= 1 << question
    return out


def _waits_for(requirement: Requirement, alive: int, situation: Situation, lang: str) -> _Grounds:
    """What an unknown truth waits for: what is not known, and what is still to be asked."""
    guide = situation.guide
    steps = requirement.bits[2] if requirement.bits else {}
    matters = {q for q, mask in steps.items() if alive & mask}
    unsure = situation.to_find_out(matters & situation.unsure)
    ask = situation.to_ask(matters & situation.open)
    told = [guide.questions[i].texts["unsure"][lang] for i in sorted(unsure)]
    if ask:
        shorts = [guide.questions[i].texts["short"][lang] for i in sorted(ask)]
        told.append(sentence(guide, "depends-on", lang, what=joined(shorts, lang)))
    return _Grounds(situation.ids(unsure | ask), " ".join(told))


def _text(requirement: Requirement, kind: str, guide: Guide, lang: str) -> str:
    """The requirement's own sentence with who decides, put together once."""
    known: dict[tuple[str, str], str] = requirement.said
    if (kind, lang) not in known:
        decides = sentence(guide, "decided-by", lang, who=guide.deciders[requirement.decides][lang])
        text = filled(guide, requirement.texts[kind][lang], lang, decides=decides)
        known[kind, lang] = text if decides in text else f"{text} {decides}"
    return known[kind, lang]
