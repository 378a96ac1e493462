"""One thing broken in the real content at a time: it is said at its own line, by its own name, with the nearest good name; never an exception."""

import random
import re
import shutil
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

import pytest

from engine.check import check
from engine.load import ROOT
from tests.conftest import DAY
from tests.few import PABO, SUITABILITY, TREE, ZIJ

COMMON, CONDITIONS, DECIDERS, FACTS, CONTACTS = (f"content/{name}.yaml" for name in ("requirements", "conditions", "deciders", "facts", "contacts"))
AD = "{not: {degree: ad}}"                                      # the rule of the requirement below
AD_KEY = "  - key: ad-in-practice\n"
AD_HEAD = AD_KEY + "    kind: fixed\n"
AD_NEEDS = f"    needs: {AD}\n"
NAME = "{nl: Pabo in voltijd, en: Full-time primary teacher training (pabo)}"
ABOUT = "    about: degree\n    applies: {not: {degree: none}}"
VWO = "{degree: vwo, degree_country: nl}"
MARKS = "{degree: ad, degree_country: nl, pabo_subjects: [none]}"
NATUUR = "      natuur:\n"
TEN = "".join(f"      option-{i}: {{label: {{nl: een, en: one}}}}\n" for i in range(10))
WAY = "{all: [{role: instructor}, {not: {school_type: mbo}}]}"
QUESTION = "\n  shoes:\n    group: wish\n" + "".join(f"    {key}: {{nl: Schoenen?, en: Shoes?}}\n" for key in ("ask", "short", "said", "unsure", "help")) \
    + "    options: {small: {label: {nl: klein, en: small}}, large: {label: {nl: groot, en: large}}}\n"
HUGE = "{any: [" + ", ".join(["{role: instructor}"] * 3001) + "]}"
BOMB = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n" for old, new in zip("abcdefgh", "bcdefghi"))


def fault(kind, path, old, new, code, *says, at="", also=()):
    """One row: `old` becomes `new` in `path`. `at`: a text on the line that is named (else the first line that changed); `also`: codes of what follows from it."""
    return pytest.param(path, old, new, code, says, at, also, id=kind)


def unknown(kind, path, old, new, wrong, good, *says, code="onbekende-naam"):
    """A row in which a name is misspelt: the message says which, and offers the good one."""
    return fault(kind, path, old, new, code, f"`{wrong}`", f"Bedoelde u `{good}`?", *says)


def needs(kind, rule, code, *says, at=""):
    """A row in which one requirement gets another rule."""
    return fault(kind, ZIJ, AD, rule, code, *says, at=at)


FORM = [
    fault("unquoted yes", COMMON, 'needs: {employer: "yes"}', "needs: {employer: yes}", "aanhalingstekens", '`"yes"`'),
    fault("unquoted no as a key", ZIJ, "kind: always\n", "kind: always\n    no: {nl: Nee., en: No.}\n", "aanhalingstekens", "sleutel", '`"no"`', also=["eis"]),
    fault("tab", PABO, "  roles: [teacher]", "\troles: [teacher]", "geen-yaml", "tab", "spaties"),
    fault("quote not closed", DECIDERS, 'u: {nl: "u", en', 'u: {nl: "u, en', "geen-yaml", "aanhalingstekens"),
    fault("bracket not closed", PABO, "roles: [teacher]", "roles: [teacher", "geen-yaml", "de regel erboven", at="  places:"),
    fault("control character", DECIDERS, 'nl: "de hogeschool"', 'nl: "de \a hogeschool"', "geen-yaml", "geen geldige YAML"),
    fault("merge key", COMMON, "    needs: *fits\n", "    needs: *fits\n    <<: *related-degree\n", "samenvoegen", "`<<`"),
    fault("duplicate key", DECIDERS, "hogeschool: {", 'u: {nl: "u", en: "you"}\nhogeschool: {', "dubbele-sleutel", "`u`", "twee keer"),
    fault("list as a key", DECIDERS, "hogeschool: {", '[a, b]: {nl: "u", en: "you"}\nhogeschool: {', "sleutel", "woord"),
    fault("custom tag on a word", PABO, "days: 4-5", "days: !!python/object/apply:os.getcwd 4-5", "soort", "python/object/apply:os.getcwd"),
    fault("custom tag on a mapping", PABO, "gives: {qual", "gives: !!python/object:os.PathLike {qual", "soort", "python/object:os.PathLike"),
    fault("nested too deeply", ZIJ, AD, "{not: " * 45 + "{degree: ad}" + "}" * 45, "te-diep-of-te-veel", "40 niveaus"),
    fault("number of 5000 digits", PABO, "months: [48, 48]", f"months: [{'9' * 5000}, 48]", "vorm", "heel getal"),
]

