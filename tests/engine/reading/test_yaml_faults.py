"""What YAML cannot read or reads otherwise than was meant: told at its line, with what to do, in
Dutch and in English."""

import pytest
import yaml

from engine.reading.document import read
from engine.reading.yaml_faults import told
from tests.support.broken import is_readable
from tests.support.sentences import row

QUOTES = ("aanhalingstekens", "in quotes")


PARSER = ("expected", "found", "while", "allowed", "token", "mapping")


FAULTS = [
    row(
        "colon between braces",
        "a: 1\nname: {nl: Let op: de pabo, en: x}\n",
        2,
        ["dubbele punt", QUOTES[0]],
        ["colon", QUOTES[1]],
    ),
    row(
        "colon in a text",
        "name:\n  nl: Let op: de pabo\n",
        2,
        ["dubbele punt", QUOTES[0]],
        ["colon", QUOTES[1]],
    ),
    row(
        "no space behind a colon",
        "name:\n  nl:de pabo\n  en: x\n",
        2,
        ["geen dubbele punt met een spatie"],
        ["no colon with a space"],
    ),
    row(
        "key without a colon",
        "name:\n  en: x\n  nl de pabo\nb: c\n",
        3,
        ["`: `", QUOTES[0]],
        ["`: `", QUOTES[1]],
    ),
    row(
        "reference to nothing",
        "a: &related {b: c}\nd: *relatd\n",
        2,
        ["`*relatd`", "Bedoelde u `related`?", QUOTES[0]],
        ["`*relatd`", "Did you mean `related`?", QUOTES[1]],
    ),
    row(
        "star before a text",
        "a:\n  nl: * let op\n",
        2,
        ["met `*`", QUOTES[0]],
        ["with `*`", QUOTES[1]],
    ),
    row("second document", "a: 1\n---\nb: 2\n", 2, ["één geheel", "`---`"], ["one whole", "`---`"]),
    row("second start", "---\n---\na: 1\n", 2, ["één geheel", "`---`"], ["one whole", "`---`"]),
    row("start at the end", "a: 1\n---\n", 2, ["één geheel", "`---`"], ["one whole", "`---`"]),
    row("text behind the end", "a: 1\n...\nb: 2\n", 3, ["`...`", "erboven"], ["`...`", "above"]),
    row(
        "quote not closed",
        'a: 1\nb: "foo\nc: 2\n',
        2,
        ['`"`', "nergens gesloten"],
        ['`"`', "closed nowhere"],
    ),
    row(
        "quote not closed before another",
        'a:\n  nl: "foo\n  en: "x"\n',
        3,
        [QUOTES[0], "de regel erboven"],
        ["quotes", "the line above"],
    ),
    row(
        "apostrophe between quotes", "a: 'Foto's van nu'\n", 1, ["`'`", "‘ of ’"], ["`'`", "‘ or ’"]
    ),
    row(
        "bracket not closed",
        "a: [x, y\nb: c\n",
        2,
        ["`[` van regel 1", "`]`"],
        ["`[` of line 1", "`]`"],
    ),
    row(
        "brace not closed at the end",
        "a: 1\nb: {x: y\n",
        2,
        ["`{` van regel 2", "`}`"],
        ["`{` of line 2", "`}`"],
    ),
    row(
        "comma missing between lines",
        'a: {nl: "x"\n    en: "y"}\n',
        2,
        ["komma", "erboven"],
        ["comma", "above"],
    ),
    row("bracket too many", "a: {b: c}}\n", 1, ["`}`", "te veel"], ["`}`", "too many"]),
    row(
        "brace before a text",
        "a:\n  nl: {bedrag} per jaar\n",
        2,
        ["`}`", QUOTES[0]],
        ["`}`", QUOTES[1]],
    ),
    row(
        "bracket inside a text",
        "a: {nl: x, en: y [z] a}\n",
        1,
        ["`[`", QUOTES[0]],
        ["`[`", QUOTES[1]],
    ),
    row(
        "comment that hides the brace",
        "a: {nl: Word juf #met diploma, en: x}\nb: c\n",
        1,
        ["`#met diploma, en: x}`", QUOTES[0]],
        ["`#met diploma, en: x}`", QUOTES[1]],
    ),
    row(
        "comment inside a text of two lines",
        "a:\n  nl: Word juf #met\n    diploma\n  en: x\n",
        2,
        ["`#met`", QUOTES[0]],
        ["`#met`", QUOTES[1]],
    ),
    row("indented less", "a:\n  b: 1\n c: 2\n", 3, ["springt anders in"], ["indented differently"]),
    row("indented more", "a: 1\n  b: 2\n", 2, ["even ver inspringen"], ["Indent keys equally"]),
    row("list and keys in one", "a:\n  - b: 1\n  c: 2\n", 3, ["`- `"], ["`- `"]),
    row(
        "list behind a key",
        "a: - b\n",
        1,
        ["`- ` op een eigen regel", QUOTES[0]],
        ["`- ` on a line of its own", QUOTES[1]],
    ),
    row("tab", "a:\n\tb: 1\n", 2, ["tab", "spaties"], ["tab", "spaces"]),
    row("at sign", "a:\n  nl: @school\n", 2, ["`@`", QUOTES[0]], ["`@`", QUOTES[1]]),
    row("percent sign", "a:\n  nl: %5\n", 2, ["`%`", QUOTES[0]], ["`%`", QUOTES[1]]),
    row("backtick", "a:\n  nl: `x`\n", 2, ["accent grave", QUOTES[0]], ["backtick", QUOTES[1]]),
    row("comma before a text", "a: ,x\n", 1, ["`,`"], ["`,`"]),
    row("backslash", 'a: "\\q"\n', 1, ["`\\\\`"], ["`\\\\`"]),
    row("text behind a bar", "a:\n  nl: | x\n", 2, ["`|`", "eronder"], ["`|`", "below"]),
    row(
        "control character after other letters",
        "a: ééééé\nb: ééééé\nc: x\a\nd: 1\ne: 1\n",
        3,
        ["onzichtbaar teken"],
        ["invisible character"],
    ),
    row("one name twice", "a: &x 1\nb: &x 2\n", 2, ["`&`", "andere naam"], ["`&`", "another name"]),
]


