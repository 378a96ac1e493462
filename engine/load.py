"""Loads trees/ and content/ into a Guide: reads, checks every name, compiles. All problems are said at once."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from engine.boxes import TooTangled
from engine.clauses import TRUE, Inliner, Rule, parse
from engine.model import Guide, Requirement, Route, Way, wish_rule
from engine.problems import ContentError, InputError, Problem
from engine.reader import Document, read
from engine.shapes import FILES, REQUIREMENT, ROUTE, TREE, USE, RequirementShape, RouteShape, SuitabilityShape, shaped
from engine.split import Split, split
from engine.tree import Tree, read_tree, reporter, too_tangled, unknown

ROOT = Path(__file__).resolve().parent.parent
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)\}")


def load(root: Path = ROOT, tree: str | None = None, day: date | None = None) -> Guide:
    """The guide as it stands on `day` (default today). Raises ContentError with every problem of the files."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    if guide is None or any(not p.warning for p in loader.problems):
        raise ContentError(loader.problems)
    return guide


class Loader:
    """One reading of the files. `guide` gives the result, or None when too much is missing; `problems` what is wrong."""

    def __init__(self, root: Path, tree: str | None, day: date):
        self.root, self.tree_id, self.day = root, tree, day
        self.docs: list[Document] = []
        self.extra: list[Problem] = []
        self.known: dict[str, list[str] | None] = {}
        self.splits: dict[Rule, Split] = {}         # routes that state the same rule share its split
        self.hash = hashlib.sha256()

    @property
    def problems(self) -> list[Problem]:
        """Everything found so far, sorted by place."""
        return sorted({p for doc in self.docs for p in doc.problems} | set(self.extra))

    def read(self, name: str) -> Document:
        """Reads one file below the root and remembers it for the version of the content."""
        doc = read(self.root / name, name)
        self.hash.update(doc.text.encode())
        self.docs.append(doc)
        return doc

    def guide(self) -> Guide | None:
        """Reads everything. None when a file that all hangs on cannot be used."""
        tree = self._tree()
        shared_doc, files = self._files()
        if tree is None or not tree.usable:
            return None
        self.tree, self.files = tree, files
        self.inliner = Inliner(tree.questions)
        self.shared = {name: [self._requirement(shared_doc, (name, i), r, r.decides or "") for i, r in enumerate(group)]
                       for name, group in (files["requirements.yaml"] or {}).items()}
        routes = self._routes()
        if any(content is None for content in files.values()):
            return None
        for name in ("conditions.yaml", "sources.yaml", "facts.yaml", "glossary.yaml"):
            self._check_small(name)
        self._check_suitability(files["suitability.yaml"])
        self._check_conditions()
        ways = [Way(s, shape) for s, shape in zip(tree.ways_out, tree.shape.ways_out)]
        self._check_ways()
        shape = tree.shape
        for i, id_ in enumerate(shape.asides):
            if id_ not in self.ids:
                unknown(self.tree_doc, ("asides", i), id_, self.ids, "route", "route")
        for i, id_ in enumerate(shape.already):
            if id_ not in tree.by_id:
                unknown(self.tree_doc, ("already", i), id_, tree.by_id, "vraag", "question")
        headings = {id_: q.option_headings for id_, q in shape.questions.items() if q.option_headings}
        return Guide(shape.id, self.day, tree.questions, routes, shape.wish, shape.preferences, ways,
                     {c: files["conditions.yaml"][c] for c in [*shape.condition_order, *files["conditions.yaml"]] if c in files["conditions.yaml"]},
                     files["deciders.yaml"], files["sources.yaml"], files["facts.yaml"], files["contacts.yaml"], files["interface.yaml"],
                     files["glossary.yaml"], files["suitability.yaml"],
                     shape.title, shape.already, shape.asides, shape.question_groups, headings, tree.applies, self.hash.hexdigest()[:8],
                     shape.always_needed)

    def _tree(self) -> Tree | None:
        found = sorted((self.root / "trees").glob("*.yaml"))
        if self.tree_id is not None:
            found = [f for f in found if f.stem == self.tree_id]
        if len(found) != 1:
            names = ", ".join(f.stem for f in sorted((self.root / "trees").glob("*.yaml"))) or "-"
            self.extra.append(Problem("trees", 0, "boom", f"Kies één boom met `--tree`. Er is: {names}.", f"Choose one tree with `--tree`. There is: {names}."))
            return None
        doc = self.read(f"trees/{found[0].name}")
        self.tree_doc = doc
        shape = None if doc.data is None else shaped(doc, TREE, doc.data)
        return None if shape is None else read_tree(doc, shape)

    def _files(self) -> tuple[Document, dict]:
        out, shared_doc = {}, None
        for name, adapter in FILES.items():
            doc = self.read(f"content/{name}")
            if name == "requirements.yaml":
                shared_doc = doc
            out[name] = None if doc.data is None else shaped(doc, adapter, doc.data)
            # names count as known when the file is out of shape: one fault is not to cause a hundred others
            self.known[name] = list(doc.data) if isinstance(doc.data, dict) else None
        return shared_doc, out

    def unknown(self, doc: Document, loc: tuple, name: str | None, file: str) -> None:
        """Notes a name that the file of small content does not hold."""
        known = self.known[file]
        if name is not None and known is not None and name not in known:
            unknown(doc, loc, name, known, *_KINDS[file])

    def _routes(self) -> dict[str, Route]:
        found = {f.stem: f for f in sorted((self.root / "content" / "routes").glob("*.yaml"))}
        order = self.tree.shape.route_order
        for i, id_ in enumerate(order):
            if id_ not in found:
                unknown(self.tree_doc, ("route_order", i), id_, found, "bestand in content/routes", "file in content/routes")
        self.ids = [i for i in order if i in found] + [i for i in found if i not in order]
        read_all = {id_: self._route(id_) for id_ in self.ids}
        return {id_: route for id_, route in read_all.items() if route is not None}

    def _route(self, id_: str) -> Route | None:
        doc = self.read(f"content/routes/{id_}.yaml")
        shape = None if doc.data is None else shaped(doc, ROUTE, doc.data)
        if shape is None:
            return None
        self._check_route(doc, shape)
        requirements = self._requirements(doc, shape)
        wish = wish_rule(self._known_wish(shape), self.tree.shape.wish, self.tree.held, self.tree.by_id)
        route = Route(id_, shape, [r for r in requirements if r.holds_on(self.day)], wish, doc.path)
        route.all_requirements = requirements
        try:
            route.compile(self.tree.questions, self.inliner)
        except TooTangled:
            too_tangled(doc, ("requirements",))
            return None
        return route

    def _known_wish(self, shape: RouteShape) -> RouteShape:
        """The shape without wish options that do not exist (those are already reported)."""
        wish, by_id = self.tree.shape.wish, self.tree.by_id
        leads = shape.leads_to.model_copy()
        if leads.roles:
            leads.roles = [o for o in leads.roles if o in by_id[wish.roles].options]
        if leads.subjects:
            leads.subjects = [o for o in leads.subjects if o in by_id[wish.subjects].options]
        if leads.places:
            leads.places = [p for p in leads.places if p in self._places()]
        return shape.model_copy(update={"leads_to": leads})

    def _places(self) -> list[str]:
        wish, by_id = self.tree.shape.wish, self.tree.by_id
        out = []
        for option in by_id[wish.places.question].options:
            part = wish.places.parts.get(option)
            out += [f"{option}/{p}" for p in by_id[part].options] if part else [option]
        return out

    def _requirements(self, doc: Document, shape: RouteShape) -> list[Requirement]:
        out: list[Requirement] = []
        for i, raw in enumerate(shape.requirements):
            loc = ("requirements", i)
            if isinstance(raw, dict) and "use" in raw:
                use = shaped(doc, USE, raw, loc)
                if use:
                    self.unknown(doc, (*loc, "use"), use.use, "requirements.yaml")
                    out += [replace(r, decides=r.decides or shape.decides, used_at=doc.line(loc), said={}) for r in self.shared.get(use.use, [])]
                continue
            read_ = shaped(doc, REQUIREMENT, raw, loc)
            if read_:
                out.append(self._requirement(doc, loc, read_, shape.decides))
        keys = [r.key for r in out]
        for i, r in enumerate(out):
            if r.key in keys[:i]:
                doc.problems.append(Problem(doc.path, r.used_at, "dubbele-eis", f"De eis `{r.key}` staat er twee keer.", f"The requirement `{r.key}` stands here twice."))
        return out

    def _requirement(self, doc: Document, loc: tuple, raw: RequirementShape, decides: str) -> Requirement:
        fixed, always = raw.kind == "fixed", raw.kind == "always"
        if fixed == (raw.names is not None):
            doc.problem(loc, "eis", f"Eis `{raw.key}`: `names` hoort bij `attainable` en `always`, niet bij `fixed`.", f"Requirement `{raw.key}`: `names` goes with `attainable` and `always`, not with `fixed`.")
        if always == (raw.needs is not None) or always == (raw.met is not None) or always == (raw.unmet is not None):
            doc.problem(loc, "eis", f"Eis `{raw.key}`: `needs`, `yes` en `no` horen bij `fixed` en `attainable`, niet bij `always`.",
                        f"Requirement `{raw.key}`: `needs`, `yes` and `no` go with `fixed` and `attainable`, not with `always`.")
        for key, name, file in (("names", raw.names, "conditions.yaml"), ("source", raw.source, "sources.yaml"), ("decides", raw.decides, "deciders.yaml")):
            self.unknown(doc, (*loc, key), name, file)
        rule = None if always else TRUE if raw.needs is None else parse(raw.needs, self.tree.by_id, reporter(doc), (*loc, "needs"))
        texts = {"rule": raw.rule} | ({"yes": raw.met} if raw.met else {}) | ({"no": raw.unmet} if raw.unmet else {})
        for kind, text in texts.items():
            self._check_text(doc, (*loc, kind), text, {"decides"})
        out = Requirement(raw.key, raw.kind, raw.names, rule, raw.law, raw.source, raw.decides or decides, texts, raw.from_, raw.until, (doc.path, doc.line(loc)), doc.line(loc))
        if rule is not None:
            try:
                if rule not in self.splits:
                    self.splits[rule] = split(self.inliner.inline(rule), self.tree.questions)
                out.split = self.splits[rule]
            except TooTangled:
                too_tangled(doc, (*loc, "needs"))
                out.rule, out.split = TRUE, Split([{}], [])
        return out

    def _check_route(self, doc: Document, shape: RouteShape) -> None:
        wish, by_id = self.tree.shape.wish, self.tree.by_id
        known = {"roles": by_id[wish.roles].options, "places": self._places(), "subjects": by_id[wish.subjects].options if wish.subjects else []}
        for part, options in known.items():
            for i, option in enumerate(getattr(shape.leads_to, part) or []):
                if option not in options:
                    unknown(doc, ("leads_to", part, i), option, options, "keuze in de wens", "choice in the wish")
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
        self.unknown(doc, ("decides",), shape.decides, "deciders.yaml")
        if shape.months and shape.months[0] > shape.months[1]:
            doc.problem(("months",), "waarde", "De kortste duur staat voorop: `[kortst, langst]`.", "The shortest time comes first: `[shortest, longest]`.")
        days = next((by_id[p.question].options for p in self.tree.shape.preferences if p.property == "days"), None)
        if shape.days is not None and days is not None and shape.days not in days:
            unknown(doc, ("days",), shape.days, days, "aantal dagen", "number of days")
        for key in ("name", "summary", "outcome", "pay_text", "for_whom", "load", "cost", "if_not"):
            self._check_text(doc, (key,), getattr(shape, key), set())
        for key in ("limits", "ask"):
            for i, text in enumerate(getattr(shape, key)):
                self._check_text(doc, (key, i), text, set())
        for i, step in enumerate(shape.steps):
            self._check_text(doc, ("steps", i), {"nl": step.nl, "en": step.en}, set())
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

    def _check_text(self, doc: Document, loc: tuple, text: dict[str, str], also: set[str]) -> None:
        for lang, words in text.items():
            for name in PLACEHOLDER.findall(words):
                if name not in also:
                    self.unknown(doc, (*loc, lang), name, "facts.yaml")

    def _check_small(self, name: str) -> None:
        doc = next(d for d in self.docs if d.path == f"content/{name}")
        for id_, shape in self.files[name].items():
            for key, known in (("decides", "deciders.yaml"), ("source", "sources.yaml")):
                self.unknown(doc, (id_, key), getattr(shape, key, None), known)
            for key in ("name", "do") if name == "conditions.yaml" else ():
                self._check_text(doc, (id_, key), getattr(shape, key), set())

    def _check_suitability(self, shape: SuitabilityShape) -> None:
        doc = next(d for d in self.docs if d.path == "content/suitability.yaml")
        for id_, sector in shape.sectors.items():
            for i, source in enumerate(sector.sources):
                self.unknown(doc, ("sectors", id_, "sources", i), source, "sources.yaml")
            kinds = self.tree.by_id[self.tree.shape.wish.places.question].options
            for key, known, nl, en in (("routes", self.ids, "route", "route"), ("places", kinds, "soort school", "kind of school")):
                for i, name in enumerate(getattr(sector, key)):
                    if name not in known:
                        unknown(doc, ("sectors", id_, key, i), name, known, nl, en)
        ids = [p.id for p in shape.prepare]
        for i, id_ in enumerate(ids):
            if id_ in ids[:i]:
                doc.problem(("prepare", i, "id"), "dubbele-sleutel", f"De id `{id_}` staat er twee keer.", f"The id `{id_}` stands here twice.")

    def _check_conditions(self) -> None:
        order = self.tree.shape.condition_order
        self.unknown(self.tree_doc, ("always_needed",), self.tree.shape.always_needed, "conditions.yaml")
        for i, condition in enumerate(order):
            self.unknown(self.tree_doc, ("condition_order", i), condition, "conditions.yaml")
        for condition in self.files["conditions.yaml"]:
            if condition not in order:
                self.tree_doc.problem(("condition_order",), "ontbreekt", f"De voorwaarde `{condition}` staat niet in `condition_order`. Zet haar erbij.",
                                      f"The condition `{condition}` is not in `condition_order`. Add it.")

    def _check_ways(self) -> None:
        for i, way in enumerate(self.tree.shape.ways_out):
            self.unknown(self.tree_doc, ("ways_out", i, "desk"), way.desk, "contacts.yaml")
            self.unknown(self.tree_doc, ("ways_out", i, "source"), way.source, "sources.yaml")


_KINDS = {"conditions.yaml": ("voorwaarde", "a condition"), "sources.yaml": ("bron", "a source"), "deciders.yaml": ("beslisser", "a decider"),
          "facts.yaml": ("feit in content/facts.yaml", "a fact in content/facts.yaml"), "contacts.yaml": ("loket", "a desk"),
          "requirements.yaml": ("lijst in content/requirements.yaml", "a list in content/requirements.yaml")}


def _given(shape: RouteShape, tree: Tree) -> dict[str, object]:
    """What the route gives, as answers to questions."""
    given: dict[str, object] = dict(shape.gives.also)
    if shape.gives.qualification and tree.held:
        given[tree.held[0].id] = shape.gives.qualification
    if shape.gives.degree:
        given[tree.shape.degree] = shape.gives.degree
    return given