SHAPE = [
    fault("misspelt key", PABO, "pay_text:", "pay_tekst:", "onbekende-sleutel", "`pay_tekst`", "Bedoelde u `pay_text`?", also=["ontbreekt"]),
    fault("key that belongs elsewhere", PABO, "sources: [", "source: [", "onbekende-sleutel", "`source`", "Bedoelde u `sources`?"),
    fault("key missing", PABO, "pay: none\n", "", "ontbreekt", "`pay`", at="name: {nl: Pabo"),
    fault("English text missing", PABO, NAME, "{nl: Pabo in voltijd}", "ontbreekt", "`en`"),
    fault("empty text", PABO, NAME, '{nl: Pabo in voltijd, en: ""}', "vorm", "`en`", "hier staat niets"),
    fault("number where text belongs", PABO, "days: 4-5", "days: 4", "vorm", "`days`", "tussen aanhalingstekens", '`"2"`'),
    fault("list where a mapping belongs", PABO, "gives: {qualification: [pabo], degree: hbo-bachelor}", "gives: [pabo]", "vorm", "`gives`", "sleutels"),
    fault("string where a list belongs", PABO, "roles: [teacher]", "roles: teacher", "vorm", "`roles`", "lijst"),
    fault("word outside a fixed list", PABO, "pay: none", "pay: salry", "waarde", "`salry`", "`pay`", "Bedoelde u `salary`?"),
    fault("unknown kind of requirement", ZIJ, AD_HEAD, AD_HEAD.replace("fixed", "fixd"), "waarde", "`fixd`", "`kind`", "Bedoelde u `fixed`?"),
    fault("date that does not exist", COMMON, "until: 2027-08-31", "until: 2027-13-31", "vorm", "`until`", "datum"),
    fault("address without https", CONTACTS, "url: https://duo.nl", "url: duo.nl", "vorm", "`url`", "https://"),
]

RULES = [
    fault("misspelt option", ZIJ, "degree: [ad, hbo-bachelor, wo", "degree: [ad, hbo-bachelr, wo", "onbekende-optie", "`hbo-bachelr`", "`degree`", "Bedoelde u `hbo-bachelor`?"),
    needs("misspelt question", "{degre: ad}", "onbekende-vraag", "`degre`", "Bedoelde u `degree`?"),
    needs("misspelt at_least", "{degree: {atleast: hbo-bachelor}}", "regel", "`degree:`", "Bedoelde u `at_least`?"),
    needs("rule that is a word", "degree", "regel", "regel", "`{degree: havo}`"),
    needs("number as an option", "{days_per_week: 2}", "onbekende-optie", "`days_per_week`", 'Schrijf `"2"`'),
    needs("the number 1 as an option", "{days_per_week: 1}", "onbekende-optie", "`days_per_week`", 'Schrijf `"1"`'),
    needs("true as an option", "{employer: true}", "onbekende-optie", "`employer`", 'Schrijf `"yes"`'),
    needs("dont_know in a rule", "{degree: dont_know}", "onbekende-optie", "`dont_know`"),
    needs("empty list in a rule", "{degree: []}", "lege-lijst", "leeg"),
    needs("at_least without an order", '{employer: {at_least: "yes"}}', "regel", "`at_least`", "`employer`", "`order`"),
    needs("at_least with many answers", "{pabo_subjects: {at_least: natuur}}", "regel", "`at_least`", "`pabo_subjects`", "meer antwoorden"),
    needs("all with one answer", "{degree: {all: [havo, vwo]}}", "regel", "`all`", "`degree`", "één antwoord"),
    needs("unknown group", "{subject: {group: first-degre-only}}", "onbekende-groep", "`first-degre-only`", "`subject`", "Bedoelde u `first-degree-only`?"),
    needs("list of groups", "{subject: {group: [first-degree-only]}}", "onbekende-groep", "`subject`"),
    needs("rule without end", HUGE, "te-ingewikkeld", "te ingewikkeld"),
    fault("fixed with names", ZIJ, AD_HEAD, AD_HEAD + "    names: employer\n", "eis", "`ad-in-practice`", "`names`", "`fixed`", at=AD_KEY),
    fault("fixed without needs", ZIJ, AD_NEEDS, "", "eis", "`ad-in-practice`", "`needs`", at=AD_KEY),
    fault("attainable without names", ZIJ, AD_HEAD, AD_HEAD.replace("fixed", "attainable"), "eis", "`ad-in-practice`", "`names`", at=AD_KEY),
    fault("always with needs", ZIJ, "kind: always\n", "kind: always\n    needs: {degree: vwo}\n", "eis", "`needs`", at="  - key: suitability-assessment"),
    fault("requirement twice", ZIJ, AD_HEAD, AD_HEAD.replace("ad-in-practice", "degree"), "dubbele-eis", "`degree`", "twee keer"),
]

