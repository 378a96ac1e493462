"""Pages read and walked as values: what a visitor without any script would see and could press. No
browser, no framework."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qs

from bs4 import BeautifulSoup, Tag

from components import views
from components.page import Page
from components.pieces import layout
from components.visit.actions import Arrival
from components.visit.address import Params
from components.visit.arriving import arrive
from components.visit.visit import Visit
from engine.guide.guide import Guide

NEVER_SHOWN = "[popover], [hidden], template"


@dataclass(frozen=True)
class Screen:
    """One page, drawn. `sent`: the parameters that led here."""

    arrival: Arrival
    page: Page

    @property
    def visit(self) -> Visit:
        """What the address of the page says."""
        return self.arrival.visit

    @property
    def query(self) -> Params:
        """The address as names with values."""
        return parse_qs(self.visit.query())

    @property
    def title(self) -> str:
        """What the tab is called."""
        return layout.title(self.visit, self.page)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The whole page as elements."""
        return BeautifulSoup(layout.form(self.arrival, self.page), "html.parser")

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return words(self.one("h1"))

    @property
    def asked(self) -> str:
        """The question on the page."""
        value = self.all('button[name=give][value$=".dont_know"]')[-1]["value"]
        return str(value).removesuffix(".dont_know")

    @property
    def text(self) -> str:
        """All that the page says, folded away or not."""
        return words(self.one("form.page"))

    def all(self, selector: str, has: str = "") -> list[Tag]:
        """Every element of that selector in whose text the words stand."""
        return [found for found in self.soup.select(selector) if has in words(found)]

    def one(self, selector: str, has: str = "") -> Tag:
        """The first such element. Fails when there is none."""
        found = self.all(selector, has)
        assert found, f"no {selector} with {has!r} on this page"
        return found[0]

    def press(self, selector: str, has: str = "", ticked: tuple[str, ...] = ()) -> "Screen":
        """The page that a link or a button leads to; `ticked`: boxes that are ticked before."""
        pressed = self.one(selector, has)
        if pressed.name == "a":
            return opened(self.visit.guide, str(pressed["href"]).removeprefix("?"))
        sent = {"at": [self.visit.query()], str(pressed["name"]): [str(pressed["value"])]}
        return _drawn(arrive(self.visit.guide, sent | ({"pick": [*ticked]} if ticked else {})))

    def give(self, question: str, option: str) -> "Screen":
        """The page after an answer to a question with one."""
        return self.press(f'button[name=give][value="{question}.{option}"]')

    def tick(self, question: str, *options: str) -> "Screen":
        """The page after boxes were ticked and sent."""
        return self.press(f'.main-button[name=give][value="{question}"]', ticked=options)


def opened(guide: Guide, query: str) -> Screen:
    """The page at an address, by what stands behind the `?`."""
    return _drawn(arrive(guide, parse_qs(query)))


def _drawn(arrival: Arrival) -> Screen:
    known = views.known(arrival)
    return Screen(known, views.page(known))


def words(element: Tag) -> str:
    """What an element says, in one line; without what only opens at a tap on a hard word."""
    copy = BeautifulSoup(str(element), "html.parser")
    for gone in copy.select(NEVER_SHOWN):
        gone.decompose()
    for block in copy.select("p, li, dt, dd, div, h1, h2, h3, summary, section, article, details"):
        block.insert_before(" ")
        block.insert_after(" ")
    return re.sub(r"[ \n\t]+", " ", copy.get_text()).replace("\u2060", "").strip()
