"""The fact-check sheet: all that there is to check of a route, told from its rules."""

import re

import pytest

from engine.editing.fact_sheet import sheet
from engine.editing.sheet_sides import MOST

LANGS = ["nl", "en"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_shows_every_fact_in_the_sentence_where_it_stands(guide, lang):
    for route in guide.routes.values():
        text = sheet(guide, route, lang)
        for said in (route.shape.for_whom, route.shape.if_not, *route.shape.limits):
            assert said[lang] in text or "{" in said[lang]
        for name in re.findall(r"(?m)^\| `([a-z0-9-]+)`: ", text):
            assert text.count(guide.facts[name].text[lang].split(" ")[-1].lstrip("€£")) > 1 or any(
                f"{{{name}}}" in ask[lang] for ask in route.shape.ask
            )


def test_a_sheet_has_no_empty_headings(begun, run):
    run("new", "route", "first", at=begun)
    text = (begun / "content/routes/first.yaml").read_text(encoding="utf-8")
    bare = re.sub(
        r"(?s)^requirements:.*?^steps:", "requirements: []\nsteps:", text, flags=re.MULTILINE
    )
    bare = re.sub(
        r"(?s)^examples:.*",
        "examples:\n  - {shows: {}, answers: {}, standing: open, conditions: [], find_out: []}\n",
        bare,
        flags=re.MULTILINE,
    )
    (begun / "content/routes/first.yaml").write_text(bare, encoding="utf-8")
    (begun / "trees/into-teaching.yaml").write_text(
        re.sub(
            r"(?m)^always_needed: .*\n",
            "",
            (begun / "trees/into-teaching.yaml").read_text(encoding="utf-8"),
        ),
        encoding="utf-8",
    )
    code, out, err = run("table", "first", at=begun)
    assert (
        (code, err) == (0, "")
        and out.count("\n\nGeen.\n") == 4
        and not re.search(r"(?m)^## .*\n\n+##", out)
    )


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_holds_all_that_there_is_to_check_of_every_route(guide, lang):
    for route in guide.routes.values():
        text = sheet(guide, route, lang)
        sections = dict(
            zip(
                re.findall(r"(?m)^### `(.+)`$", text),
                re.split(r"(?m)^### .*$|^## .*$", text)[2:],
                strict=False,
            )
        )
        assert list(sections) == [r.key for r in route.all_requirements]
        for requirement in route.all_requirements:
            source, section = guide.sources[requirement.source], sections[requirement.key]
            assert (
                f"<{source.url}>" in section
                and source.title[lang] in section
                and guide.deciders[requirement.decides][lang] in section
            )
            assert (
                {"nl": "Wet.", "en": "Law."}[lang] in section
                if requirement.law
                else {"nl": "Praktijk.", "en": "Practice."}[lang] in section
            )
            assert requirement.kind == "fixed" or f"(`{requirement.names}`)" in section
        assert len(re.findall(r"(?m)^\| \d+ \|", text)) == len(route.shape.examples)
        assert len(re.findall(r"(?m)^\d+\. \*\*", text)) == len(route.shape.steps)
        assert not re.search(r"(?<!`)\{[a-z0-9-]+\}", text)
        assert text.rstrip().endswith("____")


def test_who_passes_and_who_does_not_is_told_from_the_rule(guide):
    text = sheet(guide, guide.routes["zij-instroom-po"])
    section = text[text.index("### `two-days`") : text.index("### `subsidy-gap`")]
    assert (
        "- **Wie voldoet**: de dagen die u per week hebt: “twee dagen”, “drie dagen” of "
        "“vier of vijf dagen”\n" in section
    )
    assert "- **Wie voldoet niet**: de dagen die u per week hebt: “één dag”\n" in section
    assert "- **Wat NEE doet**: Nog nodig:" in section and "(`two-days-a-week`)" in section
    assert "- **Wat NEE doet**: De route is dicht." in text[: text.index("### `two-days`")]


def test_a_requirement_with_dates_says_from_when_and_until_when(guide):
    text = sheet(guide, guide.routes["pabo-voltijd"])
    assert text.index("**Geldt tot en met**: 31-8-2027") < text.index("**Geldt vanaf**: 1-9-2027")


def test_a_rule_with_very_many_cases_is_shown_as_it_was_written(guide):
    route = guide.routes["direct-aan-de-slag"]
    tangled = [
        r
        for r in route.all_requirements
        if r.compiled and min(len(r.compiled.yes), len(r.compiled.no)) > MOST
    ]
    assert tangled
    text = sheet(guide, route)
    assert text.count("hier staat de regel zoals hij geschreven is") == len(tangled)
    assert "  - minstens één hiervan:\n" in text and max(map(len, text.split("\n"))) < 2500
