"""What a sheet says of a route: the parts that its template puts in their places.

Words of the sheet itself come from the messages, all else from the guide."""

from dataclasses import dataclass

from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.guide.texts import facts_in, filled, sentence, written
from engine.messages import Value, said
from engine.rules.in_words import mask_said
from engine.rules.questions import Question
from engine.shapes.lists import FactShape
from engine.shapes.route import ExampleShape
from engine.shapes.text import Text

UNKNOWN = "unknown"  # how content writes a day that nobody knows
NOTHING = "–"


@dataclass(frozen=True)
class Page:
    """One sheet: a route of a guide, in a language."""

    guide: Guide
    route: Route
    lang: str

    def label(self, name: str, /, **values: Value) -> str:
        """A word or sentence of the sheet itself."""
        return said(f"sheet-{name}", self.lang, **values)

    def say(self, text: Text) -> str:
        """A text of the content as it is written."""
        return text[self.lang]

    def text(self, text: Text, /, **values: str) -> str:
        """A text of the content with its facts filled in."""
        return filled(self.guide, self.say(text), self.lang, **values)

    def day(self, day: str) -> str:
        """A day of the content, as people write it."""
        if day == UNKNOWN:
            return self.label("unknown")
        return written(day, self.lang)

    def decider(self, id_: str) -> str:
        """Who decides."""
        return self.say(self.guide.deciders[id_])

    def condition(self, id_: str) -> str:
        """A condition by its name and its id."""
        name = self.guide.conditions[id_].name
        return f"{self.say(name)} (`{id_}`)"

    def short(self, question: str) -> str:
        """The short name of a question."""
        texts = self.guide.question[question].texts
        return self.say(texts["short"])

    def months(self) -> str:
        """How long the route takes."""
        months = self.route.shape.months
        if months is None:
            return self.label("unknown")
        shortest, longest = months
        if shortest == longest:
            return str(longest)
        return self.label("from-to", shortest=shortest, longest=longest)

    def rule(self, requirement: Requirement) -> str:
        """The rule of a requirement, with who decides in its place."""
        who = self.decider(requirement.decides)
        decides = sentence(self.guide, "decided-by", self.lang, who=who)
        return self.text(requirement.texts["rule"], decides=decides)

    def doubtful(self, requirement: Requirement) -> list[FactShape]:
        """The facts in a requirement that are not sure."""
        texts = list(requirement.texts.values())
        doubtful = []
        for name in facts_in(self.guide, texts):
            fact = self.guide.facts[name]
            if fact.doubt:
                doubtful.append(fact)
        return doubtful

    def questions(self) -> list[Question]:
        """The questions whose short names stand on the sheet."""
        used: set[int] = set()
        for requirement in self.route.all_requirements:
            if requirement.compiled:
                for box in requirement.compiled.yes + requirement.compiled.no:
                    used.update(box)
        for example in self.route.shape.examples:
            used.update(self.guide.question[id_].index for id_ in example.answers)
        return [question for question in self.guide.questions if question.index in used]

    def conditions(self) -> list[str]:
        """The ids of the conditions that the route can name, each once."""
        named = []
        if self.guide.always_needed:
            named.append(self.guide.always_needed)
        for requirement in self.route.all_requirements:
            if requirement.names and requirement.names not in named:
                named.append(requirement.names)
        return named

    def facts(self) -> dict[str, FactShape]:
        """The facts in the texts of the route, of its requirements and of its conditions."""
        texts = list(self.route.texts())
        for requirement in self.route.all_requirements:
            texts += requirement.texts.values()
        for id_ in self.conditions():
            texts.append(self.guide.conditions[id_].do)
        names = facts_in(self.guide, texts)
        return {name: self.guide.facts[name] for name in names}

    def other_sources(self) -> list[str]:
        """The ids of the sources that no requirement has."""
        used = set()
        for requirement in self.route.all_requirements:
            used.add(requirement.source)
        return [id_ for id_ in self.route.shape.sources if id_ not in used]

    def person(self, example: ExampleShape) -> str:
        """What the person of an example answers, and on which day where that is not today."""
        parts = []
        for id_, answer in example.answers.items():
            short = self.short(id_)
            parts.append(f"{short}: {self._answer(id_, answer)}")
        answers = "; ".join(parts)
        if example.on is None:
            return answers
        day = self.day(example.on.isoformat())
        return f"{answers} ({self.label('on', day=day)})"

    def _answer(self, question: str, answer: object) -> str:
        """An answer in words."""
        asked = self.guide.question[question]
        value = asked.read(answer)
        if value is None:
            return self.label("dont-know")
        return mask_said(asked, asked.bit[value], self.lang)

    def needed(self, example: ExampleShape) -> str:
        """The conditions that an example names."""
        names = []
        for id_ in example.conditions:
            condition = self.guide.conditions.get(id_)
            if condition is not None:
                names.append(self.say(condition.name))
        return "; ".join(names) or NOTHING

    def to_find_out(self, example: ExampleShape) -> str:
        """The questions that the person of an example has to find out."""
        names = [self.short(id_) for id_ in example.find_out]
        return "; ".join(names) or NOTHING
