"""`answer`: standings, reasons and the next question for a JSON object of answers."""

import argparse
import json
import sys
from pathlib import Path

from engine.load import load
from engine.model import Guide
from engine.problems import InputError, did_you_mean
from engine.report import answer

HELP = "standings, reasons and the next question for a JSON object of answers"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--route", help="only this route")
    parser.add_argument("--lines", action="store_true", help="one JSON object per line")
    parser.add_argument("file", nargs="?", default="-", help="a file, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Prints the answer. Raises InputError for input that cannot be read."""
    guide = load(args.content, args.tree, args.date)
    if args.route is not None and args.route not in guide.routes:
        nl, en = did_you_mean(args.route, guide.routes)
        raise InputError(f"`{args.route}` is geen route.{nl}", f"`{args.route}` is not a route.{en}")
    text = _text(args.file)
    if not args.lines:
        print(json.dumps(_work_out(guide, text, args), ensure_ascii=False))
        return 0
    bad = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            out = _work_out(guide, line, args)
        except InputError as error:
            bad, out = True, {"line": number, "error": error.nl if args.lang == "nl" else error.en}
        print(json.dumps(out, ensure_ascii=False), flush=True)
    return 2 if bad else 0


def _text(name: str) -> str:
    try:
        return (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"`{name}` is niet te lezen: {error.strerror}.", f"`{name}` cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"`{name}` is geen UTF-8.", f"`{name}` is not UTF-8.") from None


def _work_out(guide: Guide, text: str, args: argparse.Namespace) -> dict:
    try:
        raw = json.loads(text, object_pairs_hook=_no_doubles)
    except json.JSONDecodeError as error:
        raise InputError(f"Dit is geen JSON (regel {error.lineno}, teken {error.colno}).", f"This is not JSON (line {error.lineno}, character {error.colno}).") from None
    except InputError:
        raise
    except ValueError:
        raise InputError("In deze JSON staat een getal dat te groot is.", "This JSON holds a number that is too large.") from None
    except RecursionError:
        raise InputError("Deze JSON is te diep genest.", "This JSON is nested too deeply.") from None
    return answer(guide, raw, args.route, args.lang)


def _no_doubles(pairs: list[tuple[str, object]]) -> dict:
    out: dict[str, object] = {}
    for key, value in pairs:
        if key in out:
            raise InputError(f"`{key}` staat er twee keer.", f"`{key}` stands here twice.")
        out[key] = value
    return out
