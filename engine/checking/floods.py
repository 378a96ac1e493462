"""Many failures of one kind, told as one: the first of them says how many there are."""

from collections.abc import Iterable
from dataclasses import replace

from engine.checking.failure import Failure

FEW = 20  # failures of one kind that are told one by one


def gathered(found: Iterable[Failure]) -> list[Failure]:
    """The failures, but of a kind with more than FEW only the first, with their number as count.

    The prover gives the one that most people meet first."""
    kinds: dict[str, list[Failure]] = {}
    for failure in found:
        kinds.setdefault(failure.id, []).append(failure)
    out: list[Failure] = []
    for kind in kinds.values():
        many = len(kind) > FEW
        out += [replace(kind[0], count=len(kind))] if many else kind
    return out
