"""`example`: a session becomes a test, as an example of a route in YAML."""

import sys

import click

from engine.commands.common import Common, command
from engine.commands.input import json_of, route_of, text_of
from engine.editing.example import answers_in, append, written
from engine.editing.example import example as make_example
from engine.guide.guide import Guide
from engine.messages import message, said
from engine.problems import InputError


@command("example")
@click.argument("route", metavar="route", help="help-route-id")
@click.argument("file", required=False, metavar="[file]", help="help-example-file")
@click.option("--address", metavar="ADDRESS", help="help-example-address")
@click.option("--write", is_flag=True, help="help-example-write")
def example(common: Common, route: str, file: str | None, address: str | None, write: bool) -> int:
    """Prints the example, or adds it to the route; says on standard error what was left out.

    Raises InputError."""
    if address is not None and file is not None:
        raise InputError(message("example-file-or-address"))
    guide = common.guide()
    of = route_of(guide, route)
    raw, others = _given(guide, file, address)
    found, dropped = make_example(guide, of, raw, common.day)
    for id_, names in (("example-others", others), ("example-dropped", dropped)):
        if names:
            print(said(id_, common.lang, names=", ".join(names)), file=sys.stderr)
    if write:
        line = append(common.content, of, found)
        print(said("example-added", common.lang, file=of.place, line=line))
    else:
        print(written(found), end="")
    return 0


def _given(guide: Guide, file: str | None, address: str | None) -> tuple[object, list[str]]:
    """The answers as they were given, and the names among them that are no question."""
    if address is None:
        return json_of(text_of(file or "-")), []
    return answers_in(guide, address)