NAMES = [
    unknown("unknown source of a requirement", COMMON, "source: hva-vo\n", "source: hva-v\n", "hva-v", "hva-vo", "bron"),
    unknown("unknown condition", COMMON, "names: employer\n", "names: employr\n", "employr", "employer", "voorwaarde"),
    unknown("unknown decider of a route", PABO, "\ndecides: hogeschool", "\ndecides: hogeschol", "hogeschol", "hogeschool", "beslisser"),
    unknown("unknown alternative", PABO, "alternatives: [", "alternatives: [zij-instrom-po, ", "zij-instrom-po", "zij-instroom-po", "route"),
    unknown("unknown list of requirements", PABO, "use: hbo-entry", "use: hbo-entri", "hbo-entri", "hbo-entry", "content/requirements.yaml"),
    unknown("unknown place", PABO, "so/so-sbo", "so/so-sb", "so/so-sb", "so/so-sbo", "wens"),
    unknown("unknown option in gives", PABO, "gives: {qualification: [pabo]", "gives: {qualification: [pabbo]", "pabbo", "pabo", code="onbekende-optie"),
    unknown("unknown fact in a text", PABO, NAME, '{nl: "Pabo voor {pdg-ervarink}", en: Pabo}', "pdg-ervarink", "pdg-ervaring", "feit"),
    unknown("unknown fact in a condition", CONDITIONS, 'employer:\n  name: {nl: "', 'employer:\n  name: {nl: "{pdg-ervarink} ', "pdg-ervarink", "pdg-ervaring", "feit"),
]

TREES = [
    fault("too many options", TREE, NATUUR, TEN + NATUUR, "opties", "`pabo_subjects`", "12", at="    options:\n      aardrijkskunde: {label"),
    fault("applies naming a later question", TREE, "applies: {school_type: so}", "applies: {subject: class-teacher}", "onbekende-vraag", "`subject`", "hier al gesteld"),
    fault("about naming a later question", TREE, ABOUT, ABOUT.replace("degree", "employer", 1), "onbekende-naam", "`employer`", "eerdere vraag"),
    unknown("order naming an unknown option", TREE, "order: [[none, vmbo, havo,", "order: [[none, vmbo, havvo,", "havvo", "havo", "`degree`"),
    fault("option under two headings", TREE, "[mbo-2, mbo-3, mbo-4]}", "[mbo-2, mbo-3, mbo-4, havo]}", "kopjes", "`havo`", "één kopje", at="    option_headings:\n      school:"),
    unknown("unknown otherwise", TREE, "otherwise: nl\n", "otherwise: nll\n", "nll", "nl", "`degree_country`"),
    unknown("unknown group of questions", TREE, "group: background\n" + ABOUT, "group: backgrond\n" + ABOUT, "backgrond", "background"),
    unknown("unknown question for the roles", TREE, "\n  roles: role\n", "\n  roles: rol\n", "rol", "role"),
    unknown("unknown question for the places", TREE, "{question: school_type", "{question: schol_type", "schol_type", "school_type"),
    unknown("unknown question for a part", TREE, "parts: {so: so_part", "parts: {so: so_prt", "so_prt", "so_part"),
    unknown("unknown question for the subject", TREE, "\n  subjects: subject\n", "\n  subjects: subjct\n", "subjct", "subject"),
    unknown("unknown question in held", TREE, "fits: {degree_fits_subject", "fits: {degree_fits_subjct", "degree_fits_subjct", "degree_fits_subject", code="onbekende-vraag"),
    unknown("route_order naming no file", TREE, "  - pabo-voltijd\n", "  - pabo-voltijt\n", "pabo-voltijt", "pabo-voltijd", "content/routes"),
    unknown("unknown contact in a way out", TREE, "desk: onderwijsloket\n    source: wec", "desk: onderwijslokt\n    source: wec", "onderwijslokt", "onderwijsloket", "loket"),
    fault("misspelt question in a way out", TREE, WAY, WAY.replace("role", "rol"), "onbekende-vraag", "`rol`", "Bedoelde u `role`?"),
    fault("question with the name of something in the address", TREE, "\n  age:\n", QUESTION.replace("shoes", "view") + "\n  age:\n", "gereserveerd", "`view`", "andere id", at="  view:"),
    fault("question id with a capital", TREE, "\n  age:\n", QUESTION.replace("shoes", "Shoes") + "\n  age:\n", "id", "`Shoes`", "kleine letters", at="  Shoes:"),
    fault("option id with a dot", TREE, "\n  age:\n", QUESTION.replace("large:", "x.l:") + "\n  age:\n", "id", "`x.l`", "kleine letters", at="    options: {small:"),
    unknown("unknown question that makes a step needless", PABO, "answered_by: degree", "answered_by: degre", "degre", "degree", "vraag"),
    fault("way out without end", TREE, WAY, HUGE, "te-ingewikkeld", "ingewikkeld"),
]

