"""What a proof finds: one thing that does not hold, and for whom it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.messages import Message
from engine.reading.yaml_nodes import Loc
from engine.rules.boxes import Box

Values = Mapping[str, str | int | Message]  # what fills a message


@dataclass
class Failure:
    """One thing that does not hold.

    `id` and `values`: what is said of it; `route`: in whose file (None: in the tree) and `loc`:
    where; `key`: the requirement that causes it; `box`: the people for whom it shows, and `part`:
    their share of all people; `count`: how many such things there are, this one among them."""

    id: str
    route: str | None = None
    loc: Loc = ("leads_to",)
    values: Values = field(default_factory=dict)
    key: str | None = None
    box: Box | None = None
    part: float | None = None
    count: int = 1
