"""What the YAML parser stumbled over, in plain words with what to do. Knows the parser's own sentences, and shows none of them."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from engine.stumble import (
    Stumble,
    Told,
    alias,
    bracket,
    colon,
    general,
    indent,
    no_colon,
    nothing,
    quote,
    starts,
    starts_there,
)

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