EXAMPLES = [
    fault("answer to a question that does not apply", PABO, MARKS, MARKS[:-1] + ", age: 21-plus}", "voorbeeld", "`age`"),
    fault("wrong standing", PABO, "    standing: closed", "    standing: open", "voorbeeld", "`standing`", "`open`", "`closed`"),
    fault("wrong conditions", PABO, "[vog, tuition-check]", "[vog]", "voorbeeld", "`conditions`", "`vog`", "`vog, tuition-check`"),
    fault("wrong truth", PABO, '{entry-21-test: "yes", pabo-tests: "no"}', '{entry-21-test: "no", pabo-tests: "no"}', "voorbeeld", "`entry-21-test`", "`no`", "`yes`"),
    unknown("unknown question in an example", PABO, VWO, VWO.replace("degree:", "degre:"), "degre", "degree"),
    fault("unknown option in an example", PABO, VWO, VWO.replace("vwo", "vwoo"), "onbekende-optie", "`vwoo`", "Bedoelde u `vwo`?"),
    fault("requirement without a pair", ZIJ, '{degree: "yes", ad-in-practice: "no"}', '{degree: "yes"}', "geen-paar", "`ad-in-practice`", at=AD_KEY),
    fault("no alternative", PABO, "alternatives: [", "alternatives: []  # [", "geen-alternatief", "`alternatives`"),
    needs("question that may not apply", "{any: [{not: {degree: ad}}, {degree_field: education}]}", "geldt-niet-altijd", "`degree_field`", "`otherwise`", at=AD_KEY),
    needs("the same under not", "{not: {any: [{degree: ad}, {all: [{degree: havo}, {degree_field: education}]}]}}", "geldt-niet-altijd", "`degree_field`", at=AD_KEY),
]

PAY = "pay_text: {nl: U studeert in voltijd en krijgt geen loon van een school., en: You study full-time and no school pays you.}"
LONG = "U studeert " + "heel erg lang en " * 6 + "in voltijd."
PLAIN = [
    fault("sentence that is too long", PABO, "U studeert in voltijd en krijgt geen loon van een school.", LONG, "lange-zin", "28 woorden", "Knip"),
    fault("amount in a sentence", PABO, PAY, 'pay_text: {nl: "U betaalt zelf € 100 per jaar.", en: You pay yourself.}', "bedrag-in-zin", "content/facts.yaml"),
    fault("markup in a text", PABO, "U studeert in voltijd en krijgt geen loon", "U studeert **in voltijd** en krijgt geen loon", "opmaak", "HTML", "gewone woorden"),
    fault("English that is Dutch", PABO, PAY, "pay_text: {nl: U krijgt geen loon van een school., en: U krijgt geen loon van een school.}", "zelfde-tekst", "Engels"),
    fault("abbreviation that nobody explains", PABO, "U studeert in voltijd en krijgt geen loon", "U krijgt van de XYZ geen loon", "moeilijk-woord", "`XYZ`", "content/glossary.yaml"),
    fault("very long word that nobody explains", PABO, "U studeert in voltijd en krijgt geen loon", "U krijgt geen loonkostentegemoetkomingen", "moeilijk-woord", "`loonkostentegemoetkomingen`"),
    unknown("unknown kind of school of an assessment", SUITABILITY, "places: [mbo]", "places: [mbbo]", "mbbo", "mbo"),
    fault("two preparations with one id", SUITABILITY, "id: trial-lesson", "id: look-along", "dubbele-sleutel", "`look-along`", "twee keer"),
    unknown("unknown question for who is already in a school", TREE, "already: [works_at_school,", "already: [works_at_shool,", "works_at_shool", "works_at_school"),
]

