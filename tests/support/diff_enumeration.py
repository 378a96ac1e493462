"""The difference between two versions of a small tree by literal enumeration: every person, one by
one."""

from itertools import product

import pytest

from engine.answering.situation import Situation
from engine.answering.verdict import judge
from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import compare


def persons(guide):
    """Every complete set of answers to the questions of a guide, with its chance, reckoned here
    anew: answers not asked for are given too, and dropped."""
    sure = [{v: _chance(q, v) for v in q.values} for q in guide.questions]
    for values in product(*sure):
        share = 1.0
        for value, known in zip(values, sure, strict=True):
            share *= known[value] / sum(known.values())
        yield {q.id: q.write(v) for q, v in zip(guide.questions, values, strict=True)}, share


def _chance(q, value):
    """The chance of an answer before they are made to add up to 1; `none` without a prior is ticked
    where nothing else is."""
    if not q.many:
        left = (1 - sum(q.priors.values())) / max(1, len(q.options) - len(q.priors))
        return q.priors.get(*value, left)
    out = 1.0
    for o in q.options:
        if o != "none":
            out *= q.priors.get(o, 0.5) if o in value else 1 - q.priors.get(o, 0.5)
    return out


def result(guide, id_, answers):
    """What a version makes of the answers that it knows."""
    known = {q: a for q, a in answers.items() if q in guide.question}
    return judge(guide.routes[id_], Situation(guide, known))


def enumerated(before, after, id_="r"):
    """Per way (and condition) the share of the persons of `after` for whom it happens, and those
    persons."""
    out: dict = {}
    for person, share in persons(after):
        was, now = result(before, id_, person), result(after, id_, person)
        found = (
            [("opens", None)]
            if was.standing == "closed" != now.standing
            else [("closes", None)]
            if now.standing == "closed" != was.standing
            else []
        )
        if "closed" not in (was.standing, now.standing):
            found += [("gets", c) for c in now.conditions if c not in was.conditions] + [
                ("loses", c) for c in was.conditions if c not in now.conditions
            ]
        found += (
            [("wanted" if now.wanted else "unwanted", None)] if was.wanted != now.wanted else []
        )
        for way in found:
            shares, who = out.setdefault(way, ([], []))
            shares.append(share)
            who.append(person)
    return out


def inside(diff, box, person):
    """Whether a person gave the answers that a box names, each to a question that is asked."""
    axes = diff.space.axes
    return all(
        axes[q].id in person
        and axes[q].sides[AFTER].read(person[axes[q].id])
        in [v for i, v in enumerate(axes[q].values) if mask >> i & 1]
        for q, mask in box.items()
    )


def asked(person, *guides):
    """The answers to questions that one of the versions asks this person."""
    idle = [
        {
            guide.names[i]
            for i in Situation(
                guide, {q: a for q, a in person.items() if q in guide.question}
            ).dropped
        }
        for guide in guides
    ]
    return {
        q: a
        for q, a in person.items()
        if any(
            q in guide.question and q not in dropped
            for guide, dropped in zip(guides, idle, strict=True)
        )
    }


def check(before, after, id_="r"):
    """Compares with enumeration: every way, its share, its kinds, and an example for each that
    shows it and is as short as can be."""
    diff, expected = compare(before, after), enumerated(before, after, id_)
    assert {(c.way, c.condition) for c in diff.changes if c.route == id_} == set(expected)
    for change in diff.changes:
        shares, who = expected[change.way, change.condition]
        found = change.found
        assert found.exact and found.share == pytest.approx(sum(shares), abs=1e-9)
        assert found.more_share == pytest.approx(
            found.share - sum(k.share for k in found.kinds), abs=1e-9
        )
        for kind in found.kinds:
            assert kind.share == pytest.approx(
                sum(s for p, s in zip(who, shares, strict=True) if inside(diff, kind.box, p)),
                abs=1e-9,
            )
        for person in who:
            homes = sum(inside(diff, k.box, asked(person, before, after)) for k in found.kinds)
            assert homes <= 1 and (homes or found.more)
        check_examples(diff, change, who, expected)
    return diff


def check_examples(diff, change, who, expected):
    """The answers of an example force the change in each completion; those of the largest kind are
    as few as can be."""
    for i, kind in enumerate(change.found.kinds):
        example = {
            diff.space.axes[q].id: diff.space.axes[q].values[bit.bit_length() - 1]
            for q, bit in kind.point.items()
        }
        complete = [p for p, _ in persons(diff.after)]
        assert all(p in who for p in complete if _agrees(diff, example, p))
        if i == 0:
            for left_out in example:
                fewer = {q: v for q, v in example.items() if q != left_out}
                assert any(p not in who for p in complete if _agrees(diff, fewer, p))
        for side in (BEFORE, AFTER):
            answers, verdict = diff.shown(change, kind.point, side)
            assert verdict == result((diff.before, diff.after)[side], change.route, answers)


def _agrees(diff, example, person):
    return all(diff.after.question[q].read(person[q]) == value for q, value in example.items())
