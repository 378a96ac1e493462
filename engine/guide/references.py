"""Whether every name that the content uses exists: in routes, conditions, sources, facts, desks, and on the page about suitability."""

from collections.abc import Iterable

from engine.guide.tree import Tree
from engine.guide.tree_checks import unknown
from engine.problems import InputError
from engine.reading.document import Document
from engine.shapes.route import RouteShape
from engine.shapes.suitability import SuitabilityShape

_KINDS = {
    "conditions.yaml": ("voorwaarde", "a condition"),
    "sources.yaml": ("bron", "a source"),
    "deciders.yaml": ("beslisser", "a decider"),
    "facts.yaml": ("feit in content/facts.yaml", "a fact in content/facts.yaml"),
    "contacts.yaml": ("loket", "a desk"),
    "requirements.yaml": (
        "lijst in content/requirements.yaml",
        "a list in content/requirements.yaml",
    ),
}


class Names:
    """Notes every name that does not exist in the document that uses it. The loader fills in what is known: tree, tree_doc, files, known, ids, docs."""

    def unknown(self, doc: Document, loc: tuple, name: str | None, file: str) -> None:
        """Notes a name that the file of small content does not hold."""
        known = self.known[file]
        if name is not None and known is not None and name not in known:
            unknown(doc, loc, name, known, *_KINDS[file])

    def _places(self) -> list[str]:
        wish, by_id = self.tree.shape.wish, self.tree.by_id
        out = []
        for option in by_id[wish.places.question].options:
            part = wish.places.parts.get(option)
            out += [f"{option}/{p}" for p in by_id[part].options] if part else [option]
        return out

    def _check_route(self, doc: Document, shape: RouteShape) -> None:
        wish, by_id = self.tree.shape.wish, self.tree.by_id
        known = {
            "roles": by_id[wish.roles].options,
            "places": self._places(),
            "subjects": by_id[wish.subjects].options if wish.subjects else [],
        }
        for part, options in known.items():
            for i, option in enumerate(getattr(shape.leads_to, part) or []):
                if option not in options:
                    unknown(
                        doc,
                        ("leads_to", part, i),
                        option,
                        options,
                        "keuze in de wens",
                        "choice in the wish",
                    )
        for i, id_ in enumerate(shape.alternatives):
            if id_ not in self.ids:
                unknown(doc, ("alternatives", i), id_, self.ids, "route", "route")
        for question in shape.declares.higher:
            if question not in by_id:
                unknown(doc, ("declares", "higher", question), question, by_id, "vraag", "question")
        for key in ("within", "excludes"):
            for id_ in getattr(shape.declares, key):
                if id_ not in self.ids:
                    unknown(doc, ("declares", key, id_), id_, self.ids, "route", "route")
        for i, source in enumerate(shape.sources):
            self.unknown(doc, ("sources", i), source, "sources.yaml")
        for i, step in enumerate(shape.steps):
            self.unknown(doc, ("steps", i, "who"), step.who, "deciders.yaml")
            self.unknown(doc, ("steps", i, "only_with"), step.only_with, "conditions.yaml")
            if step.answered_by is not None and step.answered_by not in by_id:
                unknown(
                    doc, ("steps", i, "answered_by"), step.answered_by, by_id, "vraag", "question"
                )
        self.unknown(doc, ("decides",), shape.decides, "deciders.yaml")
        if shape.months and shape.months[0] > shape.months[1]:
            doc.problem(
                ("months",),
                "waarde",
                "De kortste duur staat voorop: `[kortst, langst]`.",
                "The shortest time comes first: `[shortest, longest]`.",
            )
        days = next(
            (
                by_id[p.question].options
                for p in self.tree.shape.preferences
                if p.property == "days"
            ),
            None,
        )
        if shape.days is not None and days is not None and shape.days not in days:
            unknown(doc, ("days",), shape.days, days, "aantal dagen", "number of days")
        for question, value in _given(shape, self.tree).items():
            self._check_answer(doc, ("gives",), question, value)
        for i, example in enumerate(shape.examples):
            for question, value in example.answers.items():
                self._check_answer(doc, ("examples", i, "answers", question), question, value)
            for condition in example.conditions:
                self.unknown(doc, ("examples", i, "conditions"), condition, "conditions.yaml")

    def _check_answer(self, doc: Document, loc: tuple, question: str, value: object) -> None:
        if question not in self.tree.by_id:
            unknown(doc, loc, question, self.tree.by_id, "vraag", "question")
            return
        try:
            self.tree.by_id[question].read(value)
        except InputError as fault:
            doc.problem(loc, "onbekende-optie", fault.nl, fault.en)

    def _check_small(self, name: str) -> None:
        doc = next(d for d in self.docs if d.path == f"content/{name}")
        for id_, shape in self.files[name].items():
            for key, known in (("decides", "deciders.yaml"), ("source", "sources.yaml")):
                self.unknown(doc, (id_, key), getattr(shape, key, None), known)

    def _check_suitability(self, shape: SuitabilityShape) -> None:
        doc = next(d for d in self.docs if d.path == "content/suitability.yaml")
        for id_, sector in shape.sectors.items():
            for i, source in enumerate(sector.sources):
                self.unknown(doc, ("sectors", id_, "sources", i), source, "sources.yaml")
            kinds = self.tree.by_id[self.tree.shape.wish.places.question].options
            for key, known, nl, en in (
                ("routes", self.ids, "route", "route"),
                ("places", kinds, "soort school", "kind of school"),
            ):
                for i, name in enumerate(getattr(sector, key)):
                    if name not in known:
                        unknown(doc, ("sectors", id_, key, i), name, known, nl, en)
        ids = [p.id for p in shape.prepare]
        for i, id_ in enumerate(ids):
            if id_ in ids[:i]:
                doc.problem(
                    ("prepare", i, "id"),
                    "dubbele-sleutel",
                    f"De id `{id_}` staat er twee keer.",
                    f"The id `{id_}` stands here twice.",
                )

    def _check_conditions(self) -> None:
        order = self.tree.shape.condition_order
        self.unknown(
            self.tree_doc, ("always_needed",), self.tree.shape.always_needed, "conditions.yaml"
        )
        for i, condition in enumerate(order):
            self.unknown(self.tree_doc, ("condition_order", i), condition, "conditions.yaml")
        doc = next(d for d in self.docs if d.path == "content/conditions.yaml")
        for condition, shape in self.files["conditions.yaml"].items():
            for i, question in enumerate(shape.not_at_issue):
                if question not in self.tree.by_id:
                    unknown(
                        doc,
                        (condition, "not_at_issue", i),
                        question,
                        self.tree.by_id,
                        "vraag",
                        "question",
                    )
            if condition not in order:
                self.tree_doc.problem(
                    ("condition_order",),
                    "ontbreekt",
                    f"De voorwaarde `{condition}` staat niet in `condition_order`. Zet haar erbij.",
                    f"The condition `{condition}` is not in `condition_order`. Add it.",
                )

    def _check_ways(self) -> None:
        for i, way in enumerate(self.tree.shape.ways_out):
            self.unknown(self.tree_doc, ("ways_out", i, "desk"), way.desk, "contacts.yaml")
            self.unknown(self.tree_doc, ("ways_out", i, "source"), way.source, "sources.yaml")


