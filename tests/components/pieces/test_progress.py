"""How many questions are left, and whether more can follow: a page says no more than is sure."""

import re
import shutil
from datetime import date

import pytest

from components.pages import route as route_page
from components.pieces.progress import questions_left
from components.visit.actions import NOTHING_TOLD
from components.visit.visit import Visit
from engine.guide.load import load
from tests.conftest import ENGLAND
from tests.support.small_trees import THREE, fixed, folder, question, route, write

FOLLOWS = {
    "q0": question("a", "b"),
    "q1": question("a", "b", applies={"q0": "a"}, otherwise="b"),
}
CHAIN = FOLLOWS | {"q2": question("a", "b", applies={"q1": "a"}, otherwise="b")}
TWO = {"all": [{"q0": "a"}, {"q1": "a"}]}


def seen(tmp_path, questions, needs, told=None):
    """The page of the one route of a small tree."""
    root = shutil.copytree(folder(), tmp_path / "tree")
    write(root, questions, {"r": route(fixed(needs))})
    return Visit(load(root), answers=told or {}, view="route", route="r")


@pytest.mark.parametrize(
    "questions, needs, told, left",
    [
        (THREE, {"q1": "a"}, {}, (1, True)),
        (THREE, TWO, {}, (2, True)),
        (FOLLOWS, TWO, {}, (1, False)),
        (FOLLOWS, TWO, {"q0": "a"}, (1, True)),
        (CHAIN, {"all": [TWO, {"q2": "a"}]}, {"q0": "a"}, (1, False)),
        (CHAIN, {"all": [TWO, {"q2": "a"}]}, {"q0": "a", "q1": "a"}, (1, True)),
    ],
)
def test_more_can_follow_only_where_an_answer_can_make_another_question_apply(
    tmp_path, questions, needs, told, left
):
    assert questions_left(seen(tmp_path, questions, needs, told)) == left


@pytest.mark.parametrize("told, sure", [({}, False), ({"q0": "a"}, True)])
def test_one_question_is_only_said_to_be_all_where_nothing_can_follow(tmp_path, told, sure):
    page = route_page.page(seen(tmp_path, FOLLOWS, TWO, told), NOTHING_TOLD)
    button = re.search(r'id="can-i">(.*?)<', page.body)
    least = "Kan ik dit? Beantwoord minstens 1 vraag"
    assert button and button[1] == ("[can-i-do-this-one]" if sure else least)


def test_no_route_says_one_question_where_more_are_asked(guide):
    for book in (guide, load(ENGLAND, day=date(2026, 11, 29))):
        said = {book.words["can-i-do-this-one"][lang] for lang in ("nl", "en")}
        for id_ in book.routes:
            start = Visit(book, view="route", route=id_)
            page = route_page.page(start, NOTHING_TOLD)
            if not any(f">{words}<" in page.body for words in said):
                continue
            first = book.question[start.asked or ""]
            for option in first.options:
                told = {first.id: [option] if first.many else option}
                assert start.to("question", answers=told).asked is None, (id_, option)
