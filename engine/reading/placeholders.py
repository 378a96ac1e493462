"""The gaps in texts, written `{name}`: what is filled in where, and every brace that would stand on a screen as it is."""

import re

from engine.problems import did_you_mean
from engine.reading.document import Document
from engine.reading.texts import texts

GAP = re.compile(r"\{([a-z0-9_-]+)\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_FILLED = (
    "content/routes/",
    "content/requirements.yaml",
    "content/conditions.yaml",
    "content/suitability.yaml",
)  # facts stand in their texts
_PLAIN = ("name", "declares", "prepare")  # but not in these parts of them
_RULES = ("rule", "yes", "no")  # where `{decides}` says who decides


def gaps(docs: list[Document], tree: Document, facts: list[str] | None) -> None:
    """Notes in its document every brace that nothing fills, and every fact that stands in one language only. Words of screens are
    engine.screens'. `facts`: the names there are; None while their file cannot be read."""
    for doc in docs:
        if doc.path == "content/interface.yaml" or (facts is None and doc is not tree):
            continue
        for loc, text in texts(doc.data):
            _check(doc, loc, text, allowed(doc, tree, loc, facts or []))


def allowed(doc: Document, tree: Document, loc: tuple, facts: list[str]) -> list[str]:
    """What is filled in at a place."""
    if doc is tree:
        return (
            facts
            if loc[0] == "ways_out"
            else ["answer"]
            if loc[-1] == "said" and "options" not in loc
            else []
        )
    if not doc.path.startswith(_FILLED) or any(part in _PLAIN for part in loc):
        return []
    return [*facts, "decides"] if loc[-1] in _RULES else facts


def _check(doc: Document, loc: tuple, text: dict[str, str], known: list[str]) -> None:
    found: dict[str, set[str]] = {}
    for lang in ("nl", "en"):
        braces = _BRACES.findall(text[lang]) if "{" in text[lang] or "}" in text[lang] else []
        found[lang] = {brace[1:-1] for brace in braces}
        for brace in braces:
            if not GAP.fullmatch(brace) or brace[1:-1] not in known:
                _literal(doc, (*loc, lang), brace, known)
    for name in sorted(found["nl"] ^ found["en"]):
        if name in known and name not in ("answer", "decides"):
            doc.problem(
                loc,
                "feit-in-een-taal",
                f"Het feit `{name}` staat maar in één van de twee talen. Noem het in allebei.",
                f"The fact `{name}` stands in one of the two languages only. Name it in both.",
                warning=True,
            )
    if known == ["answer"] and ("answer" not in found["nl"] or "answer" not in found["en"]):
        doc.problem(
            loc,
            "geen-antwoord",
            "In `said` ontbreekt `{answer}`: daar komt te staan wat iemand antwoordde.",
            "In `said` there is no `{answer}`: there stands what someone answered.",
            warning=True,
        )


def _literal(doc: Document, loc: tuple, brace: str, known: list[str]) -> None:
    nl, en = did_you_mean(brace.strip("{} "), known)
    brace = brace[1:-1] if known and GAP.fullmatch(brace) else brace
    if known:
        nl_kind, en_kind = (
            ("`{answer}`", "`{answer}`")
            if known == ["answer"]
            else ("een feit in content/facts.yaml", "a fact in content/facts.yaml")
        )
        doc.problem(
            loc,
            "onbekende-naam",
            f"`{brace}` is niet {nl_kind}; het zou zo op het scherm staan.{nl}",
            f"`{brace}` is not {en_kind}; it would stand on the screen like this.{en}",
        )
    else:
        doc.problem(
            loc,
            "niet-ingevuld",
            f"In deze tekst wordt `{brace}` niet ingevuld; het zou zo op het scherm staan. Schrijf voluit wat er hoort te staan.",
            f"In this text `{brace}` is not filled in; it would stand on the screen like this. Write out what belongs here.",
        )
