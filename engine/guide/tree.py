"""Reads a tree file into questions and compiled rules. Every name it uses is checked here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from engine.guide.question_checks import check_question
from engine.guide.spot import Spot
from engine.guide.tree_checks import check_lists, wish_is_known
from engine.reading.document import Document
from engine.rules.boxes import TooTangled
from engine.rules.clauses import Rule
from engine.rules.compiled import CompiledRule
from engine.rules.compiler import Compiler
from engine.rules.parse import Loc, parse
from engine.rules.questions import MANY_LIMIT, Question
from engine.shapes.text import Place
from engine.shapes.tree import QuestionShape, TreeShape

Questions = dict[str, Question]


class Held(NamedTuple):
    """The question about what is already held, and when that fits the wish (None: always)."""

    question: Question
    fits: Rule | None


@dataclass
class Tree:
    """A tree as read. `applies` holds per question when it applies; None for always.

    `usable` is False when something that all hangs on is wrong: then nothing is compiled."""

    doc: Document
    shape: TreeShape
    by_id: Questions
    compiler: Compiler
    held: Held | None
    usable: bool
    applies: list[CompiledRule | None]
    ways_out: list[CompiledRule]

    @property
    def questions(self) -> list[Question]:
        """The questions in order."""
        return self.compiler.questions

    def places(self) -> list[str]:
        """The places that a route can lead to, as content writes them."""
        wish = self.shape.wish.places
        found = []
        for kind in self.by_id[wish.question].options:
            part = wish.parts.get(kind)
            parts = self.by_id[part].options if part else [""]
            found += [str(Place(kind, name)) for name in parts]
        return found


def read_tree(doc: Document, shape: TreeShape) -> Tree:
    """The tree of a document in shape. Problems are noted; what is faulty is left out."""
    questions: Questions = {}
    for id_, raw in shape.questions.items():
        questions[id_] = _read_question(doc, shape, id_, raw, questions)
    check_lists(Spot(doc), shape)
    usable = wish_is_known(Spot(doc), shape, questions)
    if any(map(_too_many, questions.values())):
        usable = False
    held = _held(doc, shape, questions)
    compiler = Compiler(list(questions.values()))
    tree = Tree(doc, shape, questions, compiler, held, usable, [], [])
    if usable:
        tree.applies = list(_applies(tree))
        tree.ways_out = list(_ways_out(tree))
    return tree


def _read_question(
    doc: Document, shape: TreeShape, id_: str, raw: QuestionShape, earlier: Questions
) -> Question:
    """A question and what it names of the questions before it."""
    question = _question(id_, len(earlier), raw)
    here = Spot(doc).at("questions", id_)
    check_question(here, question, raw)
    if raw.group not in shape.question_groups:
        spot = here.at("group")
        spot.unknown(raw.group, shape.question_groups, "kind-question-group")
    if raw.about is not None and raw.about not in earlier:
        spot = here.at("about")
        spot.unknown(raw.about, earlier, "kind-earlier-question")
        question.about = None
    if raw.applies is not None:
        loc = (*here.loc, "applies")
        question.applies = parse(raw.applies, earlier, doc.note, loc)
    return question


def _question(id_: str, index: int, raw: QuestionShape) -> Question:
    twins, priors = {}, {}
    for option, shape in raw.options.items():
        if shape.same_as:
            twins[option] = shape.same_as
        if shape.prior is not None:
            priors[option] = shape.prior
    return Question(
        id=id_,
        index=index,
        options=list(raw.options),
        many=raw.many,
        order=raw.order,
        groups=raw.groups,
        same_as=twins,
        otherwise=raw.otherwise,
        about=raw.about,
        group=raw.group,
        changeable=raw.changeable,
        texts={
            "ask": raw.ask,
            "short": raw.short,
            "said": raw.said,
            "unsure": raw.unsure,
            "unsure_label": raw.unsure_label,
            "hint": raw.hint,
            "help": raw.help,
        },
        option_texts=raw.options,
        alike=raw.alike,
        priors=priors,
    )


def _too_many(question: Question) -> bool:
    """Whether it has too many combinations of answers to reason about."""
    return question.many and len(question.options) > MANY_LIMIT


def _held(
    doc: Document,
    shape: TreeShape,
    questions: Questions,
) -> Held | None:
    if shape.held is None or shape.held.question not in questions:
        return None
    fits = shape.held.fits
    rule = None if fits is None else parse(fits, questions, doc.note, ("held", "fits"))
    return Held(questions[shape.held.question], rule)


def _applies(tree: Tree) -> Iterator[CompiledRule | None]:
    for question in tree.questions:
        loc = ("questions", question.id, "applies")
        rule = question.applies
        yield None if rule is None else _compiled(tree.doc, loc, rule, tree.compiler)


def _ways_out(tree: Tree) -> Iterator[CompiledRule]:
    for i, way in enumerate(tree.shape.ways_out):
        rule = parse(way.when, tree.by_id, tree.doc.note, ("ways_out", i, "when"))
        yield _compiled(tree.doc, ("ways_out", i), rule, tree.compiler)


def _compiled(
    doc: Document,
    loc: Loc,
    rule: Rule,
    compiler: Compiler,
) -> CompiledRule:
    """The rule compiled; one that needs too many boxes is noted, and counts as met."""
    try:
        return compiler.compiled(rule)
    except TooTangled:
        doc.note(loc, "rule-too-tangled")
        return CompiledRule.met()
