"""Edit mode: the page is marked as a draft, tells what is wrong with the files, and can be shown as
on another day."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from components import guides
from components.pieces import html
from components.visit.visit import Visit
from engine.editing.example import example
from engine.editing.example import written as as_yaml
from engine.guide.texts import written
from engine.problems import EXAMPLE, Problem

UNREADY = {  # words for when there is no content to take them from
    "nl": {
        "title": "Proefversie, niet voor bezoekers",
        "read_again": "Lees opnieuw",
        "heading": "De wegwijzer is nog niet te zien",
        "counted": "Fouten: {}.",
        "what_to_do": "Herstel de fouten en kies ‘Lees opnieuw’.",
    },
    "en": {
        "title": "Draft, not for visitors",
        "read_again": "Read again",
        "heading": "The guide cannot be shown yet",
        "counted": "Errors: {}.",
        "what_to_do": "Repair the errors and choose ‘Read again’.",
    },
}
SIGNS = {"good": "✓", "warned": "!", "wrong": "✕", "busy": "…"}


def head(visit: Visit) -> str:
    """The line above a page."""
    return _head(visit.word("draft-title"), visit.word("draft-reread"), again(visit))


def _head(title: str, read_again: str, address: str) -> str:
    """The line that marks every page of edit mode, with the way to read the files again."""
    return html.tag(
        "div",
        html.tag(
            "div",
            html.strong(title),
            html.go(read_again, address, id="draft-reread"),
            css="draft-head",
        ),
        css="page",
    )


def again(visit: Visit) -> str:
    """This very page, without the version of the content: that it is another one by now is what an
    editor expects."""
    return "?" + "&".join(part for part in visit.query().split("&") if not part.startswith("v="))


def state(visit: Visit, found: list[Problem] | None, loads: bool) -> str:
    """How the files are: good, warned of, wrong, or still being checked (`found` is None); which
    version is shown; every problem."""
    errors = sum(not p.warning for p in found or [])
    kind = "busy" if found is None else "wrong" if errors else "warned" if found else "good"
    counted = (
        visit.word("draft-problems", errors=str(errors), warnings=str(len(found) - errors))
        if found
        else visit.word("draft-good" if found == [] else "draft-busy")
    )
    shown = (
        visit.word("draft-last-good") if not loads else visit.word("draft-new") if errors else ""
    )
    time = visit.word("draft-read", time=f"{datetime.now():%H:%M:%S}")
    return panel(
        kind, counted, " ".join(filter(None, (shown, time))), *_problems(visit, found or [])
    )


def panel(kind: str, counted: str, more: str, *inside: str) -> str:
    """The state of the files, told by a sign, a colour and words."""
    sign = html.tag("b", SIGNS[kind], aria_hidden="true")
    told_of = html.p(sign, html.strong(counted), css="state", role="status") + html.p(
        html.text(more)
    )
    return html.tag(
        "div",
        html.tag("section", told_of, *inside, css=f"draft {kind}", aria_label=counted),
        css="page",
    )


def day(visit: Visit) -> str:
    """The day that is shown, and a field for another one; nothing outside edit mode."""
    if not guides.EDITING:
        return ""
    shown = visit.guide.day.isoformat()
    field = f'<input type="date" name="day" id="draft-day" value="{shown}">'
    label = html.tag("label", html.text(visit.word("draft-day") + " "), field, for_="draft-day")
    ways = [
        html.press(
            html.text(visit.word("draft-show")),
            "dated",
            "chosen",
            css="small-button",
            id="draft-show",
        )
    ]
    if visit.day:
        ways.append(
            html.press(
                html.text(visit.word("draft-today")),
                "dated",
                "today",
                css="quiet",
                id="draft-today",
            )
        )
    return html.tag(
        "div",
        html.p(html.text(visit.word("draft-as-on", day=written(shown, visit.lang)))),
        html.tag("div", label, *ways, css="both"),
        css="draft-day",
    )


def _problems(visit: Visit, found: list[Problem]) -> Iterator[str]:
    """The errors in an open fold, with a fold in it per file of which several examples do not hold;
    then the warnings."""
    examples: dict[str, list[Problem]] = {}
    for problem in found:
        if problem.code == EXAMPLE:
            examples.setdefault(problem.path, []).append(problem)
    many = {path: some for path, some in examples.items() if len(some) > 1}
    plain = [p for p in found if not p.warning and not (p.code == EXAMPLE and p.path in many)]
    plain.sort(key=lambda p: p.code == EXAMPLE)
    why = html.p(html.text(visit.word("draft-examples-why")))
    folds = [
        html.fold(
            f"{path}: {visit.word('draft-wrong-examples', count=str(len(some)))}",
            why,
            listed(some, visit.lang),
        )
        for path, some in many.items()
    ]
    if plain or folds:
        yield html.fold(
            visit.word("draft-errors"),
            listed(plain, visit.lang),
            *folds,
            css="fold problems",
            open="open",
        )
    if warnings := [p for p in found if p.warning]:
        yield html.fold(
            visit.word("draft-warnings"), listed(warnings, visit.lang), css="fold problems"
        )


def unready(problems: list[Problem], lang: str, address: str) -> str:
    """The page while the files cannot be loaded and never could: every problem, and the way to read
    them again."""
    words = UNREADY[lang]
    top = html.tag("div", html.tag("h1", html.text(words["heading"])), css="page unready")
    return (
        top
        + _head(words["title"], words["read_again"], address)
        + panel(
            "wrong",
            words["counted"].format(sum(not p.warning for p in problems)),
            words["what_to_do"],
            listed(problems, lang),
        )
    )


def listed(found: list[Problem], lang: str) -> str:
    """Problems with file, line and what to do."""
    places = [(p, f"{p.path}:{p.line}" if p.line else p.path) for p in found]
    return html.items(
        [html.strong(place) + html.tag("div", _coded(p.text(lang))) for p, place in places]
    )


def _coded(words: str) -> str:
    """A message, with what stands between backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.text(words))


def examples(visit: Visit) -> str:
    """The present answers as an example of each wished route, ready to paste under `examples:`;
    nothing outside edit mode."""
    if not guides.EDITING or not visit.answers:
        return ""
    on = date.fromisoformat(visit.day) if visit.day else None
    wished = [visit.guide.routes[v.route] for v in visit.verdicts.values() if v.wanted is not False]
    folds = [
        html.fold(
            route.place,
            f'<pre tabindex="0">{html.text(as_yaml(example(visit.guide, route, visit.answers, on)[0]))}</pre>',
        )
        for route in wished
    ]
    return html.section(
        visit.word("draft-examples"),
        html.p(html.text(visit.word("draft-examples-text"))),
        *folds,
        css="part note",
    )
