"""What a command is given: a file or standard input, a JSON object of answers, the name of a route."""

import json
import sys
from pathlib import Path

from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.problems import InputError, did_you_mean


def text_of(name: str) -> str:
    """The text of a file, or of standard input for `-`. Raises InputError when it cannot be read."""
    try:
        return (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode(
            "utf-8-sig"
        )
    except OSError as error:
        raise InputError(
            f"`{name}` is niet te lezen: {error.strerror}.",
            f"`{name}` cannot be read: {error.strerror}.",
        ) from None
    except UnicodeDecodeError:
        raise InputError(f"`{name}` is geen UTF-8.", f"`{name}` is not UTF-8.") from None


def json_of(text: str) -> object:
    """The value that a JSON text holds. Raises InputError with the place where it stops being JSON."""
    try:
        return json.loads(text, object_pairs_hook=_no_doubles)
    except json.JSONDecodeError as error:
        raise InputError(
            f"Dit is geen JSON (regel {error.lineno}, teken {error.colno}).",
            f"This is not JSON (line {error.lineno}, character {error.colno}).",
        ) from None
    except InputError:
        raise
    except ValueError:
        raise InputError(
            "In deze JSON staat een getal dat te groot is.",
            "This JSON holds a number that is too large.",
        ) from None
    except RecursionError:
        raise InputError(
            "Deze JSON is te diep genest.", "This JSON is nested too deeply."
        ) from None


def route_of(guide: Guide, id_: str) -> Route:
    """The route of that name. Raises InputError with the nearest that exists."""
    if id_ not in guide.routes:
        nl, en = did_you_mean(id_, guide.routes)
        raise InputError(f"`{id_}` is geen route.{nl}", f"`{id_}` is not a route.{en}")
    return guide.routes[id_]


def _no_doubles(pairs: list[tuple[str, object]]) -> dict:
    out: dict[str, object] = {}
    for key, value in pairs:
        if key in out:
            raise InputError(f"`{key}` staat er twee keer.", f"`{key}` stands here twice.")
        out[key] = value
    return out
