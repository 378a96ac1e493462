"""The place where the YAML parser stopped, and what an editor hears of the faults for which one has to look around there."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from engine.problems import did_you_mean

Told = tuple[str, str]
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_KEY = re.compile(r"\s*(?:- +)*[^\s:#\[\]{},]+\s*:(?:\s|$)")
_COMMENT = re.compile(r"\S\s+#")
_WHOLE: Told = (
    'Zet de hele tekst tussen aanhalingstekens, zoals `nl: "…"`.',
    'Put the whole text in quotes, like `nl: "…"`.',
)


class Stumble:
    """The place where the parser stopped: the lines of the file, the row (from 0) and column, what stands there, and where what it was reading began."""

    def __init__(self, text: str, error: Exception):
        self.lines = [*text.splitlines(), ""]
        mark, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        mark = mark or began
        self.row = (
            mark.line
            if mark
            else text.count("\n", 0, max(text.find(chr(max(getattr(error, "character", 0), 0))), 0))
        )  # its position may count bytes
        self.column = mark.column if mark else 0
        self.begin = (began.line, began.column) if began else (self.row, self.column)
        self.what = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or getattr(error, 'reason', None) or ''}"

    def line(self, row: int) -> str:
        """The line of that row; nothing behind the end of the file."""
        return self.lines[row] if 0 <= row < len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.line(self.row)[: self.column]

    @property
    def sign(self) -> str:
        """The character at the place."""
        return self.line(self.row)[self.column : self.column + 1]


def _bare(line: str) -> str:
    """The line with what stands in quotes blanked out."""
    return _QUOTED.sub(lambda found: "_" * len(found[0]), line)


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def general(at: Stumble) -> Told:
    """What is said of every other fault."""
    return (
        "Dit is geen geldige YAML. Kijk op deze regel en de regel erboven naar inspringing, aanhalingstekens, haakjes en dubbele punten.",
        "This is not valid YAML. Check indentation, quotes, brackets and colons on this line and the one above.",
    )


def colon(at: Stumble) -> Told:
    """A colon where no key can be."""
    if re.search(r":\s", at.before):
        return _colon_in_text()
    above = at.line(at.row - 1)
    if (
        above.strip()
        and not above.lstrip().startswith("#")
        and not re.search(r":(\s|$)", _bare(above))
    ):
        at.begin = (at.row - 1, 0)
        return no_colon(at)
    return (
        f"Deze regel past niet onder de regel erboven. Laat sleutels even ver inspringen, met een spatie achter elke `:`. Hoort hij nog bij de tekst erboven? {_WHOLE[0]}",
        f"This line does not fit under the line above. Indent keys equally, with a space behind each `:`. Does it still belong to the text above? {_WHOLE[1]}",
    )


def _colon_in_text() -> Told:
    return (
        f"In deze tekst staat een dubbele punt. {_WHOLE[0]}",
        f"There is a colon in this text. {_WHOLE[1]}",
    )


def bracket(at: Stumble) -> Told:
    """Between brackets something else stands than a comma or the closing bracket."""
    row, column = at.begin
    sign = at.line(row)[column : column + 1]
    for cut in range(row, min(at.row, row + 20) + 1):
        found = re.search(r"\s(#.*[\]}])", _bare(at.line(cut)))
        if found:
            at.row = cut
            return _cut(at.line(cut)[found.start(1) :])
    if at.sign and not (at.row > row and _KEY.match(at.line(at.row))):
        if at.sign == ":":
            return _colon_in_text()
        if at.sign in "[{" and at.before.strip():
            return (
                f"Midden in een tekst staat hier `{at.sign}`. {_WHOLE[0]}",
                f"There is a `{at.sign}` here in the middle of a text. {_WHOLE[1]}",
            )
        if at.sign not in "]}" and (behind := _behind(at)):
            return behind
    line, close = row + 1, {"[": "]", "{": "}"}.get(sign, "]")
    if _indent_of(at.line(at.row)) > _indent_of(at.line(row)) and at.row > row:
        return (
            f"Hoort deze regel nog tussen de haakjes van regel {line}, zet dan een komma achter de regel erboven. Sluit anders daar het haakje, met `{close}`.",
            f"If this line still belongs between the brackets of line {line}, put a comma behind the line above. Else close the bracket there, with `{close}`.",
        )
    if not at.line(at.row).strip():
        at.row = row
    return (
        f"Het haakje `{sign}` van regel {line} is hier niet gesloten. Zet er `{close}` bij, op die regel of de regel erboven; of haal een haakje te veel weg.",
        f"The bracket `{sign}` of line {line} is not closed here. Add `{close}`, on that line or on the line above; or remove a bracket too many.",
    )


def _behind(at: Stumble) -> Told | None:
    """Text behind what was already closed: a quote, or a bracket with which a text begins."""
    last = at.before.rstrip()[-1:]
    if last and last in "\"'":
        return (
            f"Achter het sluitende `{last}` staat nog iets. Kijk of er een komma mist, en naar de aanhalingstekens (ook op de regel erboven); in een tekst gebruikt u ‘ of ’.",
            f"Something still stands behind the closing `{last}`. See whether a comma is missing, and check the quotes (also on the line above); inside a text, use ‘ or ’.",
        )
    if last and last in "}]":
        return (
            f"Achter het haakje `{last}` staat nog iets. Mist er een komma, of begint een tekst met een haakje? {_WHOLE[0]}",
            f"Something still stands behind the bracket `{last}`. Is a comma missing, or does a text begin with a bracket? {_WHOLE[1]}",
        )
    return None


def _cut(comment: str) -> Told:
    return (
        f"Achter een spatie begint `#` een opmerking: `{comment[:40].strip()}` wordt niet gelezen. {_WHOLE[0]} Een echte opmerking zet u op een eigen regel.",
        f"Behind a space, `#` begins a comment: `{comment[:40].strip()}` is not read. {_WHOLE[1]} Put a real comment on a line of its own.",
    )


def _above(at: Stumble) -> Told | None:
    """The text of the line above was cut by a comment, and goes on here."""
    above, here = at.line(at.row - 1), at.line(at.row)
    found = _COMMENT.search(_bare(above))
    if found is None or _KEY.match(here) or above.lstrip().startswith("#"):
        return None
    at.row -= 1
    return _cut(above[found.end() - 1 :])


def quote(at: Stumble) -> Told:
    """A quote that is opened and not closed; said where it is opened."""
    row, column = at.begin
    at.row = row
    sign = at.line(row)[column : column + 1]
    return (
        f"Het aanhalingsteken `{sign}` op deze regel wordt nergens gesloten. Zet achter de tekst hetzelfde teken: `{sign}`.",
        f"The quote `{sign}` on this line is closed nowhere. Put the same sign behind the text: `{sign}`.",
    )


def no_colon(at: Stumble) -> Told:
    """A line without a key; said at that line."""
    at.row = at.begin[0]
    return _above(at) or (
        f"Deze regel heeft geen dubbele punt met een spatie erachter. Is het een sleutel, zet er dan `: ` achter. Hoort hij bij de tekst erboven? {_WHOLE[0]}",
        f"This line has no colon with a space behind it. If it is a key, put `: ` behind it. Does it belong to the text above? {_WHOLE[1]}",
    )


def indent(at: Stumble) -> Told:
    """A line that is no key of its mapping or no part of its list."""
    if at.sign and at.sign in "}]":
        return (
            f"Het haakje `{at.sign}` staat hier te veel. Haal het weg.",
            f"The bracket `{at.sign}` is one too many here. Remove it.",
        )
    if at.sign and at.sign in ",:":
        return (
            f"Hier staat `{at.sign}` zonder iets ervoor. Schrijf een sleutel, zoals `nl: …`, of zet de hele tekst tussen aanhalingstekens.",
            f"There is a `{at.sign}` here with nothing before it. Write a key, like `nl: …`, or put the whole text in quotes.",
        )
    return (
        _behind(at)
        or _above(at)
        or (
            "Deze regel springt anders in dan de regels waar hij bij hoort. Zet hem precies onder zijn buren: even veel spaties ervoor, en in een lijst ook `- `.",
            "This line is indented differently from the lines it belongs to. Put it right below its neighbours: as many spaces before it, and in a list also `- `.",
        )
    )


def nothing(at: Stumble) -> Told:
    """A sign where a value should begin."""
    return (
        f"Hier wordt een waarde verwacht, en er staat `{at.sign}`. Haal dit teken weg. Begint een tekst ermee? {_WHOLE[0]}",
        f"A value is expected here, and there is `{at.sign}`. Remove this sign. Does a text begin with it? {_WHOLE[1]}",
    )


def alias(at: Stumble) -> Told:
    """A reference to what stands nowhere above it, with the nearest name that does."""
    name = re.match(r"\*?([^\s,\[\]{}]*)", at.line(at.row)[at.column :])[1]
    earlier = "\n".join([*map(_bare, at.lines[: at.row]), _bare(at.before)])
    near_nl, near_en = did_you_mean(name, re.findall(r"(?:^|[\s\[{,])&([\w-]+)", earlier))
    return (
        f"`*{name}` verwijst naar `&{name}`, en dat staat nergens boven deze regel.{near_nl} Is het geen verwijzing maar tekst? {_WHOLE[0]}",
        f"`*{name}` refers to `&{name}`, which stands nowhere above this line.{near_en} Is it text and no reference? {_WHOLE[1]}",
    )


def starts(at: Stumble) -> Told:
    """A text begins with a sign that means something in YAML."""
    if at.sign == "":
        return general(at)
    name = ("een accent grave", "a backtick") if at.sign == "`" else (f"`{at.sign}`",) * 2
    return (
        f"Een tekst kan niet met {name[0]} beginnen. {_WHOLE[0]}",
        f"A text cannot begin with {name[1]}. {_WHOLE[1]}",
    )


def starts_there(at: Stumble) -> Told:
    """The same, said where the text begins."""
    at.row, at.column = at.begin
    return starts(at)


_FAULTS: list[tuple[str, Callable[[Stumble], Told] | Told]] = [
    ("mapping values are not allowed", colon),
    ("expected ',' or", bracket),
    ("unexpected end of stream|unexpected document indicator", quote),
    ("could not find expected ':'", no_colon),
    ("undefined alias", alias),
    ("alphabetic or numeric| tag", starts_there),
    ("cannot start any token|mapping keys are not allowed", starts),
    (
        "sequence entries are not allowed",
        (
            "Achter een sleutel begint geen lijst: zet elke `- ` op een eigen regel. Een tekst die met `- ` begint, zet u tussen aanhalingstekens.",
            "A list does not begin behind a key: put each `- ` on a line of its own. Put a text that begins with `- ` in quotes.",
        ),
    ),
    ("expected key|expected <block end>|'-' indicator", indent),
    ("node content", nothing),
    (
        "unexpected ':'",
        (
            "Zet een spatie achter deze dubbele punt, en daarna de waarde.",
            "Put a space behind this colon, and then the value.",
        ),
    ),
    (
        "duplicate anchor",
        (
            "Deze naam achter `&` staat al eerder in dit bestand. Geef één van de twee een andere naam.",
            "This name behind `&` already stands earlier in this file. Give one of the two another name.",
        ),
    ),
    (
        "another document|document start",
        (
            "Een bestand is één geheel, en hier begint een tweede deel. Haal de regel met `---` of `...` weg: deze, of die erboven.",
            "A file is one whole, and a second part begins here. Remove the line with `---` or `...`: this one, or the one above.",
        ),
    ),
    (
        "directive|incompatible",
        (
            "Een regel kan niet met `%` beginnen. Haal deze regel weg; is het tekst, zet die dan tussen aanhalingstekens.",
            "A line cannot begin with `%`. Remove this line; if it is text, put that in quotes.",
        ),
    ),
    (
        "escape|decimal",
        (
            "Tussen dubbele aanhalingstekens heeft `\\` een eigen betekenis. Schrijf `\\\\` als u dat teken zelf bedoelt, of haal het weg.",
            "Between double quotes, `\\` has a meaning of its own. Write `\\\\` if you mean that sign itself, or remove it.",
        ),
    ),
    (
        "chomping|comment or (a )?line break",
        (
            "Achter `|` of `>` staat op die regel niets meer: zet de tekst eronder, ingesprongen. Een tekst die zo begint, zet u tussen aanhalingstekens.",
            "Behind `|` or `>` nothing else stands on that line: put the text below it, indented. Put a text that begins so in quotes.",
        ),
    ),
    (
        "characters are not allowed",
        (
            "Op deze regel staat een onzichtbaar teken; zo is het geen geldige YAML. Haal het weg, of typ de regel opnieuw.",
            "There is an invisible character on this line, which makes it no valid YAML. Remove it, or type the line again.",
        ),
    ),
]


def told(text: str, error: Exception) -> tuple[int, str, str]:
    """The line (from 1) of a fault of the parser, and the sentence in Dutch and English that says what to do."""
    at = Stumble(text, error)
    here = at.line(at.row)
    if at.sign == "\t" or "\t" in here[: len(here) - len(here.lstrip())]:
        return (
            at.row + 1,
            "Hier staat een tab. Gebruik spaties om in te springen.",
            "There is a tab here. Indent with spaces.",
        )
    say = next((say for pattern, say in _FAULTS if re.search(pattern, at.what)), general)
    nl, en = say(at) if callable(say) else say
    return at.row + 1, nl, en


def unreadable(file: Path, error: OSError) -> Told:
    """Why a file cannot be read and what to do, in Dutch and English."""
    if isinstance(error, IsADirectoryError) or os.path.isdir(
        file
    ):  # unlike `file.is_dir()` never raises
        nl, en = (
            "het is een map. Geef die map een andere naam, of zet hem ergens anders",
            "it is a folder. Give that folder another name, or move it",
        )
    elif isinstance(error, FileNotFoundError):
        nl, en = (
            "het bestaat niet. Zet het terug, of geef het zijn oude naam",
            "it does not exist. Put it back, or give it its old name",
        )
    elif isinstance(error, PermissionError):
        nl, en = (
            "het mag niet gelezen worden. Geef uzelf het recht om het te lezen",
            "you may not read it. Give yourself the right to read it",
        )
    else:
        nl, en = (
            "het gaat niet open. Kijk of de schijf bereikbaar is, of zet er een kopie neer",
            "it does not open. See whether the disk can be reached, or put a copy there",
        )
    return f"Het bestand is niet te lezen: {nl}.", f"The file cannot be read: {en}."
