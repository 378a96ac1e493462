"""`table`: a fact-check sheet of one route, in Markdown."""

import argparse

from engine.given import route_of
from engine.load import load
from engine.table import sheet
from engine.versions import content_folder

HELP = "a fact-check sheet of one route, in Markdown, to be signed"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("route", help="id of the route")


def run(args: argparse.Namespace) -> int:
    """Prints the sheet. Raises InputError for an unknown route."""
    guide = load(content_folder(args.content), args.tree, args.date)
    print(sheet(guide, route_of(guide, args.route), args.lang), end="")
    return 0
