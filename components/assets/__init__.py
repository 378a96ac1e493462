"""The style, the scripts and the drawings of the app, as text."""

import re
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).parent


def picture(name: str) -> str:
    """A drawing of components/assets/pictures as an address, so that it needs no request of its
    own; as text, which packs better than base64."""
    drawing = (
        (HERE / "pictures" / f"{name}.svg")
        .read_text(encoding="utf-8")
        .replace('"', "'")
        .replace("\n", " ")
    )
    return f"data:image/svg+xml,{quote(drawing, safe=PLAIN)}"


PLAIN = " !$'()*+,/:;=?@[]|~-._"  # stands as it is in the address of a drawing
STYLE = re.sub(
    r"url\(picture:([a-z-]+)\)",
    lambda m: f'url("{picture(m[1])}")',
    (HERE / "style.css").read_text(encoding="utf-8"),
)
SCRIPT = (HERE / "turn.js").read_text(encoding="utf-8")
