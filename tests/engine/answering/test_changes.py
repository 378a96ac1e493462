"""What one answer changed."""

from itertools import pairwise

from engine.answering.changes import changes, signal
from tests.support.walks import PERSONS, person, step, walk


def test_the_signal_says_what_is_possible_and_certain(guide):
    for seed in PERSONS:
        for _, _, now in walk(guide, person(seed)):
            said = signal(now)
            assert said.possible == [
                r
                for r, v in now.items()
                if v.wanted in (True, None) and v.standing in ("open", "conditional", "undecided")
            ]
            assert said.certain == [
                r
                for r, v in now.items()
                if v.wanted is True and v.standing in ("open", "conditional")
            ]


def test_what_fell_away_is_what_the_last_answer_closed_and_what_is_no_longer_wanted(guide):
    for seed in PERSONS:
        states = [found for _, _, found in walk(guide, person(seed))]
        for before, now in pairwise(states):
            done = changes(before, now)
            fell = set(signal(before).possible) - set(signal(now).possible)
            assert set(done.closed) | set(done.unwanted) == fell
            assert all(
                now[r].standing == "closed" and now[r].wanted is not False for r in done.closed
            )
            assert all(now[r].wanted is False for r in done.unwanted)


def test_a_diploma_closes_a_route_and_a_school_type_makes_it_unwanted(guide):
    teacher = {"role": ["teacher"]}
    primary, bachelor_less = (
        teacher | {"school_type": ["po"]},
        teacher | {"school_type": ["po"], "degree": "mbo-4"},
    )
    start, wish, degree = [step(guide, a)[1] for a in (teacher, primary, bachelor_less)]
    assert "pdg-op-ervaring" in changes(start, wish).unwanted
    assert "zij-instroom-po" not in changes(start, wish).unwanted
    assert "zij-instroom-po" in changes(wish, degree).closed
    assert changes(wish, degree).unwanted == []
