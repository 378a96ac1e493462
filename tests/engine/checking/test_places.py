"""Mistakes that were passed over, or told at another place or a hundred times: each is said once, at the line to look at."""

import json
import shutil

import pytest

from engine.checking.check import check
from engine.checking.proof_problems import failures
from engine.editing.new_route import new_route
from engine.guide.load import Loader, load
from engine.problems import Problem, in_order, old_problem
from engine.reading.dates import exists
from engine.rules.population import percent
from tests.conftest import DAY
from tests.support.broken import AD, NAME, SHOES, change, errors, is_readable, line_of
from tests.support.few import FACTS, PABO, TREE, ZIJ

SOURCES, CONTACTS, COMMON = (
    "content/sources.yaml",
    "content/contacts.yaml",
    "content/requirements.yaml",
)
DAYS = 'needs: {days_per_week: ["2", "3", 4-5]}'
PLACES = "places: {question: school_type, parts: {so: so_part, vo: vo_part}}"
APPLIES = "applies: {school_type: so}"
UNKNOWN_DAY = "datum die bestaat"


def said(root, code=None):
    """The problems that are no examples, those of one code when it is given."""
    return [
        p for p in check(root, day=DAY)[0] if (p.code == code if code else p.code != "voorbeeld")
    ]


def only(found) -> Problem:
    """The one problem, which is a readable one."""
    assert len(found) == 1, [p.say() for p in found]
    is_readable(found[0])
    return found[0]


def row(kind, path, old, new, code, *says, at=""):
    """`old` becomes `new` in `path`; `at`: a text on the line that is named, else the first line that changed."""
    return pytest.param(path, old, new, code, says, at, id=kind)


