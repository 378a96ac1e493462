"""Requirements: whether something is one at all, and whether it has the keys of its kind."""

from collections.abc import Iterator

from engine.messages import NOTHING, message
from engine.problems import near
from engine.reading.document import Document
from engine.reading.expected import expected
from engine.reading.yaml_nodes import Loc
from engine.shapes.files import REQUIREMENT
from engine.shapes.route import RequirementShape

USE_KEY = "use"  # stands instead of a requirement, and names a shared list of them
_KEYS_OF_KIND = {
    "fixed": ("needs", "yes", "no"),
    "attainable": ("needs", "yes", "no", "names"),
    "always": ("names",),
}

_Placed = tuple[Loc, RequirementShape]  # a requirement, and its place


def is_requirement(data: object) -> bool:
    """Whether at least one key of a requirement stands here."""
    if not isinstance(data, dict):
        return False
    known = expected(REQUIREMENT).keys(())
    return any(key in data for key in known)


def no_requirement(doc: Document, loc: Loc, data: object) -> None:
    """Says once that this is no requirement, instead of each key that is missing."""
    write = message("write-requirement")
    if not isinstance(data, dict) or not data:
        doc.note(loc, "requirement-expected", write=write)
        return
    offers = (near(key, [USE_KEY]) for key in data)
    offer = next(filter(None, offers), NOTHING)
    first = next(iter(data))
    place = (*loc, first)
    doc.note(place, "requirement-with-unknown-key", key=first, near=offer, write=write)


def check_requirements(doc: Document, loc: Loc, value: object) -> bool:
    """Whether every requirement in `value` has the keys of its kind; notes those that do not.

    `value`: a requirement, or the shared lists of them; anything else holds none."""
    good = True
    for place, requirement in _requirements(value, loc):
        good = _check_keys(doc, place, requirement) and good
    return good


def _requirements(value: object, loc: Loc) -> Iterator[_Placed]:
    """The requirements that were read, with their places."""
    if isinstance(value, RequirementShape):
        yield loc, value
    elif isinstance(value, dict):
        for name, group in value.items():
            yield from _requirements(group, (*loc, name))
    elif isinstance(value, list):
        for i, one in enumerate(value):
            yield from _requirements(one, (*loc, i))


def _check_keys(doc: Document, loc: Loc, requirement: RequirementShape) -> bool:
    """Whether a requirement has the keys of its kind and no others; notes what it lacks."""
    wanted = _KEYS_OF_KIND[requirement.kind]
    values = {
        "needs": requirement.needs,
        "yes": requirement.met,
        "no": requirement.unmet,
        "names": requirement.names,
    }
    given = [key for key in values if values[key] is not None]
    wrong = {
        "requirement-lacks": [key for key in wanted if key not in given],
        "requirement-has-too-much": [key for key in given if key not in wanted],
    }
    for id_, found in wrong.items():
        if found:
            doc.note(
                loc,
                id_,
                key=requirement.key,
                kind=requirement.kind,
                keys=", ".join(f"`{key}`" for key in found),
            )
    return not any(wrong.values())
