"""Failures of a proof as messages for editors: place, what, an example person, what to do."""

import json
from dataclasses import replace

from engine.checking.coverage import person
from engine.checking.failure import Failure
from engine.checking.files import Docs, Problems, problem_at, tree_of
from engine.checking.floods import gathered
from engine.checking.phrases import share_said
from engine.checking.proofs import proofs_of
from engine.guide.guide import Guide
from engine.messages import Message, joined, message
from engine.problems import Problem
from engine.rules.boxes import TooTangled

WARNINGS = frozenset({"requirement-needless", "option-without-effect"})


def failures(guide: Guide, docs: Docs) -> Problems:
    """Every failure of the proofs as a problem at its place; many of one kind as one problem."""
    try:
        proofs = proofs_of(guide)
        found = gathered(proofs.all())
    except TooTangled:
        tree = tree_of(docs)
        yield problem_at(tree, ("route_order",), "proofs-too-tangled")
        return
    for failure in found:
        path, line = _place(guide, docs, failure)
        warning = failure.id in WARNINGS
        yield Problem(path, line, _said(guide, failure), warning, failure.part)


def _said(guide: Guide, failure: Failure) -> Message:
    """What does not hold, for how many, how often, and an example person."""
    what = message(failure.id, **failure.values)
    parts = [what]
    sized = failure.part is not None
    if failure.part is not None:
        share = share_said(failure.part)
        parts.append(message("proof-share", share=share))
    if failure.count > 1:
        id_ = "proof-largest-of" if sized else "proof-first-of"
        parts.append(message(id_, count=failure.count))
    if failure.box:
        someone = person(failure.box, guide)
        answers = json.dumps(someone, ensure_ascii=False)
        parts.append(message("proof-example", person=answers))
    whole = joined(parts, by="")
    return replace(whole, id=what.id, code=what.code)


def _place(guide: Guide, docs: Docs, failure: Failure) -> tuple[str, int]:
    """The file and the line: of the requirement that is the cause, else of the place itself."""
    if failure.route is None:
        tree = tree_of(docs)
        return tree.path, tree.line(failure.loc)
    route = guide.routes[failure.route]
    for requirement in route.requirements:
        if requirement.key == failure.key:
            return route.place, requirement.used_at
    doc = docs[route.place]
    return doc.path, doc.line(failure.loc)
