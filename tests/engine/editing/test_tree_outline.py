"""The outline of the derived tree, for editors."""

import os
import subprocess
import sys

from engine.answering.decision_tree import grow
from engine.editing.tree_outline import outline
from engine.guide.load import ROOT
from tests.conftest import DAY

TODAY = ["--date", DAY.isoformat()]


def test_the_outline_names_the_question_its_options_and_what_comes_next(guide):
    lines = outline(guide, grow(guide, 1, "zij-instroom-po"))
    assert lines[0] == "Wat is de hoogste opleiding die u hebt afgerond? [degree]"
    assert lines[1].startswith("  - “Hbo-bachelor”") and lines[1].endswith(
        ": kan, met voorwaarden: zij-instroom-po"
    )
    assert lines[2] == "      daarna: het land van uw diploma"
    assert lines[3:] == [
        "  - elk ander antwoord (9): gaat dicht: zij-instroom-po",
        "      niets meer te vragen dat beslist",
    ]


def test_where_nothing_is_left_to_ask_the_outline_says_so(guide):
    tree = grow(guide, 3, "zij-instroom-po", {"degree": "havo"})
    assert tree is None and outline(guide, tree, "en") == ["There is nothing to ask that decides."]


def test_the_outline_is_the_same_each_time():
    printed = {
        subprocess.run(
            [sys.executable, "-m", "engine", "tree", "--depth", "2", *TODAY],
            cwd=ROOT,
            check=True,
            capture_output=True,
            timeout=60,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1 and printed.pop().count(b"\n") > 20
