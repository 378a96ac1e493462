"""When a route is wanted, as a rule worked out from where it leads."""

from engine.guide.tree import Tree
from engine.rules.clauses import All, Any, Clause, Not, Rule, clauses
from engine.rules.questions import Question
from engine.shapes.route import LeadsTo, RouteShape
from engine.shapes.text import Place


def wish_rule(shape: RouteShape, tree: Tree) -> Rule:
    """When a route is wanted: role, place and subject each share an option with `leads_to`, and it
    gives something not yet held.

    A dimension that `leads_to` leaves out is shared; so is a subject that does not apply to the
    person. Options that do not exist count for nothing."""
    wish, leads = tree.shape.wish, known_leads(shape.leads_to, tree)
    parts: list[Rule] = []
    if leads.roles is not None:
        parts.append(_chosen(tree.by_id[wish.roles], leads.roles))
    if leads.places is not None:
        parts.append(_places(leads.places, tree))
    if leads.subjects is not None and wish.subjects:
        subject = tree.by_id[wish.subjects]
        parts.append(_if_asked(_chosen(subject, leads.subjects), subject))
    if tree.held and shape.gives.qualification:
        question, fits = tree.held
        has: Rule = Clause(question.index, question.mask(shape.gives.qualification, "all"))
        if fits is not None:
            has = All((has, _where_asked(fits, tree.questions)))
        parts.append(Not(has))
    return All(tuple(parts))


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
    return names and [name for name in names if name in options]


def _where_asked(rule: Rule, questions: list[Question]) -> Rule:
    """The rule, or one of its questions does not apply."""
    ways = [rule]
    for clause in clauses(rule):
        applies = questions[clause.question].applies
        if applies is not None:
            ways.append(Not(applies))
    return Any(tuple(ways))


def _if_asked(rule: Rule, question: Question) -> Rule:
    return rule if question.applies is None else Any((rule, Not(question.applies)))


def _chosen(question: Question, options: list[str]) -> Rule:
    return Clause(question.index, question.mask(options))


def _places(written: list[str], tree: Tree) -> Rule:
    """The rule that one of these places is wished."""
    wish = tree.shape.wish.places
    parts_of: dict[str, list[str]] = {}
    for place in map(Place.of, written):
        parts_of.setdefault(place.kind, []).append(place.part)
    ways = []
    for kind, parts in parts_of.items():
        here = _chosen(tree.by_id[wish.question], [kind])
        if kind in wish.parts and "" not in parts:
            here = All((here, _chosen(tree.by_id[wish.parts[kind]], parts)))
        ways.append(here)
    return Any(tuple(ways))
