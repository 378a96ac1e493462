"""How a visit is spelled in an address."""

from pathlib import Path
from urllib.parse import quote

import yaml

Params = dict[str, list[str]]
ASIDE, TRY, ONLY = "was-", "try-", "only-"
FIELDS = (
    "trying",
    "only",
    "view",
    "queue",
    "edit",
    "had",
    "route",
    "done",
    "whole",
    "lang",
    "day",
)  # of a visit, in the address besides answers
RESERVED = frozenset(
    yaml.safe_load(Path(__file__).with_name("reserved.yaml").read_text(encoding="utf-8"))
)  # what cannot be the id of a question
PREFIXED = {"trying": TRY, "only": ONLY}
USUAL = {"view": "start", "lang": "nl"}


def _named(fields: dict[str, object]) -> dict[str, object]:
    """Fields of a visit as they are called in the address; without those that are empty or as usual."""
    out: dict[str, object] = {}
    for name, value in fields.items():
        if not value or value == USUAL.get(name):
            continue
        if name in PREFIXED:
            out |= {PREFIXED[name] + key: inner for key, inner in value.items()}
        elif name == "had":
            question, answer = value
            out[name] = ".".join(
                [question, *([answer] if isinstance(answer, str) else answer or [])]
            )
        else:
            out["q" if name == "queue" else name] = value
    return out


def _encoded(parameters: dict[str, object]) -> str:
    """Names with values as in a query string, each with `&` behind it. Names and values are ids of the content or made plain, so only letters beyond ASCII are to be quoted."""
    pairs = "".join(
        f"{name}={value}&"
        for name, given in parameters.items()
        for value in ([given] if isinstance(given, str) else given)
    )
    return pairs if pairs.isascii() else quote(pairs, safe="=&")


def plain(text: str) -> str:
    """A word from the address, short and without anything that could be markup."""
    return "".join(c for c in text if c.isalnum() or c in "-_")[:40]
