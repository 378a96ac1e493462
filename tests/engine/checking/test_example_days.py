"""Examples that hold on another day: a guide for each day, loaded once in a check."""

from datetime import date

from engine.checking import examples
from engine.checking.check import check
from engine.checking.examples import Days
from engine.guide.load import load
from tests.conftest import DAY

LATER = date(2027, 9, 1)


def test_a_guide_is_loaded_once_for_each_other_day(root, monkeypatch):
    loaded = []

    def counted(*arguments):
        loaded.append(arguments[2])
        return load(*arguments)

    monkeypatch.setattr(examples, "load", counted)
    assert not [p for p in check(root, day=DAY)[0] if p.code == "voorbeeld"]
    assert loaded == [LATER]


def test_the_guide_of_the_day_itself_is_the_one_that_was_loaded(few):
    today = load(few, day=DAY)
    days = Days(few, None, today)
    assert days.guide(None) is today and days.guide(DAY) is today
    later = days.guide(LATER)
    assert later.day == LATER and days.guide(LATER) is later
