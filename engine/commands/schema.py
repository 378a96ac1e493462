"""`schema`: what is generated for editors: JSON Schemas of the content, the list of messages."""

from pathlib import Path

import click

from engine.commands.common import Common, command
from engine.editing import message_table
from engine.editing.schema_files import add_lines, outdated, write
from engine.messages import said


@command("schema")
@click.option("--write", "writes", is_flag=True, help="help-schema-write")
@click.option("--lines", is_flag=True, help="help-schema-lines")
def schema(common: Common, writes: bool, lines: bool) -> int:
    """Prints what was written or is out of date; 1 when something is and was not written.

    Raises InputError, and OSError for a file that cannot be read or written."""
    root = common.folder()
    changed = _written(root) if writes else _outdated(root)
    for file in changed:
        what = _what_was_done(root / file) if writes else "generated-outdated"
        print(said(what, common.lang, file=file))
    if not changed:
        print(said("generated-fresh", common.lang))
    if lines:
        _print_lines(root, common.lang)
    return 1 if changed and not writes else 0


def _outdated(root: Path) -> list[str]:
    """The generated files that are not as they would be written now."""
    return outdated(root) + message_table.outdated(root)


def _written(root: Path) -> list[str]:
    """Brings every generated file up to date; gives those that changed."""
    return write(root) + message_table.write(root)


def _what_was_done(file: Path) -> str:
    """The message about a file that was written, or taken away because nothing has it now."""
    return "generated-written" if file.exists() else "schema-gone"


def _print_lines(root: Path, lang: str) -> None:
    """Names the schema in every file that does not yet, and says which those were."""
    changed = add_lines(root)
    for file in changed:
        print(said("schema-line-written", lang, file=file))
    if not changed:
        print(said("schema-lines-fresh", lang))
