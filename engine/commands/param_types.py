"""The values that options take: what is read from a word, and how one that cannot be is refused."""

from collections.abc import Sequence
from datetime import date

import click

from engine.commands.refusals import Refused
from engine.messages import message
from engine.problems import near


class OneOf(click.ParamType[str]):
    """One word of a few."""

    name = "choice"

    def __init__(self, known: Sequence[str]):
        self.known = known

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How the help writes it: `nl|en`."""
        return "|".join(self.known)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself. Raises Refused with the words that can be."""
        if value in self.known:
            return value
        known = ", ".join(self.known)
        raise Refused(
            message("choice-unknown", given=value, known=known, near=near(value, self.known))
        )


class Day(click.ParamType[date]):
    """A day, like 2027-09-01."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day. Raises Refused."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Refused(message("not-a-date", given=value)) from None


class Months(click.ParamType[int]):
    """A number of months, 0 or more."""

    name = "months"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number. Raises Refused."""
        text = str(value)
        if text.isascii() and text.isdigit() and len(text) < 6:
            return int(text)
        raise Refused(message("not-months", given=text))


class Number(click.ParamType[float]):
    """A number, whole where `whole` says so."""

    name = "number"

    def __init__(self, whole: bool = False):
        self.whole = whole

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number. Raises Refused."""
        try:
            return int(value) if self.whole else float(value)
        except ValueError:
            name = param.opts[0] if param else ""
            raise Refused(message("not-a-number", given=str(value), name=name)) from None
