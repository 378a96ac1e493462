"""The first steps of a visitor, for tests of what comes after."""

from tests.browser.conftest import asked, press, tick, visit


def start(page, app):
    """Opens the app and begins the quiz."""
    visit(page, app)
    press(page, ".hero .main-button")


def walk_to_diploma(page, app):
    """Begins the quiz and goes on to the question for the diploma: a teacher in primary
    education."""
    start(page, app)
    tick(page, "role", "teacher")
    tick(page, "school_type", "po")
    assert asked(page) == "degree"
