"""`check`: load everything, work out every example, name every problem."""

import argparse

from engine.check import check

HELP = "load everything, work out every example, name every problem"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes: nothing of its own."""


def run(args: argparse.Namespace) -> int:
    """Prints every problem and a count; 1 when there are errors."""
    problems, counts = check(args.content, args.tree, args.date)
    for problem in problems:
        print(problem.say(args.lang))
    errors = sum(not p.warning for p in problems)
    said = {"nl": "{routes} routes, {examples} voorbeelden, {errors} fouten, {warnings} waarschuwingen",
            "en": "{routes} routes, {examples} examples, {errors} errors, {warnings} warnings"}[args.lang]
    print(said.format(**counts, errors=errors, warnings=len(problems) - errors))
    return 1 if errors else 0
