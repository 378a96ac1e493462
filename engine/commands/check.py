"""`check`: every problem of the content, from its files to what must hold for everyone."""

import json

import click

from engine.checking.check import check as find_problems
from engine.checking.unserved import said as holes_said
from engine.commands.common import Common, command
from engine.commands.param_types import Months
from engine.messages import said
from engine.problems import ContentError, Problem


@command("check")
@click.option("--json", "as_json", is_flag=True, help="help-check-json")
@click.option("--max-age", type=Months(), help="help-check-max-age")
@click.option("--holes", is_flag=True, help="help-check-holes")
def check(common: Common, as_json: bool, max_age: int | None, holes: bool) -> int:
    """Prints every problem and a count; 1 when there are errors."""
    found, counts = find_problems(common.folder(), common.tree, common.day, max_age=max_age)
    errors = sum(not problem.warning for problem in found)
    if as_json:
        data = [_data(problem) for problem in found]
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return 1 if errors else 0
    for problem in found:
        print(problem.say(common.lang))
    warnings = len(found) - errors
    print(said("check-counted", common.lang, **counts, errors=errors, warnings=warnings))
    if holes:
        print("\n".join(_holes(common)))
    return 1 if errors else 0


def _holes(common: Common) -> list[str]:
    try:
        return holes_said(common.guide(), common.lang)
    except ContentError:
        return [said("check-holes-unread", common.lang)]


def _data(problem: Problem) -> dict[str, object]:
    """A problem as plain data, its sentence in every language."""
    return {
        "path": problem.path,
        "line": problem.line,
        "code": problem.code,
        **dict(problem.message.texts),
        "warning": problem.warning,
        "share": problem.share,
    }