# ---------------------------------------------------------------- proofs: the requirement that causes it
CAUSES = [
    row(
        "a rule that a higher answer fails",
        ZIJ,
        AD,
        "{not: {degree: hbo-master}}",
        "hoger-sluit",
        "`hbo-bachelor`",
        "`hbo-master`",
        at="  - key: ad-in-practice",
    ),
    row(
        "a condition that a higher answer adds",
        ZIJ,
        DAYS,
        "needs: {not: {degree: wo-master}}",
        "hoger-vraagt-meer",
        "`two-days-a-week`",
        at="  - key: two-days",
    ),
    row(
        "a condition that nobody gets",
        ZIJ,
        DAYS,
        "needs: {degree: {at_least: hbo-bachelor}}",
        "voorwaarde-onmogelijk",
        "`two-days-a-week`",
        at="  - key: two-days",
    ),
    row(
        "a requirement that leaves nobody who has the wish",
        ZIJ,
        AD,
        "{not: {role: teacher}}",
        "route-onmogelijk",
        "`leads_to`",
        at="  - key: ad-in-practice",
    ),
    row(
        "an exclusion that does not hold",
        ZIJ,
        "alternatives: [",
        "declares: {excludes: [pabo-voltijd]}\nalternatives: [",
        "sluit-niet-uit",
        "`pabo-voltijd`",
        at="declares:",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at", CAUSES)
def test_a_proof_that_fails_names_the_line_of_what_causes_it(root, path, old, new, code, says, at):
    change(root, path, old, new)
    found = only(said(root, code))
    assert (found.path, found.line) == (
        path,
        line_of((root / path).read_text(encoding="utf-8"), at),
    )
    assert all(word in found.nl for word in says)


def test_a_route_that_another_outdoes_is_named_where_it_may_say_why(whole):
    path = whole / "content/routes/programma-nieuwkomers.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    start = lines.index("  within:\n")
    end = next(i for i in range(start + 1, len(lines)) if not lines[i].startswith("   "))
    path.write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")
    loader = Loader(whole, None, DAY)
    (found,) = {
        p.line
        for p in failures(loader.guide(), {doc.path: doc for doc in loader.docs})
        if p.code == "route-overschaduwd"
    }
    assert path.read_text(encoding="utf-8").split("\n")[found - 1].startswith("declares:")


# ---------------------------------------------------------------- dead ends by their size
def test_dead_ends_tell_their_share_and_the_largest_comes_first(whole, command):
    way_out = "{subject: own-occupation}, {not: {school_type: mbo}}"
    change(whole, TREE, way_out, "{subject: own-occupation}, {school_type: {only: [po]}}")
    _, out, _ = command("check", "--json", "--content", whole, "--date", DAY.isoformat())
    found = [old_problem(**raw) for raw in json.loads(out) if raw["code"] == "doodlopend"]
    assert len(found) > 3 and found != sorted(found)
    assert [p.share for p in found] == sorted((p.share for p in found), reverse=True) and found[
        0
    ].share > 0
    assert f"Naar schatting is dit {percent(found[0].share, 'nl')} van alle mensen." in found[0].nl
    assert f"Roughly this is {percent(found[0].share, 'en')} of all people." in found[0].en


def test_the_list_of_holes_stands_under_dead_ends_and_counts_them(few, command):
    code, out, _ = command("check", "--holes", "--content", few, "--date", DAY.isoformat())
    assert code == 1 and "doodlopend" in out
    assert "Per uitweg:" in out and "Geen uitweg spreekt tot hen" in out.split("Per uitweg:")[1]


def test_without_a_guide_the_list_of_holes_says_when_it_comes(root, command):
    change(root, TREE, "\n  roles: role\n", "\n  roles: rol\n")
    code, out, _ = command("check", "--holes", "--content", root)
    assert code == 1 and "pas te zeggen als wat hierboven staat hersteld is" in out


def test_what_is_wrong_for_more_people_comes_first():
    few, many, example = (
        old_problem("a.yaml", 3, code, nl, "", share=share)
        for code, nl, share in (("x", "a", 0.1), ("x", "b", 0.2), ("voorbeeld", "a", None))
    )
    assert in_order([few, example, many]) == [many, few, example]


@pytest.mark.parametrize(
    "share, nl, en",
    [
        (0.5, "50%", "50%"),
        (0.0123, "1,2%", "1.2%"),
        (0.00072, "0,072%", "0.072%"),
        (1e-9, "minder dan 0,001%", "less than 0.001%"),
        (1, "100%", "100%"),
        (0.0996, "10%", "10%"),
    ],
)
def test_a_share_is_said_in_two_figures(share, nl, en):
    assert (percent(share, "nl"), percent(share, "en")) == (nl, en)


# ---------------------------------------------------------------- files that nothing reads
STRAYS = [
    ("content/routes/pabo-nieuw.yml", PABO, "`pabo-nieuw.yaml`"),
    ("content/routes/Nieuw.yaml", PABO, "`nieuw.yaml`"),
    ("content/routes/pabo-voltijd (kopie).yaml", PABO, "`pabo-voltijd-kopie.yaml`"),
    ("content/routes/pabo-voltijd.yml", PABO, "`pabo-voltijd.yaml` is er al"),
    ("content/routes/2026.yaml", PABO, "Geef het een andere naam"),
    ("content/routes/notities.txt", PABO, "ergens anders"),
    ("content/routes/README.md", PABO, "ergens anders"),
    ("content/routes/pabo.yaml.bak", PABO, "ergens anders"),
    ("content/routes/oud/pabo.yaml", PABO, "Zet `oud` ergens anders"),
    ("trees/tweede.yml", TREE, "`tweede.yaml`"),
    ("trees/notities.txt", TREE, "bomen"),
]


def test_a_file_that_nothing_reads_says_what_to_do_and_what_is_no_yaml_is_only_a_warning(root):
    for name, copied, _ in STRAYS:
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(root / copied, root / name)
    told = {p.path: p for p in check(root, day=DAY, prove=False)[0] if p.code == "bestandsnaam"}
    assert sorted(told) == sorted(name.removesuffix("/pabo.yaml") for name, _, _ in STRAYS)
    for name, _, says in STRAYS:
        found = told[name.removesuffix("/pabo.yaml")]
        assert found.line == 0 and says in found.nl, found.nl
        assert found.warning == (not name.endswith((".yml", ".yaml")) or "oud/" in name)
        is_readable(found)


def test_what_a_program_keeps_beside_a_file_is_passed_over(root):
    for name in (".#pabo.yaml", "#pabo.yaml#", "pabo.yaml~", ".pabo.yaml.swp", ".DS_Store"):
        for folder in ("content/routes", "trees"):
            (root / folder / name).write_text("x", encoding="utf-8")
    assert errors(root) == []


def test_two_stray_files_with_one_id_are_both_told(root):
    for name in ("nieuw.yml", "Nieuw.yaml"):
        (root / "content/routes" / name).write_text("x", encoding="utf-8")
    assert [p.path for p in errors(root)] == [
        "content/routes/Nieuw.yaml",
        "content/routes/nieuw.yml",
    ]


def test_a_route_whose_file_got_another_ending_is_told_once_and_not_by_every_route_that_names_it(
    root,
):
    (root / PABO).rename((root / PABO).with_suffix(".yml"))
    assert only(errors(root)).path == PABO.replace(".yaml", ".yml")


def test_a_tree_whose_file_got_another_ending_is_told_by_its_name(root):
    (root / TREE).rename((root / TREE).with_suffix(".yml"))
    assert only(errors(root)).path == TREE.replace(".yaml", ".yml")


# ---------------------------------------------------------------- the tree: once, and at its own line
ONCE = [
    row(
        "misspelt question of the diploma",
        TREE,
        "\nheld:",
        "\ndegree: degre\nheld:",
        "onbekende-naam",
        "`degre`",
        "Bedoelde u `degree`?",
    ),
    row(
        "another question for the places",
        TREE,
        "{question: school_type, parts",
        "{question: degree, parts",
        "verkeerde-vraag",
        "`degree`",
        "`so`, `vo`",
    ),
    row(
        "another question for the places without parts",
        TREE,
        PLACES,
        "places: {question: degree}",
        "verkeerde-vraag",
        "`degree`",
        "`leads_to: places:`",
    ),
    row(
        "another question for the roles",
        TREE,
        "\n  roles: role\n",
        "\n  roles: school_type\n",
        "verkeerde-vraag",
        "`school_type`",
        "`leads_to: roles:`",
    ),
    row(
        "another question for the subjects",
        TREE,
        "\n  subjects: subject\n",
        "\n  subjects: degree\n",
        "verkeerde-vraag",
        "`degree`",
        "`leads_to: subjects:`",
    ),
    row(
        "a part of no kind of school",
        TREE,
        "{so: so_part,",
        "{sso: so_part,",
        "onbekende-naam",
        "`sso`",
        "Bedoelde u `so`?",
    ),
    row(
        "a preference for days that do not exist",
        TREE,
        '"3": ["1", "2", "3"]',
        '"3": ["1", "2", "7"]',
        "onbekende-naam",
        "`7`",
        "`days`",
        "`4-5`",
    ),
    row(
        "a preference for pay that does not exist",
        TREE,
        "some: [salary, some]",
        "some: [salary, sme]",
        "onbekende-naam",
        "`sme`",
        "Bedoelde u `some`?",
    ),
    row(
        "a question that applies to nobody",
        TREE,
        APPLIES,
        "applies: {all: [{school_type: so}, {not: {school_type: so}}]}",
        "voor-niemand",
        "`so_part`",
        "geen mens",
    ),
    row(
        "an option that is the same as itself",
        TREE,
        "      natuur:\n",
        "      natuur:\n        same_as: natuur\n",
        "zichzelf",
        "`natuur`",
        "`same_as`",
    ),
    row(
        "a route twice in the order",
        TREE,
        "  - pabo-voltijd\n",
        "  - pabo-voltijd\n  - pabo-voltijd\n",
        "dubbel",
        "`pabo-voltijd`",
        "`route_order`",
    ),
    row(
        "a condition twice in the order",
        TREE,
        "  - employer\n",
        "  - employer\n  - vog\n",
        "dubbel",
        "`vog`",
        "`condition_order`",
    ),
    row(
        "an order that goes round",
        TREE,
        "order: [[none, vmbo, havo,",
        "order: [[none, vmbo, none, havo,",
        "kring",
        "`none`",
        "van laag naar hoog",
    ),
    row(
        "an option twice in a chain",
        TREE,
        "order: [[none, vmbo, havo,",
        "order: [[none, vmbo, vmbo, havo,",
        "kring",
        "`vmbo`",
    ),
    row(
        "a way out for nobody",
        TREE,
        "{all: [{role: instructor}, {not: {school_type: mbo}}]}",
        "{all: [{degree: havo}, {degree: vwo}]}",
        "voor-niemand",
        "uitweg",
    ),
    row(
        "a route among its own alternatives",
        PABO,
        "alternatives: [",
        "alternatives: [pabo-voltijd, ",
        "zichzelf",
        "`alternatives`",
    ),
    row(
        "a route within itself",
        ZIJ,
        "steps:\n",
        "declares: {within: {zij-instroom-po: {nl: Om iets., en: For a reason.}}}\nsteps:\n",
        "zichzelf",
        "`declares: within`",
    ),
    row(
        "a route that excludes itself",
        ZIJ,
        "steps:\n",
        "declares: {excludes: [zij-instroom-po]}\nsteps:\n",
        "zichzelf",
        "`declares: excludes`",
    ),
    row(
        "a step with a condition that never comes",
        PABO,
        "{who: u, only_with: pabo-tests, nl",
        "{who: u, only_with: selection, nl",
        "stap-komt-nooit",
        "`selection`",
    ),
    row(
        "an audience that is no gate",
        ZIJ,
        "steps:\n",
        "declares: {audience: [two-days]}\nsteps:\n",
        "onbekende-naam",
        "`two-days`",
        "`kind: fixed`",
    ),
    row(
        "a requirement that ends before it begins",
        COMMON,
        "    until: 2027-08-31",
        "    from: 2028-01-01\n    until: 2027-08-31",
        "datum",
        "2028-01-01",
        "2027-08-31",
    ),
    row(
        "a day that does not exist",
        SOURCES,
        'checked: "2026-08-04"',
        'checked: "2026-13-45"',
        "datum",
        "`2026-13-45`",
        "`checked`",
        UNKNOWN_DAY,
    ),
    row(
        "a date in words",
        SOURCES,
        'checked: "2026-01-27"',
        "checked: 27 januari 2026",
        "datum",
        "`27 januari 2026`",
        UNKNOWN_DAY,
    ),
    row(
        "a version that is no date",
        SOURCES,
        'version: "2025-11-06"',
        "version: ooit",
        "datum",
        "`ooit`",
        "`version`",
        UNKNOWN_DAY,
    ),
    row(
        "a date of a fact",
        FACTS,
        'per: "2022-10-16"',
        'per: "2022-2024"',
        "datum",
        "`2022-2024`",
        "`per`",
        "schooljaar",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at", ONCE)
def test_one_mistake_is_said_once_at_its_own_line(root, path, old, new, code, says, at):
    good, bad = change(root, path, old, new)
    changed = next(
        n for n, (a, b) in enumerate(zip(good.split("\n"), bad.split("\n")), 1) if a != b
    )
    found = only(errors(root))
    assert (found.path, found.line, found.code) == (path, changed, code), found.say()
    assert [word for word in says if word not in found.nl] == [], found.nl


def test_another_question_for_the_diploma_is_told_in_the_tree_and_not_by_every_route(whole):
    change(whole, TREE, "\nheld:", "\ndegree: income_need\nheld:")
    found = only(errors(whole))
    assert (found.path, found.code) == (TREE, "verkeerde-vraag") and "`gives: degree:`" in found.nl
    assert found.line == line_of((whole / TREE).read_text(encoding="utf-8"), "degree: income_need")


def test_two_routes_with_one_name_are_told_with_the_place_of_the_other(root):
    change(
        root, ZIJ, "name: {nl: Zij-instroom in het basisonderwijs,", "name: {nl: Pabo in voltijd,"
    )
    found = only(errors(root))
    assert (
        (found.path, found.line, found.code) == (ZIJ, 2, "zelfde-naam")
        and f"{PABO}:2" in found.nl
        and "“Pabo in voltijd”" in found.nl
    )
    change(root, PABO, NAME, "{nl: VUL IN, en: VUL IN}")
    change(
        root,
        ZIJ,
        "name: {nl: Pabo in voltijd, en: Zij-instroom in primary education}",
        "name: {nl: VUL IN, en: VUL IN}",
    )
    assert "zelfde-naam" not in {p.code for p in check(root, day=DAY, prove=False)[0]}


def test_two_new_routes_can_be_made_after_each_other(root):
    for id_ in ("een", "twee"):
        new_route(load(root, day=DAY), root, id_)
    assert {p.code for p in errors(root)} == {"nog-invullen"}


def test_a_group_that_no_question_belongs_to_is_a_warning(root):
    change(root, TREE, "question_groups:\n", "question_groups:\n  idle: {nl: Niets, en: Nothing}\n")
    (found,) = [p for p in check(root, day=DAY)[0] if "`idle`" in p.nl]
    assert (found.path, found.code, found.warning) == (TREE, "ongebruikt", True)
    assert found.line == line_of((root / TREE).read_text(encoding="utf-8"), "  idle: {")


def test_of_two_questions_that_apply_to_nobody_the_one_that_follows_from_the_other_is_not_told(
    root,
):
    shoes = SHOES.replace("    options:", "    applies: {so_part: [so-sbo, vso]}\n    options:")
    change(root, TREE, "\n  age:\n", shoes + "\n  age:\n")
    change(root, TREE, APPLIES, "applies: {all: [{school_type: so}, {not: {school_type: so}}]}")
    assert only(errors(root)).nl.startswith("Vraag `so_part` geldt voor niemand")


def test_a_fact_that_ends_before_it_begins_and_a_desk_with_a_strange_date_are_told(root):
    change(root, FACTS, "  from: 2022-10-16\n", "  from: 2022-10-16\n  until: 2021-10-16\n")
    desks = root / CONTACTS
    desks.write_text(
        desks.read_text(encoding="utf-8").replace(
            'checked: "2025-08-07"', 'checked: "2025-02-29"', 1
        ),
        encoding="utf-8",
    )
    desk, fact = errors(root)
    assert (desk.path, desk.code, fact.path, fact.code) == (CONTACTS, "datum", FACTS, "datum")
    assert fact.line == line_of((root / FACTS).read_text(encoding="utf-8"), "  from: 2022-10-16")
    assert "2021-10-16" in fact.nl and "2025-02-29" in desk.nl


@pytest.mark.parametrize(
    "text, years, good",
    [
        ("2026", False, True),
        ("2026-02", False, True),
        ("2024-02-29", False, True),
        ("unknown", False, True),
        ("2025-2026", True, True),
        ("2025-2026", False, False),
        ("2025-2027", True, False),
        ("2026-13", False, False),
        ("2025-02-29", False, False),
        ("2026-1-1", False, False),
        ("ooit", True, False),
        ("0000", False, False),
        ("", False, False),
        ("2026-08-01\n", False, False),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day_that_exists(text, years, good):
    assert exists(text, years) == good


@pytest.mark.parametrize("months", ["-5", "1.5", "twaalf", "", "²"])
def test_an_age_in_months_is_a_number_from_zero(command, months):
    code, _, err = command("check", f"--max-age={months}", "--lang", "en")
    assert code == 2 and f"`{months}` is not a number of months; write 0 or more" in err
