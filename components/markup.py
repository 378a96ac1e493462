"""The markup of the pages: templates beside this file, filled with values. Nothing is escaped by
hand: a text that is put in is escaped, and what is HTML already says so by its type (Markup).

In a template the indentation and the line ends are for who reads it: no space comes of them beside
a tag or a brace. A space that is to be seen is written as `{{ " " }}`."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup

from components.pieces import glossary
from components.visit.visit import Visit
from engine.guide.texts import filled

FOLDER = Path(__file__).parent / "templates"
_BESIDE_TAGS = re.compile(r"(?<=[>}])\s*\n\s*|\s*\n\s*(?=[<{])")
_LINE_ENDS = re.compile(r"\s*\n\s*")


class _Tight(FileSystemLoader):
    """Reads templates without what only makes them readable."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, Any, Any]:
        """The source as Jinja compiles it."""
        source, file, fresh = super().get_source(environment, template)
        return _LINE_ENDS.sub(" ", _BESIDE_TAGS.sub("", source.strip())), file, fresh


class _Calls(Context):
    """Calls what a template calls at once. Jinja looks at every call whether the function asks for
    the context; none of ours does, and a page makes hundreds of calls."""

    def call(
        self,
        function: Callable[..., Any],
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **values: Any,
    ) -> Any:
        """What the function or macro gives. What Jinja adds for the context is left out."""
        return function(*args, **values)


class _Environment(Environment):
    """Jinja with all templates kept, and the same globals for each: a plain dictionary, as every
    `render` copies them."""

    context_class = _Calls

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; none of ours brings its own."""
        return self.globals


_environment = _Environment(
    loader=_Tight(FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=False,
    cache_size=-1,  # a plain dictionary: nothing is ever thrown out, and nothing is locked
)
NOTHING = Markup("")


def render(visit: Visit, template: str, **values: object) -> Markup:
    """A template of the folder, filled. It also knows `w` (a word of the interface), `counted` (the
    same with a number), `link` (to a view), `text` (a text of the content, hard words marked),
    `lang`, `visit`."""
    found = _environment.get_template(f"{template}.html")
    return Markup(
        found.render(
            visit=visit,
            lang=visit.lang,
            w=visit.word,
            counted=visit.counted,
            link=visit.link,
            text=lambda words: text(visit, words),
            **values,
        )
    )


def bare(template: str, **values: object) -> Markup:
    """A template that stands by itself: before there is any content to take words from."""
    return Markup(_environment.get_template(f"{template}.html").render(**values))


def text(visit: Visit, words: Mapping[str, str]) -> Markup:
    """A text of the content in the visitor's language: its facts filled in, its hard words
    marked."""
    return glossary.marked(visit, filled(visit.guide, words[visit.lang], visit.lang))
