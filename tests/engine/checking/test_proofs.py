"""The proofs over all answer sets: clean on the real content, failing at the right place with a
real person, and agreed with by others."""

import json
import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answering.situation import Situation
from engine.answering.verdict import judge
from engine.checking.check import check
from engine.checking.coverage import person, share, uncovered
from engine.checking.dominance import within
from engine.checking.proof_problems import failures
from engine.checking.proofs import Proofs
from engine.guide.load import Loader, load
from engine.rules.boxes import meet
from engine.rules.clauses import All
from engine.rules.parse import parse
from engine.rules.questions import Question
from tests.conftest import DAY
from tests.support.broken import SHOES
from tests.support.sat import Solver

TREE, ZIJ, GAST, PDG, NEW = (
    "trees/naar-het-onderwijs.yaml",
    *(
        f"content/routes/{r}.yaml"
        for r in ("zij-instroom-po", "gastdocent", "pdg-op-ervaring", "programma-nieuwkomers")
    ),
)
HIGHER = "declares: {higher: {degree: {nl: Omdat het zo is., en: Because it is.}}}\nsteps:\n"


@pytest.fixture
def root(whole):
    return whole


def test_the_real_content_proves_clean(guide):
    assert list(Proofs(guide).all()) == []


BROKEN = [
    pytest.param(
        TREE,
        "{role: {only: [pupil-care, other-support]}}",
        "{role: {only: [pupil-care]}}",
        "doodlopend",
        TREE,
        "ways_out:",
        id="people without a route and without a sentence",
    ),
    pytest.param(
        GAST,
        "needs: {school_type: [vo, mbo, vavo]}",
        "needs: {school_type: {only: [ho]}}",
        "route-onmogelijk",
        GAST,
        "  - key: school-type",
        id="a route nobody can have",
    ),
    pytest.param(
        GAST,
        "needs: {school_type: [vo, mbo, vavo]}",
        "needs: {all: [{degree: ad}, {degree: havo}]}",
        "eis-onhaalbaar",
        GAST,
        "  - key: school-type",
        id="a requirement nobody meets",
    ),
    pytest.param(
        GAST,
        "needs: {school_type: [vo, mbo, vavo]}",
        "needs: {any: [{degree: ad}, {not: {degree: ad}}]}",
        "eis-overbodig",
        GAST,
        "  - key: school-type",
        id="a requirement everybody meets",
    ),
    pytest.param(
        ZIJ,
        'needs: {days_per_week: ["2", "3", 4-5]}',
        "needs: {degree: {at_least: hbo-bachelor}}",
        "voorwaarde-onmogelijk",
        ZIJ,
        "  - key: two-days",
        id="a condition that cannot be named",
    ),
    pytest.param(
        TREE,
        "\n  school_type:\n    group: wish\n",
        SHOES + "\n  school_type:\n    group: wish\n",
        "vraag-zonder-gevolg",
        TREE,
        "  shoes:",
        id="an idle question",
    ),
    pytest.param(
        TREE,
        "      - [muziek, beeldend]\n",
        "",
        "opties-gelijk",
        TREE,
        "      beeldend:",
        id="two options that mean the same",
    ),
    pytest.param(
        TREE,
        "      - [muziek, beeldend]\n",
        "      - [muziek, beeldend, gym]\n",
        "opties-niet-gelijk",
        TREE,
        "      muziek:",
        id="options declared alike that are not",
    ),
    pytest.param(
        NEW,
        re.compile(r"declares:\n(  .*\n)+"),
        "",
        "route-overschaduwd",
        NEW,
        "leads_to:",
        id="a route that another outdoes",
    ),
    pytest.param(
        PDG,
        re.compile(r"declares:\n(  .*\n)+"),
        "",
        "hoger-sluit",
        PDG,
        "  - key: ",
        id="a higher degree that closes",
    ),
    pytest.param(
        GAST,
        "steps:\n",
        HIGHER,
        "verklaring-onwaar",
        GAST,
        "declares:",
        id="a declaration that does not hold",
    ),
    pytest.param(
        GAST,
        "steps:\n",
        "declares: {excludes: [pabo-voltijd]}\nsteps:\n",
        "sluit-niet-uit",
        GAST,
        "declares:",
        id="an exclusion that does not hold",
    ),
]


