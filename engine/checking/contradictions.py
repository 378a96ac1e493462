"""What the content says and cannot mean: questions and ways out that reach nobody, routes that name themselves, steps that never come."""

from collections.abc import Iterator

from engine.checking.plain_language import UNFILLED
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.problems import Problem, did_you_mean, old_problem
from engine.reading.document import Document
from engine.rules.clauses import clauses

_SELF = (
    "Deze route noemt onder `{}` zichzelf. Haal dat weg.",
    "This route names itself under `{}`. Remove that.",
)


def reach_nobody(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    """Questions with an `applies`, and ways out, that nobody can meet. Much else goes wrong with them, so this is said first and alone."""
    found = set()
    for question, applies in zip(guide.questions, guide.applies, strict=True):
        if applies is None or applies.yes:
            continue
        found.add(question.index)
        if not any(
            clause.question in found for clause in clauses(question.applies)
        ):  # else it follows from that question
            yield _tree(
                docs,
                ("questions", question.id, "applies"),
                "voor-niemand",
                f"Vraag `{question.id}` geldt voor niemand: aan deze `applies` kan geen mens voldoen. Maak de regel ruimer, of haal de vraag weg.",
                f"Question `{question.id}` applies to nobody: no person can meet this `applies`. Widen the rule, or remove the question.",
            )
    for i, way in enumerate(guide.ways_out):
        if not way.compiled.yes:
            yield _tree(
                docs,
                ("ways_out", i, "when"),
                "voor-niemand",
                "Deze uitweg is voor niemand: geen mens kan aan de regel voldoen. Verander de regel, of haal de uitweg weg.",
                "This way out is for nobody: no person can meet the rule. Change the rule, or remove the way out.",
            )


def senseless(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    """Routes with the name of another, and routes that name themselves or a condition that they can never ask for."""
    yield from _same_names(guide, docs)
    for route in guide.routes.values():
        doc, shape = docs[route.place], route.shape
        for loc, named in (
            (("alternatives",), shape.alternatives),
            (("declares", "within"), list(shape.declares.within)),
            (("declares", "excludes"), shape.declares.excludes),
        ):
            if route.id in named:
                here = (*loc, route.id if loc[-1] == "within" else named.index(route.id))
                yield old_problem(
                    route.place,
                    doc.line(here),
                    "zichzelf",
                    *(words.format(": ".join(loc)) for words in _SELF),
                )
        yield from _steps(guide, route, doc)


def _same_names(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    for lang in ("nl", "en"):
        first: dict[str, Route] = {}
        for route in guide.routes.values():
            name = route.shape.name[lang]
            other = first.setdefault(name.casefold().strip(), route)
            if other is not route and name != UNFILLED:
                place = f"{other.place}:{docs[other.place].line(('name', lang))}"
                yield old_problem(
                    route.place,
                    docs[route.place].line(("name", lang)),
                    "zelfde-naam",
                    f"Zo heet {place} ook: “{name}”. Geef een van beide een andere naam.",
                    f"This is the name in {place} too: “{name}”. Give one of them another name.",
                )


def _steps(guide: Guide, route: Route, doc: Document) -> Iterator[Problem]:
    asked = sorted(
        {r.names for r in route.all_requirements if r.names} | {guide.always_needed} - {None}
    )
    for i, step in enumerate(route.shape.steps):
        if step.only_with is not None and step.only_with not in asked:
            nl, en = did_you_mean(step.only_with, asked)
            yield old_problem(
                route.place,
                doc.line(("steps", i, "only_with")),
                "stap-komt-nooit",
                f"Deze stap komt nooit: geen eis van deze route noemt de voorwaarde `{step.only_with}`. Haal `only_with` weg, of noem een andere.{nl}",
                f"This step never comes: no requirement of this route names the condition `{step.only_with}`. Remove `only_with`, or name another.{en}",
            )


def _tree(docs: dict[str, Document], loc: tuple, code: str, nl: str, en: str) -> Problem:
    path = next(path for path in docs if path.startswith("trees/"))
    return old_problem(path, docs[path].line(loc), code, nl, en)
