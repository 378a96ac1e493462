"""A fact-check sheet of one route in Markdown: what its rules, sources and examples say, for the owner of the content to sign."""

from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.guide.texts import facts_in, filled, sentence, upper, written
from engine.rules.boxes import Box
from engine.rules.in_words import box_said, mask_said, rule_said
from engine.rules.questions import Question

MOST = 12  # so many cases of a requirement are written out; of more, the rule is shown as it was written
WORDS = {
    "nl": {
        "intro": "Blad om na te kijken, zoals de inhoud geldt op {day}. Streep door wat niet klopt, schrijf erbij wat ontbreekt, en teken onderaan.",
        "requirements": "Eisen",
        "rule": "Regel",
        "passes": "Wie voldoet",
        "fails": "Wie voldoet niet",
        "one": "één van deze regels past helemaal",
        "cases": "{} gevallen; hier staat de regel zoals hij geschreven is",
        "else": "iedereen bij “{}” niet genoemd",
        "always": "De eis geldt voor iedereen.",
        "nobody": "niemand",
        "no": "Wat NEE doet",
        "closes": "De route is dicht.",
        "names": "Nog nodig: {}.",
        "law": "Wet",
        "practice": "Praktijk",
        "kind": "Wet of praktijk",
        "source": "Bron",
        "read": "gelezen: {}",
        "version": "versie: {}",
        "unknown": "onbekend",
        "doubt": "Twijfel",
        "decides": "Wie beslist",
        "from": "Geldt vanaf",
        "until": "Geldt tot en met",
        "right": "Klopt dit?",
        "boxes": "☐ ja  ☐ nee, want: ________________",
        "facts": "Feiten in de tekst",
        "fact": "Feit",
        "value": "Waarde",
        "per": "Geldt voor",
        "steps": "Stappen",
        "examples": "Voorbeelden",
        "nr": "Nr",
        "answers": "Antwoorden",
        "standing": "Stand",
        "conditions": "Nog nodig",
        "find_out": "Uit te zoeken",
        "on": "op {}",
        "nothing": "–",
        "open": "open",
        "conditional": "open, met voorwaarden",
        "undecided": "nog niet te zeggen",
        "closed": "dicht",
        "dont_know": "weet ik niet",
        "none": "Geen.",
        "condition": "Voorwaarden",
        "signed": "Nagekeken door",
        "date": "Datum",
        "sign": "Handtekening",
        "sources": "Andere bronnen",
        "note": "Bij de bron",
        "questions": "De vragen op dit blad",
        "said": "Wat de route zegt",
        "for_whom": "Voor wie",
        "months": "Duur in maanden",
        "to": "{} tot {}",
        "pay_text": "Loon",
        "days": "Dagen per week, minstens",
        "load": "Tijd en studie",
        "cost": "Kosten",
        "limits": "Let op",
        "if_not": "Als het niet lukt",
    },
    "en": {
        "intro": "Sheet to check, as the content stands on {day}. Cross out what is wrong, add what is missing, and sign at the end.",
        "requirements": "Requirements",
        "rule": "Rule",
        "passes": "Who passes",
        "fails": "Who does not pass",
        "one": "one of these lines fits as a whole",
        "cases": "{} cases; this is the rule as it was written",
        "else": "everybody not named at “{}”",
        "always": "The requirement holds for everybody.",
        "nobody": "nobody",
        "no": "What NO does",
        "closes": "The route is closed.",
        "names": "Still needed: {}.",
        "law": "Law",
        "practice": "Practice",
        "kind": "Law or practice",
        "source": "Source",
        "read": "read: {}",
        "version": "version: {}",
        "unknown": "unknown",
        "doubt": "Doubt",
        "decides": "Who decides",
        "from": "Holds from",
        "until": "Holds up to and including",
        "right": "Is this right?",
        "boxes": "☐ yes  ☐ no, because: ________________",
        "facts": "Facts in the texts",
        "fact": "Fact",
        "value": "Value",
        "per": "Holds for",
        "steps": "Steps",
        "examples": "Examples",
        "nr": "No",
        "answers": "Answers",
        "standing": "Standing",
        "conditions": "Still needed",
        "find_out": "To find out",
        "on": "on {}",
        "nothing": "–",
        "open": "open",
        "conditional": "open, with conditions",
        "undecided": "cannot be said yet",
        "closed": "closed",
        "dont_know": "I do not know",
        "none": "None.",
        "condition": "Conditions",
        "signed": "Checked by",
        "date": "Date",
        "sign": "Signature",
        "sources": "Other sources",
        "note": "On the source",
        "questions": "The questions on this sheet",
        "said": "What the route says",
        "for_whom": "For whom",
        "months": "Duration in months",
        "to": "{} to {}",
        "pay_text": "Pay",
        "days": "Days a week, at least",
        "load": "Time and study",
        "cost": "Cost",
        "limits": "Note",
        "if_not": "If it fails",
    },
}


