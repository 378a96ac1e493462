"""Checks all content: loads it, works out every example, and looks at what no single file shows. Says all problems at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from engine.boxes import TooTangled, both, boxes
from engine.clauses import FALSE, TRUE, Clause, Inliner, Rule, clauses, replace
from engine.cover import TooMuch, uncovered
from engine.failures import failures
from engine.load import Loader, load
from engine.model import Guide, Requirement, Route
from engine.plain import plain
from engine.problems import EXAMPLE, Problem, in_order
from engine.reader import Document
from engine.screens import screens
from engine.sense import reach_nobody, senseless
from engine.situation import Situation
from engine.split import Split
from engine.unused import unused
from engine.verdict import judge
from engine.words import written

UNTOLD = (
    "content/sources.yaml",
    "content/deciders.yaml",
)  # names of publications and of deciders: no texts of our own


def check(
    root: Path,
    tree: str | None = None,
    day: date | None = None,
    prove: bool = True,
    max_age: int | None = None,
) -> tuple[list[Problem], dict[str, int]]:
    """Every problem of the content under `root`, by place and examples last in their file, and how much was looked at. `prove`: over all answer sets, too.
    `max_age`: months after which a source counts as old."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    found = list(loader.problems)
    if guide is None or any(not p.warning for p in found):
        return found, {"routes": 0, "examples": 0}
    dated, docs = {guide.day: guide}, {doc.path: doc for doc in loader.docs}
    nobody = list(reach_nobody(guide, docs))
    if nobody:
        return in_order(found + nobody), {"routes": len(guide.routes), "examples": 0}
    found += senseless(guide, docs)
    for route in guide.routes.values():
        found += _examples(root, tree, dated, route, docs[route.place])
        found += _pairs(route)
    shared = {
        (r.place, r.key, r.rule): r
        for route in guide.routes.values()
        for r in route.all_requirements
    }  # a list that several routes use is looked at once
    found += [p for r in shared.values() for p in _loose(guide, r)]
    found += unused(guide, docs, max_age)
    found += screens(guide, docs)
    found += failures(guide, docs) if prove else []
    found += plain(
        [d for d in loader.docs if d.path not in UNTOLD],
        [form for t in guide.glossary.values() for form in (t.term["nl"], *t.also.get("nl", []))],
    )
    examples = sum(len(r.shape.examples) for r in guide.routes.values())
    return in_order(found), {"routes": len(guide.routes), "examples": examples}


def _examples(
    root: Path, tree: str | None, dated: dict[date, Guide], route: Route, doc: Document
) -> Iterator[Problem]:
    today = next(iter(dated))
    for i, example in enumerate(route.shape.examples):
        day = example.on or today
        if day not in dated:
            dated[day] = load(root, tree, day)
        guide = dated[day]
        situation = Situation(guide, example.answers)
        here = guide.routes[route.id]
        verdict = judge(here, situation)
        for key in ("standing", "conditions", "find_out"):
            told, worked_out = getattr(example, key), getattr(verdict, key)
            if told != worked_out:
                yield Problem(
                    route.place,
                    doc.line(("examples", i, key)),
                    EXAMPLE,
                    f"Het voorbeeld zegt bij `{key}`: {_show(told)}. Uit de regels volgt: {_show(worked_out)}.",
                    f"The example says for `{key}`: {_show(told)}. The rules give: {_show(worked_out)}.",
                )
        for index in situation.dropped:
            yield Problem(
                route.place,
                doc.line(("examples", i, "answers", guide.names[index])),
                EXAMPLE,
                f"Vraag `{guide.names[index]}` geldt niet voor deze persoon. Haal het antwoord weg.",
                f"Question `{guide.names[index]}` does not apply to this person. Remove the answer.",
            )
        by_key = {r.key: r for r in here.requirements}
        line = doc.line(("examples", i, "shows"))
        for key, told in example.shows.items():
            if key not in by_key and key in {r.key for r in route.all_requirements}:
                continue  # not in force on this day; the outcome has to hold all the same
            if key not in by_key:
                yield Problem(
                    route.place,
                    line,
                    EXAMPLE,
                    f"`{key}` is geen eis van deze route op {written(day.isoformat(), 'nl')}.",
                    f"`{key}` is not a requirement of this route on {written(day.isoformat(), 'en')}.",
                )
            elif told != truth(by_key[key], situation):
                yield Problem(
                    route.place,
                    line,
                    EXAMPLE,
                    f"Het voorbeeld zegt dat eis `{key}` `{told}` is. Uit de regels volgt `{truth(by_key[key], situation)}`.",
                    f"The example says that requirement `{key}` is `{told}`. The rules give `{truth(by_key[key], situation)}`.",
                )


