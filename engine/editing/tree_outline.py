"""The derived decision tree as an outline in words, for the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.answering.decision_tree import Branch, Node
from engine.guide.guide import Guide
from engine.messages import Value, said
from engine.rules.in_words import labels
from engine.rules.questions import Question

NAMED = 4  # so many routes are named in a line, the others counted
SHOWN = 6  # with more options than these, the longest branch is called the other answers


def outline(guide: Guide, node: Node | None, lang: str = "nl") -> list[str]:
    """The tree as lines of text, indented per question; the longest branch comes last."""
    page = _Outline(guide, lang)
    if node is None:
        return [page.say("empty")]
    return page.node(node, "")


@dataclass(frozen=True)
class _Outline:
    """An outline being written."""

    guide: Guide
    lang: str

    def say(self, name: str, /, **values: Value) -> str:
        """A word or sentence of the outline itself."""
        return said(f"outline-{name}", self.lang, **values)

    def node(self, node: Node, indent: str) -> list[str]:
        """A question with its branches."""
        question = self.guide.question[node.question]
        longest = max(node.branches, key=lambda branch: len(branch.options))
        lines = [indent + self.asked(question)]
        for branch in node.branches:
            if branch is not longest:
                options = self.options(question, branch)
                lines += self.branch(branch, options, indent)
        options = self.options(question, longest)
        if len(node.branches) > 1 and len(longest.options) > SHOWN:
            options = self.say("others", n=len(longest.options))
        return lines + self.branch(longest, options, indent)

    def options(self, question: Question, branch: Branch) -> str:
        """The options of a branch in words."""
        return labels(question, list(branch.options), self.lang)

    def asked(self, question: Question) -> str:
        """A question in full, with its id."""
        line = f"{question.texts['ask'][self.lang]} [{question.id}]"
        if question.many:
            return f"{line} ({self.say('many')})"
        return line

    def branch(self, branch: Branch, options: str, indent: str) -> list[str]:
        """What some options decide, and below it what is asked then."""
        line = f"{indent}  - {options}: {self.decided(branch)}"
        if branch.node:
            return [line, *self.node(branch.node, indent + "    ")]
        return [line, f"{indent}      {self.then(branch)}"]

    def then(self, branch: Branch) -> str:
        """What is asked after a branch that is cut off here."""
        if not branch.next_question:
            return self.say("done")
        question = self.guide.question[branch.next_question]
        short = question.texts["short"][self.lang]
        return self.say("next", question=short)

    def decided(self, branch: Branch) -> str:
        """What the branch decides, of each kind.

        Where very many routes drop out, those that are left are named."""
        parts = []
        for kind, ids in branch.decided.kinds():
            routes = self.named(ids)
            if kind == "unwanted" and len(ids) > NAMED and branch.possible:
                left = self.named(branch.possible)
                routes = self.say("left", n=len(ids), left=left)
            parts.append(self.say(kind, routes=routes))
        return "; ".join(parts) or self.say("nothing")

    def named(self, ids: Sequence[str]) -> str:
        """The first routes by name, and how many more there are."""
        names = ", ".join(ids[:NAMED])
        more = len(ids) - NAMED
        if more > 0:
            return self.say("and-more", names=names, n=more)
        return names
