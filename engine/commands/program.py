"""The program: all commands as one, run with the arguments of a command line."""

from collections.abc import Sequence

import click

from engine.commands.answer import answer
from engine.commands.check import check
from engine.commands.common import lang_option
from engine.commands.diff import diff
from engine.commands.example import example
from engine.commands.links import links
from engine.commands.localized import LocalizedGroup
from engine.commands.new import new
from engine.commands.refusals import as_input_error
from engine.commands.schema import schema
from engine.commands.table import table
from engine.commands.tree import tree

NAME = "python -m engine"
COMMANDS = (answer, check, diff, table, tree, new, example, schema, links)


@click.pass_context
def _without_command(ctx: click.Context, lang: str | None) -> None:
    """Runs before every command; alone, there is nothing to do."""
    if ctx.invoked_subcommand is None:
        raise click.MissingParameter(ctx=ctx, param_hint="command")


PROGRAM = LocalizedGroup(
    NAME,
    commands=COMMANDS,
    params=[lang_option()],
    help="help-program",
    callback=_without_command,
    invoke_without_command=True,
)


def run(arguments: Sequence[str], lang: str) -> int:
    """Runs one command and returns its exit code.

    Raises InputError for what cannot be read, and whatever the command raises."""
    try:
        with PROGRAM.make_context(NAME, list(arguments), obj=lang) as ctx:
            return int(PROGRAM.invoke(ctx))
    except click.UsageError as error:
        raise as_input_error(error) from None
    except click.exceptions.Exit as done:
        return done.exit_code
