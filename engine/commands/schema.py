"""`schema`: the JSON Schemas of the content files, for programs in which editors write."""

import argparse
from pathlib import Path

from engine.comparing.versions import content_folder
from engine.editing.schema_files import add_lines, outdated, write
from engine.problems import InputError

HELP = "make the JSON Schemas of the content files, or say which are out of date"
SAYS = {
    "nl": {
        "old": "{} is verouderd. Doe: python -m engine schema --write",
        "fresh": "Alle schema's zijn bij.",
        "written": "{} geschreven",
        "gone": "{} weggehaald: geen bestand heeft dit schema",
        "line": "{}: eerste regel bijgewerkt",
        "lines": "Elk bestand noemt zijn schema al.",
    },
    "en": {
        "old": "{} is out of date. Run: python -m engine schema --write",
        "fresh": "All schemas are up to date.",
        "written": "{} written",
        "gone": "{} taken away: no file has this schema",
        "line": "{}: first line brought up to date",
        "lines": "Every file names its schema already.",
    },
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--write", action="store_true", help="bring the files up to date")
    parser.add_argument(
        "--lines", action="store_true", help="name its schema in the first line of every YAML file"
    )


def run(args: argparse.Namespace) -> int:
    """Prints what was written or what is out of date; 1 when something is out of date and was not written. Raises InputError."""
    says, root = SAYS[args.lang], content_folder(args.content)
    try:
        changed = write(root) if args.write else outdated(root)
        lines = [
            says[_done(root / path) if args.write else "old"].format(path) for path in changed
        ] or [says["fresh"]]
        if args.lines:
            lines += [says["line"].format(path) for path in add_lines(root)] or [says["lines"]]
    except OSError as error:
        raise InputError(
            f"`{error.filename}` is niet te schrijven of te lezen: {error.strerror}.",
            f"`{error.filename}` cannot be written or read: {error.strerror}.",
        ) from None
    print("\n".join(lines))
    return 1 if changed and not args.write else 0


def _done(file: Path) -> str:
    return "written" if file.exists() else "gone"
