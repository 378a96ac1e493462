"""What may stand at a place of a content file, taken from its shape, and how that is said."""

import json
import re
from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter, ValidationError

from engine.problems import did_you_mean
from engine.reading.document import Document
from engine.shapes.files import REQUIREMENT
from engine.shapes.route import RequirementShape

Told = tuple[str, str]


def places(adapter: TypeAdapter, loc: tuple) -> list[dict]:
    """What may stand at `loc`, as pieces of the JSON schema of the shape; nothing where anything may stand."""
    whole = _schema(adapter)
    nodes = _opened(whole, whole)
    for step in loc:
        inner = [
            n.get("items")
            if isinstance(step, int)
            else n.get("properties", {}).get(step) or n.get("additionalProperties")
            for n in nodes
        ]
        nodes = [n for node in inner if isinstance(node, dict) for n in _opened(whole, node)]
    return nodes


def keys(adapter: TypeAdapter, loc: tuple) -> list[str]:
    """The keys that may stand at `loc`, in the order of the shape."""
    return list(
        dict.fromkeys(key for node in places(adapter, loc) for key in node.get("properties", {}))
    )


def mapping(adapter: TypeAdapter, loc: tuple) -> Told:
    """That keys with values belong at `loc`, in Dutch and English."""
    first = next(iter(keys(adapter, loc)), None)
    nl, en = (f", zoals `{first}: …`", f", like `{first}: …`") if first else ("", "")
    return f"hier moeten sleutels met waarden staan{nl}", f"this must be keys with values{en}"


def listing(adapter: TypeAdapter, loc: tuple) -> Told:
    """What list belongs at `loc`: of how many things, and what one looks like; in Dutch and English."""
    node = next((n for n in places(adapter, loc) if n.get("type") == "array"), {})
    least, most = node.get("minItems", 0), node.get("maxItems")
    if most is not None and most == least:
        numbers = node["items"].get("type") == "integer"
        like = ", ".join(str(12 * (n + 1)) if numbers else "abcdefgh"[n % 8] for n in range(most))
        return (
            f"hier moeten precies {most} {'getallen' if numbers else 'waarden'} staan, zoals `[{like}]`",
            f"this must be exactly {most} {'numbers' if numbers else 'values'}, like `[{like}]`",
        )
    first = next(iter(keys(adapter, (*loc, 0))), None)
    like = f"- {first}: …" if first else "[a, b]"
    if least:
        nl, en = ("één", "one") if least == 1 else (least, least)
        return (
            f"hier moet een lijst staan met minstens {nl} erin, zoals `{like}`",
            f"this must be a list with at least {en} in it, like `{like}`",
        )
    return f"hier moet een lijst staan, zoals `{like}`", f"this must be a list, like `{like}`"


@cache
def _schema(adapter: TypeAdapter) -> dict:
    return adapter.json_schema()


def _opened(whole: dict, node: dict) -> list[dict]:
    """What may stand at a node of a schema: references followed, alternatives side by side."""
    if "$ref" in node:
        return _opened(whole, whole["$defs"][node["$ref"].rsplit("/", 1)[-1]])
    return (
        [n for part in node["anyOf"] for n in _opened(whole, part)] if "anyOf" in node else [node]
    )


_LANGUAGES = {"nl": ("Nederlandse", "Dutch"), "en": ("Engelse", "English")}
_TRUTH = {
    "yes": "true",
    "on": "true",
    "y": "true",
    "true": "true",
    "ja": "true",
    "no": "false",
    "off": "false",
    "n": "false",
    "false": "false",
    "nee": "false",
}
_PLAIN = {
    "string_too_short": ("hier staat niets. Vul de tekst in", "this is empty. Fill in the text"),
    "int_type": ("hier moet een heel getal staan", "this must be a whole number"),
    "value_error": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
    "date_type": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
    "string_pattern_mismatch": (
        "dit is geen adres dat met https:// begint",
        "this is not an address that starts with https://",
    ),
}
_PIECE = (
    " Hoort hij bij de tekst ervoor, zet dan de hele tekst tussen aanhalingstekens; haal hem anders weg.",
    " If it belongs to the text before it, put the whole text in quotes; else remove it.",
)
_PLAIN |= dict.fromkeys(
    ("greater_than_equal", "less_than_equal", "float_type"),
    (
        "hier moet een getal van 0 tot en met 1 staan, zoals `0.25`",
        "this must be a number from 0 to 1, like `0.25`",
    ),
)


