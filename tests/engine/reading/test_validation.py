"""A value out of shape is told once, with what is expected there, in Dutch and in English."""

import pytest
import yaml

from engine.reading.document import read
from engine.reading.validation import shaped
from engine.shapes.files import FILES, ROUTE
from tests.support.broken import (
    AD_HEAD,
    AD_KEY,
    AD_NEEDS,
    COMMON,
    NAME,
    change,
    errors,
    fault,
    is_named_at_its_own_line,
    is_readable,
    line_of,
)
from tests.support.few import CONTACTS, PABO, ZIJ
from tests.support.sentences import row

QUOTES = ("aanhalingstekens", "in quotes")


SHAPES = [
    row(
        "three months",
        ("months: [48, 48]", "months: [48, 48, 3]"),
        "vorm",
        ["2 getallen", "`[12, 24]`"],
        ["2 numbers", "`[12, 24]`"],
    ),
    row(
        "one number of months",
        ("months: [48, 48]", "months: 48"),
        "vorm",
        ["2 getallen", "`[12, 24]`"],
        ["2 numbers", "`[12, 24]`"],
    ),
    row(
        "months below zero",
        ("months: [48, 48]", "months: [-3, 48]"),
        "vorm",
        ["`-3`", "minder dan nul"],
        ["`-3`", "less than zero"],
    ),
    row(
        "Dutch text left empty",
        (NAME, "{nl: , en: x}"),
        "ontbreekt",
        ["Nederlandse tekst", "achter `nl:`"],
        ["Dutch text", "behind `nl:`"],
    ),
    row(
        "text of spaces",
        (NAME, "{nl: '   ', en: x}"),
        "vorm",
        ["`nl` van `name`", "staat niets"],
        ["is empty"],
    ),
    row(
        "number where text belongs",
        ("days: 4-5", "days: 5"),
        "vorm",
        ["`5`", QUOTES[0], '`"4-5"`'],
        ["`5`", QUOTES[1]],
    ),
    row(
        "fact without quotes",
        (NAME, "{nl: {bedrag}, en: x}"),
        "vorm",
        ["Begint", "`{`", QUOTES[0]],
        ["`{`", QUOTES[1]],
    ),
    row(
        "no where a fixed word belongs",
        ("pay: none", "pay: no"),
        "waarde",
        ["`no`", "`salary`", "Bedoelde u `none`?"],
        ["Did you mean `none`?"],
    ),
    row(
        "key beside a text",
        (NAME, "{nl: x, en: Find, mind: y}"),
        "onbekende-sleutel",
        ["`mind`", "hele tekst tussen"],
        ["`mind`", "whole text in quotes"],
    ),
    row(
        "texts where keys belong",
        ("gives: {qualification: [pabo], degree: hbo-bachelor}", "gives: [pabo]"),
        "vorm",
        ["`qualification: …`"],
        ["`qualification: …`"],
    ),
]


def _shaped(root, path, old, new, adapter=ROUTE):
    change(root, path, old, new)
    doc = read(root / path, path)
    shaped(doc, adapter, doc.data)
    return doc


EMPLOYER = '    needs: {employer: "yes"}\n    law: false\n'