TEXTS = [
    row(
        "comma",
        "a: {nl: Zoek een schoolbestuur, dat met u verder wil., en: x}\n",
        1,
        ["`nl`", "komma", "`dat met u verder wil.`", '`nl: "…"`'],
        ["comma", '`nl: "…"`'],
    ),
    row(
        "comma on the next line",
        "a: {nl: x, en: Find a school board,\n    that wants you.}\n",
        2,
        ["`en`", "`that wants you.`"],
        ["`en`", '`en: "…"`'],
    ),
    row(
        "words that are no text",
        "a: {nl: Kies 1, 2, no, 2, en: x}\n",
        1,
        ["`nl`", "`2`", '`nl: "…"`'],
        ["`2`"],
    ),
    row(
        "comma and colon",
        "a: {nl: Kom langs, let op: morgen, en: x}\n",
        1,
        ["`let op`", '`nl: "…"`'],
        ["`let op`"],
    ),
    row(
        "comment",
        "a:\n  nl: Juf worden #met een diploma\n  en: x\n",
        2,
        ["`nl`", "`#met een diploma`", '`nl: "…"`', "eigen regel"],
        ["`#met een diploma`", "line of its own"],
    ),
    row(
        "comment after two lines",
        "a:\n  nl: Juf of meester\n    worden #met een diploma\n  en: x\n",
        3,
        ["`#met een diploma`"],
        ["`#met een diploma`"],
    ),
    row(
        "comment in a list of texts",
        "a:\n  en:\n    - x\n    - y # z\n",
        4,
        ["`en`", "`# z`"],
        ["`# z`"],
    ),
    row(
        "text that is a comment",
        "a:\n  nl: #1 van de klas\n  en: x\n",
        2,
        ["`#1 van de klas`"],
        ["`#1 van de klas`"],
    ),
    row(
        "no space behind a colon between braces",
        "a: {nl:x, en: y}\n",
        1,
        ["`nl: …`", "spatie"],
        ["`nl: …`", "space"],
    ),
    row(
        "exclamation mark before a text",
        "a:\n  nl: !Let op\n",
        2,
        ["`!Let`", QUOTES[0]],
        ["`!Let`", QUOTES[1]],
    ),
]