def shaped(doc: Document, adapter: TypeAdapter, data: object, loc: tuple = ()):
    """The data in its shape, or None; each thing out of shape becomes a problem of the document at its own line."""
    if adapter is REQUIREMENT and not (
        isinstance(data, dict) and set(data) & set(keys(adapter, ()))
    ):
        _no_requirement(doc, loc, data)
        return None
    try:
        value = adapter.validate_python(data)
    except ValidationError as error:
        for found in _apart(error.errors(include_url=False)):
            _note(doc, adapter, data, loc, found)
        return None
    for i, months in enumerate(getattr(value, "months", None) or []):
        if months < 0:
            doc.problem(
                (*loc, "months", i),
                "vorm",
                f"Bij `months`: `{months}` is minder dan nul. Schrijf `[kortst, langst]` in maanden, of `null`.",
                f"At `months`: `{months}` is less than zero. Write `[shortest, longest]` in months, or `null`.",
            )
    wrong = [
        (at, raw, *says) for at, raw in _requirements(value, loc) for says in _contradictions(raw)
    ]
    for at, raw, nl, en in wrong:
        doc.problem(
            at,
            "eis",
            f"Eis `{raw.key}` is `{raw.kind}`: {nl}",
            f"Requirement `{raw.key}` is `{raw.kind}`: {en}",
        )
    return None if wrong else value


def _requirements(value: object, loc: tuple) -> Iterator[tuple[tuple, RequirementShape]]:
    """The requirements that were read, with their places: a single one, or all of the shared lists."""
    if isinstance(value, RequirementShape):
        yield loc, value
    elif isinstance(value, dict):
        for name, group in value.items():
            yield from (
                (place, raw)
                for i, one in enumerate(group if isinstance(group, list) else [])
                for place, raw in _requirements(one, (*loc, name, i))
            )


def _contradictions(raw: RequirementShape) -> Iterator[tuple[str, str]]:
    """The keys that a requirement of this kind lacks, and those that it cannot have."""
    given = {"needs": raw.needs, "yes": raw.met, "no": raw.unmet, "names": raw.names}
    wanted = {
        "fixed": ("needs", "yes", "no"),
        "attainable": ("needs", "yes", "no", "names"),
        "always": ("names",),
    }[raw.kind]
    lacks = ", ".join(f"`{key}`" for key in wanted if given[key] is None)
    extra = ", ".join(
        f"`{key}`" for key, value in given.items() if value is not None and key not in wanted
    )
    if lacks:
        yield (
            f"{lacks} ontbreekt nog. Voeg toe wat ontbreekt.",
            f"{lacks} is still missing. Add what is missing.",
        )
    if extra:
        yield (
            f"{extra} hoort daar niet bij. Haal dat weg, of kies een andere `kind`.",
            f"{extra} does not go with that. Remove it, or choose another `kind`.",
        )


def _no_requirement(doc: Document, loc: tuple, data: object) -> None:
    """Not one key of a requirement stands here: said once, instead of each key that is missing."""
    given = list(data) if isinstance(data, dict) else []
    near = next((pair for key in given if any(pair := did_you_mean(key, ["use"]))), ("", ""))
    what_nl, what_en = (
        (f": `{given[0]}` kennen we niet.", f": we do not know `{given[0]}`.")
        if given
        else (".", ".")
    )
    doc.problem(
        (*loc, *given[:1]),
        "onbekende-sleutel" if given else "vorm",
        f"Dit is geen eis{what_nl}{near[0]} Schrijf `use: …` met een lijst uit content/requirements.yaml, of een eis met `key`, `kind` en de rest; zie content/README.md.",
        f"This is no requirement{what_en}{near[1]} Write `use: …` with a list from content/requirements.yaml, or a requirement with `key`, `kind` and so on; "
        "see content/README.md.",
    )


