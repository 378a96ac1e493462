"""`answer`: standings, reasons and the next question for a JSON object of answers."""

import json

import click

from engine.answering.report import answer as report
from engine.commands.common import Common, command
from engine.commands.input import json_of, route_of, text_of
from engine.guide.guide import Guide
from engine.problems import InputError


@command("answer")
@click.option("--route", metavar="ID", help="help-answer-route")
@click.option("--why", is_flag=True, help="help-answer-why")
@click.option("--lines", is_flag=True, help="help-answer-lines")
@click.argument("file", default="-", metavar="[file]", help="help-answer-file")
def answer(common: Common, route: str | None, why: bool, lines: bool, file: str) -> int:
    """Prints the answer; with `lines`, one per line. Raises InputError for unreadable input."""
    guide = common.guide()
    if route is not None:
        route_of(guide, route)
    text = text_of(file)
    if lines:
        return _answer_lines(guide, text, route, common.lang, why)
    _print_json(report(guide, json_of(text), route, common.lang, why=why))
    return 0


def _answer_lines(guide: Guide, text: str, route: str | None, lang: str, why: bool) -> int:
    """Prints an answer, or what is wrong, for every line that is not empty; 2 if one was wrong."""
    code = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            _print_json(report(guide, json_of(line), route, lang, why=why))
        except InputError as error:
            code = 2
            _print_json({"line": number, "error": error.say(lang)})
    return code


def _print_json(data: dict[str, object]) -> None:
    print(json.dumps(data, ensure_ascii=False), flush=True)
