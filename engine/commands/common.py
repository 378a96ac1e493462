"""What every command takes: the language, the day, the tree and the folder of the content."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path

import click

from engine.commands.localized import LocalizedCommand
from engine.commands.param_types import Day, OneOf
from engine.comparing.versions import content_folder
from engine.guide.guide import Guide
from engine.guide.load import ROOT, load
from engine.messages import LANGUAGES


@dataclass(frozen=True)
class Common:
    """The options of every command.

    `day` and `tree` are None where none was given; `content` was not looked at yet."""

    lang: str
    day: date | None
    tree: str | None
    content: Path

    def folder(self) -> Path:
        """The folder of the content. Raises InputError when it is none."""
        return content_folder(self.content)

    def guide(self) -> Guide:
        """The guide to work with. Raises InputError and ContentError."""
        return load(self.folder(), self.tree, self.day)


def lang_option() -> click.Option:
    """`--lang`; without it, the language of the whole command line."""
    return click.Option(["--lang"], type=OneOf(LANGUAGES), help="help-lang")


def _common_options() -> list[click.Parameter]:
    path = click.Path(path_type=Path)
    return [
        lang_option(),
        click.Option(["--date", "day"], type=Day(), help="help-date"),
        click.Option(["--tree"], metavar="ID", help="help-tree"),
        click.Option(["--content"], type=path, metavar="FOLDER", default=ROOT, help="help-content"),
    ]


def command(name: str, help_id: str = "") -> Callable[[Callable[..., int]], click.Command]:
    """Makes of a function that gives an exit code the command of that name.

    It takes the common options too, and hands them on as one `Common`. Its help is the message
    `help-<name>`, or `help_id`."""

    def made(run: Callable[..., int]) -> click.Command:
        @wraps(run)
        @click.pass_context
        def with_common(
            ctx: click.Context,
            /,
            lang: str | None,
            day: date | None,
            tree: str | None,
            content: Path,
            **own: object,
        ) -> int:
            return run(Common(lang or ctx.obj, day, tree, content), **own)

        help_text = help_id or f"help-{name}"
        made_command = click.command(name, cls=LocalizedCommand, help=help_text)(with_common)
        made_command.params += _common_options()
        return made_command

    return made


def language(argv: Sequence[str]) -> str:
    """The language that a command line asks for, also when the rest of it cannot be read."""
    asking = click.Command(
        "language",
        params=[lang_option()],
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    )
    found = asking.make_context("language", list(argv), resilient_parsing=True)
    return found.params["lang"] or LANGUAGES[0]
