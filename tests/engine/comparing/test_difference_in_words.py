"""A difference between two versions in words, to the letter, in Dutch and in English."""

import pytest

from engine.comparing.difference import compare
from engine.comparing.difference_in_words import short_percent, told
from tests.support.small_trees import THREE, fixed, names, question, route

PEOPLE = {
    "nl": "Voor wie verandert er iets? Percentages zijn van alle personen, naar de ruwe `prior:` "
    "van elke optie.",
    "en": "For whom does something change? Percentages are of all persons, by the rough `prior:` "
    "of each option.",
}


def said(version, old, new, lang: str, files=("a.yaml",)) -> list[str]:
    """The lines about two versions, each given as (questions, routes)."""
    before = version(old[0], f"old-{lang}", **old[1])
    after = version(new[0], f"new-{lang}", **new[1])
    return told(compare(before, after), list(files), lang)


def wanted(option: str) -> dict:
    return route(leads_to={"roles": [option]})


def gated(option: str) -> dict:
    return route(fixed({"q0": option}))


def conditional(option: str) -> dict:
    return route(names("c1", {"q0": option}))


LINES = [
    (
        gated,
        [
            ("  nu gesloten: 60%", "  now closed: 60%"),
            ("    60%  x: “x”", "    60%  x: “x”"),
            (
                '      bijvoorbeeld {"q0": "a"}: was open, nu gesloten',
                '      for example {"q0": "a"}: was open, is now closed',
            ),
            ("  niet langer gesloten: 30%", "  no longer closed: 30%"),
            ("    30%  x: “x”", "    30%  x: “x”"),
            (
                '      bijvoorbeeld {"q0": "b"}: was gesloten, nu open',
                '      for example {"q0": "b"}: was closed, is now open',
            ),
        ],
    ),
    (
        conditional,
        [
            (
                "  nu met de voorwaarde `c1` (x): 60%",
                "  now with the condition `c1` (x): 60%",
            ),
            ("    60%  x: “x”", "    60%  x: “x”"),
            ('      bijvoorbeeld {"q0": "a"}', '      for example {"q0": "a"}'),
            (
                "  niet meer met de voorwaarde `c1` (x): 30%",
                "  no longer with the condition `c1` (x): 30%",
            ),
            ("    30%  x: “x”", "    30%  x: “x”"),
            ('      bijvoorbeeld {"q0": "b"}', '      for example {"q0": "b"}'),
        ],
    ),
    (
        wanted,
        [
            ("  hoort niet meer bij de wens: 60%", "  no longer part of the wish: 60%"),
            ("    60%  x: “x”", "    60%  x: “x”"),
            ('      bijvoorbeeld {"q0": "a"}', '      for example {"q0": "a"}'),
            ("  hoort nu bij de wens: 30%", "  now part of the wish: 30%"),
            ("    30%  x: “x”", "    30%  x: “x”"),
            ('      bijvoorbeeld {"q0": "b"}', '      for example {"q0": "b"}'),
        ],
    ),
]


@pytest.mark.parametrize("place, lang", [(0, "nl"), (1, "en")])
@pytest.mark.parametrize("made, lines", LINES, ids=lambda it: getattr(it, "__name__", ""))
def test_what_changes_for_whom_is_said_with_share_people_and_example(
    version, made, lines, place, lang
):
    old, new = (THREE, {"r": made("a")}), (THREE, {"r": made("b")})
    assert said(version, old, new, lang) == [
        PEOPLE[lang],
        "",
        "r  x",
        *(line[place] for line in lines),
    ]


NAMES = [
    (
        ({"q9": question("a", "b")}, {}),
        ("Nieuwe vragen: `q9`.", "New questions: `q9`."),
        ("Vragen die weg zijn: `q9`.", "Questions that are gone: `q9`."),
    ),
    (
        ({}, {"s": route(), "t": route()}),
        ("Nieuwe routes: `s`, `t`.", "New routes: `s`, `t`."),
        ("Routes die weg zijn: `s`, `t`.", "Routes that are gone: `s`, `t`."),
    ),
    (
        ({"q1": question("a", "b", "c", "d", "e")}, {}),
        ("Vraag `q1`: nieuwe opties `d`, `e`.", "Question `q1`: new options `d`, `e`."),
        (
            "Vraag `q1`: opties die weg zijn `d`, `e`. Wie zo antwoordde, wordt niet meer "
            "begrepen.",
            "Question `q1`: options that are gone `d`, `e`. Who gave them is not understood any "
            "more.",
        ),
    ),
    (
        ({"q1": question("a", "b", "c", many=True)}, {}),
        (
            "Vraag `q1` neemt nu een ander aantal antwoorden. Vergeleken is wat beide versies "
            "kennen.",
            "Question `q1` now takes another number of answers. What both versions know is "
            "compared.",
        ),
        None,
    ),
]


@pytest.mark.parametrize("place, lang", [(0, "nl"), (1, "en")])
@pytest.mark.parametrize("more, come, gone", NAMES)
def test_what_is_there_in_one_version_only_is_named_first(version, more, come, gone, place, lang):
    less = (THREE, {"r": route()})
    full = (THREE | more[0], {"r": route()} | more[1])
    assert said(version, less, full, lang)[0] == come[place]
    if gone:
        turned = {lang: lambda questions, name, **routes: version(questions, f"{name}-2", **routes)}
        assert said(turned[lang], full, less, lang)[0] == gone[place]