FILES = [
    pytest.param(b"", "leeg", 1, ["leeg"], id="empty file"),
    pytest.param(b"x: " + b"a" * 10_000_000, "te-groot", 1, ["10000 kB", "splits"], id="10 MB"),
    pytest.param("eerste: regel\nkop: caf\u00e9\n".encode("latin-1"), "tekencodering", 2, ["UTF-8"], id="not UTF-8"),
    pytest.param(BOMB.encode(), "te-diep-of-te-veel", None, ["verwijzingen"], id="alias bomb"),
    pytest.param(None, "onleesbaar", 1, ["niet te lezen"], id="file gone"),
]


def errors(root: Path):
    """The errors of the content; few routes leave some conditions unused, and that is only a warning."""
    return [p for p in check(root, day=DAY, prove=False)[0] if not p.warning]


def change(root: Path, path: str, old: str, new: str) -> tuple[str, str]:
    """Puts `new` in the place of the only `old` in the file; returns the text before and after."""
    good = (root / path).read_text(encoding="utf-8")
    assert good.count(old) == 1, f"{old!r} stands there {good.count(old)} times"
    bad = good.replace(old, new)
    (root / path).write_text(bad, encoding="utf-8")
    return good, bad


def line_of(text: str, part: str) -> int:
    """The line on which the only `part` of `text` stands."""
    assert text.count(part) == 1, f"{part!r} stands there {text.count(part)} times"
    return text[:text.index(part)].count("\n") + 1


def is_readable(problem) -> None:
    """What every message owes its reader: no Python, both languages, and no advice to write what was just refused."""
    assert not re.search(r"`(None|True|False)`|Traceback|Error|<class", problem.nl)
    assert problem.en and problem.en != problem.nl
    refused, advice = re.search(r"`([^`]*)`", problem.nl), re.search(r"Bedoelde u `([^`]*)`", problem.nl)
    assert not advice or refused[1] != advice[1]


def test_the_few_routes_are_good_before_anything_is_broken(few):
    assert errors(few) == []


@pytest.mark.parametrize("path, old, new, code, says, at, also", [*FORM, *SHAPE, *RULES, *NAMES, *TREES, *EXAMPLES, *PLAIN])
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    good, bad = change(root, path, old, new)
    assert bad != good
    changed = next(n for n, (a, b) in enumerate(zip_longest(good.split("\n"), bad.split("\n")), 1) if a != b)
    line = line_of(bad, at) if at else changed
    found = errors(root)
    here = [p for p in found if (p.path, p.line, p.code) == (path, line, code)]
    assert len(here) == 1, [p.say() for p in found]
    assert [word for word in says if word not in here[0].nl] == [], here[0].nl
    is_readable(here[0])
    assert sorted(p.code for p in found if p != here[0]) == sorted(also)


@pytest.mark.parametrize("raw, code, line, says", FILES)
def test_a_file_that_is_no_content_is_named_and_nothing_else_is(root, raw, code, line, says):
    (root / FACTS).unlink()
    if raw is not None:
        (root / FACTS).write_bytes(raw)
    (found,) = errors(root)
    assert (found.path, found.code) == (FACTS, code)
    assert line in (None, found.line)
    assert all(word in found.nl for word in says)
    is_readable(found)


def test_brackets_without_end_do_not_take_the_program_down(root):
    (root / FACTS).write_bytes(b"[" * 100_000)
    done = subprocess.run([sys.executable, "-m", "engine", "check", "--content", root], check=False, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, timeout=60)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{FACTS}:")


def test_a_folder_with_the_name_of_a_route_is_said_to_be_unreadable(root):
    (root / "content/routes/map.yaml").mkdir()
    assert [(p.path, p.code) for p in errors(root)] == [("content/routes/map.yaml", "onleesbaar")]


def test_a_condition_that_no_route_names_is_a_warning_and_no_error(few):
    told = [p for p in check(few, day=DAY)[0] if "`selection`" in p.nl]
    assert [(p.path, p.code, p.warning) for p in told] == [(CONDITIONS, "ongebruikt", True)]


