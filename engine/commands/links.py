"""`links`: whether the addresses of sources and contacts still exist. The only command that goes online."""

import argparse

from engine.comparing.versions import content_folder
from engine.editing.link_check import looked_at, offline, places, report
from engine.problems import InputError

HELP = "visit every address of the sources and contacts, and name those that fail (goes online)"
SAYS = {
    "nl": "{all} adressen bezocht, {bad} niet goed",
    "en": "{all} addresses visited, {bad} not good",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument(
        "--timeout", type=float, default=15, help="seconds to wait for a server (default: 15)"
    )


def run(args: argparse.Namespace) -> int:
    """Prints the addresses that fail; 1 when there are such. Raises InputError when no server can be reached at all."""
    if not 0 < args.timeout <= 600:
        raise InputError(
            "Geef bij `--timeout` een aantal seconden tussen 0 en 600.",
            "Give `--timeout` a number of seconds between 0 and 600.",
        )
    where = places(content_folder(args.content))
    found = looked_at([place.address for place in where], args.timeout)
    if offline(found):
        raise InputError(
            "Geen enkele server antwoordde. Is er wel internet? Er is niets nagekeken.",
            "No server answered at all. Is there a connection? Nothing was checked.",
        )
    lines = report(where, found, args.lang)
    print(
        "\n".join(
            [
                *lines,
                SAYS[args.lang].format(
                    all=len(found), bad=sum(one is not None for one in found.values())
                ),
            ]
        )
    )
    return 1 if lines else 0