@pytest.mark.parametrize("path, old, new, code, where, at", BROKEN)
def test_what_no_longer_holds_is_said_at_its_place_with_a_person(
    root, path, old, new, code, where, at
):
    good = (root / path).read_text(encoding="utf-8")
    bad = old.sub(new, good, count=1) if isinstance(old, re.Pattern) else good.replace(old, new, 1)
    assert bad != good
    (root / path).write_text(bad, encoding="utf-8")
    loader = Loader(root, None, DAY)
    found = [
        p
        for p in failures(loader.guide(), {doc.path: doc for doc in loader.docs})
        if p.code == code
    ]
    assert found
    assert all(
        p.path == where
        and p.text("nl") != p.text("en")
        and "{" not in re.sub(r"\{\".*\}", "", p.text("nl"))
        for p in found
    )
    if at:
        assert any(
            (root / where).read_text(encoding="utf-8").split("\n")[p.line - 1].startswith(at)
            for p in found
        )


def test_check_proves_what_it_loads(root):
    tree = (root / TREE).read_text(encoding="utf-8")
    (root / TREE).write_text(tree.replace("      - [muziek, beeldend]\n", ""), encoding="utf-8")
    assert [p.code for p in check(root, day=DAY)[0]] == ["opties-gelijk"]


def test_a_dead_end_comes_with_a_person_for_whom_it_is_one(root):
    tree = (root / TREE).read_text(encoding="utf-8")
    (root / TREE).write_text(
        tree.replace("{role: {only: [pupil-care, other-support]}}", "{role: {only: [pupil-care]}}"),
        encoding="utf-8",
    )
    guide = load(root, day=DAY)
    found = list(Proofs(guide).dead_ends())
    assert [f.part for f in found] == sorted((f.part for f in found), reverse=True)
    for failure in found:
        someone = person(failure.box, guide)
        situation = Situation(guide, someone)
        left = [
            r.id
            for r in guide.routes.values()
            if r.id not in guide.asides
            and (v := judge(r, situation)).wanted is not False
            and v.standing != "closed"
        ]
        assert left == [], json.dumps(someone)


# ---------------------------------------------------------------- agreed with by others
@pytest.fixture(scope="module")
def sat(guide):
    return Solver(guide)


def available(sat, route):
    return sat.of(All((route.wish, *(r.rule for r in route.requirements if r.kind == "fixed"))))


def test_a_solver_agrees_that_nobody_is_left_without_a_sentence(guide, sat):
    none_wanted = [-available(sat, r) for r in guide.routes.values() if r.id not in guide.asides]
    ways = [
        -sat.of(parse(way.shape.when, guide.question, lambda *_: None)) for way in guide.ways_out
    ]
    assert sat.possible(*none_wanted)
    assert not sat.possible(*none_wanted, *ways)
    for i in range(len(ways)):
        with_one_less = sat.possible(*none_wanted, *ways[:i], *ways[i + 1 :])
        told = [box for j, way in enumerate(guide.ways_out) if j != i for box in way.compiled.yes]
        wanted = [
            box
            for id_, boxes in Proofs(guide).available.items()
            if id_ not in guide.asides
            for box in boxes
        ]
        assert with_one_less == (
            next(uncovered(wanted + told, guide.questions), None) is not None
        ), i


def test_a_solver_agrees_on_which_route_lies_within_which(guide, sat):
    proofs = Proofs(guide)
    for one, other in product(guide.routes.values(), repeat=2):
        if one is not other:
            assert within(proofs.available[one.id], other) == (
                not sat.possible(available(sat, one), -available(sat, other))
            ), (one.id, other.id)


def test_a_solver_agrees_on_what_every_requirement_can_be(guide, sat):
    for route in guide.routes.values():
        assert sat.possible(available(sat, route)), route.id
        for requirement in route.requirements:
            if requirement.rule is not None:
                assert sat.possible(sat.of(requirement.rule)) == bool(requirement.compiled.yes)
                assert sat.possible(-sat.of(requirement.rule)) == bool(requirement.compiled.no)


QUESTIONS = [Question(f"q{i}", i, ["a", "b", "c"][:n]) for i, n in enumerate((2, 3, 3, 2))]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.dictionaries(st.integers(0, 3), st.integers(1, 3), min_size=1, max_size=4), max_size=8
    )
)
def test_what_is_uncovered_is_what_enumeration_finds(raw):
    boxes = [{q: mask & QUESTIONS[q].full or 1 for q, mask in box.items()} for box in raw]
    parts = list(uncovered(boxes, QUESTIONS))
    points = [
        dict(enumerate(bits))
        for bits in product(*([1 << i for i in range(len(q.options))] for q in QUESTIONS))
    ]
    outside = [p for p in points if not any(meet(p, box) is not None for box in boxes)]
    assert [p for p in points if any(meet(p, part) is not None for part in parts)] == outside
    assert sum(share(part, QUESTIONS) for part in parts) == pytest.approx(
        len(outside) / len(points)
    )
