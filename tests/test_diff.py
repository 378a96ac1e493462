"""The difference in results between two versions: against literal enumeration on small trees, on changed real content, and on two commits."""

import json
import shutil
import subprocess
from itertools import product
from math import prod

import pytest
from hypothesis import HealthCheck, assume, given, settings

from engine import kinds
from engine.__main__ import main
from engine.described import described
from engine.diff import compare
from engine.load import load
from engine.priors import chances
from engine.problems import ContentError
from engine.report import answer
from engine.situation import Situation
from engine.space import AFTER, BEFORE
from engine.verdict import judge
from tests.conftest import DAY
from tests.test_laws import MET, SAID, TEXT, cases, folder

TODAY = ["--date", DAY.isoformat()]


def question(*options, **more):
    """A question; an option given as (name, prior) has a prior."""
    named = {o if isinstance(o, str) else o[0]: {"label": TEXT} | ({} if isinstance(o, str) else {"prior": o[1]}) for o in options}
    return {"group": "g", "options": named} | {key: TEXT for key in ("ask", "short", "said", "unsure", "help")} | more


def route(*requirements, leads_to=None):
    """A route with these requirements."""
    return {key: TEXT for key in ("name", "summary", "outcome", "pay_text", "for_whom", "load", "cost", "if_not")} | {
        "limits": [TEXT], "ask": [TEXT], "leads_to": leads_to or {}, "months": None, "pay": "none", "days": None, "decides": "u", "requirements": list(requirements),
        "steps": [{"who": "u", **TEXT}], "alternatives": [], "examples": [{"shows": {}, "answers": {}, "standing": "open", "conditions": [], "find_out": []}]}


def fixed(needs, key="k"):
    return {"key": key, "kind": "fixed", "needs": needs} | MET


def names(condition, needs=None, key="n"):
    """A requirement that names a condition: always, or where the rule does not hold."""
    kind = {"kind": "always"} | SAID if needs is None else {"kind": "attainable", "needs": needs} | MET
    return {"key": key, "names": condition} | kind


@pytest.fixture
def version(tmp_path):
    """Writes a version of a small tree and loads it."""
    def write(questions, name="v", always=None, **routes):
        root = tmp_path / name
        shutil.copytree(folder(), root, ignore=shutil.ignore_patterns("t.yaml", "r.yaml"), dirs_exist_ok=True)
        tree = {"id": "t", "title": TEXT, "route_order": list(routes), "condition_order": ["vog", "c1", "c2"], "question_groups": {"g": TEXT},
                "wish": {"roles": "q0", "places": {"question": "q0"}}, "questions": questions} | ({"always_needed": always} if always else {})
        for file, data in {"trees/t": tree, **{f"content/routes/{id_}": data for id_, data in routes.items()}}.items():
            (root / f"{file}.yaml").write_text(json.dumps(data), encoding="utf-8")
        return load(root, day=DAY)
    return write


def persons(guide):
    """Every complete set of answers to the questions of a guide, with its chance, reckoned here anew: answers not asked for are given too, and dropped."""
    sure = [{v: _chance(q, v) for v in q.values} for q in guide.questions]
    for values in product(*sure):
        share = 1.0
        for q, value, known in zip(guide.questions, values, sure):
            share *= known[value] / sum(known.values())
        yield {q.id: q.write(v) for q, v in zip(guide.questions, values)}, share


def _chance(q, value):
    """The chance of an answer before they are made to add up to 1; `none` without a prior is ticked where nothing else is."""
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
    """Per way (and condition) the share of the persons of `after` for whom it happens, and those persons."""
    out: dict = {}
    for person, share in persons(after):
        was, now = result(before, id_, person), result(after, id_, person)
        found = [("opens", None)] if was.standing == "closed" != now.standing else [("closes", None)] if now.standing == "closed" != was.standing else []
        if "closed" not in (was.standing, now.standing):
            found += [("gets", c) for c in now.conditions if c not in was.conditions] + [("loses", c) for c in was.conditions if c not in now.conditions]
        found += [("wanted" if now.wanted else "unwanted", None)] if was.wanted != now.wanted else []
        for way in found:
            shares, who = out.setdefault(way, ([], []))
            shares.append(share)
            who.append(person)
    return out


