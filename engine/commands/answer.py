"""`answer`: standings, reasons and the next question for a JSON object of answers."""

import argparse
import json

from engine.answering.report import answer
from engine.commands.input import json_of, route_of, text_of
from engine.comparing.versions import content_folder
from engine.guide.load import load
from engine.problems import InputError

HELP = "standings, reasons and the next question for a JSON object of answers"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--route", help="only this route")
    parser.add_argument("--lines", action="store_true", help="one JSON object per line")
    parser.add_argument("file", nargs="?", default="-", help="a file, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Prints the answer. Raises InputError for input that cannot be read."""
    guide = load(content_folder(args.content), args.tree, args.date)
    if args.route is not None:
        route_of(guide, args.route)
    text = text_of(args.file)
    if not args.lines:
        print(json.dumps(answer(guide, json_of(text), args.route, args.lang), ensure_ascii=False))
        return 0
    bad = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            out = answer(guide, json_of(line), args.route, args.lang)
        except InputError as error:
            bad, out = True, {"line": number, "error": error.nl if args.lang == "nl" else error.en}
        print(json.dumps(out, ensure_ascii=False), flush=True)
    return 2 if bad else 0
