"""`check`: load everything, work out every example, prove what must hold for everyone, name every problem."""

import argparse
import json

from engine.checking.check import Checked, examine
from engine.checking.unserved import holes_said
from engine.commands.parser import wrong
from engine.comparing.versions import content_folder
from engine.problems import Problem

UNREAD = {
    "nl": "Wie zonder gewenste route blijft, is pas te zeggen als wat hierboven staat hersteld is.",
    "en": "Who is left without a wished route can be told once what stands above is repaired.",
}
HELP = (
    "load everything, work out every example, prove what must hold for everyone, name every problem"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--json", action="store_true", help="the problems as a JSON list")
    parser.add_argument(
        "--max-age",
        type=_months,
        metavar="MONTHS",
        help="warn of every source and fact that was read longer ago",
    )
    parser.add_argument(
        "--holes",
        action="store_true",
        help="also list who is left without a wished route, by way out, the largest group first",
    )


def run(args: argparse.Namespace) -> int:
    """Prints every problem and a count; 1 when there are errors."""
    checked = examine(content_folder(args.content), args.tree, args.date, max_age=args.max_age)
    problems, counts = checked.problems, checked.counts
    errors = sum(not p.warning for p in problems)
    if args.json:
        print(json.dumps([_data(p) for p in problems], ensure_ascii=False, indent=1))
        return 1 if errors else 0
    for problem in problems:
        print(problem.say(args.lang))
    said = {
        "nl": "{routes} routes, {examples} voorbeelden, {errors} fouten, {warnings} waarschuwingen",
        "en": "{routes} routes, {examples} examples, {errors} errors, {warnings} warnings",
    }[args.lang]
    print(said.format(**counts, errors=errors, warnings=len(problems) - errors))
    if args.holes:
        print("\n".join(_holes(checked, args.lang)))
    return 1 if errors else 0


def _holes(checked: Checked, lang: str) -> list[str]:
    return [UNREAD[lang]] if checked.guide is None else holes_said(checked.guide, lang)


def _months(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise wrong(
            f"`{text}` is geen aantal maanden; schrijf 0 of meer, zoals 12.",
            f"`{text}` is not a number of months; write 0 or more, like 12.",
        )
    return int(text)


def _data(problem: Problem) -> dict:
    """A problem as plain data, its sentence in every language."""
    told = {"path": problem.path, "line": problem.line, "code": problem.code}
    return told | dict(problem.message.texts) | {"warning": problem.warning, "share": problem.share}
