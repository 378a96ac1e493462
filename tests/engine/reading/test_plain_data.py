"""What plain data may not hold: words without quotes, tags, double keys, depth without end."""

import pytest

from tests.support.broken import AD, COMMON, DECIDERS, fault, is_named_at_its_own_line
from tests.support.few import PABO, ZIJ

FORM = [
    fault(
        "unquoted yes",
        COMMON,
        'needs: {employer: "yes"}',
        "needs: {employer: yes}",
        "aanhalingstekens",
        '`"yes"`',
    ),
    fault(
        "unquoted no as a key",
        ZIJ,
        "kind: always\n",
        "kind: always\n    no: {nl: Nee., en: No.}\n",
        "aanhalingstekens",
        "sleutel",
        '`"no"`',
        also=["eis"],
    ),
    fault("tab", PABO, "  roles: [teacher]", "\troles: [teacher]", "geen-yaml", "tab", "spaties"),
    fault(
        "quote not closed",
        DECIDERS,
        'u: {nl: "u", en',
        'u: {nl: "u, en',
        "geen-yaml",
        "aanhalingstekens",
    ),
    fault(
        "bracket not closed",
        PABO,
        "roles: [teacher]",
        "roles: [teacher",
        "geen-yaml",
        "de regel erboven",
        at="  places:",
    ),
    fault(
        "control character",
        DECIDERS,
        'nl: "de hogeschool"',
        'nl: "de \a hogeschool"',
        "geen-yaml",
        "geen geldige YAML",
    ),
    fault(
        "merge key",
        COMMON,
        "    needs: *fits\n",
        "    needs: *fits\n    <<: *related-degree\n",
        "samenvoegen",
        "`<<`",
    ),
    fault(
        "duplicate key",
        DECIDERS,
        "hogeschool: {",
        'u: {nl: "u", en: "you"}\nhogeschool: {',
        "dubbele-sleutel",
        "`u`",
        "twee keer",
    ),
    fault(
        "list as a key",
        DECIDERS,
        "hogeschool: {",
        '[a, b]: {nl: "u", en: "you"}\nhogeschool: {',
        "sleutel",
        "woord",
    ),
    fault(
        "custom tag on a word",
        PABO,
        "days: 4-5",
        "days: !!python/object/apply:os.getcwd 4-5",
        "soort",
        "python/object/apply:os.getcwd",
    ),
    fault(
        "custom tag on a mapping",
        PABO,
        "gives: {qual",
        "gives: !!python/object:os.PathLike {qual",
        "soort",
        "python/object:os.PathLike",
    ),
    fault(
        "nested too deeply",
        ZIJ,
        AD,
        "{not: " * 45 + "{degree: ad}" + "}" * 45,
        "te-diep-of-te-veel",
        "40 niveaus",
    ),
    fault(
        "number of 5000 digits",
        PABO,
        "months: [48, 48]",
        f"months: [{'9' * 5000}, 48]",
        "vorm",
        "heel getal",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", FORM)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