def _apart(found: list[dict]) -> Iterator[dict]:
    """The errors, each place once: where a text or a list may stand, only what is wrong with the one that stands there."""
    locs = [tuple(s for s in f["loc"] if not _internal(s)) for f in found]
    for i, (error, loc) in enumerate(zip(found, locs)):
        one_of_more = len(loc) < len(error["loc"]) and any(
            other[: len(loc)] == loc and j != i and (len(other) > len(loc) or j < i)
            for j, other in enumerate(locs)
        )
        if not one_of_more:
            yield error | {"loc": loc}


def _internal(step: object) -> bool:
    return isinstance(step, str) and bool(
        re.match(r"^(str$|list\[|constrained|function-|typed-dict)", step)
    )


def _free_keys(adapter: TypeAdapter, data: object, loc: tuple) -> list[str]:
    """The keys that may stand at this place and do not stand there yet."""
    for step in loc:
        data = data[step]
    also = (
        {"use"} if adapter is REQUIREMENT else set()
    )  # instead of a requirement, the name of a shared list
    return sorted(set(keys(adapter, loc)) - set(data) | also)


def _named(loc: tuple) -> tuple[str, str]:
    """A place as people say it: the last key, and for what has no name of its own the number in its list; for a text of which it is the translation."""
    last = next((i for i in range(len(loc) - 1, -1, -1) if isinstance(loc[i], str)), None)
    if last is None:
        return "", ""
    nl = en = f"`{loc[last]}`"
    for number in loc[last + 1 :]:
        nl, en = f"{nl} (nummer {number + 1})", f"{en} (number {number + 1})"
    if loc[last] in _LANGUAGES and any(isinstance(s, str) for s in loc[:last]):
        of_nl, of_en = _named(loc[:last])
        return f"{nl} van {of_nl}", f"{en} of {of_en}"
    return nl, en


def _missing(doc: Document, loc: tuple) -> None:
    (nl, en), key = _named(loc[:-1]), loc[-1]
    if key in _LANGUAGES and nl:
        lang_nl, lang_en = _LANGUAGES[key]
        doc.problem(
            loc[:-1],
            "ontbreekt",
            f"De {lang_nl} tekst van {nl} ontbreekt. Voeg `{key}` toe.",
            f"The {lang_en} text of {en} is missing. Add `{key}`.",
        )
    elif nl:
        doc.problem(
            loc[:-1],
            "ontbreekt",
            f"Bij {nl} ontbreekt `{key}`. Voeg deze sleutel toe.",
            f"At {en}, `{key}` is missing. Add this key.",
        )
    else:
        doc.problem(
            (),
            "ontbreekt",
            f"De sleutel `{key}` ontbreekt in dit bestand. Voeg hem toe.",
            f"The key `{key}` is missing in this file. Add it.",
        )


