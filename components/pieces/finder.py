"""TODO components.pieces.finder."""

from components.pieces import html
from components.pieces.options import (
    _groups,
)
from components.visit.visit import Visit
from engine.rules.questions import Question


def _finder(visit: Visit, question: Question) -> str:
    """The search of a long list; where nothing is found it names two words to search for, headings of the list if they are one word."""
    labels = [shape.label[visit.lang] for shape in question.option_texts.values()]
    one, other = (
        [w for w in (*(h for h, _ in _groups(visit, question)), *labels) if w and " " not in w]
        + labels
    )[:2]
    return finder(
        visit,
        f"list-{question.id}",
        visit.word("find-option"),
        visit.word("found-none", one=one, other=other),
    )


def finder(visit: Visit, list_id: str, label: str, none: str) -> str:
    """A field that narrows the list on the page; `none` is said where nothing fits, and the whole list stays. What is typed stays in the browser."""
    field = f'<input type="search" id="find-{list_id}" data-find="{list_id}" autocomplete="off" spellcheck="false" data-skip="{html.text(visit.word("find-skip"))}">'
    found = html.p(
        "",
        css="small",
        id=f"{list_id}-found",
        role="status",
        data_none=none,
        data_one=visit.word("found-one"),
        data_many=visit.word("found", count="#"),
    )
    return html.tag(
        "div",
        html.tag("label", html.text(label), for_=f"find-{list_id}"),
        field,
        found,
        css="finder",
    )