def _given(shape: RouteShape, tree: Tree) -> dict[str, object]:
    """What the route gives, as answers to questions."""
    given: dict[str, object] = dict(shape.gives.also)
    if shape.gives.qualification and tree.held:
        given[tree.held[0].id] = shape.gives.qualification
    if shape.gives.degree:
        given[tree.shape.degree] = shape.gives.degree
    return given


LEAST = 2  # routes that name something; of a single route the fault may as well be its own


def wrong_questions(
    doc: Document, tree: Tree, places: list[str], routes: Iterable[RouteShape]
) -> bool:
    """Notes each question of the tree of which no route names an option, though routes name options there. Whether any was found."""
    routes, wish = list(routes), tree.shape.wish
    asked = [
        (
            ("wish", "roles"),
            wish.roles,
            tree.by_id[wish.roles].options,
            "leads_to: roles:",
            [r.leads_to.roles for r in routes],
        ),
        (
            ("wish", "places", "question"),
            wish.places.question,
            places,
            "leads_to: places:",
            [r.leads_to.places for r in routes],
        ),
    ]
    if wish.subjects:
        asked.append(
            (
                ("wish", "subjects"),
                wish.subjects,
                tree.by_id[wish.subjects].options,
                "leads_to: subjects:",
                [r.leads_to.subjects for r in routes],
            )
        )
    degrees = tree.by_id[tree.shape.degree].options if tree.shape.degree in tree.by_id else []
    asked.append(
        (
            ("degree",),
            tree.shape.degree,
            degrees,
            "gives: degree:",
            [[r.gives.degree] if r.gives.degree else [] for r in routes],
        )
    )
    if tree.held:
        asked.append(
            (
                ("held", "question"),
                tree.held[0].id,
                tree.held[0].options,
                "gives: qualification:",
                [r.gives.qualification for r in routes],
            )
        )
    found = False
    for loc, question, options, place, named in asked:
        filled = [names for names in named if names]
        if len(filled) >= LEAST and not any(name in options for names in filled for name in names):
            found = True
            doc.problem(
                loc,
                "verkeerde-vraag",
                f"{len(filled)} routes noemen iets onder `{place}`, en niets daarvan is een antwoord op vraag `{question}`. Zet hier de vraag die erbij hoort.",
                f"{len(filled)} routes name something under `{place}`, and none of it is an answer to question `{question}`. Put the question here that goes with it.",
            )
    return found