REQUIREMENTS = [
    row(
        "use misspelt",
        (PABO, "use: hbo-entry", "uses: hbo-entry"),
        "uses: hbo-entry",
        ["`uses`", "Bedoelde u `use`?"],
        ["Did you mean `use`?"],
    ),
    row(
        "another word for use",
        (PABO, "use: hbo-entry", "include: hbo-entry"),
        "include: hbo-entry",
        ["`include`", "`use: …`"],
        ["`use: …`"],
    ),
    row(
        "name of a list only",
        (PABO, "use: hbo-entry", "hbo-entry"),
        "- hbo-entry",
        ["`use: …`"],
        ["`use: …`"],
    ),
    row(
        "fixed without needs",
        (ZIJ, AD_NEEDS, ""),
        AD_KEY,
        ["`fixed`: `needs` ontbreekt"],
        ["`needs` is still missing"],
    ),
    row(
        "attainable without names",
        (ZIJ, AD_HEAD, AD_HEAD.replace("fixed", "attainable")),
        AD_KEY,
        ["`attainable`: `names` ontbreekt"],
        ["`names` is still missing"],
    ),
    row(
        "always with needs",
        (ZIJ, "kind: always\n", "kind: always\n    needs: {degree: vwo}\n"),
        "  - key: suitability-assessment",
        ["`always`: `needs` hoort daar niet bij", "Haal"],
        ["Remove"],
    ),
    row(
        "shared one without needs",
        (COMMON, '    needs: {employer: "yes"}\n', ""),
        "  - key: employer",
        ["`attainable`: `needs` ontbreekt"],
        ["`needs` is still missing"],
    ),
]


@pytest.mark.parametrize("changed, code, nl, en", SHAPES)
def test_a_value_out_of_shape_is_told_once_and_what_is_expected_is_said(
    root, changed, code, nl, en
):
    (found,) = _shaped(root, PABO, *changed).problems
    assert found.code == code
    assert [word for word in nl if word not in found.text("nl")] == [], found.text("nl")
    assert [word for word in en if word not in found.text("en")] == [], found.text("en")
    is_readable(found)


@pytest.mark.parametrize(
    "key, like", [("limits", "- nl: …"), ("steps", "- who: …"), ("examples", "- shows: …")]
)
@pytest.mark.parametrize("empty", ["[]", "null", "no"])
def test_a_list_that_may_not_be_empty_asks_for_at_least_one(root, key, like, empty):
    file = root / PABO
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump(data | {key: "EMPTY"}).replace("EMPTY", empty), encoding="utf-8")
    doc = read(file, PABO)
    shaped(doc, ROUTE, doc.data)
    (found,) = doc.problems
    assert (
        f"`{key}`" in found.text("nl")
        and "minstens één" in found.text("nl")
        and f"`{like}`" in found.text("nl")
    )
    assert "at least one" in found.text("en") and f"`{like}`" in found.text("en")


@pytest.mark.parametrize(
    "word, meant", [("no", "false"), ("yes", "true"), ('"no"', "false"), ("off", "false")]
)
def test_where_a_truth_value_belongs_true_or_false_is_asked_at_once(root, word, meant):
    (found,) = _shaped(
        root,
        COMMON,
        EMPLOYER,
        EMPLOYER.replace("law: false", f"law: {word}"),
        FILES["requirements.yaml"],
    ).problems
    assert (
        f"Schrijf `{meant}`" in found.text("nl")
        and f"Write `{meant}`" in found.text("en")
        and '`"' not in found.text("nl")
    )
    is_readable(found)


@pytest.mark.parametrize("broken, at, nl, en", REQUIREMENTS)
def test_a_requirement_that_is_none_or_lacks_a_key_is_told_once(root, broken, at, nl, en):
    _, bad = change(root, *broken)
    (found,) = errors(root)
    assert (found.path, found.line) == (broken[0], line_of(bad, at))
    assert [word for word in nl if word not in found.text("nl")] == [], found.text("nl")
    assert [word for word in en if word not in found.text("en")] == [], found.text("en")
    is_readable(found)


