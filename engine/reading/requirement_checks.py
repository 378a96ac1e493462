"""Requirements: whether something is one at all, and whether it has the keys of its kind."""

from collections.abc import Iterator

from engine.messages import NOTHING, message
from engine.problems import near
from engine.reading.document import Document
from engine.reading.expected import keys
from engine.reading.yaml_nodes import Loc
from engine.shapes.files import REQUIREMENT
from engine.shapes.route import RequirementShape

_KEYS_OF_KIND = {
    "fixed": ("needs", "yes", "no"),
    "attainable": ("needs", "yes", "no", "names"),
    "always": ("names",),
}


def is_requirement(data: object) -> bool:
    """Whether at least one key of a requirement stands here."""
    return isinstance(data, dict) and not set(keys(REQUIREMENT, ())).isdisjoint(data)


def no_requirement(doc: Document, loc: Loc, data: object) -> None:
    """Says once that this is no requirement, instead of each key that is missing."""
    write = message("write-requirement")
    given = [str(key) for key in data] if isinstance(data, dict) else []
    if not given:
        doc.note(loc, "requirement-expected", write=write)
        return
    offers = (near(key, ["use"]) for key in given)
    offer = next((offer for offer in offers if offer), NOTHING)
    place = (*loc, given[0])
    doc.note(place, "requirement-with-unknown-key", key=given[0], near=offer, write=write)


def check_requirements(doc: Document, loc: Loc, value: object) -> bool:
    """Whether every requirement in `value` has the keys of its kind; notes those that do not.

    `value`: a requirement, or the shared lists of them; anything else holds none."""
    good = True
    for place, requirement in _requirements(value, loc):
        good = _check_keys(doc, place, requirement) and good
    return good


def _requirements(value: object, loc: Loc) -> Iterator[tuple[Loc, RequirementShape]]:
    """The requirements that were read, with their places."""
    if isinstance(value, RequirementShape):
        yield loc, value
    elif isinstance(value, dict):
        for name, group in value.items():
            for i, one in enumerate(group if isinstance(group, list) else []):
                yield from _requirements(one, (*loc, name, i))


def _check_keys(doc: Document, loc: Loc, requirement: RequirementShape) -> bool:
    """Whether a requirement has the keys of its kind and no others; notes what it lacks."""
    wanted = _KEYS_OF_KIND[requirement.kind]
    values = {
        "needs": requirement.needs,
        "yes": requirement.met,
        "no": requirement.unmet,
        "names": requirement.names,
    }
    given = [key for key, value in values.items() if value is not None]
    lacks = [key for key in wanted if key not in given]
    extra = [key for key in given if key not in wanted]
    for id_, found in (("requirement-lacks", lacks), ("requirement-has-too-much", extra)):
        if found:
            listed = ", ".join(f"`{key}`" for key in found)
            doc.note(loc, id_, key=requirement.key, kind=requirement.kind, keys=listed)
    return not lacks and not extra
