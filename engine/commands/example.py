"""`example`: a session becomes a test, as an example of a route in YAML."""

import argparse
import sys

from engine.commands.input import json_of, route_of, text_of
from engine.comparing.versions import content_folder
from engine.editing.example import answers_in, append, example, written
from engine.guide.load import load
from engine.problems import InputError

HELP = "answers and what follows from them, as an example of a route in YAML"
SAYS = {
    "nl": {
        "others": "Geen vraag, dus overgeslagen: {}.",
        "dropped": "Geldt niet voor deze persoon, dus weggelaten: {}.",
        "added": "Bijgeschreven: {}:{}.",
    },
    "en": {
        "others": "No question, so skipped: {}.",
        "dropped": "Does not apply to this person, so left out: {}.",
        "added": "Added: {}:{}.",
    },
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("route", help="id of the route")
    parser.add_argument(
        "file",
        nargs="?",
        help="a file with a JSON object of answers, or - for standard input (default)",
    )
    parser.add_argument(
        "--address",
        help="the address of a page of the app, or what stands in it after the question mark",
    )
    parser.add_argument(
        "--write", action="store_true", help="add the example to the file of the route"
    )


def run(args: argparse.Namespace) -> int:
    """Prints the example, or adds it to the route. What was left out is said on standard error. Raises InputError."""
    if args.address is not None and args.file is not None:
        raise InputError(
            "Geef een bestand of `--address`, niet allebei.",
            "Give a file or `--address`, not both.",
        )
    guide = load(content_folder(args.content), args.tree, args.date)
    route = route_of(guide, args.route)
    raw, others = (
        (json_of(text_of(args.file or "-")), [])
        if args.address is None
        else answers_in(guide, args.address)
    )
    found, dropped = example(guide, route, raw, args.date)
    says = SAYS[args.lang]
    for name, left_out in (("others", others), ("dropped", dropped)):
        if left_out:
            print(says[name].format(", ".join(left_out)), file=sys.stderr)
    if args.write:
        print(says["added"].format(route.place, append(args.content, route, found)))
    else:
        print(written(found), end="")
    return 0