@pytest.mark.parametrize("written, name", [("  - employr\n", "`employr`"), ("", "`employer`")], ids=["misspelt", "left out"])
def test_a_condition_that_the_order_of_conditions_does_not_know_is_said(root, written, name):
    change(root, TREE, "  - employer\n", written)
    assert any(p.path == TREE and name in p.nl for p in errors(root))


def test_sentences_that_are_long_on_the_whole_are_said_once_for_the_file(root):
    many = "".join(f"  - nl: Dit is zin {i} van een lijst die nog lang door zal gaan met woorden.\n    en: Short.\n" for i in range(60))
    change(root, PABO, "limits:\n", f"limits:\n{many}")
    assert [(p.path, p.code) for p in errors(root)] == [(PABO, "lange-zinnen")]


def test_a_sentence_that_stands_in_two_routes_is_a_warning_that_names_the_other(root):
    change(root, ZIJ, "U krijgt loon van de school vanaf uw aanstelling.", "U studeert in voltijd en krijgt geen loon van een school.")
    twice = [p for p in check(root, day=DAY)[0] if p.code == "tekst-dubbel"]
    assert [(p.path, p.warning) for p in twice] == [(ZIJ, True)]
    assert f"{PABO}:" in twice[0].nl


def test_a_fact_and_a_source_that_nothing_uses_are_warnings_at_their_own_lines(root):
    for path, text in ((FACTS, "\nidle-fact:\n  text: {nl: vijf, en: five}\n  what: {nl: Iets., en: Something.}\n  per: '2026'\n  source: wpo\n  checked: '2026'\n"),
                       ("content/sources.yaml", "\nidle-source:\n  kind: law\n  title: {nl: Wet, en: Act}\n  publisher: x\n  url: https://example.org/\n  checked: '2026'\n")):
        (root / path).write_text((root / path).read_text(encoding="utf-8") + text, encoding="utf-8")
    idle = [p for p in check(root, day=DAY, prove=False)[0] if "`idle-" in p.nl]
    assert [(p.path, p.code, p.warning) for p in idle] == [(FACTS, "ongebruikt", True), ("content/sources.yaml", "ongebruikt", True)]
    assert all((root / p.path).read_text(encoding="utf-8").split("\n")[p.line - 1].startswith("idle-") for p in idle)


def test_two_trees_and_no_choice_is_said_with_their_names(root):
    shutil.copy(root / TREE, root / "trees/tweede.yaml")
    (found,) = errors(root)
    assert (found.path, found.code) == ("trees", "boom")
    assert "`--tree`" in found.nl and "naar-het-onderwijs, tweede" in found.nl


@pytest.mark.parametrize("more", [[], [(CONTACTS, "url: https://duo.nl", "url: duo.nl")]], ids=["tree and routes", "a small file too"])
def test_problems_in_several_files_are_said_at_once_and_in_order(root, more):
    broken = [(PABO, "pay: none", "pay: salry"), (PABO, NAME, "{nl: Pabo in voltijd}"), (ZIJ, AD, "{degre: ad}"),
              (TREE, "applies: {school_type: so}", "applies: {school_typ: so}"), *more]
    for path, old, new in broken:
        change(root, path, old, new)
    found = errors(root)
    assert sorted(p.path for p in found) == sorted(path for path, _, _ in broken)
    assert [(p.path, p.line) for p in found] == sorted((p.path, p.line) for p in found)


def test_whatever_line_is_harmed_the_outcome_is_problems_and_never_an_exception(root):
    rng = random.Random(2026)
    files = sorted(root.rglob("*.yaml"))
    words = ["yes", "2", "null", "[]", "{}", "[a]", "{a: b}", "*x", "!x", "'", '"', "\t", "? ", ": ", "1e999", "<<", "dont_know"]
    for _ in range(20):
        file = rng.choice(files)
        good = file.read_text(encoding="utf-8")
        lines = good.split("\n")
        where = rng.choice([n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")])
        start = rng.randrange(len(lines[where]))
        lines[where] = lines[where][:start] + rng.choice(words) + lines[where][start + rng.randrange(6):]
        file.write_text("\n".join(lines), encoding="utf-8")
        for problem in check(root, day=DAY)[0]:
            assert problem.nl and problem.line <= len((root / problem.path).read_text(encoding="utf-8").split("\n")), problem
        file.write_text(good, encoding="utf-8")