SHAPE = [
    fault(
        "misspelt key",
        PABO,
        "pay_text:",
        "pay_tekst:",
        "onbekende-sleutel",
        "`pay_tekst`",
        "Bedoelde u `pay_text`?",
        also=["ontbreekt"],
    ),
    fault(
        "key that belongs elsewhere",
        PABO,
        "sources: [",
        "source: [",
        "onbekende-sleutel",
        "`source`",
        "Bedoelde u `sources`?",
    ),
    fault("key missing", PABO, "pay: none\n", "", "ontbreekt", "`pay`", at="name: {nl: Pabo"),
    fault(
        "English text missing",
        PABO,
        NAME,
        "{nl: Pabo in voltijd}",
        "ontbreekt",
        "De Engelse tekst van `name` ontbreekt.",
        "`en`",
    ),
    fault(
        "Dutch text missing",
        PABO,
        NAME,
        "{en: Full-time}",
        "ontbreekt",
        "De Nederlandse tekst van `name` ontbreekt.",
        "`nl`",
    ),
    fault(
        "key that no place knows",
        PABO,
        "pay: none\n",
        "pay: none\nprijs: 3\n",
        "onbekende-sleutel",
        "`prijs` kennen we hier niet. Haal hem weg.",
    ),
    fault(
        "key that only another place knows",
        PABO,
        "pay: none\n",
        "pay: none\nchekced: 3\n",
        "onbekende-sleutel",
        "`chekced` kennen we hier niet. Haal hem weg.",
    ),
    fault(
        "key like one that stands there already",
        PABO,
        "pay: none\n",
        "pay: none\npayy: none\n",
        "onbekende-sleutel",
        "`payy` kennen we hier niet. Haal hem weg.",
    ),
    fault(
        "empty text",
        PABO,
        NAME,
        '{nl: Pabo in voltijd, en: ""}',
        "vorm",
        "Bij `en` van `name`: hier staat niets",
    ),
    fault(
        "number where text belongs",
        PABO,
        "days: 4-5",
        "days: 4",
        "vorm",
        "`days`",
        "tussen aanhalingstekens",
        '`"2"`',
    ),
    fault(
        "list where a mapping belongs",
        PABO,
        "gives: {qualification: [pabo], degree: hbo-bachelor}",
        "gives: [pabo]",
        "vorm",
        "`gives`",
        "sleutels",
    ),
    fault(
        "string where a list belongs",
        PABO,
        "roles: [teacher]",
        "roles: teacher",
        "vorm",
        "`roles`",
        "lijst",
    ),
    fault(
        "word outside a fixed list",
        PABO,
        "pay: none",
        "pay: salry",
        "waarde",
        "`salry`",
        "`pay`",
        "Bedoelde u `salary`?",
    ),
    fault(
        "unknown kind of requirement",
        ZIJ,
        AD_HEAD,
        AD_HEAD.replace("fixed", "fixd"),
        "waarde",
        "`fixd`",
        "`kind`",
        "Bedoelde u `fixed`?",
    ),
    fault(
        "date that does not exist",
        COMMON,
        "until: 2027-08-31",
        "until: 2027-13-31",
        "vorm",
        "`until`",
        "datum",
    ),
    fault(
        "address without https",
        CONTACTS,
        "url: https://duo.nl",
        "url: duo.nl",
        "vorm",
        "`url`",
        "https://",
    ),
    fault(
        "fixed with names",
        ZIJ,
        AD_HEAD,
        AD_HEAD + "    names: employer\n",
        "eis",
        "`ad-in-practice`",
        "`names`",
        "`fixed`",
        at=AD_KEY,
    ),
    fault(
        "fixed without needs", ZIJ, AD_NEEDS, "", "eis", "`ad-in-practice`", "`needs`", at=AD_KEY
    ),
    fault(
        "attainable without names",
        ZIJ,
        AD_HEAD,
        AD_HEAD.replace("fixed", "attainable"),
        "eis",
        "`ad-in-practice`",
        "`names`",
        at=AD_KEY,
    ),
    fault(
        "always with needs",
        ZIJ,
        "kind: always\n",
        "kind: always\n    needs: {degree: vwo}\n",
        "eis",
        "`needs`",
        at="  - key: suitability-assessment",
    ),
    fault(
        "requirement twice",
        ZIJ,
        AD_HEAD,
        AD_HEAD.replace("ad-in-practice", "degree"),
        "dubbele-eis",
        "`degree`",
        "twee keer",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", SHAPE)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
