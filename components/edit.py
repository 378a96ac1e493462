"""Edit mode: the page is marked as a draft, tells what is wrong with the files, and can be shown as on another day."""

from components import guide, html
from components.visit import Visit
from engine.example import example
from engine.example import written as as_yaml
from engine.problems import Problem
from engine.words import written


def bar(visit: Visit) -> str:
    """What stands above every page in edit mode; nothing outside it."""
    if not guide.EDITING:
        return ""
    found, loads = guide.problems(visit.day)
    old = "" if loads else html.p(html.text(visit.word("draft-last-good")), role="status")
    title = html.p(html.strong(visit.word("draft-title")))
    return html.tag("section", title, old, _day(visit), _problems(visit, found), css="note draft", aria_label=visit.word("draft-title"))


def _day(visit: Visit) -> str:
    """The day that is shown, and a field for another one."""
    shown = visit.guide.day.isoformat()
    field = f'<input type="date" name="day" id="draft-day" value="{shown}">'
    label = html.tag("label", html.text(visit.word("draft-day") + " "), field, for_="draft-day")
    ways = [html.press(html.text(visit.word("draft-show")), "dated", "chosen", css="small-button", id="draft-show")]
    if visit.day:
        ways.append(html.press(html.text(visit.word("draft-today")), "dated", "today", css="quiet", id="draft-today"))
    return html.p(html.text(visit.word("draft-as-on", day=written(shown, visit.lang)))) + html.tag("div", label, *ways, css="both")


def _problems(visit: Visit, found: list[Problem]) -> str:
    """Every error and warning with file and line, behind a fold that counts them."""
    if not found:
        return html.p(html.text(visit.word("draft-no-problems")))
    errors = sum(not p.warning for p in found)
    title = visit.word("draft-problems", errors=str(errors), warnings=str(len(found) - errors))
    return html.fold(title, html.items([_problem(p, visit.lang) for p in found]), css="fold problems")


def _problem(problem: Problem, lang: str) -> str:
    place, said = problem.say(lang).split("\n", 1)
    return html.strong(place) + html.tag("div", html.text(said.strip()))


def examples(visit: Visit) -> str:
    """The present answers as an example of each wished route, ready to paste under `examples:`; nothing outside edit mode."""
    if not guide.EDITING or not visit.answers:
        return ""
    wished = [visit.guide.routes[v.route] for v in visit.verdicts.values() if v.wanted is not False]
    folds = [html.fold(route.place, f'<pre tabindex="0">{html.text(as_yaml(example(visit.guide, route, visit.answers)[0]))}</pre>') for route in wished]
    return html.section(visit.word("draft-examples"), html.p(html.text(visit.word("draft-examples-text"))), *folds, css="part note")
