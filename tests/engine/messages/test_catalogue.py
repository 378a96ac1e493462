"""Every message: in both languages, with the same values in both, under a name that stands once."""

import re
from collections import Counter

import pytest
import yaml

from engine.messages import FOLDER, LANGUAGES, catalogue, joined, message, said

FILES = sorted(FOLDER.glob("*.yaml"))
SAME_IN_BOTH = {  # one word in both languages, or nothing but a value
    *("sheet-open", "standing-open", "kind-route"),
    *("answer-impossible", "clause-takes-options"),
}
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VALUE = re.compile(r"\{([a-z_]+)\}")
FORMS = ["one", "other"]


def ids(file) -> list[str]:
    """The ids of a file as they are written, with one that stands there twice twice."""
    node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert node is not None, file
    return [key.value for key, _ in node.value]


def sentences(text) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())


def values(text) -> set[str]:
    """The values that a text asks for, in all its forms."""
    return {name for sentence in sentences(text) for name in VALUE.findall(sentence)}


def faults(id_: str, entry: dict) -> list[str]:
    """What is wrong with an entry."""
    found = []
    if not KEBAB.fullmatch(id_):
        found.append("no kebab-case")
    if set(entry) - {"code", "level"} != set(LANGUAGES):
        return [*found, "not these languages"]
    if entry["nl"] == entry["en"] and id_ not in SAME_IN_BOTH:
        found.append("same in both")
    if values(entry["nl"]) != values(entry["en"]):
        found.append("other values")
    for lang in LANGUAGES:
        if not isinstance(entry[lang], str) and list(entry[lang]) != FORMS:
            found.append("half a plural")
        if not all(isinstance(one, str) and one for one in sentences(entry[lang])):
            found.append("empty")
    if not KEBAB.fullmatch(entry.get("code", "x")):
        found.append("no code")
    if entry.get("level", "warning") != "warning" or ("level" in entry and "code" not in entry):
        found.append("no level")
    return found


def test_every_message_is_whole_in_both_languages():
    assert len(catalogue()) > 100
    found = {id_: faults(id_, dict(entry)) for id_, entry in catalogue().items()}
    assert {id_: wrong for id_, wrong in found.items() if wrong} == {}


def test_no_name_of_a_message_stands_twice():
    written = Counter(id_ for file in FILES for id_ in ids(file))
    assert [id_ for id_, times in written.items() if times > 1] == []
    assert set(written) == set(catalogue())


@pytest.mark.parametrize(
    "id_, entry, wrong",
    [
        ("Good_one", {"nl": "ja", "en": "yes"}, "no kebab-case"),
        ("a", {"nl": "ja"}, "not these languages"),
        ("a", {"nl": "ja", "en": "yes", "de": "ja"}, "not these languages"),
        ("a", {"nl": "VOG", "en": "VOG"}, "same in both"),
        ("a", {"nl": "{n} x", "en": "{m} x"}, "other values"),
        ("a", {"nl": {"one": "{n} x", "other": "y"}, "en": "y"}, "other values"),
        ("a", {"nl": {"other": "y"}, "en": "z"}, "half a plural"),
        ("a", {"nl": "x", "en": {"one": "y", "many": "z"}}, "half a plural"),
        ("a", {"nl": "x", "en": ""}, "empty"),
        ("a", {"nl": "x", "en": {"one": "", "other": "z"}}, "empty"),
        ("a", {"nl": "ja", "en": "yes", "code": "Een woord"}, "no code"),
        ("a", {"nl": "ja", "en": "yes", "code": "a", "level": "error"}, "no level"),
        ("a", {"nl": "ja", "en": "yes", "level": "warning"}, "no level"),
    ],
)
def test_what_is_wrong_with_a_message_is_seen(id_, entry, wrong):
    assert wrong in faults(id_, entry)


def test_a_value_may_be_a_message_and_counts_choose_the_form():
    near = message("did-you-mean", near="havo")
    told = message("not-a-route", id="hav", near=near)
    assert told.say("nl") == "`hav` is geen route. Bedoelde u `havo`?"
    assert said("not-a-route", "en", id="hav", near="") == "`hav` is not a route."
    assert joined([near, "x"], "|").say("en") == " Did you mean `havo`?|x"


@pytest.mark.parametrize("values", [{}, {"id": "x"}])
def test_a_name_or_a_value_that_is_not_there_is_a_fault_of_the_program(values):
    with pytest.raises(KeyError):
        message("not-a-route", **values)
    with pytest.raises(KeyError):
        message("no-such-message", **values)