def _note(doc: Document, adapter: TypeAdapter, data: object, start: tuple, found: dict) -> None:
    inner, kind, given = found["loc"], found["type"], found["input"]
    loc = start + inner
    nl, en = _named(loc) if loc else (f"`{doc.path}`", f"`{doc.path}`")
    doc.withdraw(loc)
    if kind == "missing":
        _missing(doc, loc)
    elif kind == "extra_forbidden":
        near_nl, near_en = did_you_mean(loc[-1], _free_keys(adapter, data, inner[:-1]))
        away_nl, away_en = (
            _PIECE if _beside_text(data, inner) else (" Haal hem weg.", " Remove it.")
        )
        doc.problem(
            loc,
            "onbekende-sleutel",
            f"De sleutel `{loc[-1]}` kennen we hier niet.{near_nl or away_nl}",
            f"We do not know the key `{loc[-1]}` here.{near_en or away_en}",
        )
    elif kind == "literal_error":
        expected = found["ctx"]["expected"].replace("'", "`")
        near_nl, near_en = did_you_mean(given, re.findall(r"`([^`]+)`", expected))
        doc.problem(
            loc,
            "waarde",
            f"`{_shown(given)}` kan niet bij {nl}; wel {expected.replace(' or ', ' of ')}.{near_nl}",
            f"`{_shown(given)}` is not possible for {en}; these are: {expected}.{near_en}",
        )
    elif kind == "string_type" and given is None and loc[-1] in _LANGUAGES:
        lang_nl, lang_en = _LANGUAGES[loc[-1]]
        doc.problem(
            loc,
            "ontbreekt",
            f"Bij {nl} ontbreekt de {lang_nl} tekst. Vul hem in achter `{loc[-1]}:`.",
            f"At {en}, the {lang_en} text is missing. Fill it in behind `{loc[-1]}:`.",
        )
    else:
        why_nl, why_en = _why(adapter, inner, kind, given)
        doc.problem(loc, "vorm", f"Bij {nl}: {why_nl}.", f"At {en}: {why_en}.")


def _beside_text(data: object, loc: tuple) -> bool:
    """Whether the key at `loc` stands beside a text, of which a comma may have cut it off."""
    for step in loc[:-1]:
        data = data[step]
    return any(key in _LANGUAGES for key in data)


def _why(adapter: TypeAdapter, loc: tuple, kind: str, given: object) -> tuple[str, str]:
    """What belongs at a place where something of another form stands, in Dutch and English."""
    if kind == "string_type":
        return _text(given)
    if kind == "bool_type":
        meant = _TRUTH.get(str(given).lower())
        nl, en = (
            (f". Schrijf `{meant}`, zonder aanhalingstekens", f". Write `{meant}`, without quotes")
            if meant
            else ("", "")
        )
        return f"hier moet `true` of `false` staan{nl}", f"this must be `true` or `false`{en}"
    if kind in ("list_type", "too_short", "too_long"):
        return listing(adapter, loc)
    if kind in ("dict_type", "model_type", "model_attributes_type", "typed_dict_type"):
        return mapping(adapter, loc)
    return _PLAIN.get(
        kind,
        (
            "deze waarde past hier niet. Kijk in de README.md van `content` of `trees`",
            "this value does not fit here. See the README.md of `content` or `trees`",
        ),
    )


def _text(given: object) -> tuple[str, str]:
    """That a text belongs where `given` stands."""
    if given is None:
        return "hier staat niets. Vul een waarde in", "this is empty. Fill in a value"
    if isinstance(given, list):
        return (
            "hier moet één tekst staan, geen lijst. Begint de tekst met `[`, zet hem dan tussen aanhalingstekens",
            "this must be one text, no list. If the text begins with `[`, put it in quotes",
        )
    if isinstance(given, dict):
        return (
            "hier moet tekst staan, geen sleutels. Begint de tekst met `{`, zet hem dan tussen aanhalingstekens",
            "this must be text, no keys. If the text begins with `{`, put it in quotes",
        )
    return (
        f'hier moet tekst staan, en `{_shown(given)}` is dat niet. Zet getallen en `true` tussen aanhalingstekens, zoals `"2"`, `"4-5"` of `"yes"`',
        f'this must be text, and `{_shown(given)}` is not. Put numbers and `true` in quotes, like `"2"`, `"4-5"` or `"yes"`',
    )


def _shown(given: object) -> str:
    """A value as it is written in a file."""
    return given if isinstance(given, str) else json.dumps(given, ensure_ascii=False, default=str)
