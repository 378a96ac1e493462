"""`links`: whether the addresses of sources and contacts still exist. Nothing else goes online."""

import click

from engine.commands.common import Common, command
from engine.commands.param_types import Number
from engine.editing.link_check import looked_at, offline, places, report
from engine.messages import message, said
from engine.problems import InputError

LONGEST_TIMEOUT = 600  # seconds


@command("links")
@click.option("--timeout", type=Number(), metavar="SECONDS", default=15, help="help-links-timeout")
def links(common: Common, timeout: float) -> int:
    """Prints the addresses that fail; 1 when there are such.

    Raises InputError when no server can be reached at all."""
    if not 0 < timeout <= LONGEST_TIMEOUT:
        raise InputError(message("links-timeout-wrong", most=LONGEST_TIMEOUT))
    where = places(common.folder())
    found = looked_at([place.address for place in where], timeout)
    if offline(found):
        raise InputError(message("links-offline"))
    lines = report(where, found, common.lang)
    bad = sum(fault is not None for fault in found.values())
    lines_and_count = [*lines, said("links-visited", common.lang, all=len(found), bad=bad)]
    print("\n".join(lines_and_count))
    return 1 if lines else 0
