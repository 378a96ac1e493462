"""The gaps in texts, written `{name}`: what is filled in where.

Every other brace would stand on a screen as it is."""

import re
from dataclasses import dataclass

from engine.problems import near
from engine.reading.document import MAX_ALIKE, Document
from engine.reading.texts import texts
from engine.reading.yaml_nodes import Loc

GAP = re.compile(r"\{([a-z0-9_-]+)\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_WITH_FACTS = (
    "content/routes/",
    "content/requirements.yaml",
    "content/conditions.yaml",
    "content/suitability.yaml",
)  # facts stand in their texts
_PLAIN = {"name", "declares", "prepare"}  # but not in these parts of them
_RULES = ("rule", "yes", "no")  # where `{decides}` says who decides
_NO_FACTS = ("answer", "decides")


@dataclass(frozen=True)
class _Literal:
    """A brace that nothing fills: its place, itself, and what is filled in there."""

    loc: Loc
    brace: str
    known: list[str]


def gaps(
    docs: list[Document],
    tree: Document,
    facts: list[str] | None,
) -> None:
    """Notes in its document every brace that nothing fills, and every fact in one language only.

    The words of screens are looked at where they are used. `facts`: the names there are; None
    while their file cannot be read, and then only the tree is looked at."""
    for doc in docs:
        is_left = facts is None and doc is not tree
        if not is_left and doc.path != "content/interface.yaml":
            _check_document(doc, doc is tree, facts or [])


def _check_document(doc: Document, is_tree: bool, facts: list[str]) -> None:
    """Notes what is wrong; of very many braces that nothing fills the first, and how many more."""
    literal: list[_Literal] = []
    for loc, text in texts(doc.data):
        known = _known_in_tree(loc, facts) if is_tree else _known(doc.path, loc, facts)
        dutch = _braces(text["nl"])
        english = _braces(text["en"])
        literal += _unfilled((*loc, "nl"), dutch, known)
        literal += _unfilled((*loc, "en"), english, known)
        _check_languages(doc, loc, known, set(dutch), set(english))
    for found in literal[:MAX_ALIKE]:
        _note(doc, found)
    if len(literal) > MAX_ALIKE:
        more = len(literal) - MAX_ALIKE
        doc.note(literal[MAX_ALIKE].loc, "more-gaps-not-filled", count=more)


def _known_in_tree(loc: Loc, facts: list[str]) -> list[str]:
    """What is filled in at a place of the tree."""
    if loc[0] == "ways_out":
        return facts
    if loc[-1] == "said" and "options" not in loc:
        return ["answer"]
    return []


def _known(path: str, loc: Loc, facts: list[str]) -> list[str]:
    """What is filled in at a place of the content."""
    if not path.startswith(_WITH_FACTS):
        return []
    if not _PLAIN.isdisjoint(loc):
        return []
    if loc[-1] in _RULES:
        return [*facts, "decides"]
    return facts


def _braces(text: str) -> list[str]:
    """Everything between braces in a text, with its braces, and every brace without its other."""
    if "{" not in text and "}" not in text:
        return []
    return _BRACES.findall(text)


def _unfilled(loc: Loc, braces: list[str], known: list[str]) -> list[_Literal]:
    """Those of the braces that nothing fills."""
    out = []
    for brace in braces:
        gap = GAP.fullmatch(brace)
        if gap is None or gap[1] not in known:
            out.append(_Literal(loc, brace, known))
    return out


def _check_languages(
    doc: Document,
    loc: Loc,
    known: list[str],
    dutch: set[str],
    english: set[str],
) -> None:
    """Notes what is filled in in one of the two languages only."""
    for brace in sorted(dutch ^ english):
        name = brace[1:-1]
        if name in known and name not in _NO_FACTS:
            doc.note(loc, "fact-in-one-language", warning=True, name=name)
    in_both = dutch & english
    if known == ["answer"] and "{answer}" not in in_both:
        doc.note(loc, "answer-not-in-said", warning=True, answer="{answer}")


def _note(doc: Document, found: _Literal) -> None:
    """Notes a brace that would stand on a screen as it is."""
    brace, known = found.brace, found.known
    if not known:
        doc.note(found.loc, "gap-not-filled", gap=brace)
        return
    named = GAP.fullmatch(brace)
    gap = named[1] if named else brace
    offer = near(brace.strip("{} "), known)
    if known == ["answer"]:
        doc.note(found.loc, "gap-no-answer", gap=gap, answer="{answer}", near=offer)
    else:
        doc.note(found.loc, "gap-no-fact", gap=gap, near=offer)
