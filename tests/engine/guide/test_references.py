"""One thing broken in the real content at a time: it is said at its own line, by its own name, with
the nearest good name."""

import pytest

from tests.support.broken import COMMON, errors, fault, is_named_at_its_own_line, unknown
from tests.support.few import PABO, SUITABILITY, TREE

NAMES = [
    unknown(
        "unknown source of a requirement",
        COMMON,
        "source: hva-vo\n",
        "source: hva-v\n",
        "hva-v",
        "hva-vo",
        "bron",
    ),
    unknown(
        "unknown condition",
        COMMON,
        "names: employer\n",
        "names: employr\n",
        "employr",
        "employer",
        "voorwaarde",
    ),
    unknown(
        "unknown decider of a route",
        PABO,
        "\ndecides: hogeschool",
        "\ndecides: hogeschol",
        "hogeschol",
        "hogeschool",
        "beslisser",
    ),
    unknown(
        "unknown alternative",
        PABO,
        "alternatives: [",
        "alternatives: [zij-instrom-po, ",
        "zij-instrom-po",
        "zij-instroom-po",
        "route",
    ),
    unknown(
        "unknown list of requirements",
        PABO,
        "use: hbo-entry",
        "use: hbo-entri",
        "hbo-entri",
        "hbo-entry",
        "content/requirements.yaml",
    ),
    unknown("unknown place", PABO, "so/so-sbo", "so/so-sb", "so/so-sb", "so/so-sbo", "wens"),
    unknown(
        "unknown option in gives",
        PABO,
        "gives: {qualification: [pabo]",
        "gives: {qualification: [pabbo]",
        "pabbo",
        "pabo",
        code="onbekende-optie",
    ),
    unknown(
        "unknown kind of school of an assessment",
        SUITABILITY,
        "places: [mbo]",
        "places: [mbbo]",
        "mbbo",
        "mbo",
    ),
    fault(
        "two preparations with one id",
        SUITABILITY,
        "id: trial-lesson",
        "id: look-along",
        "dubbele-sleutel",
        "`look-along`",
        "twee keer",
    ),
    unknown(
        "unknown question for who is already in a school",
        TREE,
        "already: [works_at_school,",
        "already: [works_at_shool,",
        "works_at_shool",
        "works_at_school",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", NAMES)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)


def test_the_few_routes_are_good_before_anything_is_broken(few):
    assert errors(few) == []
