"""`tree`: the derived decision tree as an outline."""

import click

from engine.answering.decision_tree import grow
from engine.commands.common import Common, command
from engine.commands.input import route_of
from engine.commands.param_types import Number
from engine.editing.tree_outline import outline
from engine.messages import message
from engine.problems import InputError

DEEPEST = 6  # questions; with each one more the tree takes two to three times as long


@command("tree", "help-tree-command")
@click.option("--route", metavar="ID", help="help-tree-route")
@click.option("--depth", type=Number(whole=True), metavar="N", default=3, help="help-tree-depth")
def tree(common: Common, route: str | None, depth: int) -> int:
    """Prints the outline. Raises InputError for an unknown route or a depth that cannot be."""
    if depth < 1:
        raise InputError(message("depth-too-small", depth=depth))
    if depth > DEEPEST:
        raise InputError(message("depth-too-large", depth=depth, most=DEEPEST))
    guide = common.guide()
    only = None if route is None else route_of(guide, route).id
    print("\n".join(outline(guide, grow(guide, depth, only), common.lang)))
    return 0
