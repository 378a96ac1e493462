"""Loads trees/ and content/ into a Guide: reads, checks every name, compiles.

All problems are said at once."""

from datetime import date
from pathlib import Path

from engine.guide.files import Files
from engine.guide.guide import Guide, Way
from engine.guide.list_references import check_lists_refer, check_tree_refers
from engine.guide.lists import Lists, read_lists
from engine.guide.names import Names
from engine.guide.requirements import RequirementReader
from engine.guide.route import Route
from engine.guide.route_files import read_route_files, read_routes
from engine.guide.tree import Tree, read_tree
from engine.problems import ContentError, Problem, problem
from engine.reading.document import Document
from engine.reading.file_names import TREES, found_in
from engine.reading.placeholders import gaps
from engine.reading.validation import shaped
from engine.shapes.files import TREE
from engine.shapes.lists import ConditionShape

ROOT = Path(__file__).resolve().parents[2]


def load(root: Path = ROOT, tree: str | None = None, day: date | None = None) -> Guide:
    """The guide as it stands on `day` (default today).

    Raises ContentError with every problem of the files."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    if guide is None or any(not found.warning for found in loader.problems):
        raise ContentError(loader.problems)
    return guide


class Loader:
    """One reading of the files: the guide, and the documents with what is wrong in them."""

    def __init__(self, root: Path, tree: str | None, day: date):
        self._files = Files(root)
        self._tree_id = tree
        self._day = day

    @property
    def docs(self) -> list[Document]:
        """Every file that was read."""
        return self._files.docs

    @property
    def problems(self) -> list[Problem]:
        """Everything found so far, sorted by place."""
        return self._files.problems

    def guide(self) -> Guide | None:
        """Reads everything. None when a file that all hangs on cannot be used."""
        tree = _read_tree(self._files, self._tree_id)
        read = read_lists(self._files)
        if tree is None or not tree.usable:
            return None
        route_files = read_route_files(self._files, tree)
        names = Names(tree, route_files.ids, read.known)
        reader = RequirementReader(names)
        reader.read_shared(self._files.content("requirements.yaml"), read.requirements)
        routes = read_routes(route_files, reader, self._day)
        if routes is None or read.lists is None:
            return None
        check_lists_refer(self._files, read.lists, names)
        check_tree_refers(names)
        facts = read.known["facts.yaml"]
        gaps(self.docs, tree.doc, None if facts is None else list(facts))
        return self._put_together(tree, read.lists, routes)

    def _put_together(self, tree: Tree, lists: Lists, routes: dict[str, Route]) -> Guide:
        shape = tree.shape
        ways = zip(tree.ways_out, shape.ways_out, strict=True)
        asked = shape.questions.items()
        return Guide(
            day=self._day,
            version=self._files.version,
            id=shape.id,
            title=shape.title,
            questions=tree.questions,
            applies=tree.applies,
            question_groups=shape.question_groups,
            headings={id_: raw.option_headings for id_, raw in asked if raw.option_headings},
            wish=shape.wish,
            preferences=shape.preferences,
            ways_out=[Way(rule, way) for rule, way in ways],
            already=shape.already,
            asides=shape.asides,
            always_needed=shape.always_needed,
            routes=routes,
            conditions=_ordered(lists.conditions, shape.condition_order),
            deciders=lists.deciders,
            sources=lists.sources,
            facts=lists.facts,
            contacts=lists.contacts,
            words=lists.words,
            glossary=lists.glossary,
            suitability=lists.suitability,
        )


def _read_tree(files: Files, id_: str | None) -> Tree | None:
    """The tree of that id, or the only one there is. None when it cannot be used."""
    there, strays = found_in(files.root, TREES, also=("README.md",))
    files.strays += strays
    found = [file for name, file in there.items() if id_ in (None, name)]
    if len(found) != 1:
        if there:
            files.strays.append(problem("trees", 0, "tree-choose", names=", ".join(there)))
        elif not strays:
            files.strays.append(problem("trees", 0, "tree-none"))
        return None
    doc = files.read(f"trees/{found[0].name}")
    shape = None if doc.data is None else shaped(doc, TREE, doc.data)
    return None if shape is None else read_tree(doc, shape)


def _ordered(conditions: dict[str, ConditionShape], order: list[str]) -> dict[str, ConditionShape]:
    """The conditions in the order of the tree, others after them."""
    ids = dict.fromkeys([*order, *conditions])
    return {id_: conditions[id_] for id_ in ids if id_ in conditions}
