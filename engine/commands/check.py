"""`check`: every problem of the content, from its files to what must hold for everyone."""

import json

import click

from engine.checking.check import Checked, examine
from engine.checking.unserved import holes_said
from engine.commands.common import Common, command
from engine.commands.param_types import Months
from engine.messages import said
from engine.problems import Problem


@command("check")
@click.option("--json", "as_json", is_flag=True, help="help-check-json")
@click.option("--max-age", type=Months(), help="help-check-max-age")
@click.option("--holes", is_flag=True, help="help-check-holes")
def check(common: Common, as_json: bool, max_age: int | None, holes: bool) -> int:
    """Prints every problem and a count; 1 when there are errors."""
    checked = examine(common.folder(), common.tree, common.day, max_age=max_age)
    found = checked.problems
    errors = sum(not problem.warning for problem in found)
    if as_json:
        data = [_data(problem) for problem in found]
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return 1 if errors else 0
    for problem in found:
        print(problem.say(common.lang))
    warnings = len(found) - errors
    print(said("check-counted", common.lang, **checked.counts, errors=errors, warnings=warnings))
    if holes:
        print("\n".join(_holes(checked, common.lang)))
    return 1 if errors else 0


def _holes(checked: Checked, lang: str) -> list[str]:
    if checked.guide is None:
        return [said("check-holes-unread", lang)]
    return holes_said(checked.guide, lang)


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