def inside(diff, box, person):
    """Whether a person gave the answers that a box names, each of them to a question that is asked."""
    axes = diff.space.axes
    return all(axes[q].id in person and axes[q].sides[AFTER].read(person[axes[q].id]) in [v for i, v in enumerate(axes[q].values) if mask >> i & 1] for q, mask in box.items())


def asked(person, *guides):
    """The answers to questions that one of the versions asks this person."""
    idle = [{guide.names[i] for i in Situation(guide, {q: a for q, a in person.items() if q in guide.question}).dropped} for guide in guides]
    return {q: a for q, a in person.items() if any(q in guide.question and q not in dropped for guide, dropped in zip(guides, idle))}


def check(before, after, id_="r"):
    """Compares with enumeration: every way, its share, its kinds, and an example for each that shows it and is as short as can be."""
    diff, expected = compare(before, after), enumerated(before, after, id_)
    assert {(c.way, c.condition) for c in diff.changes if c.route == id_} == set(expected)
    for change in diff.changes:
        shares, who = expected[change.way, change.condition]
        found = change.found
        assert found.exact and found.share == pytest.approx(sum(shares), abs=1e-9)
        assert found.more_share == pytest.approx(found.share - sum(k.share for k in found.kinds), abs=1e-9)
        for kind in found.kinds:
            assert kind.share == pytest.approx(sum(s for p, s in zip(who, shares) if inside(diff, kind.box, p)), abs=1e-9)
        for person in who:
            homes = sum(inside(diff, k.box, asked(person, before, after)) for k in found.kinds)
            assert homes <= 1 and (homes or found.more)
        check_examples(diff, change, who, expected)
    return diff


def check_examples(diff, change, who, expected):
    """The answers of an example force the change in each completion; those of the largest kind are as few as can be."""
    for i, kind in enumerate(change.found.kinds):
        example = {diff.space.axes[q].id: diff.space.axes[q].values[bit.bit_length() - 1] for q, bit in kind.point.items()}
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


THREE = {"q0": question(("a", 0.6), ("b", 0.3), "c"), "q1": question("a", "b", "c"), "q2": question(("a", 0.9), ("b", 0.1))}
MANY = {"q0": question(("a", 0.7), "b", ("c", 0.1), "none", many=True), "q1": question("a", "b", applies={"q0": ["a", "b"]}, otherwise="b"),
        "q2": question("a", "b", "c", applies={"not": {"q1": "a"}})}


@pytest.mark.parametrize(("questions", "old", "new"), [
    (THREE, {"q0": "a"}, {"q0": ["a", "b"]}),
    (THREE, {"any": [{"q0": "a"}, {"q1": "b"}]}, {"all": [{"q0": ["a", "b"]}, {"q2": "a"}]}),
    (THREE, {"not": {"q2": "b"}}, {"any": [{"all": [{"q0": "c"}, {"q1": ["a", "c"]}]}, {"q2": "b"}]}),
    (MANY, {"q1": "a"}, {"q1": "b"}),
    (MANY, {"q0": {"all": ["a", "b"]}}, {"q0": {"only": ["a", "b"]}}),
    (MANY, {"any": [{"q2": "a"}, {"q0": "none"}]}, {"any": [{"q2": ["b", "c"]}, {"q1": "a"}]}),
    (MANY, {"q2": "a"}, {"q2": ["a", "b"]}),
])
def test_who_a_route_opens_to_and_closes_for_is_what_enumeration_says(version, questions, old, new):
    diff = check(version(questions, "old", r=route(fixed(old))), version(questions, "new", r=route(fixed(new))))
    assert {c.way for c in diff.changes} <= {"opens", "closes"} and not diff.same


def turned(case):
    """The same case a year later: every other rule the other way round, the last question asked of everyone."""
    questions, requirements = json.loads(json.dumps([case.questions, case.requirements]))
    for r in requirements[::2]:
        if "needs" in r:
            r["needs"] = {"not": r["needs"]}
    questions[list(questions)[-1]].pop("applies", None)
    return questions, requirements


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(cases())
def test_on_random_questions_and_rules_too_it_is_what_enumeration_says(version, case):
    old = version(case.questions, "old", r=route(*case.requirements))
    assume(prod(len(q.values) for q in old.questions) <= 400)
    questions, requirements = turned(case)
    check(old, version(questions, "new", r=route(*requirements)))


