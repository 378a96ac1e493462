"""The literal meaning of the contract, by enumeration: reads the YAML itself and looks at every completion. Slow on purpose."""

from datetime import date
from itertools import combinations, product
from pathlib import Path

import yaml

NONE, DONT_KNOW = "none", "dont_know"


class Oracle:
    """Standing, conditions, find_out and missing of any route for any answers, by looking at all completions."""

    def __init__(self, root: Path, day: date, tree: dict | None = None, routes: dict[str, list[dict]] | None = None):
        if tree is None:
            (file,) = (root / "trees").glob("*.yaml")
            tree = yaml.safe_load(file.read_text(encoding="utf-8"))
        self.questions = tree["questions"]
        self.day = day
        self.routes = routes if routes is not None else {f.stem: self._requirements(root, f) for f in (root / "content" / "routes").glob("*.yaml")}

    def _requirements(self, root: Path, file: Path) -> list[dict]:
        shared = yaml.safe_load((root / "content" / "requirements.yaml").read_text(encoding="utf-8"))
        raw = yaml.safe_load(file.read_text(encoding="utf-8"))["requirements"]
        flat = [r for item in raw for r in (shared[item["use"]] if "use" in item else [item])]
        return [r for r in flat if r.get("from", self.day) <= self.day <= r.get("until", self.day)]

    def domain(self, q: str) -> list[frozenset]:
        """Every real answer to a question."""
        options = list(self.questions[q]["options"])
        if not self.questions[q].get("many"):
            return [frozenset([o]) for o in options]
        chosen = [o for o in options if o != NONE]
        return [frozenset(c) for n in range(1, len(chosen) + 1) for c in combinations(chosen, n)] + ([frozenset([NONE])] if NONE in options else [])

    def mentioned(self, rules: list) -> list[str]:
        """The questions these rules mention, with those their `applies` mention, in the order of the file."""
        found: set[str] = set()

        def walk(rule: object) -> None:
            for key, value in rule.items() if isinstance(rule, dict) else []:
                if key in ("all", "any"):
                    for part in value:
                        walk(part)
                elif key == "not":
                    walk(value)
                elif key not in found:
                    found.add(key)
                    walk(self.questions[key].get("applies"))

        for rule in rules:
            walk(rule)
        return [q for q in self.questions if q in found]

    def holds(self, rule: dict | None, values: dict[str, frozenset]) -> bool:
        """Whether a rule is YES for a complete assignment of (free) values."""
        if rule is None:
            return True
        return all(self._part(key, value, values) for key, value in rule.items())

    def _part(self, key: str, value: object, values: dict) -> bool:
        if key == "all":
            return all(self.holds(part, values) for part in value)
        if key == "any":
            return any(self.holds(part, values) for part in value)
        if key == "not":
            return not self.holds(value, values)
        spec = self.questions[key]
        if self.holds(spec.get("applies"), values):
            given = values[key]
        elif "otherwise" in spec:
            given = frozenset([spec["otherwise"]])
        else:
            return False
        return self._clause(spec, value, given)

    def _clause(self, spec: dict, value: object, given: frozenset) -> bool:
        if isinstance(value, dict):
            (how, options), = value.items()
            if how == "group":
                return bool(given & set(spec["groups"][options]))
            if how == "all":
                return set(options) <= given
            if how == "only":
                return given - {NONE} <= set(options)
            return bool(given & self._above(spec, options))
        return bool(given & set(value if isinstance(value, list) else [value]))

    def _above(self, spec: dict, option: str) -> set[str]:
        above = {option}
        while True:
            more = {later for chain in spec["order"] for i, o in enumerate(chain) if o in above for later in chain[i:]} - above
            if not more:
                return above
            above |= more

    def outcome(self, requirements: list[dict], values: dict) -> object:
        """"closed", or the frozenset of conditions named."""
        if any(r["kind"] == "fixed" and not self.holds(r["needs"], values) for r in requirements):
            return "closed"
        return frozenset(r["names"] for r in requirements if r["kind"] == "always" or (r["kind"] == "attainable" and not self.holds(r["needs"], values)))

    def states(self, answers: dict[str, object]) -> dict[str, str]:
        """Per question: answered, unsure (dont_know, or applying only because of one), open, or gone (does not apply)."""
        states: dict[str, str] = {}
        self.because: dict[str, list[str]] = {}
        for q, spec in self.questions.items():
            rule = spec.get("applies")
            truths = self._by_unsure(self.mentioned([rule]), answers, states, lambda v, r=rule: self.holds(r, v))
            seen = set().union(*truths.values())
            if seen == {False}:
                states[q] = "gone"
            elif seen != {True} and q not in answers:
                states[q] = "open" if any(len(t) == 2 for t in truths.values()) else "unsure"
                self.because[q] = self._can_change(self.mentioned([rule]), answers, states, lambda v, r=rule: self.holds(r, v))
            else:
                states[q] = "open" if q not in answers else "unsure" if answers[q] == DONT_KNOW else "answered"
        return states

    def assignments(self, questions: list[str], answers: dict, states: dict):
        """Every assignment of free values to the questions that agrees with the real answers."""
        ways = [[frozenset(answers[q] if isinstance(answers[q], list) else [answers[q]])] if states.get(q) == "answered" else self.domain(q) for q in questions]
        for values in product(*ways):
            yield dict(zip(questions, values))

    def _by_unsure(self, questions, answers, states, function) -> dict[tuple, set]:
        unsure = [q for q in questions if states.get(q) == "unsure"]
        out: dict[tuple, set] = {}
        for values in self.assignments(questions, answers, states):
            out.setdefault(tuple(values[q] for q in unsure), set()).add(function(values))
        return out

    def _can_change(self, questions, answers, states, function) -> list[str]:
        found = {tuple(v[q] for q in questions): function(v) for v in self.assignments(questions, answers, states)}
        out = []
        for i, q in enumerate(questions):
            groups: dict[tuple, set] = {}
            for key, result in found.items():
                groups.setdefault(key[:i] + key[i + 1:], set()).add(result)
            if any(len(results) > 1 for results in groups.values()):
                out.append(q)
        return out

    def judge(self, route: str, answers: dict[str, object]) -> dict:
        """The verdict on a route, by its literal definition."""
        requirements = self.routes[route]
        states = self.states(answers)
        questions = self.mentioned([r["needs"] for r in requirements if "needs" in r])

        def outcome(values):
            return self.outcome(requirements, values)

        by_unsure = self._by_unsure(questions, answers, states, outcome)
        outcomes = set().union(*by_unsure.values())
        if outcomes == {"closed"}:
            return {"standing": "closed", "conditions": [], "find_out": set(), "missing": set()}
        standings = {u: {self._standing(o) for o in seen} for u, seen in by_unsure.items()}
        every = set().union(*standings.values())
        standing = next(iter(every)) if len(every) == 1 else "undecided" if any(len(s) > 1 for s in standings.values()) else "conditional"
        decisive = self._can_change(questions, answers, states, outcome)
        return {"standing": standing, "conditions": ["vog", *sorted(self._conditions(requirements, by_unsure))],
                "find_out": self._names([q for q in decisive if states[q] == "unsure"], states, answers, "unsure"),
                "missing": self._names([q for q in decisive if states[q] == "open"], states, answers, "open")}

    @staticmethod
    def _standing(outcome: object) -> str:
        return "closed" if outcome == "closed" else "conditional" if outcome else "open"

    @staticmethod
    def _conditions(requirements: list[dict], by_unsure: dict[tuple, set]) -> set[str]:
        named = set()
        for condition in {r["names"] for r in requirements if "names" in r}:
            truths = [{condition in o for o in seen if o != "closed"} for seen in by_unsure.values()]
            if True in set().union(*truths) and all(len(t) < 2 for t in truths):
                named.add(condition)
        return named

    def _names(self, questions: list[str], states: dict, answers: dict, kind: str) -> set[str]:
        out: set[str] = set()
        for q in questions:
            waits = q in self.because and not (kind == "unsure" and q in answers)
            out |= self._names([p for p in self.because[q] if states[p] == kind], states, answers, kind) if waits else {q}
        return out
