"""What a command is given: a file or standard input, answers in JSON, the name of a route."""

import json
import sys
from pathlib import Path

from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import message
from engine.problems import InputError, near

MOST_MB = 10  # more is not read at all


def text_of(name: str) -> str:
    """The text of a file, or of standard input for `-`.

    Raises InputError when it cannot be read or is too large."""
    if name == "-" and sys.stdin is None:
        raise InputError(message("input-closed"))
    try:
        data = _beginning_of(name)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(message("input-unreadable", name=name, why=why)) from None
    except ValueError as error:  # a name that no file can have
        raise InputError(message("input-unreadable", name=name, why=str(error))) from None
    if len(data) > MOST_MB * 1_000_000:
        raise InputError(message("input-too-large", name=name, most=MOST_MB))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(message("not-utf8", name=name)) from None


def _beginning_of(name: str) -> bytes:
    """What a file holds, up to the byte by which it is too large."""
    most = MOST_MB * 1_000_000 + 1
    if name == "-":
        return sys.stdin.buffer.read(most)
    with Path(name).open("rb") as opened:
        return opened.read(most)


def json_of(text: str) -> object:
    """The value that a JSON text holds. Raises InputError with the place where JSON ends."""
    try:
        return json.loads(text, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise InputError(message("not-json", **place)) from None
    except InputError:
        raise
    except ValueError:
        raise InputError(message("json-number-too-large")) from None
    except RecursionError:
        raise InputError(message("json-too-deep")) from None


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise InputError(message("json-key-twice", key=key))
        found[key] = value
    return found


def route_of(guide: Guide, id_: str) -> Route:
    """The route of that name. Raises InputError with the nearest that exists."""
    if id_ not in guide.routes:
        raise InputError(message("not-a-route", id=id_, near=near(id_, guide.routes)))
    return guide.routes[id_]
