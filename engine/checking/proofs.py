"""Proofs over all answer sets, not samples: what can never be, what nobody is told, and what differs from what the content declares.

Each failure comes with a shortest example person and the place to look at. Everything here is two lists of boxes meeting or not;
only "is everyone covered" needs a search (engine.cover)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from engine.answering.situation import Answers, Situation
from engine.answering.verdict import judge
from engine.checking.coverage import person, share, uncovered
from engine.checking.dominance import closer, meetings, no_better, refuser
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.rules.boxes import Box, both, conflict
from engine.rules.compiled import CompiledRule
from engine.rules.population import weights
from engine.rules.questions import DONT_KNOW, NONE, Question


@dataclass(frozen=True)
class Failure:
    """One thing that does not hold: its code, the route or question it is about, names to say, and a person for whom it shows. `key`: the requirement that causes it."""

    code: str
    about: str
    names: tuple[str, ...] = ()
    person: Answers | None = None
    part: float | None = None  # of all people, by the priors
    key: str | None = None

    def __hash__(self) -> int:
        return hash((self.code, self.about, self.names))


class Proofs:
    """All proofs about one guide."""

    def __init__(self, guide: Guide):
        self.guide, self.questions = guide, guide.questions
        self.available = {
            r.id: both(r.wanted.yes, r.gate.yes, self.questions) for r in guide.routes.values()
        }
        self.pairs = self._pairs()
        self.weigh = weights(guide.questions)

    def all(self) -> Iterator[Failure]:
        """Every failure, in a fixed order."""
        yield from self.dead_ends()
        yield from self.nobody_without_a_route()
        yield from self.what_never_happens()
        yield from self.idle_questions_and_options()
        yield from self.routes_beside_each_other()
        yield from self.higher_is_no_worse()
        yield from self.who_knows_nothing()

    # ---------------------------------------------------------------- everyone has an answer
    def holes(self) -> list[Box]:
        """Where no wanted route is left, the asides not counted; the largest first."""
        wanted = [
            box
            for id_, boxes in self.available.items()
            if id_ not in self.guide.asides
            for box in boxes
        ]
        return sorted(
            uncovered(wanted, self.questions), key=lambda box: -share(box, self.questions)
        )

    def dead_ends(self) -> Iterator[Failure]:
        """Persons without a wanted route for whom no way out holds."""
        told = [box for way in self.guide.ways_out for box in way.compiled.yes]
        wanted = [
            box
            for id_, boxes in self.available.items()
            if id_ not in self.guide.asides
            for box in boxes
        ]
        for box in sorted(
            uncovered(wanted + told, self.questions), key=lambda box: -self.weigh(box)
        ):
            yield Failure("doodlopend", "ways_out", (), person(box, self.guide), self.weigh(box))

    def nobody_without_a_route(self) -> Iterator[Failure]:
        """Persons for whom every route is closed, so that there is no alternative to name."""
        for box in uncovered(
            [box for route in self.guide.routes.values() for box in route.gate.yes], self.questions
        ):
            yield Failure(
                "geen-enkele-route", "route_order", (), person(box, self.guide), self.weigh(box)
            )

    def who_knows_nothing(self) -> Iterator[Failure]:
        """dont_know to every question must leave something that may be wanted and is not closed."""
        situation = Situation(self.guide, {q.id: DONT_KNOW for q in self.questions})
        if not any(
            v.wanted is not False and v.standing != "closed"
            for v in (judge(r, situation) for r in self.guide.routes.values())
        ):
            yield Failure("niets-bij-weet-niet", "route_order")

    # ---------------------------------------------------------------- everything can happen
    def what_never_happens(self) -> Iterator[Failure]:
        """Routes, requirements and conditions that no person can reach, and requirements that nobody fails."""
        for route in self.guide.routes.values():
            if not self.available[route.id]:
                yield Failure("route-onmogelijk", route.id, key=closer(route, self.questions))
            for requirement in route.requirements:
                if requirement.compiled is not None and not requirement.compiled.yes:
                    yield Failure(
                        "eis-onhaalbaar", route.id, (requirement.key,), key=requirement.key
                    )
                if requirement.compiled is not None and not requirement.compiled.no:
                    yield Failure(
                        "eis-overbodig", route.id, (requirement.key,), key=requirement.key
                    )
            for condition, split in route.named.items():
                if split is not None and route.gate.yes and not split.yes:
                    yield Failure(
                        "voorwaarde-onmogelijk",
                        route.id,
                        (condition,),
                        key=next(r.key for r in route.requirements if r.names == condition),
                    )

    # ---------------------------------------------------------------- every question and option matters
    def _rules(self) -> Iterator[CompiledRule]:
        for route in self.guide.routes.values():
            yield from (
                route.gate,
                route.wanted,
                *(s for s in route.named.values() if s is not None),
            )
        yield from (s for s in self.guide.applies if s is not None)
        yield from (way.compiled for way in self.guide.ways_out)

    def _pairs(self) -> dict[int, set[tuple[int, int]]]:
        """Per question the pairs of masks that some rule tells apart: an answer of one makes it true, one of the other false."""
        found: dict[int, set[tuple[int, int]]] = {}
        for rule in self._rules():
            for a in rule.yes:
                for b in rule.no:
                    apart = conflict(a, b)
                    if len(apart) == 1:
                        found.setdefault(apart[0], set()).add((a[apart[0]], b[apart[0]]))
        return found

    def apart(self, question: Question, one: int, other: int) -> bool:
        """Whether some rule tells these two answers (bits) to a question apart."""
        return any(
            (one & a and other & b) or (other & a and one & b)
            for a, b in self.pairs.get(question.index, ())
        )

    def idle_questions_and_options(self) -> Iterator[Failure]:
        """Questions that change nothing for anyone, and options that no rule and no preference tells from another, unless declared alike."""
        preferences = {p.question: p for p in self.guide.preferences}
        for question in self.questions:
            if question.index not in self.pairs and question.id not in preferences:
                yield Failure("vraag-zonder-gevolg", question.id)
            elif question.many:
                yield from self._idle_boxes(question)
            else:
                yield from self._same_options(question, preferences.get(question.id))

    def _idle_boxes(self, question: Question) -> Iterator[Failure]:
        for option in question.options:
            without = [v for v in question.values if option not in v and v != frozenset([NONE])]
            if option != NONE and not any(
                self.apart(question, question.bit[v], question.bit[v | {option}]) for v in without
            ):
                yield Failure("optie-zonder-gevolg", question.id, (option,))

    def _same_options(self, question: Question, preference) -> Iterator[Failure]:
        declared = {
            frozenset((a, b)) for group in question.alike for a in group for b in group if a != b
        } | {frozenset(pair) for pair in question.same_as.items()}
        for i, option in enumerate(question.options):
            for earlier in question.options[:i]:
                differ = self.apart(
                    question, *(question.bit[frozenset([o])] for o in (earlier, option))
                ) or _prefers(preference, earlier) != _prefers(preference, option)
                if not differ and frozenset((earlier, option)) not in declared:
                    yield Failure("opties-gelijk", question.id, (earlier, option))
                if differ and any({earlier, option} <= set(group) for group in question.alike):
                    yield Failure("opties-niet-gelijk", question.id, (earlier, option))

    # ---------------------------------------------------------------- routes beside each other
    def routes_beside_each_other(self) -> Iterator[Failure]:
        """Routes that another outdoes for everyone, unless declared; declarations that do not hold; declared exclusions that do not."""
        routes = self.guide.routes
        for route in routes.values():
            for other in routes.values():
                if other is route or not self.available[route.id]:
                    continue
                outdone = (
                    self._within(route, other)
                    and no_better(route, other)
                    and not self._other_asks_more(route, other)
                )
                if outdone and other.id not in route.shape.declares.within:
                    yield Failure("route-overschaduwd", route.id, (other.id,))
                if other.id in route.shape.declares.within and not outdone:
                    yield Failure("verklaring-onwaar", route.id, ("within", other.id))
            for excluded in route.shape.declares.excludes:
                for box in meetings(self.available[route.id], self.available.get(excluded, [])):
                    yield Failure("sluit-niet-uit", route.id, (excluded,), person(box, self.guide))
                    break

    def _within(self, route: Route, other: Route) -> bool:
        """Whether everyone for whom the route is wanted and not closed has the other as well."""
        return not any(
            True for _ in meetings(self.available[route.id], other.wanted.no + other.gate.no)
        )

    def _other_asks_more(self, route: Route, other: Route) -> bool:
        """Whether someone who has both gets a condition at the other that this route does not name."""
        for condition, split in other.named.items():
            asked = [{}] if split is None else split.yes
            mine = route.named.get(condition, False)
            free = [] if mine is None else [{}] if mine is False else mine.no
            if any(
                True
                for box in meetings(self.available[route.id], asked)
                for _ in meetings([box], free)
            ):
                return True
        return False

    # ---------------------------------------------------------------- more is not worse
    def higher_is_no_worse(self) -> Iterator[Failure]:
        """A higher answer (along `order`) that closes a route or adds a condition, unless the route declares it with a reason."""
        for route in self.guide.routes.values():
            declared = set(route.shape.declares.higher)
            found = set()
            for question in self.questions:
                for code, name, good, bad in self._worse(route):
                    box, low, high = next(self._steps_up(question, good, bad), (None, "", ""))
                    if box is None:
                        continue
                    found.add(question.id)
                    if question.id not in declared:
                        there, here = (
                            {**box, question.index: question.bit[frozenset([answer])]}
                            for answer in (high, low)
                        )
                        yield Failure(
                            code,
                            route.id,
                            (question.id, low, high, name),
                            person(here, self.guide),
                            key=refuser(route, name, there),
                        )
            for question_id in sorted(declared - found):
                yield Failure("verklaring-onwaar", route.id, ("higher", question_id))

    @staticmethod
    def _worse(route: Route) -> Iterator[tuple[str, str, list[Box], list[Box]]]:
        yield "hoger-sluit", "", route.gate.yes, route.gate.no
        for condition, split in route.named.items():
            if split is not None:
                yield "hoger-vraagt-meer", condition, split.no, split.yes

    @staticmethod
    def _steps_up(
        question: Question, good: list[Box], bad: list[Box]
    ) -> Iterator[tuple[Box, str, str]]:
        steps = [(low, high) for chain in question.order for low, high in pairwise(chain)]
        for a in good if steps else ():
            for b in bad:
                if conflict(a, b) != [question.index]:
                    continue
                for low, high in steps:
                    if (
                        a[question.index] & question.bit[frozenset([low])]
                        and b[question.index] & question.bit[frozenset([high])]
                    ):
                        yield (
                            {
                                q: mask & b.get(q, mask)
                                for q, mask in {**b, **a}.items()
                                if q != question.index
                            },
                            low,
                            high,
                        )


def _prefers(preference, option: str) -> list[str] | None:
    return preference.prefers.get(option) if preference else None
