"""Every example person of a route, held against what the engine says."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from engine.answering.situation import Situation
from engine.answering.verdict import judge, truth
from engine.guide.guide import Guide
from engine.guide.load import load
from engine.guide.route import Route
from engine.guide.texts import written
from engine.problems import EXAMPLE, Problem, old_problem
from engine.reading.document import Document


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
                yield old_problem(
                    route.place,
                    doc.line(("examples", i, key)),
                    EXAMPLE,
                    f"Het voorbeeld zegt bij `{key}`: {_show(told)}. Uit de regels volgt: {_show(worked_out)}.",
                    f"The example says for `{key}`: {_show(told)}. The rules give: {_show(worked_out)}.",
                )
        for index in situation.dropped:
            yield old_problem(
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
                yield old_problem(
                    route.place,
                    line,
                    EXAMPLE,
                    f"`{key}` is geen eis van deze route op {written(day.isoformat(), 'nl')}.",
                    f"`{key}` is not a requirement of this route on {written(day.isoformat(), 'en')}.",
                )
            elif told != truth(by_key[key], situation.alive(here)):
                yield old_problem(
                    route.place,
                    line,
                    EXAMPLE,
                    f"Het voorbeeld zegt dat eis `{key}` `{told}` is. Uit de regels volgt `{truth(by_key[key], situation.alive(here))}`.",
                    f"The example says that requirement `{key}` is `{told}`. The rules give `{truth(by_key[key], situation.alive(here))}`.",
                )


def _show(value: object) -> str:
    return f"`{', '.join(value)}`" if isinstance(value, list) and value else f"`{value}`"


def _pairs(route: Route) -> Iterator[Problem]:
    """Every requirement with a rule needs two examples that differ in one answer, in its truth, and in the outcome."""
    examples = route.shape.examples
    for requirement in route.all_requirements:
        if requirement.split is None:
            continue
        if not any(_is_pair(requirement.key, a, b) for a in examples for b in examples):
            yield old_problem(
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