def test_a_route_that_was_not_there_is_said_so(version):
    old, new = (THREE, {"r": route()}), (THREE, {"s": route()})
    dutch, english = (said(version, old, new, lang) for lang in ("nl", "en"))
    assert "      bijvoorbeeld {}: was er niet, nu open" in dutch
    assert "      bijvoorbeeld {}: was open, nu er niet" in dutch
    assert "    100%  iedereen" in dutch and "    100%  everybody" in english
    assert "      for example {}: was not there, is now open" in english
    assert "      for example {}: was open, is now not there" in english


def test_where_nothing_changes_for_anyone_the_files_are_named(version):
    same = (THREE, {"r": route()})
    assert said(version, same, same, "nl", files=[]) == ["De twee versies zijn gelijk."]
    diff = compare(version(THREE, "a", r=route()), version(THREE, "b", r=route()))
    assert told(diff, [], "en") == ["The two versions are equal."]
    assert told(diff, ["a"], "nl") == [
        "Voor niemand verandert een uitkomst. Wel verschillen teksten of andere gegevens in "
        "1 bestand: a."
    ]
    assert told(diff, list("abcde"), "en") == [
        "No result changes for anyone. Texts or other data do differ, in 5 files: a, b, c, d, e."
    ]
    assert told(diff, list("abcdef"), "nl") == [
        "Voor niemand verandert een uitkomst. Wel verschillen teksten of andere gegevens in "
        "6 bestanden: a, b, c, d, e, …."
    ]


def test_a_share_below_a_hundredth_of_a_percent_is_said_to_be_small(version):
    rare = THREE | {f"q{i}": question(("a", 0.005), "b") for i in (1, 2)}
    both = {"all": [{"q1": "a"}, {"q2": "a"}]}
    old, new = (rare, {"r": route(fixed({"not": both}))}), (rare, {"r": route()})
    assert "  niet langer gesloten: minder dan 0,01%" in said(version, old, new, "nl")
    assert "  no longer closed: less than 0.01%" in said(version, old, new, "en")


@pytest.mark.parametrize("lang, before, after", [("nl", "vóór", "na"), ("en", "before", "after")])
def test_answers_that_differ_between_the_versions_are_shown_before_and_after(
    version, lang, before, after
):
    old = (THREE | {"q2": question("a", "b")}, {"r": route(fixed({"q2": "a"}))})
    new = (THREE | {"q2": question("x", "y")}, {"r": route(fixed({"q2": "y"}))})
    lines = said(version, old, new, lang)
    shown = f'{before} {{"q2": "a"}}, {after} {{"q2": "x"}}'
    assert any(shown in line for line in lines), lines


@pytest.mark.parametrize(
    "lang, says",
    [
        ("nl", 'bijvoorbeeld {"q0": "b"}: was gesloten, nu onder voorwaarden'),
        ("en", 'for example {"q0": "b"}: was closed, is now conditional'),
    ],
)
def test_a_route_that_was_closed_may_be_open_with_a_condition_now(version, lang, says):
    old = (THREE, {"r": route(fixed({"q0": "a"}), names("c1"))})
    new = (THREE, {"r": route(fixed({"q0": ["a", "b"]}), names("c1"))})
    assert any(line.strip() == says for line in said(version, old, new, lang))


def test_the_rest_of_many_kinds_of_persons_is_counted(version):
    tangled = {f"q{i}": question(("a", 0.1 * i + 0.1), "b") for i in range(8)}
    pairs = [{"all": [{f"q{i}": "a"}, {f"q{i + 1}": "b"}]} for i in range(0, 8, 2)]
    old, new = (tangled, {"r": route(fixed({"any": pairs}))}), (tangled, {"r": route()})
    dutch, english = said(version, old, new, "nl"), said(version, old, new, "en")
    assert sum("bijvoorbeeld" in line for line in dutch) == 5
    assert dutch[-1].startswith("    en nog ") and " soorten personen: " in dutch[-1]
    assert english[-1].startswith("    and ") and " more kinds of persons: " in english[-1]
    assert english[-1].rpartition(": ")[2].replace(".", ",") == dutch[-1].rpartition(": ")[2]


def test_the_example_is_the_likeliest_answer_with_the_fewest_options(version):
    priors = THREE | {"q1": question(("a", 0.1), ("b", 0.2), ("c", 0.7))}
    old, new = (priors, {"r": route(fixed({"q1": "a"}))}), (priors, {"r": route()})
    assert '      for example {"q1": "c"}: was closed, is now open' in said(version, old, new, "en")
    many = THREE | {"q1": question("none", "a", ("b", 0.9), "c", many=True)}
    old = (many, {"r": route(fixed({"q1": "a"}))})
    new = (many, {"r": route(fixed({"q1": ["a", "b", "c"]}))})
    lines = said(version, old, new, "nl")
    assert '      bijvoorbeeld {"q1": ["b"]}: was gesloten, nu open' in lines


@pytest.mark.parametrize(
    ("share", "dutch", "english"),
    [
        (0.1234, "12,3%", "12.3%"),
        (0.5, "50%", "50%"),
        (1, "100%", "100%"),
        (0.00123, "0,12%", "0.12%"),
        (0.0001, "0,01%", "0.01%"),
        (0.00009, "minder dan 0,01%", "less than 0.01%"),
        (0, "0%", "0%"),
    ],
)
def test_a_share_has_one_digit_behind_the_comma_and_below_one_percent_two(share, dutch, english):
    assert (short_percent(share, "nl"), short_percent(share, "en")) == (dutch, english)
