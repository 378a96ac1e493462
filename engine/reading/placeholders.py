"""The gaps in texts, written `{name}`: what is filled in where.

Every other brace would stand on a screen as it is."""

import re
from collections.abc import Iterator

from engine.problems import near
from engine.reading.cut_texts import LANGUAGES
from engine.reading.document import MAX_ALIKE, Document
from engine.reading.yaml_nodes import Loc

GAP = re.compile(r"\{([a-z0-9_-]+)\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_WITH_FACTS = (
    "content/routes/",
    "content/requirements.yaml",
    "content/conditions.yaml",
    "content/suitability.yaml",
)  # facts stand in their texts
_PLAIN = ("name", "declares", "prepare")  # but not in these parts of them
_RULES = ("rule", "yes", "no")  # where `{decides}` says who decides


def gaps(docs: list[Document], tree: Document, facts: list[str] | None) -> None:
    """Notes in its document every brace that nothing fills, and every fact in one language only.

    The words of screens are looked at where they are used. `facts`: the names there are; None
    while their file cannot be read, and then only the tree is looked at."""
    for doc in docs:
        if doc.path == "content/interface.yaml" or (facts is None and doc is not tree):
            continue
        literal: list[tuple[Loc, str, list[str]]] = []
        for loc, text in _texts(doc.data):
            known = allowed(doc, tree, loc, facts or [])
            braces = {language: _braces(text[language]) for language in LANGUAGES}
            for language, brace in _unfilled(braces, known):
                literal.append(((*loc, language), brace, known))
            _check_languages(doc, loc, braces, known)
        _note_all(doc, literal)


def allowed(doc: Document, tree: Document, loc: Loc, facts: list[str]) -> list[str]:
    """What is filled in at a place."""
    if doc is tree:
        if loc[0] == "ways_out":
            return facts
        is_sentence = loc[-1] == "said" and "options" not in loc
        return ["answer"] if is_sentence else []
    if not doc.path.startswith(_WITH_FACTS) or any(part in _PLAIN for part in loc):
        return []
    return [*facts, "decides"] if loc[-1] in _RULES else facts


def _texts(node: object, loc: Loc = ()) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Every text in both languages, those too that are no sentences."""
    if isinstance(node, list):
        for i, value in enumerate(node):
            yield from _texts(value, (*loc, i))
    elif isinstance(node, dict):
        if all(isinstance(node.get(language), str) for language in LANGUAGES):
            yield loc, node
            return
        for key, value in node.items():
            yield from _texts(value, (*loc, key))


def _braces(text: str) -> list[str]:
    return _BRACES.findall(text) if "{" in text or "}" in text else []


def _unfilled(braces: dict[str, list[str]], known: list[str]) -> Iterator[tuple[str, str]]:
    """The braces that nothing fills, each with the language of its text."""
    for language, found in braces.items():
        for brace in found:
            if not GAP.fullmatch(brace) or brace[1:-1] not in known:
                yield language, brace


def _check_languages(
    doc: Document, loc: Loc, braces: dict[str, list[str]], known: list[str]
) -> None:
    """Notes what is filled in in one language only."""
    dutch, english = ({brace[1:-1] for brace in found} for found in braces.values())
    for name in sorted(dutch ^ english):
        if name in known and name not in ("answer", "decides"):
            doc.note(loc, "fact-in-one-language", name=name, warning=True)
    if known == ["answer"] and "answer" not in dutch & english:
        doc.note(loc, "answer-not-in-said", answer="{answer}", warning=True)


def _note_all(doc: Document, literal: list[tuple[Loc, str, list[str]]]) -> None:
    """Notes braces that would stand on a screen; of very many the first, and how many follow."""
    for loc, brace, known in literal[:MAX_ALIKE]:
        _note(doc, loc, brace, known)
    if len(literal) > MAX_ALIKE:
        loc = literal[MAX_ALIKE][0]
        doc.note(loc, "more-gaps-not-filled", count=len(literal) - MAX_ALIKE)


def _note(doc: Document, loc: Loc, brace: str, known: list[str]) -> None:
    if not known:
        doc.note(loc, "gap-not-filled", gap=brace)
        return
    gap = brace[1:-1] if GAP.fullmatch(brace) else brace
    offer = near(brace.strip("{} "), known)
    if known == ["answer"]:
        doc.note(loc, "gap-no-answer", gap=gap, answer="{answer}", near=offer)
    else:
        doc.note(loc, "gap-no-fact", gap=gap, near=offer)
