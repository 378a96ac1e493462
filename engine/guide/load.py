"""Loads trees/ and content/ into a Guide: reads, checks every name, compiles. All problems are said at once."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from engine.guide.guide import Guide, Way
from engine.guide.references import Names, wrong_questions
from engine.guide.route import Requirement, Route
from engine.guide.tree import Tree, read_tree, reporter, too_tangled
from engine.guide.tree_checks import unknown
from engine.guide.wish import wish_rule
from engine.problems import ContentError, Problem, old_problem
from engine.reading.dates import check_dates, check_order
from engine.reading.document import Document, read
from engine.reading.file_names import ROUTES, TREES, found_in
from engine.reading.placeholders import gaps
from engine.reading.validation import shaped
from engine.rules.boxes import TooTangled
from engine.rules.clauses import TRUE, Inliner, Rule, parse
from engine.rules.compiled import Split, split
from engine.shapes.files import FILES, REQUIREMENT, ROUTE, TREE, USE
from engine.shapes.route import RequirementShape, RouteShape

DATED_FILES = ("sources.yaml", "facts.yaml", "contacts.yaml")
ROOT = Path(__file__).resolve().parents[2]


def load(root: Path = ROOT, tree: str | None = None, day: date | None = None) -> Guide:
    """The guide as it stands on `day` (default today). Raises ContentError with every problem of the files."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    if guide is None or any(not p.warning for p in loader.problems):
        raise ContentError(loader.problems)
    return guide


