"""The style, the scripts and the drawings of the app, as text; and the few words that cannot come
from the content."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import quote

import yaml

HERE = Path(__file__).parent
PLAIN = " !$'()*+,/:;=?@[]|~-._"  # stands as it is in the address of a drawing


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def picture(name: str) -> str:
    """A drawing of components/assets/pictures as an address, so that it needs no request of its
    own; as text, which packs better than base64."""
    drawing = _read(f"pictures/{name}.svg").replace('"', "'").replace("\n", " ")
    return f"data:image/svg+xml,{quote(drawing, safe=PLAIN)}"


@cache
def no_content(lang: str) -> dict[str, str]:
    """The words for when there is no content to take them from, in one language, by name."""
    words = yaml.safe_load(_read("no_content.yaml"))
    return {name: texts[lang] for name, texts in words.items()}


STYLE = re.sub(
    r"url\(picture:([a-z-]+)\)", lambda found: f'url("{picture(found[1])}")', _read("style.css")
)
SCRIPT = _read("turn.js")
