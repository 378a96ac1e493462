"""The command line: `python -m engine <command> …`. The commands stand in engine/commands."""

import argparse
import sys
from datetime import date
from pathlib import Path

from engine.commands import answer, check, diff, example, links, new, schema, table, tree
from engine.commands.parser import Parser, language, wrong
from engine.guide.load import ROOT
from engine.problems import ContentError, InputError

COMMANDS = {
    "answer": answer,
    "check": check,
    "diff": diff,
    "table": table,
    "tree": tree,
    "new": new,
    "example": example,
    "schema": schema,
    "links": links,
}


def main(argv: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 good, 1 content with errors, 2 input that cannot be read."""
    lang = language(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        args = _parser().parse_args(argv)
        return args.run(args)
    except ContentError as error:
        print("\n".join(p.say(lang) for p in error.problems), file=sys.stderr)
        return 1
    except InputError as error:
        print(error.nl if lang == "nl" else error.en, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def _parser() -> Parser:
    parser = Parser(
        prog="python -m engine", description="Works out which routes into education are open."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=["nl", "en"], default="nl", help="language of the texts")
    common.add_argument(
        "--date", type=_day, help="the day to work for, like 2027-09-01 (default: today)"
    )
    common.add_argument("--tree", help="id of the tree, when there is more than one")
    common.add_argument(
        "--content", type=Path, default=ROOT, help="folder that holds trees/ and content/"
    )
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, parents=[common], help=command.HELP)
        command.arguments(one)
        one.set_defaults(run=command.run)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong(
            f"`{text}` is geen datum; schrijf haar als 2027-09-01.",
            f"`{text}` is not a date; write it like 2027-09-01.",
        ) from None


if __name__ == "__main__":
    sys.exit(main())
