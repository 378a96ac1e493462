"""What is wrong with a command line, as a message: from what click raises, by its type."""

import click

from engine.messages import Message, message
from engine.problems import InputError, near


class Refused(click.BadParameter):
    """Something on the command line that cannot be. `reason` says what, in every language."""

    def __init__(self, reason: Message, ctx: click.Context | None = None):
        super().__init__(reason.say("en"), ctx)
        self.reason = reason


def as_input_error(error: click.UsageError) -> InputError:
    """What was refused and how to see all that can be given."""
    command = error.ctx.command_path if error.ctx else ""
    return InputError(message("command-line-wrong", reason=_reason(error), command=command))


def _reason(error: click.UsageError) -> Message:
    """What was refused. Raises the error itself when it is of a kind that no command can cause."""
    match error:
        case Refused():
            return error.reason
        case click.exceptions.NoSuchCommand():
            return _not_a_choice(error.command_name, _commands(error))
        case click.NoSuchOption():
            offered = near(error.option_name, options_of(error.ctx))
            return message("arguments-unknown", names=error.option_name, near=offered)
        case click.BadOptionUsage():
            return message("value-missing", name=error.option_name)
        case click.MissingParameter():
            return message("parameters-missing", names=", ".join(_missing(error)))
    raise error


def _commands(error: click.UsageError) -> list[str]:
    """The names of all commands."""
    group = error.ctx.command if error.ctx else None
    return list(group.commands) if isinstance(group, click.Group) else []


def _not_a_choice(given: str, known: list[str]) -> Message:
    return message("choice-unknown", given=given, known=", ".join(known), near=near(given, known))


def _missing(error: click.MissingParameter) -> list[str]:
    """The argument that is missing and those after it: none of these can be there either."""
    if error.ctx is None or error.param is None:
        return [str(error.param_hint)]
    params = error.ctx.command.params
    rest = params[params.index(error.param) :]
    return [param.human_readable_name for param in rest if param.required]


def options_of(ctx: click.Context | None) -> dict[str, click.Option]:
    """Every option of the command by each of its names."""
    found = {}
    for param in ctx.command.get_params(ctx) if ctx else ():
        if isinstance(param, click.Option):
            found.update(dict.fromkeys(param.opts, param))
    return found
