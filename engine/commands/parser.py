"""What is wrong with a command line, in Dutch and English. (argparse itself has English alone.)"""

import argparse
import re
from collections.abc import Sequence

from engine.problems import InputError, nearest

_BETWEEN = "\x1f"  # between the two languages of a message that passes through argparse
_NAME = r"argument (?P<name>[^:]+)"
_SAID = [  # how argparse says it, and how it is told
    (
        r"the following arguments are required: (?P<names>.+)",
        "Hier ontbreekt nog: {names}.",
        "Still missing here: {names}.",
    ),
    (
        r"unrecognized arguments: (?P<names>.+)",
        "Dit hoort niet bij deze opdracht: `{names}`.",
        "This does not belong to this command: `{names}`.",
    ),
    (
        rf"{_NAME}: invalid choice: '(?P<given>.*)' \(choose from (?P<known>.+)\)",
        "`{given}` kan hier niet. Kies uit: {known}.",
        "`{given}` cannot stand here. Choose from: {known}.",
    ),
    (
        rf"{_NAME}: expected .*",
        "Achter `{name}` ontbreekt een waarde.",
        "A value is missing behind `{name}`.",
    ),
    (
        rf"{_NAME}: ignored explicit argument '(?P<given>.*)'",
        "`{name}` krijgt geen waarde; haal `{given}` weg.",
        "`{name}` takes no value; remove `{given}`.",
    ),
    (
        rf"{_NAME}: invalid \w+ value: '(?P<given>.*)'",
        "`{given}` is geen getal. Zet een getal achter `{name}`.",
        "`{given}` is not a number. Put a number behind `{name}`.",
    ),
    (
        r"ambiguous option: (?P<given>\S+) could match (?P<known>.+)",
        "`{given}` kan van alles zijn. Schrijf de naam uit: {known}.",
        "`{given}` may be several. Write the name out: {known}.",
    ),
]


def wrong(nl: str, en: str) -> argparse.ArgumentTypeError:
    """The error that the `type` of an argument raises for a value it cannot read."""
    return argparse.ArgumentTypeError(f"{nl}{_BETWEEN}{en}")


class Parser(argparse.ArgumentParser):
    """A parser that raises InputError, in both languages, for what it cannot read."""

    def error(self, message: str) -> None:
        """What argparse calls with its own message."""
        nl, en = _told(message)
        unknown = re.match(r".*invalid choice: '(.*?)'", message)
        near = (
            nearest(unknown[1], re.findall(r"[\w-]+", message.rpartition("choose from")[2]))
            if unknown
            else None
        )
        raise InputError(
            f"{nl}{f' Bedoelde u `{near}`?' if near else ''} Alles wat kan: `{self.prog} --help`.",
            f"{en}{f' Did you mean `{near}`?' if near else ''} All that can be given: `{self.prog} --help`.",
        )


def language(argv: Sequence[str]) -> str:
    """The language that a command line asks for, also when the rest of it cannot be read."""
    return "en" if re.search(r"(^| )--lang[ =]en( |$)", " ".join(argv)) else "nl"


def _told(message: str) -> tuple[str, str]:
    if _BETWEEN in message:
        nl, en = message.split(_BETWEEN)
        return re.sub(rf"^{_NAME}: ", "", nl), en
    for pattern, nl, en in _SAID:
        if found := re.fullmatch(pattern, message):
            words = {name: value.replace("'", "") for name, value in found.groupdict().items()}
            return nl.format(**words), en.format(**words)
    return f"Dit kan niet gelezen worden ({message}).", f"This cannot be read ({message})."
