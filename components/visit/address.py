"""How a visit is spelled in an address: the names of its parameters, and nothing that could be
markup."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

Params = dict[str, list[str]]  # an address as names with values, as `parse_qs` gives it
Value = str | list[str]
ASIDE, TRY, ONLY = "was-", "try-", "only-"  # what stands before a question or a filter
USUAL = {"view": "start", "lang": "nl"}  # not written


def encoded(parameters: Mapping[str, Value]) -> str:
    """Names with values as in a query string, each with `&` behind it.

    They are ids of the content or made plain, so only letters beyond ASCII are to be quoted."""
    pairs = "".join(
        f"{name}={value}&" for name, given in parameters.items() for value in listed(given)
    )
    return pairs if pairs.isascii() else quote(pairs, safe="=&")


def listed(given: Value) -> list[str]:
    """One value or several as a list."""
    return [given] if isinstance(given, str) else given


def prefixed(prefix: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """The same values under names that begin with the prefix."""
    return {prefix + name: value for name, value in values.items()}


def dotted(question: str, answer: Value | None) -> str:
    """A question with its answer as one value: `subject.biology`, or `subject` where there was
    none."""
    return ".".join([question, *listed(answer or [])])


def firsts(params: Mapping[str, list[str]]) -> dict[str, str]:
    """The first value of each name."""
    return {name: values[0] for name, values in params.items() if values}


def plain(text: str) -> str:
    """A word from the address, short and without anything that could be markup."""
    return "".join(c for c in text if c.isalnum() or c in "-_")[:40]


def known(values: Iterable[str], among: Iterable[str]) -> tuple[str, ...]:
    """Those of the values that are known, each once."""
    allowed = set(among)
    return tuple(dict.fromkeys(value for value in values if value in allowed))
