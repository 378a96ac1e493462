"""`new`: writes the skeleton of a new route."""

import argparse

from engine.comparing.versions import content_folder
from engine.editing.new_route import new_route
from engine.guide.load import load

HELP = "write the skeleton of a new route, with what to write where"
SAYS = {
    "nl": "{file} is gemaakt. Vul in wat er staat, en doe daarna: python -m engine check",
    "en": "{file} was made. Fill in what it says, and then run: python -m engine check",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("kind", choices=["route"], help="what to make")
    parser.add_argument(
        "id", help="the id of the route, like pabo-in-deeltijd; it is also the name of the file"
    )


def run(args: argparse.Namespace) -> int:
    """Writes the file and says where it is. Raises InputError for a bad id or a file that exists."""
    file = new_route(
        load(content_folder(args.content), args.tree, args.date), args.content, args.id
    )
    print(SAYS[args.lang].format(file=file.relative_to(args.content).as_posix()))
    return 0