@pytest.mark.parametrize(
    "loader", sorted({yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)}, key=str)
)
@pytest.mark.parametrize("text, line, nl, en", FAULTS)
def test_a_fault_of_the_parser_is_told_at_its_line_with_what_to_do(text, line, nl, en, loader):
    with pytest.raises(yaml.YAMLError) as stop:
        yaml.compose(text, Loader=loader)
    number, message = told(text, stop.value)
    dutch, english = message.say("nl"), message.say("en")
    assert number == line, dutch
    assert [word for word in nl if word not in dutch] == [], dutch
    assert [word for word in en if word not in english] == [], english
    assert not [word for word in PARSER if word in dutch]


def test_nothing_behind_a_colon_between_braces_is_told_where_the_parser_stops_at_it():
    """The fast parser alone does; the other reads the colon as part of the key."""
    with pytest.raises(yaml.YAMLError) as stop:
        yaml.compose("a: {nl:, en: x}\n", Loader=yaml.CSafeLoader)
    number, message = told("a: {nl:, en: x}\n", stop.value)
    dutch, english = message.say("nl"), message.say("en")
    assert number == 1 and "spatie" in dutch and "space" in english


def test_what_the_parser_never_said_before_gets_a_general_sentence_without_its_words():
    number, message = told(
        "a: 1\n",
        yaml.scanner.ScannerError(None, None, "found something new", yaml.Mark("", 0, 0, 0, "", 0)),
    )
    dutch, english = message.say("nl"), message.say("en")
    assert number == 1 and "aanhalingstekens" in dutch and "quotes" in english
    assert not [word for word in PARSER if word in dutch]


@pytest.mark.parametrize("text, line, nl, en", TEXTS)
def test_a_text_of_which_the_rest_is_not_read_is_told_once_and_its_rest_is_not_to_be_removed(
    tmp_path, text, line, nl, en
):
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    (found,) = read(tmp_path / "x.yaml", "x.yaml").problems
    assert found.line == line and not found.warning
    assert [word for word in nl if word not in found.text("nl")] == [], found.text("nl")
    assert [word for word in en if word not in found.text("en")] == [], found.text("en")
    is_readable(found)


@pytest.mark.parametrize(
    "text",
    [
        "pay: none  # wie betaalt\n",
        "a: {nl: x, en: y}  # z\n",
        "a:\n  nl: \"x, y #z\"  # z\n  en: 'y'\n",
        "a:  # z\n  nl: x#y\n  en: a, b\n",
        "a: {nl: [x, y], en: [z]}\n",
        "a:\n  # z\n  nl: |  # z\n    x # y\n  en: x\n",
        "a: {b, c}\n",
    ],
)
def test_real_comments_and_commas_are_left_in_peace(tmp_path, text):
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert read(tmp_path / "x.yaml", "x.yaml").problems == []


def test_a_text_cut_off_by_a_comma_keeps_its_first_part_and_the_texts_after_it(tmp_path):
    (tmp_path / "x.yaml").write_text("a: {nl: Zoek, dat wil, en: Find, en:y}\n", encoding="utf-8")
    doc = read(tmp_path / "x.yaml", "x.yaml")
    assert doc.data == {"a": {"nl": "Zoek", "en": "Find"}}
