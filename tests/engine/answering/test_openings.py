"""What would open a closed route, on the real content: what is offered works, is needed, is
allowed, and nothing smaller was missed."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

import pytest

from engine.answering.openings import may_open, openings
from engine.answering.situation import Answers, Situation, change
from engine.answering.verdict import judge
from engine.guide.guide import Guide
from tests.support.oracle import CLOSED, NONE, Told, above, real

MOST = 5
SIZES = range(1, 5)
Entry = dict[str, list[str]]


@pytest.fixture(scope="module")
def offered(guide: Guide) -> list[tuple[str, dict, list[Entry]]]:
    """Closed routes of random persons, from those who told little to those who told all: (route,
    answers, what would open it)."""
    out = []
    for seed in range(60):
        rng = random.Random(seed)
        answers = real().person(rng, rng.uniform(0.3, 1), 0.1)
        told, situation = real().told(answers), Situation(guide, answers)
        shut = [
            route
            for route in guide.routes.values()
            if real().judge(route.id, told)["standing"] == "closed"
        ]
        out += [(route.id, answers, openings(route, situation)) for route in shut]
    return out


def applied(guide: Guide, answers: Answers, chosen: dict[str, str]) -> list[dict]:
    """The answers after the changes: once with the answers about a changed one as they are, once
    with those set aside.

    What is set aside is taken at its `otherwise`: a new diploma is taken to be Dutch, until the
    person says where it is from."""
    kept = answers
    aside: dict = {}
    brought_up = _assumed(real().told(answers), chosen)
    for q in [q for q in real().questions if q in chosen]:
        now = answers[q]
        new = [o for o in [*now, chosen[q]] if o != NONE] if isinstance(now, list) else chosen[q]
        kept = kept | {q: new}
        answers, gone = change(guide, answers, q, new)
        aside |= {
            c: real().questions[c]["otherwise"] for c in gone if "otherwise" in real().questions[c]
        }
    return [brought_up | kept, brought_up | aside | answers]


def _assumed(told: Told, changed) -> dict[str, str]:
    """What a change brings up that was not at issue before, at its `otherwise`."""
    spec = real().questions
    return {
        c: spec[c]["otherwise"]
        for c in told.gone
        if spec[c].get("about") in changed and "otherwise" in spec[c]
    }


def ways(entry: Entry) -> Iterator[dict[str, str]]:
    """Every way to apply an entry: each question in it takes any one of its options."""
    for options in product(*entry.values()):
        yield dict(zip(entry, options, strict=True))


def is_closed(guide: Guide, route: str, answers: dict) -> bool:
    """Whether the route is closed."""
    return judge(guide.routes[route], Situation(guide, answers)).standing == "closed"


@cache
def allowed(q: str, now: frozenset) -> list[frozenset]:
    """What may be offered instead of an answer: an option more where there are many, else another
    one that is not lower."""
    spec = real().questions[q]
    if spec.get("many"):
        return [now - {NONE} | {o} for o in spec["options"] if o not in now and o != NONE]
    (present,) = now
    return [
        frozenset([o])
        for o in spec["options"]
        if o != present and present not in above(spec.get("order", []), o)
    ]


def opens(route: str, told: Told, questions: tuple[str, ...]) -> bool:
    """Whether some allowed change of just these questions opens the route, with the answers about
    them as they are or set aside."""
    table = real().route(route)
    spec = real().questions
    same = {q: a for q, a in told.real.items() if q not in questions}
    about = {q for q in same if spec[q].get("about") in questions}
    same |= {c: frozenset([o]) for c, o in _assumed(told, questions).items()}
    aside = {q: a for q, a in same.items() if q not in about} | {
        q: frozenset([spec[q]["otherwise"]]) for q in about if "otherwise" in spec[q]
    }
    for answers in (same, aside):
        block = table.block(answers)
        for axis, (q, places) in enumerate(table.places.items()):
            if q in questions:
                block = block.take(sorted({places[a] for a in allowed(q, told.real[q])}), axis)
        if (block != CLOSED).any():
            return True
    return False


def matters(route: str, q: str) -> bool:
    """Whether the route mentions the question, or one about it; any other question is in no
    smallest set."""
    return any(q in (p, real().questions[p].get("about")) for p in real().route(route).places)


def smallest(route: str, told: Told) -> list[set[str]]:
    """Every smallest set of changeable questions of which some change opens the route, fewest
    first."""
    out: list[set[str]] = []
    mine = [
        q
        for q in told.real
        if real().questions[q].get("changeable", True)
        and allowed(q, told.real[q])
        and matters(route, q)
    ]
    for size in SIZES:
        for chosen in combinations(mine, size):
            if not any(s <= set(chosen) for s in out) and opens(route, told, chosen):
                out.append(set(chosen))
    return out


def test_what_cannot_open_is_offered_nothing_and_some_such_routes_there_are(guide, offered):
    shut = [
        found
        for route, answers, found in offered
        if not may_open(guide.routes[route], Situation(guide, answers))
    ]
    assert shut and not any(shut)


def test_there_are_enough_closed_routes_to_say_something(offered):
    assert len(offered) > 600
    sizes = [len(entries) for _, _, entries in offered]
    assert sizes.count(0) > 10
    assert max(sizes) > 1


def test_every_entry_opens_the_route_whichever_of_its_options_are_taken(guide, offered):
    for route, answers, entries in offered:
        for entry in entries:
            for chosen in ways(entry):
                assert not all(
                    is_closed(guide, route, after) for after in applied(guide, answers, chosen)
                ), (route, answers, chosen)


def test_a_single_change_offers_every_option_that_opens_the_route(guide, offered):
    for route, answers, entries in offered:
        for (q,) in [entry for entry in entries if len(entry) == 1]:
            (options,) = [entry[q] for entry in entries if set(entry) == {q}]
            now = answers[q] if isinstance(answers[q], list) else [answers[q]]
            could = {o for answer in allowed(q, frozenset(now)) for o in answer - set(now)}
            kept, aside = [
                {
                    o
                    for o in could
                    if not is_closed(guide, route, applied(guide, answers, {q: o})[i])
                }
                for i in (0, 1)
            ]
            assert set(options) == (kept or aside), (route, answers, q)


def test_every_question_in_an_entry_is_needed(guide, offered):
    for route, answers, entries in offered:
        for entry in entries:
            for chosen in ways(entry):
                for left in combinations(chosen, len(chosen) - 1):
                    part = {q: chosen[q] for q in left}
                    assert all(
                        is_closed(guide, route, after) for after in applied(guide, answers, part)
                    ), (route, answers, entry, part)


def test_the_entries_are_the_smallest_sets_that_enumeration_finds(offered):
    for route, answers, entries in offered:
        expected = smallest(route, real().told(answers))
        found = [set(entry) for entry in entries]
        assert len(found) == min(MOST, len(expected)), (route, answers, found, expected)
        assert all(f in expected for f in found), (route, answers, found, expected)
        assert [len(f) for f in found] == [len(e) for e in expected[:MOST]], (
            route,
            answers,
            found,
            expected,
        )


def test_no_entry_contains_another_and_the_fewest_changes_come_first(offered):
    for route, answers, entries in offered:
        assert len(entries) <= MOST
        assert [len(e) for e in entries] == sorted(len(e) for e in entries)
        assert not any(set(a) <= set(b) for a in entries for b in entries if a is not b), (
            route,
            answers,
            entries,
        )


def test_nothing_is_offered_that_a_person_cannot_change_or_already_has(offered):
    for _, answers, entries in offered:
        for q, option in [
            (q, o) for entry in entries for q, options in entry.items() for o in options
        ]:
            assert real().questions[q].get("changeable", True), q
            assert option not in ([answers[q]] if isinstance(answers[q], str) else answers[q])
            assert option != NONE or not real().questions[q].get("many")


def test_nobody_is_told_to_take_a_lower_diploma(offered):
    order = real().questions["degree"]["order"]
    offers = [
        (answers["degree"], o)
        for _, answers, entries in offered
        for entry in entries
        for o in entry.get("degree", [])
    ]
    assert len(offers) > 50
    assert not [(now, offer) for now, offer in offers if now in above(order, offer)]


YOUNG = {"degree": "vmbo", "degree_country": "nl", "age": "under-21"}


def test_the_pabo_opens_for_a_young_person_with_vmbo_by_age_or_by_a_higher_diploma(guide):
    entries = openings(guide.routes["pabo-voltijd"], Situation(guide, YOUNG))
    assert len(entries) == 2
    assert {"age": ["21-plus"]} in entries
    (degrees,) = [entry["degree"] for entry in entries if set(entry) == {"degree"}]
    assert {"havo", "vwo", "mbo-4"} <= set(degrees)
    assert not {"none", "vmbo", "mbo-2", "mbo-3"} & set(degrees)


@pytest.mark.parametrize("degree", ["mbo-2", "mbo-3"])
def test_the_pabo_stays_closed_for_a_young_person_with_a_low_dutch_diploma(guide, degree):
    assert is_closed(guide, "pabo-voltijd", YOUNG | {"degree": degree})


@pytest.mark.parametrize("degree", ["havo", "mbo-4", "ad"])
def test_zij_instroom_in_primary_education_opens_by_a_bachelor_or_more(guide, degree):
    (entry,) = openings(
        guide.routes["zij-instroom-po"],
        Situation(guide, {"degree": degree, "degree_country": "nl"}),
    )
    assert entry == {"degree": ["hbo-bachelor", "wo-bachelor", "hbo-master", "wo-master"]}


def test_a_route_for_people_without_a_bachelor_offers_a_bachelor_nothing(guide):
    answers = {"degree": "wo-master", "experience_years": "3-plus"}
    assert openings(guide.routes["pdg-op-ervaring"], Situation(guide, answers)) == []


def test_what_was_remembered_for_others_is_what_is_worked_out_anew(guide, offered):
    for id_, answers, entries in offered:
        guide.routes[id_].memo.clear()
        assert openings(guide.routes[id_], Situation(guide, answers)) == entries
