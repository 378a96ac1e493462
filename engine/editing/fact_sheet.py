"""A sheet to check one route: what its rules, sources and examples say, to be signed.

For the owner of the content. Its form is the Markdown template beside this file."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from engine.editing.sheet_page import Page
from engine.editing.sheet_sides import MOST, sides
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.guide.texts import upper

TEMPLATE = Path(__file__).with_name("fact_sheet.md.jinja")


def sheet(guide: Guide, route: Route, lang: str = "nl") -> str:
    """The sheet of a route as a Markdown text."""
    page = Page(guide, route, lang)
    return _template().render(
        page=page,
        shape=route.shape,
        label=page.label,
        say=page.say,
        text=page.text,
        day=page.day,
        upper=upper,
        requirements=route.all_requirements,
        sides=lambda requirement: sides(guide, requirement, lang),
        most=MOST,
        questions=page.questions(),
        conditions=page.conditions(),
        facts=page.facts(),
        other_sources=page.other_sources(),
    )


@cache
def _template() -> Template:
    """The template, made once. Markdown needs no escaping of HTML."""
    environment = Environment(
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
