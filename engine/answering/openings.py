"""What would open a closed route: the smallest sets of answers that would have to be different."""

from itertools import combinations, product

from engine.answering.situation import GONE, Situation
from engine.guide.route import Route
from engine.rules.questions import NONE, Question
from engine.rules.remember import remembered

MOST = 5  # openings offered at most
LARGEST = 4  # questions in one opening at most


def openings(route: Route, situation: Situation) -> list[dict[str, list[str]]]:
    """Each entry is a smallest set of changes: every question in it changes, to any one of its options; then the route is not closed.

    Options are added to a many-answer question, none taken away. Nobody is told to take a lower diploma, and what cannot be
    changed is not offered. What is offered opens the route with the answers about a changed answer as they are, if that can
    be; else with those set aside, and at their `otherwise` where they have one: a new diploma is taken to be Dutch."""
    return remembered(
        route.memo,
        ("openings", *situation.pattern(route.opens)),
        lambda: _openings(route, situation),
    )


def _openings(route: Route, situation: Situation) -> list[dict[str, list[str]]]:
    guide = situation.guide
    clashing = {
        q
        for box in route.gate.yes
        for q, mask in box.items()
        if q in situation.answers and not mask & situation.answers[q]
    }
    about = {
        guide.question[guide.questions[q].about].index for q in clashing if guide.questions[q].about
    }
    changeable = [
        q
        for q in sorted(clashing | about)
        if q in situation.answers and guide.questions[q].changeable
    ]
    found: list[tuple[set[int], dict[str, list[str]]]] = []
    ways = {q: _other_answers(guide.questions[q], situation.answers[q]) for q in changeable}
    for size in range(1, LARGEST + 1):
        for chosen in combinations(changeable, size):
            if any(smaller <= set(chosen) for smaller, _ in found):
                continue
            entry = _entry(route, situation, ways, chosen, set(chosen)) or _entry(
                route, situation, ways, chosen, _with_children(situation, chosen)
            )
            if entry:
                found.append((set(chosen), entry))
    return [entry for _, entry in found[:MOST]]


def asked_again(route: Route, situation: Situation, entry: dict[str, list[str]]) -> list[str]:
    """The answered questions that an entry of `openings` sets aside: with the answers to them as they are it opens nothing."""
    guide = situation.guide
    chosen = tuple(guide.question[q].index for q in entry)
    ways = {q: _other_answers(guide.questions[q], situation.answers[q]) for q in chosen}
    if _entry(route, situation, ways, chosen, set(chosen)):
        return []
    return situation.ids(_with_children(situation, chosen) & set(situation.answers) - set(chosen))


def may_open(route: Route, situation: Situation) -> bool:
    """Whether the route is open to somebody who shares all that cannot be changed; if not, `openings` finds nothing. Quick."""
    fixed = {
        q: bit
        for q, bit in situation.answers.items()
        if not situation.guide.questions[q].changeable
    }
    return bool(route.index.alive(fixed) & route.index.yes)


def _with_children(situation: Situation, chosen: tuple[int, ...]) -> set[int]:
    return set(chosen) | {child for q in chosen for child in situation.guide.about[q]}


def _entry(
    route: Route,
    situation: Situation,
    ways: dict[int, dict[str, int]],
    chosen: tuple[int, ...],
    freed: set[int],
) -> dict[str, list[str]] | None:
    """The options of each chosen question such that any one of each opens the route; the widest choice there is."""
    guide = situation.guide
    held = {q: bit for q, bit in situation.answers.items() if q not in freed}
    not_at_issue = {
        child for q in chosen for child in guide.about[q] if situation.marks[child] == GONE
    }
    for q in (freed | not_at_issue) - set(chosen):
        if guide.questions[q].otherwise is not None:
            held[q] = guide.questions[q].bit[frozenset([guide.questions[q].otherwise])]
    best: dict[int, list[str]] = {}
    for box in route.gate.yes:
        if any(q in held and not mask & held[q] for q, mask in box.items()):
            continue
        allowed = {q: [o for o, bit in ways[q].items() if box.get(q, bit) & bit] for q in chosen}
        if len(chosen) == 1 and best:
            q = chosen[0]
            best[q] = [o for o in ways[q] if o in best[q] or o in allowed[q]]
        elif all(allowed.values()) and _size(allowed) > _size(best):
            best = allowed
    return (
        {guide.names[q]: options for q, options in best.items()}
        if best and all(best.values())
        else None
    )


def _size(allowed: dict[int, list[str]]) -> int:
    return len(list(product(*allowed.values()))) if allowed else 0


def _other_answers(question: Question, now: int) -> dict[str, int]:
    """Each option that can be offered instead of (or, with many answers, besides) the present answer, with the bit of the result."""
    value = question.values[now.bit_length() - 1]
    if question.many:
        return {
            o: question.bit[frozenset(value - {NONE} | {o})]
            for o in question.options
            if o not in value and o != NONE
        }
    (present,) = value
    lower = {o for o in question.options if question.order and present in question.at_least(o)}
    return {
        o: question.bit[frozenset([o])] for o in question.options if o != present and o not in lower
    }