def sheet(guide: Guide, route: Route, lang: str = "nl") -> str:
    """The sheet of a route as a Markdown text."""
    return "\n".join(_Sheet(guide, route, lang).lines()) + "\n"


class _Sheet:
    """One sheet being written: the guide, the route and the language that every part of it needs."""

    def __init__(self, guide: Guide, route: Route, lang: str):
        self.guide, self.route, self.lang, self.words = guide, route, lang, WORDS[lang]

    def lines(self) -> list[str]:
        words, shape = self.words, self.route.shape
        out = [
            f"# {shape.name[self.lang]} (`{self.route.id}`)",
            "",
            words["intro"].format(day=written(self.guide.day.isoformat(), self.lang)),
            "",
            self.text(shape.summary),
            "",
            self.text(shape.outcome),
            "",
            f"## {words['requirements']}",
            "",
        ]
        if not self.route.all_requirements:
            out += [words["none"], ""]
        for requirement in self.route.all_requirements:
            out += [*self.requirement(requirement), ""]
        out += (
            self.questions() + self.conditions() + self.says() + self.facts() + self.other_sources()
        )
        out += [
            f"## {words['steps']}",
            "",
            *(f"{i}. {self.step(step)}" for i, step in enumerate(shape.steps, 1)),
            "",
        ]
        return (
            out
            + self.examples()
            + [
                line
                for key in ("signed", "date", "sign")
                for line in ("", f"{words[key]}: ________________________")
            ]
        )

    def text(self, text: dict[str, str], **values: str) -> str:
        return filled(self.guide, text[self.lang], self.lang, **values)

    def requirement(self, requirement: Requirement) -> list[str]:
        words = self.words
        decides = self.guide.deciders[requirement.decides][self.lang]
        rule = self.text(
            requirement.texts["rule"],
            decides=sentence(self.guide, "decided-by", self.lang, who=decides),
        )
        no = (
            words["closes"]
            if requirement.kind == "fixed"
            else words["names"].format(self.condition(requirement.names))
        )
        dates = [
            f"- **{words[key]}**: {written(day.isoformat(), self.lang)}"
            for key, day in (("from", requirement.start), ("until", requirement.end))
            if day
        ]
        return [
            f"### `{requirement.key}`",
            "",
            f"**{words['rule']}.** {rule}",
            "",
            *self.who(requirement),
            f"- **{words['no']}**: {no}" if requirement.compiled else f"- {no}",
            *dates,
            f"- **{words['kind']}**: {words['law' if requirement.law else 'practice']}. **{words['decides']}**: {decides}.",
            *self.source(requirement.source),
            *self.doubts(requirement),
            f"- **{words['right']}** {words['boxes']}",
        ]

    def doubts(self, requirement: Requirement) -> list[str]:
        """What is not sure about the facts that the requirement names."""
        found = [
            self.guide.facts[name]
            for name in facts_in(self.guide, list(requirement.texts.values()))
        ]
        return [
            f"- **{self.words['doubt']}** ({fact.text[self.lang]}): {fact.doubt[self.lang]}"
            for fact in found
            if fact.doubt
        ]

    def questions(self) -> list[str]:
        """What the short names of questions on this sheet stand for."""
        splits = [r.compiled for r in self.route.all_requirements if r.compiled]
        used = {q for split in splits for box in split.yes + split.no for q in box} | {
            self.guide.question[q].index for e in self.route.shape.examples for q in e.answers
        }
        lines = [
            f"- {q.texts['short'][self.lang]}: {q.texts['ask'][self.lang]}"
            for q in self.guide.questions
            if q.index in used
        ]
        return [f"## {self.words['questions']}", "", *(lines or [self.words["none"]]), ""]

    def who(self, requirement: Requirement) -> list[str]:
        """Who passes and who does not, from the boxes of the rule."""
        words, split = self.words, requirement.compiled
        if split is None:
            return [f"- {words['always']}"]
        sides, out = {"passes": split.yes, "fails": split.no}, []
        for side, boxes in sides.items():
            other = "fails" if side == "passes" else "passes"
            if len(boxes) <= MOST:
                out += self.cases(words[side], boxes)
            elif side == "fails" or len(sides[other]) <= MOST:
                out.append(f"- **{words[side]}**: {words['else'].format(words[other])}")
            else:
                out.append(f"- **{words[side]}** ({words['cases'].format(len(boxes))}):")
                out += rule_said(requirement.rule, self.guide.questions, self.lang, 1)
        return out

    def cases(self, head: str, boxes: list[Box]) -> list[str]:
        if not boxes:
            return [f"- **{head}**: {self.words['nobody']}"]
        said = [box_said(box, self.guide.questions, self.lang) for box in boxes]
        return (
            [f"- **{head}**: {said[0]}"]
            if len(said) == 1
            else [f"- **{head}** ({self.words['one']}):", *(f"  - {line}" for line in said)]
        )

    def condition(self, id_: str) -> str:
        return f"{self.guide.conditions[id_].name[self.lang]} (`{id_}`)"

    def source(self, id_: str) -> list[str]:
        words, source = self.words, self.guide.sources[id_]
        version = f"; {words['version'].format(self.day(source.version))}" if source.version else ""
        out = [
            f"- **{words['source']}**: {source.title[self.lang]}, {source.publisher} (`{id_}`), <{source.url}>; {words['read'].format(self.day(source.checked))}{version}"
        ]
        return out + ([f"- **{words['note']}**: {source.note[self.lang]}"] if source.note else [])

    def day(self, day: str) -> str:
        return self.words["unknown"] if day == "unknown" else written(day, self.lang)

    def named(self) -> list[str]:
        """The conditions that the route can name."""
        return list(
            dict.fromkeys(
                id_
                for id_ in (
                    self.guide.always_needed,
                    *(r.names for r in self.route.all_requirements),
                )
                if id_
            )
        )

    def conditions(self) -> list[str]:
        lines = []
        for id_ in self.named():
            condition = self.guide.conditions[id_]
            decides = self.guide.deciders[condition.decides][self.lang]
            lines.append(
                f"- **{upper(condition.name[self.lang])}** (`{id_}`): {self.text(condition.do)} {self.words['decides']}: {decides}."
            )
        return [f"## {self.words['condition']}", "", *(lines or [self.words["none"]]), ""]

    def says(self) -> list[str]:
        """The other texts of the route, in which the facts stand."""
        words, shape = self.words, self.route.shape
        lines = {
            "for_whom": [self.text(shape.for_whom)],
            "months": [self.months()],
            "pay_text": [self.text(shape.pay_text)],
            "days": [shape.days or words["unknown"]],
            "load": [self.text(shape.load)],
            "cost": [self.text(shape.cost)],
            "limits": [self.text(text) for text in shape.limits],
            "if_not": [self.text(shape.if_not)],
        }
        return [
            f"## {words['said']}",
            "",
            *(f"- **{words[key]}**: {line}" for key, texts in lines.items() for line in texts),
            "",
        ]

    def months(self) -> str:
        if self.route.shape.months is None:
            return self.words["unknown"]
        shortest, longest = self.route.shape.months
        return str(longest) if shortest == longest else self.words["to"].format(shortest, longest)

    def facts(self) -> list[str]:
        words, guide = self.words, self.guide
        texts = [
            *self.route.texts(),
            *(text for r in self.route.all_requirements for text in r.texts.values()),
            *(guide.conditions[id_].do for id_ in self.named()),
        ]
        rows = [
            [
                f"`{name}`: {fact.what[self.lang]}",
                fact.text[self.lang],
                self.day(fact.per),
                f"`{fact.source}`, {words['read'].format(self.day(fact.checked))}",
                fact.doubt[self.lang] if fact.doubt else words["nothing"],
            ]
            for name in facts_in(guide, texts)
            for fact in (guide.facts[name],)
        ]
        return [
            f"## {words['facts']}",
            "",
            *(
                _grid(
                    [words["fact"], words["value"], words["per"], words["source"], words["doubt"]],
                    rows,
                )
                if rows
                else [words["none"]]
            ),
            "",
        ]

    def other_sources(self) -> list[str]:
        used = {r.source for r in self.route.all_requirements}
        found = [
            line for id_ in self.route.shape.sources if id_ not in used for line in self.source(id_)
        ]
        return [f"## {self.words['sources']}", "", *found, ""] if found else []

    def step(self, step) -> str:
        takes = f" ({step.takes[self.lang]})" if step.takes else ""
        return f"**{upper(self.guide.deciders[step.who][self.lang])}**{takes}: {self.text({'nl': step.nl, 'en': step.en})}"

    def examples(self) -> list[str]:
        words, rows = self.words, []
        for i, example in enumerate(self.route.shape.examples, 1):
            answers = "; ".join(
                self.answer(self.guide.question[q], answer) for q, answer in example.answers.items()
            )
            day = (
                f" ({words['on'].format(written(example.on.isoformat(), self.lang))})"
                if example.on
                else ""
            )
            conditions = [
                self.guide.conditions[c].name[self.lang]
                for c in example.conditions
                if c in self.guide.conditions
            ]
            rows.append(
                [
                    str(i),
                    answers + day,
                    words[example.standing],
                    "; ".join(conditions) or words["nothing"],
                    "; ".join(
                        self.guide.question[q].texts["short"][self.lang] for q in example.find_out
                    )
                    or words["nothing"],
                ]
            )
        return [
            f"## {words['examples']}",
            "",
            *_grid(
                [
                    words["nr"],
                    words["answers"],
                    words["standing"],
                    words["conditions"],
                    words["find_out"],
                ],
                rows,
            ),
        ]

    def answer(self, question: Question, answer: object) -> str:
        value = question.read(answer)
        said = (
            self.words["dont_know"]
            if value is None
            else mask_said(question, question.bit[value], self.lang)
        )
        return f"{question.texts['short'][self.lang]}: {said}"


def _grid(head: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table."""
    cells = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in cells]
