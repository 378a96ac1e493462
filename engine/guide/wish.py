"""When a route is wanted, as a rule worked out from where it leads."""

from engine.guide.tree import Held, Tree
from engine.rules.clauses import All, Any, Clause, Not, Rule, clauses
from engine.rules.questions import Question
from engine.shapes.route import LeadsTo, RouteShape
from engine.shapes.text import Place


def wish_rule(shape: RouteShape, tree: Tree) -> Rule:
    """When a route is wanted: role, place and subject each share an option with `leads_to`, and it
    gives something not yet held.

    A dimension that `leads_to` leaves out is shared; so is a subject that does not apply to the
    person. Options that do not exist count for nothing."""
    wish = tree.shape.wish
    leads = known_leads(shape.leads_to, tree)
    parts: list[Rule] = []
    if leads.roles is not None:
        role = tree.by_id[wish.roles]
        parts.append(_chosen(role, leads.roles))
    if leads.places is not None:
        parts.append(_places(leads.places, tree))
    if leads.subjects is not None and wish.subjects:
        subject = tree.by_id[wish.subjects]
        chosen = _chosen(subject, leads.subjects)
        parts.append(_if_asked(chosen, subject))
    if tree.held and shape.gives.qualification:
        held = _holds(tree.held, shape.gives.qualification, tree.questions)
        parts.append(Not(held))
    return All(tuple(parts))


def _holds(
    held: Held,
    qualification: list[str],
    questions: list[Question],
) -> Rule:
    """That someone has all of this already, and it fits."""
    question, fits = held
    mask = question.mask(qualification, "all")
    has = Clause(question.index, mask)
    if fits is None:
        return has
    where = _where_asked(fits, questions)
    return All((has, where))


def known_leads(leads: LeadsTo, tree: Tree) -> LeadsTo:
    """Where a route leads, without the options that do not exist."""
    wish, by_id = tree.shape.wish, tree.by_id
    subjects = by_id[wish.subjects].options if wish.subjects else []
    return LeadsTo(
        roles=_known(leads.roles, by_id[wish.roles].options),
        places=_known(leads.places, tree.places()),
        subjects=_known(leads.subjects, subjects),
    )


def _known(names: list[str] | None, options: list[str]) -> list[str] | None:
    """The names that are options; None stays None, which is every option."""
    if names is None:
        return None
    return [name for name in names if name in options]


def _where_asked(rule: Rule, questions: list[Question]) -> Rule:
    """The rule, or one of its questions does not apply."""
    ways = [rule]
    for clause in clauses(rule):
        applies = questions[clause.question].applies
        if applies is not None:
            ways.append(Not(applies))
    return Any(tuple(ways))


def _if_asked(rule: Rule, question: Question) -> Rule:
    """The rule, or its question does not apply."""
    if question.applies is None:
        return rule
    idle = Not(question.applies)
    return Any((rule, idle))


def _chosen(question: Question, options: list[str]) -> Rule:
    """That one of the options is chosen."""
    mask = question.mask(options)
    return Clause(question.index, mask)


def _places(written: list[str], tree: Tree) -> Rule:
    """The rule that one of these places is wished."""
    wish = tree.shape.wish.places
    parts_of: dict[str, list[str]] = {}
    for place in map(Place.of, written):
        parts = parts_of.setdefault(place.kind, [])
        parts.append(place.part)
    question = tree.by_id[wish.question]
    ways = []
    for kind, parts in parts_of.items():
        here = _chosen(question, [kind])
        if kind in wish.parts and "" not in parts:
            part_question = tree.by_id[wish.parts[kind]]
            there = _chosen(part_question, parts)
            here = All((here, there))
        ways.append(here)
    return Any(tuple(ways))
