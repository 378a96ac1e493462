"""Examples: what they say must come out, and every requirement has a pair."""

import pytest

from tests.support.broken import AD_KEY, fault, is_named_at_its_own_line, needs, unknown
from tests.support.few import PABO, ZIJ

VWO = "{degree: vwo, degree_country: nl}"
MARKS = "{degree: ad, degree_country: nl, pabo_subjects: [none]}"

EXAMPLES = [
    fault(
        "answer to a question that does not apply",
        PABO,
        MARKS,
        MARKS[:-1] + ", age: 21-plus}",
        "voorbeeld",
        "`age`",
    ),
    fault(
        "wrong standing",
        PABO,
        "    standing: closed",
        "    standing: open",
        "voorbeeld",
        "`standing`",
        "`open`",
        "`closed`",
    ),
    fault(
        "wrong conditions",
        PABO,
        "[vog, tuition-check]",
        "[vog]",
        "voorbeeld",
        "`conditions`",
        "`vog`",
        "`vog, tuition-check`",
    ),
    fault(
        "wrong truth",
        PABO,
        '{entry-21-test: "yes", pabo-tests: "no"}',
        '{entry-21-test: "no", pabo-tests: "no"}',
        "voorbeeld",
        "`entry-21-test`",
        "`no`",
        "`yes`",
    ),
    unknown(
        "unknown question in an example",
        PABO,
        VWO,
        VWO.replace("degree:", "degre:"),
        "degre",
        "degree",
    ),
    fault(
        "unknown option in an example",
        PABO,
        VWO,
        VWO.replace("vwo", "vwoo"),
        "onbekende-optie",
        "`vwoo`",
        "Bedoelde u `vwo`?",
    ),
    fault(
        "requirement without a pair",
        ZIJ,
        '{degree: "yes", ad-in-practice: "no"}',
        '{degree: "yes"}',
        "geen-paar",
        "`ad-in-practice`",
        at=AD_KEY,
    ),
    fault(
        "no alternative",
        PABO,
        "alternatives: [",
        "alternatives: []  # [",
        "geen-alternatief",
        "`alternatives`",
    ),
    needs(
        "question that may not apply",
        "{any: [{not: {degree: ad}}, {degree_field: education}]}",
        "geldt-niet-altijd",
        "`degree_field`",
        "`otherwise`",
        at=AD_KEY,
    ),
    needs(
        "the same under not",
        "{not: {any: [{degree: ad}, {all: [{degree: havo}, {degree_field: education}]}]}}",
        "geldt-niet-altijd",
        "`degree_field`",
        at=AD_KEY,
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", EXAMPLES)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
