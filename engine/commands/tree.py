"""`tree`: the derived decision tree as an outline."""

import argparse

from engine.answering.decision_tree import grow
from engine.commands.input import route_of
from engine.comparing.versions import content_folder
from engine.editing.tree_outline import outline
from engine.guide.load import load
from engine.problems import InputError

HELP = "the derived decision tree as an outline: what each answer decides"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--route", help="only what this route asks")
    parser.add_argument("--depth", type=int, default=3, help="how many questions deep (default: 3)")


def run(args: argparse.Namespace) -> int:
    """Prints the outline. Raises InputError for an unknown route or a depth below 1."""
    if args.depth < 1:
        raise InputError(
            f"`--depth {args.depth}` kan niet: geef 1 of meer.",
            f"`--depth {args.depth}` is not possible: give 1 or more.",
        )
    guide = load(content_folder(args.content), args.tree, args.date)
    only = None if args.route is None else route_of(guide, args.route).id
    print("\n".join(outline(guide, grow(guide, args.depth, only), args.lang)))
    return 0
