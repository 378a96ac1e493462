"""The page that a sheet is written on: the guide, the route and the language all parts need."""

from dataclasses import dataclass

from engine.editing.markdown import item
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.guide.texts import filled, written
from engine.messages import Value, said
from engine.shapes.text import Text

UNKNOWN = "unknown"  # how content writes a day that nobody knows


@dataclass(frozen=True)
class Page:
    """A sheet being written, with how its parts say things."""

    guide: Guide
    route: Route
    lang: str

    def label(self, name: str, /, **values: Value) -> str:
        """A word or sentence of the sheet itself."""
        return said(f"sheet-{name}", self.lang, **values)

    def text(self, text: Text, /, **values: str) -> str:
        """A text of the content, with its facts filled in."""
        return filled(self.guide, text[self.lang], self.lang, **values)

    def day(self, day: str) -> str:
        """A day as content writes it, as people write it."""
        return self.label("unknown") if day == UNKNOWN else written(day, self.lang)

    def decider(self, id_: str) -> str:
        """Who decides."""
        return self.guide.deciders[id_][self.lang]

    def short(self, question: str) -> str:
        """The short name of a question."""
        name: str = self.guide.question[question].texts["short"][self.lang]
        return name

    def source(self, id_: str) -> list[str]:
        """A source: its title and address, when it was read, and what is to be said of it."""
        source = self.guide.sources[id_]
        title = f"{source.title[self.lang]}, {source.publisher} (`{id_}`), <{source.url}>"
        parts = [title, self.label("read", day=self.day(source.checked))]
        if source.version:
            parts.append(self.label("version", day=self.day(source.version)))
        lines = [item(self.label("source"), "; ".join(parts))]
        if source.note:
            lines.append(item(self.label("note"), source.note[self.lang]))
        return lines

    def conditions(self) -> list[str]:
        """The ids of the conditions that the route can name, each once."""
        named = [self.guide.always_needed, *(r.names for r in self.route.all_requirements)]
        return list(dict.fromkeys(id_ for id_ in named if id_))
