"""`diff`: what changes for whom between two versions of the content."""

import json
import sys
from datetime import date
from pathlib import Path

import click

from engine.commands.common import Common, command
from engine.commands.difference_data import difference_data
from engine.comparing.difference import compare
from engine.comparing.difference_in_words import told
from engine.comparing.versions import files_that_differ, loaded, version
from engine.guide.guide import Guide
from engine.messages import said
from engine.problems import ContentError

MOST_PROBLEMS = 10  # of a version that cannot be loaded; of more, the rest is counted


@command("diff")
@click.argument("a", metavar="a", help="help-diff-a")
@click.argument("b", metavar="b", help="help-diff-b")
@click.option("--json", "as_json", is_flag=True, help="help-diff-json")
def diff(common: Common, a: str, b: str, as_json: bool) -> int:
    """Prints the difference: 0 when nothing changes for anyone, 1 when results differ.

    2 when a version has errors. Raises InputError for what is no version."""
    with version(a, common.content) as old, version(b, common.content) as new:
        before = _load(a, old, common)
        after = _load(b, new, common)
        if before is None or after is None:
            return 2
        files = files_that_differ(old, new)
    found = compare(before, after)
    if as_json:
        data = {"a": a, "b": b, **difference_data(found, files)}
        print(json.dumps(data, ensure_ascii=False))
    else:
        print("\n".join(told(found, files, common.lang)))
    return 0 if found.same else 1


def _load(name: str, root: Path, common: Common) -> Guide | None:
    """The guide of a version; None when its content has errors, which are then said."""
    try:
        guide, taken = loaded(root, common.content, common.tree, common.day or date.today())
    except ContentError as error:
        print(_broken(name, error, common.lang), file=sys.stderr)
        return None
    for file in taken:
        note = said("diff-present-file-taken", common.lang, file=file, version=name)
        print(note, file=sys.stderr)
    return guide


def _broken(name: str, error: ContentError, lang: str) -> str:
    """The first problems of a version, and how many more there are."""
    lines = [said("diff-version-broken", lang, version=name)]
    lines += [problem.say(lang) for problem in error.problems[:MOST_PROBLEMS]]
    more = len(error.problems) - MOST_PROBLEMS
    if more > 0:
        lines.append(said("diff-more-problems", lang, n=more))
    return "\n".join(lines)
