"""Questions and options that change nothing, and options that mean the same to every rule."""

from collections.abc import Iterator

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
    pairs = _told_apart(guide)
    preferences = {p.question: p for p in guide.preferences}
    for question in guide.questions:
        options = _Options(question, pairs.get(question.index, set()))
        preference = preferences.get(question.id)
        if not options.pairs and preference is None:
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
        yield from (split for split in route.named.values() if split is not None)
    yield from (split for split in guide.applies if split is not None)
    yield from (way.compiled for way in guide.ways_out)


def _told_apart(guide: Guide) -> Pairs:
    """Per question the pairs of masks that some rule tells apart: an answer of one makes it true,
    one of the other false."""
    found: Pairs = {}
    for rule in _rules(guide):
        for a in rule.yes:
            for b in rule.no:
                apart = conflict(a, b)
                if len(apart) == 1:
                    question = apart[0]
                    found.setdefault(question, set()).add((a[question], b[question]))
    return found


class _Options:
    """The options of one question, and the pairs of masks that some rule tells apart."""

    def __init__(self, question: Question, pairs: set[tuple[int, int]]):
        self.question, self.pairs = question, pairs

    def _apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether some rule tells these two answers apart."""
        left, right = self.question.bit[one], self.question.bit[other]
        return any((left & a and right & b) or (right & a and left & b) for a, b in self.pairs)

    def _failure(self, id_: str, option: str, earlier: str | None = None) -> Failure:
        loc = ("questions", self.question.id, "options", option)
        names = {"option": option} if earlier is None else {"option": option, "earlier": earlier}
        return Failure(id_, loc=loc, values=names)

    def idle(self) -> Iterator[Failure]:
        """Where several may be ticked: the options that make no difference."""
        for option in self.question.options:
            if option != NONE and not self._matters(option):
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
        question = self.question
        twins = [set(pair) for pair in question.same_as.items()]
        alike = [set(group) for group in question.alike]
        for i, option in enumerate(question.options):
            for earlier in question.options[:i]:
                both = {earlier, option}
                grouped = any(both <= group for group in alike)
                if self._differ(earlier, option, preference):
                    if grouped:
                        yield self._failure("options-not-alike", option, earlier)
                elif not grouped and both not in twins:
                    yield self._failure("options-same", option, earlier)

    def _differ(self, one: str, other: str, preference: PreferenceShape | None) -> bool:
        if self._apart(frozenset([one]), frozenset([other])):
            return True
        if preference is None:
            return False
        return preference.prefers.get(one) != preference.prefers.get(other)
