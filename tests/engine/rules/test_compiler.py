"""Rules that rest on each other: right for every answer, at no more work than is written."""

from itertools import product
from time import perf_counter

import pytest

from engine.rules.clauses import All, Any, Clause, Not
from engine.rules.compiler import Compiler
from engine.rules.questions import Question

YES, NO = 1, 2


class Counting(Compiler):
    """A compiler that counts the rules it works out."""

    def __init__(self, questions):
        super().__init__(questions)
        self.count = 0

    def boxes(self, rule, truth=True):
        self.count += 1
        return super().boxes(rule, truth)


def asked(index):
    return Clause(index, YES)


def questions(number, applies, otherwise=None):
    """Yes-or-no questions of which each but the first applies by `applies` of its index."""
    found = [Question(f"q{i}", i, ["yes", "no"], otherwise=otherwise) for i in range(number)]
    for question in found[1:]:
        question.applies = applies(question.index)
    return found


def all_before(index):
    return All(tuple(asked(i) for i in range(index)))


def some_before(index):
    return Any(tuple(asked(i) for i in range(index)))


def none_but_the_last(index):
    return Not(All((asked(index - 1), Not(asked(max(0, index - 2))))))


SHAPES = [all_before, some_before, none_but_the_last]


@pytest.mark.parametrize("applies", SHAPES, ids=lambda f: f.__name__)
def test_the_work_grows_with_what_is_written_not_with_what_it_comes_to(applies):
    written, work = {}, {}
    for number in (8, 16):
        chain = questions(number, applies)
        compiler = Counting(chain)
        compiler.compiled(asked(number - 1))
        written[number] = sum(1 + len(_parts(question.applies)) for question in chain)
        work[number] = compiler.count
    assert all(work[number] <= 2 * written[number] + 2 for number in work), (work, written)


def _parts(rule):
    """Every rule within a rule."""
    if rule is None:
        return []
    inner = (rule.part,) if isinstance(rule, Not) else getattr(rule, "parts", ())
    return [rule, *(one for part in inner for one in _parts(part))]


def test_a_path_of_twenty_questions_written_out_is_compiled_in_no_time():
    chain = questions(20, all_before)
    began = perf_counter()
    compiled = Compiler(chain).compiled(asked(19))
    assert perf_counter() - began < 0.3
    assert compiled.yes == [dict.fromkeys(range(20), YES)]


@pytest.mark.parametrize("otherwise", [None, "yes", "no"])
@pytest.mark.parametrize("applies", SHAPES, ids=lambda f: f.__name__)
def test_what_is_compiled_holds_for_every_answer_as_the_written_rule_does(applies, otherwise):
    chain = questions(6, applies, otherwise)
    rule = Any((All((asked(5), Not(asked(3)))), Clause(4, NO)))
    compiled = Compiler(chain).compiled(rule)
    for answers in product((YES, NO), repeat=6):
        meant = holds(rule, chain, answers)
        assert any(_inside(box, answers) for box in compiled.yes) is meant
        assert any(_inside(box, answers) for box in compiled.no) is not meant


def _inside(box, answers):
    return all(answers[question] & mask for question, mask in box.items())


def holds(rule, chain, answers):
    """Whether a rule holds as it is written, question by question."""
    if isinstance(rule, Not):
        return not holds(rule.part, chain, answers)
    if isinstance(rule, All):
        return all(holds(part, chain, answers) for part in rule.parts)
    if isinstance(rule, Any):
        return any(holds(part, chain, answers) for part in rule.parts)
    question = chain[rule.question]
    if question.applies is None or holds(question.applies, chain, answers):
        return bool(answers[question.index] & rule.mask)
    told = question.otherwise
    return told is not None and bool(rule.mask & question.bit[frozenset([told])])
