"""A field that narrows a long list on the page, in the browser."""

from components.pieces import html
from components.visit.visit import Visit


def finder(visit: Visit, list_id: str, label: str, none: str) -> str:
    """A field that narrows the list on the page; `none` is said where nothing fits, and the whole
    list stays. What is typed stays in the browser."""
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