def _show(value: object) -> str:
    return f"`{', '.join(value)}`" if isinstance(value, list) and value else f"`{value}`"


def truth(requirement: Requirement, situation: Situation) -> str:
    """yes, no or unknown; a requirement that is always named is never met."""
    if requirement.split is None:
        return "no"
    can = [
        any(situation.meets(box) for box in part)
        for part in (requirement.split.yes, requirement.split.no)
    ]
    return "unknown" if all(can) else "yes" if can[0] else "no"


def _pairs(route: Route) -> Iterator[Problem]:
    """Every requirement with a rule needs two examples that differ in one answer, in its truth, and in the outcome."""
    examples = route.shape.examples
    for requirement in route.all_requirements:
        if requirement.split is None:
            continue
        if not any(_is_pair(requirement.key, a, b) for a in examples for b in examples):
            yield Problem(
                route.place,
                requirement.used_at,
                "geen-paar",
                f"Eis `{requirement.key}` heeft geen paar voorbeelden: twee die één antwoord verschillen en daardoor een andere uitkomst hebben.",
                f"Requirement `{requirement.key}` has no pair of examples: two that differ in one answer and so in their outcome.",
            )


def _is_pair(key: str, a, b) -> bool:
    if a.shows.get(key) != "yes" or b.shows.get(key) != "no":
        return False
    differing = [q for q in {**a.answers, **b.answers} if a.answers.get(q) != b.answers.get(q)]
    return len(differing) == 1 and (a.standing, a.conditions) != (b.standing, b.conditions)


def _loose(guide: Guide, requirement: Requirement) -> Iterator[Problem]:
    try:
        loose = loose_clauses(requirement.rule, guide) if requirement.rule else set()
    except (TooTangled, TooMuch):
        yield Problem(
            *requirement.place,
            "te-ingewikkeld",
            f"Eis `{requirement.key}` is te ingewikkeld om na te gaan. Maak hem eenvoudiger.",
            f"Requirement `{requirement.key}` is too tangled to check. Make it simpler.",
        )
        return
    for index in loose:
        name = guide.names[index]
        yield Problem(
            *requirement.place,
            "geldt-niet-altijd",
            f"Eis `{requirement.key}` rust op vraag `{name}`, ook bij mensen voor wie die vraag niet geldt. "
            "Sluit die mensen in de regel zelf uit, of geef de vraag een `otherwise`.",
            f"Requirement `{requirement.key}` rests on question `{name}`, also for people to whom it does not apply. "
            "Exclude them in the rule itself, or give the question an `otherwise`.",
        )


def loose_clauses(rule: Rule, guide: Guide) -> set[int]:
    """The questions a rule rests on where they may not apply, while the rest of it is alive and they have no `otherwise`."""
    inliner = Inliner(guide.questions)
    found = set()
    for clause in dict.fromkeys(clauses(rule)):
        applies, question = guide.applies[clause.question], guide.questions[clause.question]
        if (
            applies is not None
            and question.otherwise is None
            and _matters(rule, clause, inliner, applies)
        ):
            found.add(clause.question)
    return found


def _matters(rule: Rule, clause: Clause, inliner: Inliner, applies: Split) -> bool:
    """Whether the rule comes out otherwise with the clause met than unmet, for somebody to whom its question does not apply."""
    questions = inliner.questions
    met, unmet = (
        boxes(inliner.inline(replace(rule, lambda c, v=value: v if c == clause else c)), questions)
        for value in (TRUE, FALSE)
    )
    return any(
        next(uncovered(right, questions, at=box), None) is not None
        for left, right in ((met, unmet), (unmet, met))
        for box in both(left, applies.no, questions)
    )
