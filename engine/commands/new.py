"""`new`: writes the skeleton of a new route."""

import click

from engine.commands.common import Common, command
from engine.commands.param_types import OneOf
from engine.editing.new_route import new_route
from engine.messages import said


@command("new")
@click.argument("kind", type=OneOf(["route"]), metavar="kind", help="help-new-kind")
@click.argument("id_", metavar="id", help="help-new-id")
def new(common: Common, kind: str, id_: str) -> int:
    """Writes the file and says where it is. Raises InputError for a bad id or a file there is."""
    file = new_route(common.guide(), common.content, id_)
    name = file.relative_to(common.content).as_posix()
    print(said("new-made", common.lang, file=name))
    return 0