@pytest.mark.parametrize(("old", "new"), [
    ([names("c1", {"q0": "a"})], [names("c1", {"q0": ["a", "b"]})]),
    ([names("c1")], [names("c1", {"q1": "a"}), fixed({"q0": ["a", "b"]})]),
    ([], [names("c1"), names("c2", {"all": [{"q0": "a"}, {"q1": "b"}]}, "m")]),
    ([names("c1", {"q0": "a"}), fixed({"not": {"q2": "b"}})], [names("c2", {"q0": "a"}), fixed({"not": {"q1": "b"}})]),
])
def test_who_gets_and_loses_a_condition_is_what_enumeration_says(version, old, new):
    diff = check(version(THREE, "old", r=route(*old)), version(THREE, "new", r=route(*new)))
    assert {c.way for c in diff.changes} & {"gets", "loses"}


def test_a_condition_that_every_route_has_from_now_on_is_told(version):
    diff = check(version(THREE, "old", r=route(fixed({"q0": "a"}))), version(THREE, "new", always="c1", r=route(fixed({"q0": "a"}))))
    assert [(c.way, c.condition, c.found.share) for c in diff.changes] == [("gets", "c1", pytest.approx(0.6))]


def test_who_wants_a_route_is_what_enumeration_says(version):
    old, new = (version(MANY, name, r=route(leads_to={"roles": roles})) for name, roles in (("old", ["a", "c"]), ("new", ["b", "c"])))
    diff = check(old, new)
    assert {c.way for c in diff.changes} == {"wanted", "unwanted"}


def test_a_question_that_is_asked_of_others_now_is_compared_for_both(version):
    late = MANY | {"q2": question("a", "b", "c", applies={"q1": "a"}, otherwise="c")}
    check(version(MANY, "old", r=route(fixed({"q2": ["a", "c"]}))), version(late, "new", r=route(fixed({"q2": ["a", "c"]}))))


