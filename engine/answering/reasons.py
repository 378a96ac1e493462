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
from engine.rules.compiled import CompiledRule
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
    """A truth and what it rests on: questions by id, and the sentences about them."""

    truth: Truth
    because: list[str]
    told: str


NEVER_MET = _Grounds(Truth.NO, [], "")  # of what is always named


def reasons(route: Route, situation: Situation, lang: str = "nl") -> list[Reason]:
    """One reason per requirement, the deciding ones first."""
    key = (lang, *situation.pattern(route.asks))
    return remembered(route.memo, key, lambda: _reasons(route, situation, lang))


def among(route: Route, situation: Situation) -> bool | None:
    """Whether the person is among those for whom the route exists at all; None while unknown.

    The requirements that `declares: audience` names say who they are."""
    alive = situation.alive(route)
    audience = route.shape.declares.audience
    sure = True
    for requirement in route.requirements:
        if requirement.key not in audience or requirement.bits is None:
            continue
        found = truth(requirement, alive)
        if found is Truth.NO:
            return False
        if found is Truth.UNKNOWN:
            sure = False
    return True if sure else None


def _reasons(route: Route, situation: Situation, lang: str) -> list[Reason]:
    alive = situation.alive(route)
    found = []
    for requirement in route.requirements:
        rule = requirement.compiled
        grounds, kind = NEVER_MET, "rule"
        if rule is not None:
            grounds = _grounds(requirement, rule, alive, situation, lang)
            if grounds.truth is not Truth.UNKNOWN:
                kind = grounds.truth
        says = _text(requirement, kind, situation.guide, lang)
        reason = Reason(requirement, grounds.truth, grounds.because, grounds.told, says)
        found.append(reason)
    found.sort(key=_rank)
    return found


def _rank(reason: Reason) -> int:
    return RANK.get((reason.requirement.kind, reason.truth), LAST)


def _grounds(
    requirement: Requirement, rule: CompiledRule, alive: int, situation: Situation, lang: str
) -> _Grounds:
    """The truth of a rule and what it rests on. Many routes share a rule: worked out once."""

    def work() -> _Grounds:
        return _work_out(requirement, rule, alive, situation, lang)

    key = (lang, *situation.pattern(rule.reads))
    return remembered(rule.memo, key, work)


def _work_out(
    requirement: Requirement,
    split: CompiledRule,
    alive: int,
    situation: Situation,
    lang: str,
) -> _Grounds:
    found = truth(requirement, alive)
    if found is Truth.UNKNOWN:
        return _waits_for(requirement, alive, situation, lang)
    against = split.no if found is Truth.YES else split.yes
    because = smallest(against, situation)
    told = [said(situation, question, lang) for question in because]
    ids = situation.ids(set(because))
    return _Grounds(found, ids, " ".join(told))


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
        if not mask & answers.get(question, mask):
            out |= 1 << question
    return out


def _waits_for(requirement: Requirement, alive: int, situation: Situation, lang: str) -> _Grounds:
    """What an unknown truth waits for: what is not known, and what is still to be asked."""
    guide = situation.guide
    steps = requirement.bits[2] if requirement.bits else {}
    matters = {question for question, mask in steps.items() if alive & mask}
    unsure = situation.to_find_out(matters & situation.unsure)
    ask = situation.to_ask(matters & situation.open)
    told = [guide.questions[i].texts["unsure"][lang] for i in sorted(unsure)]
    if ask:
        shorts = [guide.questions[i].texts["short"][lang] for i in sorted(ask)]
        what = joined(shorts, lang)
        told.append(sentence(guide, "depends-on", lang, what=what))
    ids = situation.ids(unsure | ask)
    return _Grounds(Truth.UNKNOWN, ids, " ".join(told))


def _text(requirement: Requirement, kind: str, guide: Guide, lang: str) -> str:
    """The requirement's own sentence with who decides, put together once."""
    key = (kind, lang)
    known = requirement.said.get(key)
    if known is not None:
        return known
    who = guide.deciders[requirement.decides]
    decides = sentence(guide, "decided-by", lang, who=who[lang])
    own = requirement.texts[kind][lang]
    text = filled(guide, own, lang, decides=decides)
    if decides not in text:
        text = f"{text} {decides}"
    requirement.said[key] = text
    return text
