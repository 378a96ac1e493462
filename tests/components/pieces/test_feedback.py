"""The way to say that something is wrong, and pages of content that names nobody to turn to."""

import shutil
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from components import views
from components.pieces import feedback, layout
from components.visit.actions import Arrival
from components.visit.visit import Visit
from engine.guide.load import load
from tests.conftest import ENGLAND
from tests.support.small_trees import THREE, fixed, folder, route, write
from tests.support.visits import PO, at


def test_a_mail_names_a_desk_and_holds_the_answers_line_by_line(guide):
    mail = urlsplit(feedback.mail(at(guide, f"{PO}&view=result")))
    (body,) = parse_qs(mail.query)["body"]
    assert "@" in mail.path
    assert body.splitlines()[0] == "role: teacher" and body.endswith(f"v: {guide.version}")


def test_without_an_address_no_mail_is_offered():
    book = load(ENGLAND, day=date(2026, 11, 29))
    visit = at(book, "work=teacher&stage=secondary&view=result")
    page = views.page(Arrival(visit))
    assert all(not contact.mail for contact in book.contacts.values())
    assert feedback.mail(visit) == "" and "mailto:" not in page.body
    assert book.words["wrong"]["nl"] not in page.body


@pytest.mark.parametrize("view", ["result", "route", "map", "try"])
def test_a_page_of_content_without_a_desk_is_whole(tmp_path, view):
    root = shutil.copytree(folder(), tmp_path / "tree")
    write(root, THREE, {"r": route(fixed({"q1": "a"})), "s": route()})
    told = {"q0": "a", "q1": "b"}
    visit = Visit(load(root), answers=told, view=view, route="r", trying={"q1": "a"})
    arrival = Arrival(visit)
    assert visit.guide.contacts == {}
    assert "</form>" in layout.form(arrival, views.page(arrival))
