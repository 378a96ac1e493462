"""A command and the group of all: click's, with help in two languages and options cut short.

The `help` of a parameter is the id of a message; `obj` of the context is the language."""

import re
from itertools import pairwise

import click

from engine.commands.refusals import Refused, options_of
from engine.messages import message, said

_AN_OPTION = re.compile(r"-(?!\d|$)")  # `-` alone is standard input, and -1 is a number


class _Localized(click.Command):
    """Whatever has a help text: usage, what it does and what can be given, in words of ours."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """click's own `--help`, with our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "help-help"
        return option

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the help in the language of the context."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, said("help-usage", ctx.obj))
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(said(self.help or "", ctx.obj))
        for heading, rows in self.help_sections(ctx).items():
            if rows:
                with formatter.section(said(heading, ctx.obj)):
                    formatter.write_dl(rows)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands in the usage line behind the name: options, then arguments."""
        pieces = [said("help-options-piece", ctx.obj)]
        for param in self.get_params(ctx):
            pieces += param.get_usage_pieces(ctx)
        return pieces

    def help_sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str]]]:
        """What the help lists: the ids of the headings, each with names and what they are."""
        sections: dict[str, list[tuple[str, str]]] = {"help-arguments": [], "help-options": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is None:
                continue
            written, id_ = record
            of_arguments = isinstance(param, click.Argument)
            heading = "help-arguments" if of_arguments else "help-options"
            sections[heading].append((written, said(id_, ctx.obj)))
        return sections


class LocalizedCommand(_Localized):
    """One command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads what was given. Raises click's errors and Refused."""
        ctx.allow_extra_args = True
        options = options_of(ctx)
        end = args.index("--") if "--" in args else len(args)  # behind it nothing is an option
        words = [_in_full(word, options, ctx) for word in args[:end]]
        _refuse_misused(words, options, ctx)
        rest = super().parse_args(ctx, words + args[end:])
        if rest and not ctx.resilient_parsing:
            raise Refused(message("arguments-unknown", names=" ".join(rest), near=""), ctx)
        return rest


class LocalizedGroup(_Localized, click.Group):
    """The program: the group of all commands, in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Options, then a command."""
        return [*super().collect_usage_pieces(ctx), said("help-command-piece", ctx.obj)]

    def help_sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str]]]:
        """The options of the program and its commands."""
        rows = [(name, said(one.help or "", ctx.obj)) for name, one in self.commands.items()]
        return {**super().help_sections(ctx), "help-commands": rows}


def _in_full(word: str, options: dict[str, click.Option], ctx: click.Context) -> str:
    """The word with the name of an option written out, where its beginning was given."""
    name, equals, value = word.partition("=")
    if not name.startswith("--") or name in options:
        return word
    meant = sorted(option for option in options if option.startswith(name))
    if len(meant) > 1:
        known = ", ".join(meant)
        raise Refused(message("option-ambiguous", given=name, known=known), ctx)
    return meant[0] + equals + value if meant else word


def _refuse_misused(words: list[str], options: dict[str, click.Option], ctx: click.Context) -> None:
    """Raises Refused for a flag with a value, and for an option that the next one follows."""
    for word, following in pairwise([*words, ""]):
        name, equals, value = word.partition("=")
        option = options.get(name)
        if option is None:
            continue
        if option.is_flag and equals:
            raise Refused(message("flag-with-value", name=name, given=value), ctx)
        if not option.is_flag and not equals and _AN_OPTION.match(following):
            raise Refused(message("value-missing", name=name), ctx)
