"""Which faults are tried: so many of every package, chosen by a seed."""

import hashlib
from pathlib import Path

from tests.mutants.mutations import Mutant, mutants


def modules(root: Path, package: str) -> list[Path]:
    """The modules of a package by its folder (`engine/answering`). Raises ValueError for none."""
    found = sorted(p for p in (root / package).rglob("*.py") if p.name != "__init__.py")
    if not found:
        raise ValueError(f"{package} holds no module")
    return found


def sample(root: Path, package: str, seed: int, size: int) -> tuple[list[Mutant], int]:
    """`size` faults of a package (fewer when it has fewer), and how many there are in all.

    The same seed chooses the same faults, also after other modules have changed."""
    all_: list[Mutant] = []
    for file in modules(root, package):
        all_ += mutants(file.relative_to(root).as_posix(), file.read_bytes())
    all_.sort(key=lambda one: hashlib.sha256(f"{seed}:{one.id}".encode()).digest())
    chosen = sorted(all_[:size], key=lambda one: (one.path, one.start, one.new))
    return chosen, len(all_)