class Loader(Names):
    """One reading of the files. `guide` gives the result, or None when too much is missing; `problems` what is wrong."""

    def __init__(self, root: Path, tree: str | None, day: date):
        self.root, self.tree_id, self.day = root, tree, day
        self.docs: list[Document] = []
        self.extra: list[Problem] = []
        self.known: dict[str, list[str] | None] = {}
        self.splits: dict[Rule, Split] = {}  # routes that state the same rule share its split
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
        self.shared = {
            name: [
                self._requirement(shared_doc, (name, i), r, r.decides or "")
                for i, r in enumerate(group)
            ]
            for name, group in (files["requirements.yaml"] or {}).items()
        }
        routes = self._routes()
        if routes is None or any(content is None for content in files.values()):
            return None
        for name in ("conditions.yaml", "sources.yaml", "facts.yaml", "glossary.yaml"):
            self._check_small(name)
        for name in DATED_FILES:
            check_dates(next(d for d in self.docs if d.path == f"content/{name}"), files[name])
        self._check_suitability(files["suitability.yaml"])
        self._check_conditions()
        ways = [Way(s, shape) for s, shape in zip(tree.ways_out, tree.shape.ways_out)]
        self._check_ways()
        gaps(self.docs, self.tree_doc, self.known["facts.yaml"])
        shape = tree.shape
        for i, id_ in enumerate(shape.asides):
            if id_ not in self.ids:
                unknown(self.tree_doc, ("asides", i), id_, self.ids, "route", "route")
        for i, id_ in enumerate(shape.already):
            if id_ not in tree.by_id:
                unknown(self.tree_doc, ("already", i), id_, tree.by_id, "vraag", "question")
        headings = {
            id_: q.option_headings for id_, q in shape.questions.items() if q.option_headings
        }
        return Guide(
            shape.id,
            self.day,
            tree.questions,
            routes,
            shape.wish,
            shape.preferences,
            ways,
            {
                c: files["conditions.yaml"][c]
                for c in [*shape.condition_order, *files["conditions.yaml"]]
                if c in files["conditions.yaml"]
            },
            files["deciders.yaml"],
            files["sources.yaml"],
            files["facts.yaml"],
            files["contacts.yaml"],
            files["interface.yaml"],
            files["glossary.yaml"],
            files["suitability.yaml"],
            shape.title,
            shape.already,
            shape.asides,
            shape.question_groups,
            headings,
            tree.applies,
            self.hash.hexdigest()[:8],
            shape.always_needed,
        )

    def _tree(self) -> Tree | None:
        files, strays = found_in(self.root, TREES, also=("README.md",))
        self.extra += strays
        found = [f for id_, f in files.items() if self.tree_id in (None, id_)]
        if len(found) != 1 and (files or not strays):
            names = ", ".join(files)
            nl, en = (
                (
                    f"Kies één boom met `--tree`. Er is: {names}.",
                    f"Choose one tree with `--tree`. There is: {names}.",
                )
                if names
                else (
                    "Er staat geen boom in `trees/`. Zet daar één bestand met vragen neer; zie trees/README.md.",
                    "There is no tree in `trees/`. Put one file with questions there; see trees/README.md.",
                )
            )
            self.extra.append(old_problem("trees", 0, "boom", nl, en))
        if len(found) != 1:
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

    def _routes(self) -> dict[str, Route] | None:
        """The routes that can be read; None when the tree asks the wrong questions for them."""
        files, strays = found_in(self.root, ROUTES)
        self.extra += strays
        found = [
            *files,
            *(id_ for id_ in strays.values() if id_ and id_ not in files),
        ]  # a file with a bad name is said once, not at everything that names the route
        order = self.tree.shape.route_order
        for i, id_ in enumerate(order):
            if id_ not in found:
                unknown(
                    self.tree_doc,
                    ("route_order", i),
                    id_,
                    found,
                    "bestand in content/routes",
                    "file in content/routes",
                )
        self.ids = list(dict.fromkeys([i for i in order if i in found] + found))
        shapes = {id_: self._shape(id_) for id_ in self.ids if id_ in files}
        good = {id_: (doc, shape) for id_, (doc, shape) in shapes.items() if shape is not None}
        if wrong_questions(
            self.tree_doc, self.tree, self._places(), [shape for _, shape in good.values()]
        ):
            return None
        routes = {id_: self._route(id_, *read_) for id_, read_ in good.items()}
        return {id_: route for id_, route in routes.items() if route is not None}

    def _shape(self, id_: str) -> tuple[Document, RouteShape | None]:
        doc = self.read(f"{ROUTES}/{id_}.yaml")
        return doc, None if doc.data is None else shaped(doc, ROUTE, doc.data)

    def _route(self, id_: str, doc: Document, shape: RouteShape) -> Route | None:
        self._check_route(doc, shape)
        requirements = self._requirements(doc, shape)
        wish = wish_rule(
            self._known_wish(shape), self.tree.shape.wish, self.tree.held, self.tree.by_id
        )
        route = Route(id_, shape, [r for r in requirements if r.holds_on(self.day)], wish, doc.path)
        route.all_requirements = requirements
        gates = [r.key for r in requirements if r.kind == "fixed"]
        for i, key in enumerate(shape.declares.audience):
            if key not in gates:
                names = ", ".join(f"`{gate}`" for gate in gates) or "–"
                unknown(
                    doc,
                    ("declares", "audience", i),
                    key,
                    gates,
                    f"eis van deze route met `kind: fixed` ({names})",
                    f"requirement of this route with `kind: fixed` ({names})",
                )
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

    def _requirements(self, doc: Document, shape: RouteShape) -> list[Requirement]:
        out: list[Requirement] = []
        for i, raw in enumerate(shape.requirements):
            loc = ("requirements", i)
            if isinstance(raw, dict) and "use" in raw:
                use = shaped(doc, USE, raw, loc)
                if use:
                    self.unknown(doc, (*loc, "use"), use.use, "requirements.yaml")
                    out += [
                        replace(
                            r, decides=r.decides or shape.decides, used_at=doc.line(loc), said={}
                        )
                        for r in self.shared.get(use.use, [])
                    ]
                continue
            read_ = shaped(doc, REQUIREMENT, raw, loc)
            if read_:
                out.append(self._requirement(doc, loc, read_, shape.decides))
        keys = [r.key for r in out]
        for i, r in enumerate(out):
            if r.key in keys[:i]:
                doc.problems.append(
                    old_problem(
                        doc.path,
                        r.used_at,
                        "dubbele-eis",
                        f"De eis `{r.key}` staat er twee keer.",
                        f"The requirement `{r.key}` stands here twice.",
                    )
                )
        return out

    def _requirement(
        self, doc: Document, loc: tuple, raw: RequirementShape, decides: str
    ) -> Requirement:
        always = raw.kind == "always"
        for key, name, file in (
            ("names", raw.names, "conditions.yaml"),
            ("source", raw.source, "sources.yaml"),
            ("decides", raw.decides, "deciders.yaml"),
        ):
            self.unknown(doc, (*loc, key), name, file)
        check_order(doc, loc, raw.from_, raw.until)
        rule = (
            None
            if always
            else TRUE
            if raw.needs is None
            else parse(raw.needs, self.tree.by_id, reporter(doc), (*loc, "needs"))
        )
        texts = (
            {"rule": raw.rule}
            | ({"yes": raw.met} if raw.met else {})
            | ({"no": raw.unmet} if raw.unmet else {})
        )
        out = Requirement(
            raw.key,
            raw.kind,
            raw.names,
            rule,
            raw.law,
            raw.source,
            raw.decides or decides,
            texts,
            raw.from_,
            raw.until,
            (doc.path, doc.line(loc)),
            doc.line(loc),
        )
        if rule is not None:
            try:
                if rule not in self.splits:
                    self.splits[rule] = split(self.inliner.inline(rule), self.tree.questions)
                out.split = self.splits[rule]
            except TooTangled:
                too_tangled(doc, (*loc, "needs"))
                out.rule, out.split = TRUE, Split([{}], [])
        return out
