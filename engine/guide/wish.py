"""When a route is wanted, as a rule worked out from where it leads."""

from engine.rules.clauses import All, Any, Clause, Not, Rule, clauses
from engine.rules.questions import Question
from engine.shapes.tree import WishShape


def wish_rule(shape, wish: WishShape, held, questions: dict[str, Question]) -> Rule:
    """When a route is wanted: role, place and subject each share an option with `leads_to`, and it gives something not yet held.

    A dimension that `leads_to` leaves out is shared; so is a subject that does not apply to the person."""
    parts: list[Rule] = []
    leads = shape.leads_to
    if leads.roles is not None:
        parts.append(_chosen(questions[wish.roles], leads.roles))
    if leads.places is not None:
        parts.append(_places(leads.places, wish, questions))
    if leads.subjects is not None and wish.subjects:
        parts.append(
            _if_asked(_chosen(questions[wish.subjects], leads.subjects), questions[wish.subjects])
        )
    if held and shape.gives.qualification:
        question, fits = held
        has = Clause(question.index, question.mask(shape.gives.qualification, "all"))
        parts.append(Not(has if fits is None else All((has, _where_asked(fits, questions)))))
    return All(tuple(parts))


def _where_asked(rule: Rule, questions: dict[str, Question]) -> Rule:
    """The rule, or one of its questions does not apply."""
    by_index = {q.index: q for q in questions.values()}
    return Any(
        (
            rule,
            *(
                Not(by_index[c.question].applies)
                for c in clauses(rule)
                if by_index[c.question].applies is not None
            ),
        )
    )


def _if_asked(rule: Rule, question: Question) -> Rule:
    return rule if question.applies is None else Any((rule, Not(question.applies)))


def _chosen(question: Question, options: list[str]) -> Clause:
    return Clause(question.index, question.mask(options))


def _places(places: list[str], wish: WishShape, questions: dict[str, Question]) -> Rule:
    kinds: dict[str, list[str]] = {}
    for place in places:
        kind, _, part = place.partition("/")
        kinds.setdefault(kind, []).append(part)
    kind_question = questions[wish.places.question]
    ways = []
    for kind, parts in kinds.items():
        here = _chosen(kind_question, [kind])
        if kind in wish.places.parts and "" not in parts:
            here = All((here, _chosen(questions[wish.places.parts[kind]], parts)))
        ways.append(here)
    return Any(tuple(ways))
