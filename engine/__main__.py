"""The command line: `python -m engine answer …` and `python -m engine check`."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from engine.check import check
from engine.load import ROOT, load
from engine.model import Guide
from engine.problems import ContentError, InputError, did_you_mean
from engine.report import answer


def main(argv: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 good, 1 content with errors, 2 input that cannot be read."""
    args = _parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return args.run(args)
    except ContentError as error:
        print("\n".join(p.say(args.lang) for p in error.problems), file=sys.stderr)
        return 1
    except InputError as error:
        print(error.nl if args.lang == "nl" else error.en, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine", description="Works out which routes into education are open.")
    commands = parser.add_subparsers(required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=["nl", "en"], default="nl", help="language of the texts")
    common.add_argument("--date", type=_day, help="the day to work for, like 2027-09-01 (default: today)")
    common.add_argument("--tree", help="id of the tree, when there is more than one")
    common.add_argument("--content", type=Path, default=ROOT, help="folder that holds trees/ and content/")
    ask = commands.add_parser("answer", parents=[common], help="standings, reasons and the next question for a JSON object of answers")
    ask.add_argument("--route", help="only this route")
    ask.add_argument("--lines", action="store_true", help="one JSON object per line")
    ask.add_argument("file", nargs="?", default="-", help="a file, or - for standard input")
    ask.set_defaults(run=_answer)
    proof = commands.add_parser("check", parents=[common], help="load everything, work out every example, name every problem")
    proof.set_defaults(run=_check)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is not a date; write it like 2027-09-01") from None


def _answer(args: argparse.Namespace) -> int:
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


def _check(args: argparse.Namespace) -> int:
    problems, counts = check(args.content, args.tree, args.date)
    for problem in problems:
        print(problem.say(args.lang))
    errors = sum(not p.warning for p in problems)
    said = {"nl": "{routes} routes, {examples} voorbeelden, {errors} fouten, {warnings} waarschuwingen",
            "en": "{routes} routes, {examples} examples, {errors} errors, {warnings} warnings"}[args.lang]
    print(said.format(**counts, errors=errors, warnings=len(problems) - errors))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
