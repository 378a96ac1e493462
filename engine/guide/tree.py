"""Reads a tree file into questions. Every name it uses is checked here; what a rule means is engine.clauses' work."""

from dataclasses import dataclass

from engine.guide.tree_checks import (
    _check_ids,
    _check_lists,
    _check_options,
    _wish_is_known,
    unknown,
)
from engine.reading.document import Document
from engine.rules.boxes import TooTangled
from engine.rules.clauses import Inliner, Rule, parse
from engine.rules.compiled import Split, split
from engine.rules.questions import MANY_LIMIT, Question
from engine.shapes.tree import QuestionShape, TreeShape


@dataclass
class Tree:
    """A tree as read: its shape, its questions, the rule of what is already held, and the ways out."""

    shape: TreeShape
    questions: list[Question]
    held: tuple[Question, Rule | None] | None
    applies: list[Split | None]
    ways_out: list[Split]
    usable: bool  # False when a name that everything hangs on does not exist

    def __post_init__(self) -> None:
        self.by_id = {q.id: q for q in self.questions}


def reporter(doc: Document):
    """A function that notes a problem of a rule at its place in the document."""
    return lambda loc, code, nl, en: doc.problem(loc, code, nl, en)


def read_tree(doc: Document, shape: TreeShape) -> Tree:
    """The tree of a document in shape. Problems are noted in the document; what is faulty is left out."""
    questions: dict[str, Question] = {}
    for id_, raw in shape.questions.items():
        question = _question(id_, len(questions), raw)
        _check_ids(doc, question)
        _check_options(doc, question, raw)
        if raw.group not in shape.question_groups:
            unknown(
                doc,
                ("questions", id_, "group"),
                raw.group,
                shape.question_groups,
                "groep vragen",
                "group of questions",
            )
        if raw.about is not None and raw.about not in questions:
            unknown(
                doc,
                ("questions", id_, "about"),
                raw.about,
                questions,
                "eerdere vraag",
                "earlier question",
            )
            question.about = None
        if raw.applies is not None:
            question.applies = parse(
                raw.applies, questions, reporter(doc), ("questions", id_, "applies")
            )
        questions[id_] = question
    _check_lists(doc, shape)
    usable = _wish_is_known(doc, shape, questions) and all(
        not q.many or len(q.options) <= MANY_LIMIT for q in questions.values()
    )
    held = None
    if shape.held is not None and shape.held.question in questions:
        fits = (
            None
            if shape.held.fits is None
            else parse(shape.held.fits, questions, reporter(doc), ("held", "fits"))
        )
        held = (questions[shape.held.question], fits)
    inliner = Inliner(list(questions.values()))
    if not usable:
        return Tree(shape, inliner.questions, held, [], [], False)
    applies = [
        None
        if q.applies is None
        else _split(doc, ("questions", q.id, "applies"), q.applies, inliner)
        for q in inliner.questions
    ]
    ways = [
        _split(
            doc,
            ("ways_out", i),
            parse(way.when, questions, reporter(doc), ("ways_out", i, "when")),
            inliner,
        )
        for i, way in enumerate(shape.ways_out)
    ]
    return Tree(shape, inliner.questions, held, applies, ways, True)


def _split(doc: Document, loc: tuple, rule: Rule, inliner: Inliner) -> Split:
    try:
        return split(inliner.inline(rule), inliner.questions)
    except TooTangled:
        too_tangled(doc, loc)
        return Split([{}], [])


def too_tangled(doc: Document, loc: tuple) -> None:
    """Notes a rule that needs too many boxes."""
    doc.problem(
        loc,
        "te-ingewikkeld",
        "Deze regel is te ingewikkeld om door te rekenen. Maak hem eenvoudiger.",
        "This rule is too tangled to work out. Make it simpler.",
    )


def _question(id_: str, index: int, raw: QuestionShape) -> Question:
    texts = {
        "ask": raw.ask,
        "short": raw.short,
        "said": raw.said,
        "unsure": raw.unsure,
        "unsure_label": raw.unsure_label,
        "hint": raw.hint,
        "help": raw.help,
    }
    return Question(
        id_,
        index,
        list(raw.options),
        raw.many,
        raw.order,
        raw.groups,
        {o: s.same_as for o, s in raw.options.items() if s.same_as},
        raw.otherwise,
        raw.about,
        raw.group,
        raw.changeable,
        texts,
        raw.options,
        alike=raw.alike,
        priors={o: s.prior for o, s in raw.options.items() if s.prior is not None},
    )
