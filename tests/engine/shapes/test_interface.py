"""The declared words of the screens: the code asks for exactly these and fills their gaps."""

import ast
import json
import re
from collections import defaultdict

import pytest
from jinja2 import Environment, nodes

from engine.checking.interface_words import screens
from engine.guide.load import ROOT, Loader, load
from engine.shapes.interface import DEFAULTS, INTERFACE, WORDS, declared
from tests.conftest import DAY
from tests.support.broken import change

FILE = "content/interface.yaml"
ASKING = ("word", "sentence", "w")  # what the code and the templates call for a word
COUNTING = "counted"  # what they call for a word with a number, and for the one of just one


class Asked:
    """What the code asks for: words by name with the values given, parts of names that are put
    together with all values given there, and every text that stands in the code."""

    def __init__(self):
        self.names = defaultdict(set)
        self.begins, self.ends, self.texts, self.computed = set(), set(), set(), set()
        for folder in ("components", "engine"):
            for file in sorted((ROOT / folder).rglob("*.py")):
                for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                    self._note(node)
        for file in sorted((ROOT / "components" / "templates").glob("*.html")):
            template = Environment().parse(file.read_text(encoding="utf-8"))
            for node in template.find_all((nodes.Const, nodes.Call)):
                self._note_in_template(node)

    def _note_in_template(self, node):
        if isinstance(node, nodes.Const):
            if isinstance(node.value, str):
                self.texts.add(node.value)
            return
        called = getattr(node.node, "name", getattr(node.node, "attr", ""))
        values = {keyword.key for keyword in node.kwargs}
        if called == COUNTING and isinstance(node.args[0], nodes.Const):
            self._note_counted(node.args[0].value)
        elif called in ASKING:
            for name in node.args:
                self._note_name_in_template(name, values)

    def _note_name_in_template(self, name, values):
        if isinstance(name, nodes.CondExpr):
            self._note_name_in_template(name.expr1, values)
            self._note_name_in_template(name.expr2, values)
        elif isinstance(name, nodes.Const):
            self.names[name.value] |= values
        else:
            self.computed |= values
            texts = [str(found.value) for found in name.find_all(nodes.Const)]
            self.begins |= {text for text in texts if text.endswith("-")}
            self.ends |= {text for text in texts if text.startswith("-")}

    def _note_counted(self, name):
        self.names[name] |= {"count"}
        self.names[f"{name}-one"] |= set()
        self.texts |= {name, f"{name}-one"}

    def _note(self, node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.texts.add(node.value)
        if not isinstance(node, ast.Call):
            return
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called == COUNTING and isinstance(node.args[0], ast.Constant):
            self._note_counted(node.args[0].value)
        if called in ASKING:
            values = {keyword.arg for keyword in node.keywords if keyword.arg}
            for name in node.args:
                self._note_name(name, values)

    def _note_name(self, name, values):
        if isinstance(name, ast.IfExp):
            self._note_name(name.body, values)
            self._note_name(name.orelse, values)
        elif isinstance(name, ast.Constant):
            self.names[name.value] |= values
        else:
            self.computed |= values
            texts = [n.value for n in ast.walk(name) if isinstance(n, ast.Constant)]
            self.begins |= {text for text in texts if str(text).endswith("-")}
            self.ends |= {text for text in texts if str(text).startswith("-")}

    def knows(self, word):
        """Whether the code can ask for this word."""
        if word in self.texts or any(word.startswith(begin) for begin in self.begins):
            return True
        return any(word.endswith(end) and word.removesuffix(end) in self.texts for end in self.ends)


@pytest.fixture(scope="module")
def asked():
    return Asked()


def test_the_code_asks_for_many_words_by_name_and_for_some_by_a_part(asked):
    assert len(asked.names) > 100
    assert {"group-", "pay-"} <= asked.begins and {"-one", "-hint", "-answer"} <= asked.ends
    assert not asked.knows("no-such-word") and not asked.knows("grou")


def test_every_word_that_the_code_asks_for_by_name_is_declared_with_what_it_fills(asked):
    by_name = {name: gaps for name, gaps in asked.names.items() if isinstance(name, str)}
    words = {name: gaps for name, gaps in by_name.items() if name in WORDS or "-" in name}
    assert words == {name: set(WORDS.get(name, ("undeclared",))) for name in words}


def test_every_declared_word_is_asked_for(asked):
    assert [word for word in WORDS if not asked.knows(word)] == []


def test_a_word_whose_name_is_put_together_has_gaps_that_are_filled_there(asked):
    together = {word: gaps for word, gaps in WORDS.items() if word not in asked.names}
    assert together
    assert {word: gaps for word, gaps in together.items() if not gaps <= asked.computed} == {}


def test_the_real_content_says_exactly_the_declared_words(guide):
    assert set(guide.words) == set(WORDS)


def test_the_schema_names_every_word_and_says_what_is_filled_in():
    made = INTERFACE.json_schema()
    written = json.loads((ROOT / ".schemas/interface.schema.json").read_text(encoding="utf-8"))
    for schema in (made, written):
        assert list(schema["properties"]) == list(WORDS)
        said = {word: shape["description"] for word, shape in schema["properties"].items()}
        assert said["told-count"] == "Tekst van een scherm, dat invult: `{count}`."
        assert said["sources"] == said["product"] == "Tekst van een scherm."


def test_a_word_with_its_texts_in_the_contract_need_not_stand_in_content(root, command):
    assert {"nl", "en"} == set(DEFAULTS["question-maybe-last"])
    assert load(root, day=DAY).words["question-maybe-last"] == DEFAULTS["question-maybe-last"]
    file = root / FILE
    own = "question-maybe-last: {nl: 'Vraag {number}?', en: 'Question {number}?'}\n"
    file.write_text(file.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert load(root, day=DAY).words["question-maybe-last"]["nl"] == "Vraag {number}?"


def test_the_texts_of_the_contract_fill_the_same_gaps_in_both_languages():
    for word, texts in DEFAULTS.items():
        gaps = {frozenset(re.findall(r"\{([a-z-]+)\}", text)) for text in texts.values()}
        assert gaps == {WORDS[word]} and texts["nl"] != texts["en"], word


def test_a_contract_is_read_from_its_file(tmp_path):
    (tmp_path / "words.yaml").write_text("greet: [name, day]\npart: []\n", encoding="utf-8")
    assert declared(tmp_path / "words.yaml") == {
        "greet": frozenset({"name", "day"}),
        "part": frozenset(),
    }


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("still-needed: {", "still-neded: {", "Bedoelde u `still-needed`?"),
        ("map-others: {", "map-othrs: {", "Bedoelde u `map-others`?"),
        ("law: {", "zzzzzz: {", "Geen scherm gebruikt het woord `zzzzzz`."),
    ],
)
def test_an_unknown_word_is_a_warning_with_the_nearest_that_is_missing(root, old, new, says):
    change(root, FILE, f"\n{old}", f"\n{new}")
    loader = Loader(root, None, DAY)
    guide = loader.guide()
    found = screens(guide, {doc.path: doc for doc in loader.docs})
    (warning,) = [problem for problem in found if problem.warning]
    assert warning.code == "ongebruikt" and warning.text("nl").endswith(says)


@pytest.mark.parametrize(
    ("old", "new", "gap"),
    [
        ('group-all: {nl: "{group}', 'group-all: {nl: "{gruop}', "gruop"),
        ('try: {nl: "Probeer: {changes}', 'try: {nl: "Probeer: {routes}', "routes"),
    ],
)
def test_a_gap_that_another_word_has_and_this_one_has_not_is_an_error(root, old, new, gap):
    change(root, FILE, old, new)
    loader = Loader(root, None, DAY)
    guide = loader.guide()
    found = screens(guide, {doc.path: doc for doc in loader.docs})
    unfilled = [problem for problem in found if problem.code == "onbekende-naam"]
    assert [f"Niets vult `{gap}` in" in problem.text("nl") for problem in unfilled] == [True]
