"""Questions and options that change nothing, and options that mean the same to every rule."""

from collections.abc import Iterator
from itertools import combinations

from engine.checking.failure import Failure
from engine.guide.guide import Guide
from engine.rules.boxes import conflict
from engine.rules.compiled import CompiledRule
from engine.rules.questions import NONE, Question
from engine.shapes.tree import PreferenceShape

Pairs = dict[int, set[tuple[int, int]]]


def idle_questions_and_options(guide: Guide) -> Iterator[Failure]:
    """Questions that change nothing for anyone, and options that no rule and no preference tells
    from another, unless declared alike."""
    told_apart = _told_apart(guide)
    preferences = {}
    for wish in guide.preferences:
        preferences[wish.question] = wish
    for question in guide.questions:
        pairs = told_apart.get(question.index, set())
        preference = preferences.get(question.id)
        options = _Options(question, pairs)
        if not pairs and preference is None:
            loc = ("questions", question.id)
            yield Failure("question-without-effect", loc=loc)
        elif question.many:
            yield from options.idle()
        else:
            yield from options.same(preference)


def _rules(guide: Guide) -> Iterator[CompiledRule]:
    """Every rule that something hangs on."""
    for route in guide.routes.values():
        yield route.gate
        yield route.wanted
        for split in route.named.values():
            if split is not None:
                yield split
    for split in guide.applies:
        if split is not None:
            yield split
    for way in guide.ways_out:
        yield way.compiled


def _told_apart(guide: Guide) -> Pairs:
    """Per question the pairs of masks that some rule tells apart: an answer of one makes it true,
    one of the other false."""
    found: Pairs = {}
    for rule in _rules(guide):
        for a in rule.yes:
            for b in rule.no:
                apart = conflict(a, b)
                if len(apart) != 1:
                    continue
                (question,) = apart
                pairs = found.setdefault(question, set())
                pairs.add((a[question], b[question]))
    return found


class _Options:
    """The options of one question, and the pairs of masks that some rule tells apart."""

    def __init__(self, question: Question, pairs: set[tuple[int, int]]):
        self.question = question
        self.pairs = pairs

    def _apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether some rule tells these two answers apart."""
        left = self.question.bit[one]
        right = self.question.bit[other]
        for a, b in self.pairs:
            if left & a and right & b:
                return True
            if right & a and left & b:
                return True
        return False

    def _failure(self, id_: str, option: str, earlier: str | None = None) -> Failure:
        """A failure at an option, which may be one of two."""
        loc = ("questions", self.question.id, "options", option)
        names = {"option": option}
        if earlier is not None:
            names["earlier"] = earlier
        return Failure(id_, loc=loc, values=names)

    def idle(self) -> Iterator[Failure]:
        """Where several may be ticked: the options that make no difference."""
        for option in self.question.options:
            if option == NONE:
                continue
            if not self._matters(option):
                yield self._failure("option-without-effect", option)

    def _matters(self, option: str) -> bool:
        """Whether some answer changes something by this option alone."""
        for answer in self.question.values:
            if option in answer or answer == frozenset([NONE]):
                continue
            if self._apart(answer, answer | {option}):
                return True
        return False

    def same(self, preference: PreferenceShape | None) -> Iterator[Failure]:
        """Where one is chosen: options that nothing tells apart and nobody declared alike, and
        options that are declared alike and told apart."""
        for earlier, option in combinations(self.question.options, 2):
            differ = self._differ(earlier, option, preference)
            grouped = self._grouped(earlier, option)
            if differ and grouped:
                yield self._failure("options-not-alike", option, earlier)
            if not differ and not grouped and not self._twins(earlier, option):
                yield self._failure("options-same", option, earlier)

    def _grouped(self, one: str, other: str) -> bool:
        """Whether the two stand together under `alike`."""
        return any(one in group and other in group for group in self.question.alike)

    def _twins(self, one: str, other: str) -> bool:
        """Whether one of the two is declared the same as the other."""
        same_as = self.question.same_as
        return same_as.get(one) == other or same_as.get(other) == one

    def _differ(self, one: str, other: str, preference: PreferenceShape | None) -> bool:
        """Whether a rule or a preference tells the two apart."""
        if self._apart(frozenset([one]), frozenset([other])):
            return True
        if preference is None:
            return False
        return preference.prefers.get(one) != preference.prefers.get(other)
