"""`table`: a fact-check sheet of one route, in Markdown."""

import argparse

from engine.commands.input import route_of
from engine.comparing.versions import content_folder
from engine.editing.fact_sheet import sheet
from engine.guide.load import load

HELP = "a fact-check sheet of one route, in Markdown, to be signed"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("route", help="id of the route")


def run(args: argparse.Namespace) -> int:
    """Prints the sheet. Raises InputError for an unknown route."""
    guide = load(content_folder(args.content), args.tree, args.date)
    print(sheet(guide, route_of(guide, args.route), args.lang), end="")
    return 0
