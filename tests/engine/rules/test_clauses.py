"""Rules that cannot be read: the word that is wrong is named, with the nearest good one."""

import pytest

from tests.support.broken import fault, is_named_at_its_own_line, needs
from tests.support.few import ZIJ

HUGE = "{any: [" + ", ".join(["{role: instructor}"] * 3001) + "]}"

RULES = [
    fault(
        "misspelt option",
        ZIJ,
        "degree: [ad, hbo-bachelor, wo",
        "degree: [ad, hbo-bachelr, wo",
        "onbekende-optie",
        "`hbo-bachelr`",
        "`degree`",
        "Bedoelde u `hbo-bachelor`?",
    ),
    needs("misspelt question", "{degre: ad}", "onbekende-vraag", "`degre`", "Bedoelde u `degree`?"),
    needs(
        "misspelt at_least",
        "{degree: {atleast: hbo-bachelor}}",
        "regel",
        "`degree:`",
        "Bedoelde u `at_least`?",
    ),
    needs("rule that is a word", "degree", "regel", "regel", "`{degree: havo}`"),
    needs(
        "number as an option",
        "{days_per_week: 2}",
        "onbekende-optie",
        "`days_per_week`",
        'Schrijf `"2"`',
    ),
    needs(
        "the number 1 as an option",
        "{days_per_week: 1}",
        "onbekende-optie",
        "`days_per_week`",
        'Schrijf `"1"`',
    ),
    needs(
        "true as an option", "{employer: true}", "onbekende-optie", "`employer`", 'Schrijf `"yes"`'
    ),
    needs("dont_know in a rule", "{degree: dont_know}", "onbekende-optie", "`dont_know`"),
    needs("empty list in a rule", "{degree: []}", "lege-lijst", "leeg"),
    needs(
        "at_least without an order",
        '{employer: {at_least: "yes"}}',
        "regel",
        "`at_least`",
        "`employer`",
        "`order`",
    ),
    needs(
        "at_least with many answers",
        "{pabo_subjects: {at_least: natuur}}",
        "regel",
        "`at_least`",
        "`pabo_subjects`",
        "meer antwoorden",
    ),
    needs(
        "all with one answer",
        "{degree: {all: [havo, vwo]}}",
        "regel",
        "`all`",
        "`degree`",
        "één antwoord",
    ),
    needs(
        "unknown group",
        "{subject: {group: first-degre-only}}",
        "onbekende-groep",
        "`first-degre-only`",
        "`subject`",
        "Bedoelde u `first-degree-only`?",
    ),
    needs(
        "list of groups", "{subject: {group: [first-degree-only]}}", "onbekende-groep", "`subject`"
    ),
    needs("rule without end", HUGE, "te-ingewikkeld", "te ingewikkeld"),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", RULES)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
