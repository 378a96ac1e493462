"""A field that narrows a long list on the page, in the browser."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finder:
    """What the field needs (finder.html). `list_id`: the id of the list on the page; `none` is said
    where nothing fits, and the whole list stays."""

    list_id: str
    label: str
    none: str
