"""Checks all content: loads it, works out every example, and looks at what no single file shows. Says all problems at once."""

from datetime import date
from pathlib import Path

from engine.checking.contradictions import reach_nobody, senseless
from engine.checking.examples import _examples, _pairs
from engine.checking.interface_words import screens
from engine.checking.loose_clauses import _loose
from engine.checking.plain_language import plain
from engine.checking.proof_problems import failures
from engine.checking.unused import unused
from engine.guide.load import Loader
from engine.problems import Problem, in_order

UNTOLD = (
    "content/sources.yaml",
    "content/deciders.yaml",
)  # names of publications and of deciders: no texts of our own


def check(
    root: Path,
    tree: str | None = None,
    day: date | None = None,
    prove: bool = True,
    max_age: int | None = None,
) -> tuple[list[Problem], dict[str, int]]:
    """Every problem of the content under `root`, by place and examples last in their file, and how much was looked at. `prove`: over all answer sets, too.
    `max_age`: months after which a source counts as old."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    found = list(loader.problems)
    if guide is None or any(not p.warning for p in found):
        return found, {"routes": 0, "examples": 0}
    dated, docs = {guide.day: guide}, {doc.path: doc for doc in loader.docs}
    nobody = list(reach_nobody(guide, docs))
    if nobody:
        return in_order(found + nobody), {"routes": len(guide.routes), "examples": 0}
    found += senseless(guide, docs)
    for route in guide.routes.values():
        found += _examples(root, tree, dated, route, docs[route.place])
        found += _pairs(route)
    shared = {
        (r.place, r.key, r.rule): r
        for route in guide.routes.values()
        for r in route.all_requirements
    }  # a list that several routes use is looked at once
    found += [p for r in shared.values() for p in _loose(guide, r)]
    found += unused(guide, docs, max_age)
    found += screens(guide, docs)
    found += failures(guide, docs) if prove else []
    found += plain(
        [d for d in loader.docs if d.path not in UNTOLD],
        [form for t in guide.glossary.values() for form in (t.term["nl"], *t.also.get("nl", []))],
    )
    examples = sum(len(r.shape.examples) for r in guide.routes.values())
    return in_order(found), {"routes": len(guide.routes), "examples": examples}
