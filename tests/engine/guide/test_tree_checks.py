"""What is wrong in a tree, a list or a date: each is said once, at the line to look at."""

import pytest

from tests.support.broken import (
    SHOES,
    change,
    errors,
    fault,
    is_named_at_its_own_line,
    line_of,
    only,
    row,
    unknown,
)
from tests.support.few import CONDITIONS, FACTS, PABO, TREE, ZIJ

ABOUT = "    about: degree\n    applies: {not: {degree: none}}"
NATUUR = "      natuur:\n"
TEN = "".join(f"      option-{i}: {{label: {{nl: een, en: one}}}}\n" for i in range(10))
WAY = "{all: [{role: instructor}, {not: {school_type: mbo}}]}"
HUGE = "{any: [" + ", ".join(["{role: instructor}"] * 3001) + "]}"

APPLIES = "applies: {school_type: so}"
SOURCES, CONTACTS, COMMON = (
    "content/sources.yaml",
    "content/contacts.yaml",
    "content/requirements.yaml",
)
PLACES = "places: {question: school_type, parts: {so: so_part, vo: vo_part}}"
UNKNOWN_DAY = "datum die bestaat"


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
        n
        for n, (a, b) in enumerate(zip(good.split("\n"), bad.split("\n"), strict=False), 1)
        if a != b
    )
    found = only(errors(root))
    assert (found.path, found.line, found.code) == (path, changed, code), found.say()
    assert [word for word in says if word not in found.text("nl")] == [], found.text("nl")


def test_another_question_for_the_diploma_is_told_in_the_tree_and_not_by_every_route(whole):
    change(whole, TREE, "\nheld:", "\ndegree: income_need\nheld:")
    found = only(errors(whole))
    assert (found.path, found.code) == (
        TREE,
        "verkeerde-vraag",
    ) and "`gives: degree:`" in found.text("nl")
    assert found.line == line_of((whole / TREE).read_text(encoding="utf-8"), "degree: income_need")


def test_of_two_questions_that_apply_to_nobody_the_one_that_follows_from_the_other_is_not_told(
    root,
):
    shoes = SHOES.replace("    options:", "    applies: {so_part: [so-sbo, vso]}\n    options:")
    change(root, TREE, "\n  age:\n", shoes + "\n  age:\n")
    change(root, TREE, APPLIES, "applies: {all: [{school_type: so}, {not: {school_type: so}}]}")
    assert only(errors(root)).text("nl").startswith("Vraag `so_part` geldt voor niemand")


@pytest.mark.parametrize(
    "written, name",
    [("  - employr\n", "`employr`"), ("", "`employer`")],
    ids=["misspelt", "left out"],
)
def test_a_condition_that_the_order_of_conditions_does_not_know_is_said(root, written, name):
    change(root, TREE, "  - employer\n", written)
    assert any(p.path == TREE and name in p.text("nl") for p in errors(root))


TREES = [
    fault(
        "too many options",
        TREE,
        NATUUR,
        TEN + NATUUR,
        "opties",
        "`pabo_subjects`",
        "12",
        at="    options:\n      aardrijkskunde: {label",
    ),
    fault(
        "applies naming a later question",
        TREE,
        "applies: {school_type: so}",
        "applies: {subject: class-teacher}",
        "onbekende-vraag",
        "`subject`",
        "hier al gesteld",
    ),
    fault(
        "about naming a later question",
        TREE,
        ABOUT,
        ABOUT.replace("degree", "employer", 1),
        "onbekende-naam",
        "`employer`",
        "eerdere vraag",
    ),
    unknown(
        "order naming an unknown option",
        TREE,
        "order: [[none, vmbo, havo,",
        "order: [[none, vmbo, havvo,",
        "havvo",
        "havo",
        "`degree`",
    ),
    fault(
        "option under two headings",
        TREE,
        "[mbo-2, mbo-3, mbo-4]}",
        "[mbo-2, mbo-3, mbo-4, havo]}",
        "kopjes",
        "`havo`",
        "één kopje",
        at="    option_headings:\n      school:",
    ),
    unknown(
        "unknown otherwise",
        TREE,
        "otherwise: nl\n",
        "otherwise: nll\n",
        "nll",
        "nl",
        "`degree_country`",
    ),
    unknown(
        "unknown group of questions",
        TREE,
        "group: background\n" + ABOUT,
        "group: backgrond\n" + ABOUT,
        "backgrond",
        "background",
    ),
    unknown(
        "unknown question for the roles",
        TREE,
        "\n  roles: role\n",
        "\n  roles: rol\n",
        "rol",
        "role",
    ),
    unknown(
        "unknown question for the places",
        TREE,
        "{question: school_type",
        "{question: schol_type",
        "schol_type",
        "school_type",
    ),
    unknown(
        "unknown question for a part",
        TREE,
        "parts: {so: so_part",
        "parts: {so: so_prt",
        "so_prt",
        "so_part",
    ),
    unknown(
        "unknown question for the subject",
        TREE,
        "\n  subjects: subject\n",
        "\n  subjects: subjct\n",
        "subjct",
        "subject",
    ),
    unknown(
        "unknown question in held",
        TREE,
        "fits: {degree_fits_subject",
        "fits: {degree_fits_subjct",
        "degree_fits_subjct",
        "degree_fits_subject",
        code="onbekende-vraag",
    ),
    unknown(
        "route_order naming no file",
        TREE,
        "  - pabo-voltijd\n",
        "  - pabo-voltijt\n",
        "pabo-voltijt",
        "pabo-voltijd",
        "content/routes",
    ),
    unknown(
        "unknown contact in a way out",
        TREE,
        "desk: onderwijsloket\n    source: wec",
        "desk: onderwijslokt\n    source: wec",
        "onderwijslokt",
        "onderwijsloket",
        "loket",
    ),
    fault(
        "misspelt question in a way out",
        TREE,
        WAY,
        WAY.replace("role", "rol"),
        "onbekende-vraag",
        "`rol`",
        "Bedoelde u `role`?",
    ),
    fault(
        "question with the name of something in the address",
        TREE,
        "\n  age:\n",
        SHOES.replace("shoes", "view") + "\n  age:\n",
        "gereserveerd",
        "`view`",
        "andere id",
        at="  view:",
    ),
    fault(
        "question id with a capital",
        TREE,
        "\n  age:\n",
        SHOES.replace("shoes", "Shoes") + "\n  age:\n",
        "id",
        "`Shoes`",
        "kleine letters",
        at="  Shoes:",
    ),
    fault(
        "option id with a dot",
        TREE,
        "\n  age:\n",
        SHOES.replace("large:", "x.l:") + "\n  age:\n",
        "id",
        "`x.l`",
        "kleine letters",
        at="    options: {small:",
    ),
    unknown(
        "unknown question that makes a step needless",
        PABO,
        "answered_by: degree",
        "answered_by: degre",
        "degre",
        "degree",
        "vraag",
    ),
    unknown(
        "unknown question in a condition",
        CONDITIONS,
        "not_at_issue: [age, degree]",
        "not_at_issue: [age, degre]",
        "degre",
        "degree",
        "vraag",
    ),
    fault("way out without end", TREE, WAY, HUGE, "te-ingewikkeld", "ingewikkeld"),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", TREES)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