def test_a_new_question_is_free_for_the_old_rules(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = check(version(two, "old", r=route(fixed({"q0": "a"}))), version(THREE, "new", r=route(fixed({"all": [{"q0": "a"}, {"q2": "a"}]}))))
    assert diff.space.added == ["q2"]
    (change,) = diff.changes
    assert change.found.share == pytest.approx(0.6 * 0.1)
    answers = [diff.shown(change, change.found.kinds[0].point, side)[0] for side in (BEFORE, AFTER)]
    assert answers == [{"q0": "a"}, {"q0": "a", "q2": "b"}]


def test_a_new_question_that_decides_nothing_changes_nothing(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = compare(version(two, "old", r=route(fixed({"q0": "a"}))), version(THREE, "new", r=route(fixed({"q0": "a"}))))
    assert diff.same and diff.space.added == ["q2"]


def test_a_question_that_is_gone_opens_the_route_for_those_it_kept_out(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = compare(version(THREE, "old", r=route(fixed({"q2": "a"}))), version(two, "new", r=route()))
    assert diff.space.gone == ["q2"]
    assert [(c.way, c.found.share) for c in diff.changes] == [("opens", pytest.approx(0.1))]


def test_a_renamed_option_is_gone_and_new_and_the_others_are_compared(version):
    renamed = THREE | {"q0": question(("a", 0.6), ("z", 0.3), "c")}
    diff = compare(version(THREE, "old", r=route(fixed({"q0": ["a", "b"]}))), version(renamed, "new", r=route(fixed({"q0": ["a", "z"]}))))
    assert [(o.question, o.added, o.gone) for o in diff.space.options] == [("q0", ["z"], ["b"])]
    assert diff.changes == [] and not diff.same
    closed = compare(diff.before, version(renamed, "newer", r=route(fixed({"q0": "z"}))))
    assert [(c.way, c.found.share) for c in closed.changes] == [("closes", pytest.approx(0.6 / 0.7))]


def test_a_question_with_no_answer_in_common_counts_as_two(version):
    renamed = THREE | {"q2": question("y", "z")}
    diff = compare(version(THREE, "old", r=route(fixed({"q2": "a"}))), version(renamed, "new", r=route(fixed({"q2": "y"}))))
    assert {c.way: c.found.share for c in diff.changes} == {"opens": pytest.approx(0.1 * 0.5), "closes": pytest.approx(0.9 * 0.5)}


def test_a_question_may_take_several_answers_from_now_on(version):
    several = THREE | {"q1": question("a", "b", "c", many=True)}
    diff = compare(version(THREE, "old", r=route(fixed({"q1": "a"}))), version(several, "new", r=route(fixed({"q1": ["a", "b"]}))))
    assert [o.kind for o in diff.space.options] == [True]
    assert [(c.way, c.found.share) for c in diff.changes] == [("opens", pytest.approx(1 / 3))]


def test_a_new_route_opens_and_one_that_is_gone_closes(version):
    old = version(THREE, "old", r=route(), s=route(fixed({"q0": "a"})))
    new = version(THREE, "new", r=route(), t=route(fixed({"q0": "c"})))
    diff = compare(old, new)
    assert (diff.added, diff.gone) == (["t"], ["s"])
    assert [(c.route, c.way, c.found.share) for c in diff.changes] == [("s", "closes", pytest.approx(0.6)), ("t", "opens", pytest.approx(0.1))]


def test_the_routes_with_the_largest_share_come_first_and_so_do_their_kinds(version):
    rules = {"r": "a", "s": "b", "t": "c"}
    old, new = version(THREE, "old", **{r: route() for r in rules}), version(THREE, "new", **{r: route(fixed({"q0": o})) for r, o in rules.items()})
    diff = compare(old, new)
    assert [(c.route, c.found.share) for c in diff.changes] == [("t", pytest.approx(0.9)), ("s", pytest.approx(0.7)), ("r", pytest.approx(0.4))]
    tangled = {f"q{i}": question(("a", 0.1 * i + 0.1), "b") for i in range(8)}
    pairs = {"any": [{"all": [{f"q{i}": "a"}, {f"q{i + 1}": "b"}]} for i in range(0, 8, 2)]}
    (change,) = check(version(tangled, "even", r=route(fixed(pairs))), version(tangled, "all", r=route())).changes
    shares = [kind.share for kind in change.found.kinds]
    assert len(shares) == kinds.SHOWN and shares == sorted(shares, reverse=True) and change.found.more > 0


def test_what_is_too_much_work_is_sampled_and_says_so(version, monkeypatch):
    rule = {"any": [{"all": [{"q0": "a"}, {"q1": "b"}]}, {"all": [{"q1": "c"}, {"q2": "b"}]}, {"all": [{"q0": "b"}, {"q2": "a"}]}]}
    old, new = version(THREE, "old", r=route(fixed(rule))), version(THREE, "new", r=route(fixed({"q2": "a"})))
    exact = {c.way: c.found.share for c in compare(old, new).changes}
    monkeypatch.setattr(kinds, "MEETINGS", 1)
    rough = compare(old, new).changes
    assert [c.found.exact for c in rough] == [False, False]
    assert {c.way: c.found.share for c in rough} == {way: pytest.approx(share, abs=0.01) for way, share in exact.items()}
    assert [c.found.share for c in rough] == [c.found.share for c in compare(old, new).changes]


def test_priors_are_chances_that_add_up_to_one(version):
    none = {"q0": question("a", ("b", 0.2), ("none", 0.8), many=True), "q1": question(("a", 0.5), "b", "c"), "q2": question("a", "b", "c", many=True)}
    by_id = {q.id: chances(q) for q in version(none, r=route()).questions}
    assert all(sum(found.values()) == pytest.approx(1) for found in by_id.values())
    assert by_id["q0"][frozenset(["none"])] == pytest.approx(0.8)
    assert by_id["q0"][frozenset("a")] == pytest.approx(0.2 * (0.5 * 0.8) / 0.6)
    assert by_id["q1"] == {frozenset("a"): 0.5, frozenset("b"): 0.25, frozenset("c"): 0.25}
    assert list(by_id["q2"].values()) == [pytest.approx(1 / 7)] * 7


def test_any_set_of_answers_can_be_described_and_is_what_the_words_say(version):
    q = {"q0": question("a", "b", "c", "none", many=True), "q1": question("a", "b", "c", "d")}
    axes = compare(version(q, "old", r=route()), version(q, "new", r=route())).space.axes
    for mask in range(1, axes[0].full + 1):
        said = described(axes[0], mask)
        meant = {v for v in axes[0].values if _fits(v, said)}
        assert meant == {v for i, v in enumerate(axes[0].values) if mask >> i & 1}, said
    assert described(axes[1], 0b1010) == ["b", "d"]


def _fits(value, said):
    tests = {"with": lambda o: set(o) <= value, "any": lambda o: bool(set(o) & value), "without": lambda o: not set(o) & value, "only": lambda o: value <= set(o),
             "not_all": lambda o: not set(o) <= value, "exactly": lambda o: set(o) == value, "one_of": lambda o: sorted(value) in [sorted(c) for c in o]}
    return all(tests[how](options) for how, options in said.items())


# ---------------------------------------------------------------- the real content, and the command

@pytest.fixture
def changed(few, tmp_path):
    """A copy of the few routes in which one text has become another."""
    def change(file, old, new):
        root = shutil.copytree(few, tmp_path / "changed", dirs_exist_ok=True)
        text = (root / file).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (root / file).write_text(text.replace(old, new), encoding="utf-8")
        return root
    return change


@pytest.fixture
def run(capsys):
    """Runs `diff` in this process; returns the exit code and what was printed."""
    def go(*arguments):
        code = main(["diff", *TODAY, *map(str, arguments)])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        return code, printed.out, printed.err
    return go


GATE = ("content/routes/zij-instroom-po.yaml", "needs: {degree: [ad, ", "needs: {degree: [mbo-4, ad, ")


def test_one_gate_changed_in_the_real_content_is_told_with_a_person_that_answer_confirms(few, changed, run):
    code, out, err = run(few, changed(*GATE), "--json")
    assert (code, err) == (1, "")
    found = json.loads(out)
    (change,) = found["changes"]
    guides = [load(root, day=DAY) for root in (few, changed(*GATE))]
    mbo = chances(guides[1].question["degree"])[frozenset(["mbo-4"])]
    assert (change["route"], change["change"], change["share"], change["exact"]) == ("zij-instroom-po", "opens", pytest.approx(mbo), True)
    (kind,) = change["kinds"]
    assert kind["when"] == [{"question": "degree", "answers": ["mbo-4"]}]
    for guide, side, standing in zip(guides, ("before", "after"), ("closed", "conditional")):
        (shown,) = answer(guide, kind[side]["answers"], "zij-instroom-po")["routes"]
        assert shown["standing"] == kind[side]["standing"] == standing


def test_the_text_says_in_both_languages_who_it_is_about(few, changed, run):
    _, dutch, _ = run(few, changed(*GATE))
    _, english, _ = run(few, changed(*GATE), "--lang", "en")
    assert 'bijvoorbeeld {"degree": "mbo-4"}: was gesloten, nu onder voorwaarden' in dutch
    assert 'for example {"degree": "mbo-4"}: was closed, is now conditional' in english


def test_texts_alone_change_nothing_for_anyone(few, changed, run):
    code, out, _ = run(few, changed("content/routes/zij-instroom-po.yaml", "Zij-instroom in het basisonderwijs", "Zij-instroom op de basisschool"))
    assert (code, out) == (0, "Voor niemand verandert een uitkomst. Wel verschillen teksten of andere gegevens in 1 bestand: content/routes/zij-instroom-po.yaml.\n")
    assert run(few, few)[:2] == (0, "De twee versies zijn gelijk.\n")


def test_the_real_content_does_not_differ_from_itself(guide):
    assert compare(guide, guide).same


def test_a_changed_wish_is_told_with_persons_who_show_it(few, changed):
    before, after = load(few, day=DAY), load(changed("content/routes/pabo-voltijd.yaml", "  subjects: [class-teacher]", "  subjects: [wiskunde]"), day=DAY)
    diff = compare(before, after)
    assert {(c.route, c.way) for c in diff.changes} == {("pabo-voltijd", "wanted"), ("pabo-voltijd", "unwanted")}
    for change in diff.changes:
        for kind in change.found.kinds:
            wanted = [diff.shown(change, kind.point, side)[1].wanted for side in (BEFORE, AFTER)]
            assert wanted == [change.way == "unwanted", change.way == "wanted"]


@pytest.fixture
def repository(few, tmp_path):
    """A repository of two commits that differ in one rule."""
    root = shutil.copytree(few, tmp_path / "repository")
    def git(*arguments):
        subprocess.run(["git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments], check=True, capture_output=True)
    assert shutil.which("git"), "install git: the comparison of two revisions is tested with it"
    git("init", "-q")
    for message in ("one", "two"):
        git("add", "-A")
        git("commit", "-q", "-m", message)
        file = root / GATE[0]
        file.write_text(file.read_text(encoding="utf-8").replace(*GATE[1:]), encoding="utf-8")
    return root


def test_two_commits_are_compared_like_two_folders(repository, few, changed, run):
    by_commit = run("HEAD~1", "HEAD", "--content", repository)
    assert by_commit == run(few, changed(*GATE)) and by_commit[0] == 1
    assert run("HEAD", "HEAD", "--content", repository)[0] == 0
    assert run("HEAD", repository, "--content", repository)[:2] == (0, "De twee versies zijn gelijk.\n")


@pytest.mark.parametrize(("name", "says"), [
    ("nowhere", "`nowhere` is geen map, en git kent hier geen revisie van die naam."), ("--output=x", "geen map"), ("HEAD:trees", "geen map")])
def test_what_is_no_version_is_said(repository, run, name, says):
    code, out, err = run("--content", repository, "--", name, "HEAD")
    assert (code, out) == (2, "") and says in err


def test_a_folder_without_content_is_said(tmp_path, few, run):
    (tmp_path / "empty" / "trees").mkdir(parents=True)
    code, _, err = run(few, tmp_path / "empty", "--content", tmp_path)
    assert code == 2 and "bevat geen `content/`" in err


def test_a_version_with_errors_is_named_with_its_errors_and_is_no_difference(few, changed, run):
    code, out, err = run(few, changed(GATE[0], "needs: {degree: [ad, ", "needs: {degree: [adt, "))
    assert (code, out) == (2, "")
    assert "changed` is niet te laden:" in err and "zij-instroom-po.yaml" in err and "`adt`" in err


def test_for_a_file_without_rules_that_does_not_fit_the_present_one_is_taken_and_that_is_said(few, changed, run):
    older = changed("content/suitability.yaml", "\nlead:", "\nintroduction:")
    code, out, err = run(older, few, "--content", few)
    assert (code, out.split(".")[0]) == (0, "Voor niemand verandert een uitkomst")
    assert err == f"Let op: `content/suitability.yaml` van `{older}` past niet bij dit programma; het bestand van nu is genomen. Regels staan er niet in.\n"
    assert run(older, older, "--content", few)[0] == 0
    assert run(older, few, "--content", older)[0] == 2


@pytest.mark.parametrize("prior", ["1.5", "-0.1", "veel", ".nan", "true"])
def test_a_prior_that_is_no_chance_is_said_at_its_place(changed, prior):
    root = changed("trees/naar-het-onderwijs.yaml", "      nl: {prior: 0.95,", f"      nl: {{prior: {prior},")
    with pytest.raises(ContentError) as failed:
        load(root, day=DAY)
    text = (root / "trees/naar-het-onderwijs.yaml").read_text(encoding="utf-8")
    line = text[:text.index(f"{{prior: {prior},")].count("\n") + 1
    (problem,) = failed.value.problems
    assert (problem.path, problem.line) == ("trees/naar-het-onderwijs.yaml", line)
    assert "Bij `prior`: hier moet een getal van 0 tot en met 1 staan" in problem.nl
