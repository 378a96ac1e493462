"""Reads requirements: those of a route, and the lists that several routes use."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from engine.guide.lists import Requirements
from engine.guide.names import Names
from engine.guide.route import Requirement
from engine.guide.spot import Spot
from engine.problems import problem
from engine.reading.dates import check_order
from engine.reading.document import Document
from engine.reading.validation import shaped
from engine.rules.boxes import TooTangled
from engine.rules.clauses import TRUE, Rule
from engine.rules.compiled import CompiledRule
from engine.rules.parse import Loc, parse
from engine.shapes.files import REQUIREMENT, USE
from engine.shapes.route import RequirementShape, RouteShape
from engine.shapes.text import Text


@dataclass
class RequirementReader:
    """Reads requirements with the names that are known. Equal rules are compiled once."""

    names: Names
    shared: dict[str, list[Requirement]] = field(default_factory=dict)
    _compiled: dict[Rule, CompiledRule] = field(default_factory=dict)

    def read_shared(self, doc: Document, lists: Requirements) -> None:
        """Reads the lists that routes use; the routes say who decides where a list does not."""
        for name, shapes in lists.items():
            group = []
            for i, shape in enumerate(shapes):
                group.append(self._requirement(doc, (name, i), shape, shape.decides or ""))
            self.shared[name] = group

    def of_route(self, doc: Document, shape: RouteShape) -> list[Requirement]:
        """The requirements of a route in order, those of the lists it uses where it uses them."""
        found: list[Requirement] = []
        for i, raw in enumerate(shape.requirements):
            loc: Loc = ("requirements", i)
            if isinstance(raw, dict) and "use" in raw:
                found += self._used(doc, loc, raw, shape.decides)
                continue
            read = shaped(doc, REQUIREMENT, raw, loc)
            if read is not None:
                found.append(self._requirement(doc, loc, read, shape.decides))
        _check_twice(doc, found)
        return found

    def _used(
        self,
        doc: Document,
        loc: Loc,
        raw: object,
        decides: str,
    ) -> Iterator[Requirement]:
        use = shaped(doc, USE, raw, loc)
        if use is None:
            return
        spot = Spot(doc, loc)
        self.names.in_file(spot.at("use"), use.use, "requirements.yaml")
        line = doc.line(loc)
        for requirement in self.shared.get(use.use, []):
            who = requirement.decides or decides
            yield replace(requirement, decides=who, used_at=line, said={})

    def _requirement(
        self, doc: Document, loc: Loc, raw: RequirementShape, decides: str
    ) -> Requirement:
        spot = Spot(doc, loc)
        self.names.condition(spot.at("names"), raw.names)
        self.names.source(spot.at("source"), raw.source)
        self.names.decider(spot.at("decides"), raw.decides)
        check_order(doc, loc, raw.from_, raw.until)
        rule, both_ways = self._rule(doc, (*loc, "needs"), raw)
        line = doc.line(loc)
        return Requirement(
            key=raw.key,
            kind=raw.kind,
            names=raw.names,
            rule=rule,
            law=raw.law,
            source=raw.source,
            decides=raw.decides or decides,
            texts=_texts(raw),
            start=raw.from_,
            end=raw.until,
            place=(doc.path, line),
            used_at=line,
            compiled=both_ways,
        )

    def _rule(
        self, doc: Document, loc: Loc, raw: RequirementShape
    ) -> tuple[Rule, CompiledRule] | tuple[None, None]:
        """The rule as written and compiled; none for what always holds."""
        if raw.kind == "always":
            return None, None
        tree, rule = self.names.tree, TRUE
        if raw.needs is not None:
            rule = parse(raw.needs, tree.by_id, doc.note, loc)
        try:
            if rule not in self._compiled:
                self._compiled[rule] = tree.compiler.compiled(rule)
        except TooTangled:
            doc.note(loc, "rule-too-tangled")
            return TRUE, CompiledRule.met()
        return rule, self._compiled[rule]


def _texts(raw: RequirementShape) -> dict[str, Text]:
    texts = {"rule": raw.rule}
    if raw.met:
        texts["yes"] = raw.met
    if raw.unmet:
        texts["no"] = raw.unmet
    return texts


def _check_twice(doc: Document, found: list[Requirement]) -> None:
    keys = [requirement.key for requirement in found]
    for i, requirement in enumerate(found):
        if requirement.key in keys[:i]:
            line, key = requirement.used_at, requirement.key
            doc.problems.append(problem(doc.path, line, "requirement-twice", key=key))
