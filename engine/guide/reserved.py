"""Ids that a question cannot have, because the screens use them in addresses for something else."""

from functools import cache
from pathlib import Path

import yaml

DECLARED = Path(__file__).resolve().parents[2] / "components" / "visit" / "reserved.yaml"


@cache
def reserved() -> frozenset[str]:
    """The ids that the screens declare; none where there are no screens."""
    if not DECLARED.is_file():
        return frozenset()
    return frozenset(yaml.safe_load(DECLARED.read_text(encoding="utf-8")))
