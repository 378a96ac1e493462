"""`table`: a fact-check sheet of one route, in Markdown."""

import click

from engine.commands.common import Common, command
from engine.commands.input import route_of
from engine.editing.fact_sheet import sheet


@command("table")
@click.argument("route", metavar="route", help="help-route-id")
def table(common: Common, route: str) -> int:
    """Prints the sheet. Raises InputError for an unknown route."""
    guide = common.guide()
    print(sheet(guide, route_of(guide, route), common.lang), end="")
    return 0
