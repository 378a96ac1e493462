"""The lists of content/ that routes draw on: conditions, deciders, sources, facts, desks, words."""

from dataclasses import dataclass
from typing import Any

from engine.guide.files import Files
from engine.guide.names import Known
from engine.reading.validation import shaped
from engine.shapes.files import FILES
from engine.shapes.interface import DEFAULTS
from engine.shapes.lists import ConditionShape, ContactShape, FactShape, SourceShape, TermShape
from engine.shapes.route import RequirementShape
from engine.shapes.suitability import SuitabilityShape
from engine.shapes.text import Text

Requirements = dict[str, list[RequirementShape]]


@dataclass(frozen=True)
class Lists:
    """Every list by id, and the page about suitability."""

    conditions: dict[str, ConditionShape]
    deciders: dict[str, Text]
    sources: dict[str, SourceShape]
    facts: dict[str, FactShape]
    contacts: dict[str, ContactShape]
    words: dict[str, Text]
    glossary: dict[str, TermShape]
    suitability: SuitabilityShape


@dataclass(frozen=True)
class ReadLists:
    """What was read of them. `lists` is None when one of the files cannot be used.

    Ids count as known when their file is out of shape: one fault is not to cause a hundred."""

    lists: Lists | None
    requirements: Requirements
    known: Known


def read_lists(files: Files) -> ReadLists:
    """Reads every list; problems are noted in the documents."""
    found: dict[str, Any] = {}  # each in the shape of its file
    known: Known = {}
    for name, adapter in FILES.items():
        doc = files.read(f"content/{name}")
        found[name] = None if doc.data is None else shaped(doc, adapter, doc.data)
        known[name] = list(doc.data) if isinstance(doc.data, dict) else None
    whole = all(value is not None for value in found.values())
    requirements = found["requirements.yaml"] or {}
    return ReadLists(_lists(found) if whole else None, requirements, known)


def _lists(found: dict[str, Any]) -> Lists:
    return Lists(
        conditions=found["conditions.yaml"],
        deciders=found["deciders.yaml"],
        sources=found["sources.yaml"],
        facts=found["facts.yaml"],
        contacts=found["contacts.yaml"],
        words=DEFAULTS | found["interface.yaml"],
        glossary=found["glossary.yaml"],
        suitability=found["suitability.yaml"],
    )
