"""Edit mode: the page is marked as a draft, tells what is wrong with the files, and can be shown as
on another day."""

from datetime import date, datetime

from markupsafe import Markup

from components import guides
from components.assets import no_content
from components.markup import NOTHING, bare, render
from components.pieces.draft_problems import Found, told
from components.visit.visit import Visit
from engine.editing.example import example
from engine.editing.example import written as as_yaml
from engine.guide.texts import written
from engine.problems import Problem

SIGNS = {"good": "✓", "warned": "!", "wrong": "✕", "busy": "…"}


def head(visit: Visit) -> Markup:
    """The line above a page."""
    return render(visit, "draft_head", again=again(visit))


def again(visit: Visit) -> str:
    """This very page, without the version of the content: that it is another one by now is what an
    editor expects."""
    return "?" + "&".join(part for part in visit.query().split("&") if not part.startswith("v="))


def state(visit: Visit, problems: list[Problem] | None, loads: bool) -> Markup:
    """How the files are: good, warned of, wrong, or still being checked (`problems` is None); which
    version is shown (`loads`: the files as they are now); every problem."""
    errors = _errors(problems or [])
    kind = _kind(problems, errors)
    return render(
        visit,
        "draft_state",
        kind=kind,
        sign=SIGNS[kind],
        summary=_summary(visit, problems, errors),
        more=_version(visit, errors, loads),
        found=Found.of(problems or [], visit.lang),
    )


def _errors(problems: list[Problem]) -> int:
    return sum(not problem.warning for problem in problems)


def _kind(problems: list[Problem] | None, errors: int) -> str:
    if problems is None:
        return "busy"
    if errors:
        return "wrong"
    return "warned" if problems else "good"


def _summary(visit: Visit, problems: list[Problem] | None, errors: int) -> str:
    if problems is None:
        return visit.word("draft-busy")
    if not problems:
        return visit.word("draft-good")
    warnings = len(problems) - errors
    return visit.word("draft-problems", errors=str(errors), warnings=str(warnings))


def _version(visit: Visit, errors: int, loads: bool) -> str:
    """Which version is shown, where that is in doubt, and when it was read."""
    read = visit.word("draft-read", time=f"{datetime.now():%H:%M:%S}")
    if not loads:
        return f"{visit.word('draft-last-good')} {read}"
    return f"{visit.word('draft-new')} {read}" if errors else read


def day(visit: Visit) -> Markup:
    """The day that is shown, and a field for another one; nothing outside edit mode."""
    if not guides.EDITING:
        return NOTHING
    shown = visit.guide.day.isoformat()
    return render(visit, "draft_day", shown=shown, written=written(shown, visit.lang))


def unready(problems: list[Problem], lang: str, address: str) -> Markup:
    """The page while the files cannot be loaded and never could: every problem, and the way to read
    them again."""
    words = no_content(lang)
    return bare(
        "draft_unready",
        words=words,
        again=address,
        sign=SIGNS["wrong"],
        summary=words["errors"].format(count=_errors(problems)),
        problems=told(problems, lang),
    )


def examples(visit: Visit) -> Markup:
    """The present answers as an example of each wished route, ready to paste under `examples:`;
    nothing outside edit mode."""
    if not guides.EDITING or not visit.answers:
        return NOTHING
    on = date.fromisoformat(visit.day) if visit.day else None
    found = {}
    for verdict in visit.verdicts.values():
        if verdict.wanted is not False:
            route = visit.guide.routes[verdict.route]
            found[route.place] = as_yaml(example(visit.guide, route, visit.answers, on)[0])
    return render(visit, "draft_examples", examples=found)
