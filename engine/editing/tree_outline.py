"""The derived decision tree as an outline in words, for the command line."""

from collections.abc import Sequence

from engine.answering.decision_tree import Branch, Node
from engine.guide.guide import Guide
from engine.messages import said
from engine.rules.in_words import labels

NAMED = 4  # so many routes are named in a line, the others counted
SHOWN = 6  # with more options than these, the longest branch is called the other answers


def outline(guide: Guide, node: Node | None, lang: str = "nl") -> list[str]:
    """The tree as lines of text, indented per question; the longest branch comes last."""
    if node is None:
        return [said("outline-empty", lang)]
    return _node_lines(guide, node, lang, 0)


def _node_lines(guide: Guide, node: Node, lang: str, depth: int) -> list[str]:
    question, indent = guide.question[node.question], "    " * depth
    note = f" ({said('outline-many', lang)})" if question.many else ""
    lines = [f"{indent}{question.texts['ask'][lang]} [{question.id}]{note}"]
    longest = max(node.branches, key=lambda branch: len(branch.options))
    for branch in [one for one in node.branches if one is not longest]:
        options = labels(question, list(branch.options), lang)
        lines += _branch_lines(guide, branch, options, lang, depth)
    if len(node.branches) > 1 and len(longest.options) > SHOWN:
        options = said("outline-others", lang, n=len(longest.options))
    else:
        options = labels(question, list(longest.options), lang)
    return lines + _branch_lines(guide, longest, options, lang, depth)


def _branch_lines(guide: Guide, branch: Branch, options: str, lang: str, depth: int) -> list[str]:
    """What some options decide, and below it what is asked then."""
    indent = "    " * depth
    line = f"{indent}  - {options}: {_decided(branch, lang)}"
    if branch.node:
        return [line, *_node_lines(guide, branch.node, lang, depth + 1)]
    return [line, f"{indent}      {_next(guide, branch, lang)}"]


def _next(guide: Guide, branch: Branch, lang: str) -> str:
    """What is asked after a branch that is cut off here."""
    if not branch.next_question:
        return said("outline-done", lang)
    short = guide.question[branch.next_question].texts["short"][lang]
    return said("outline-next", lang, question=short)


def _decided(branch: Branch, lang: str) -> str:
    """What the branch decides, of each kind; of very many unwanted routes those that are left."""
    parts = []
    for kind, ids in branch.decided.kinds():
        routes = _named(ids, lang)
        if kind == "unwanted" and len(ids) > NAMED and branch.possible:
            left = _named(branch.possible, lang)
            routes = said("outline-left", lang, n=len(ids), left=left)
        parts.append(said(f"outline-{kind}", lang, routes=routes))
    return "; ".join(parts) or said("outline-nothing", lang)


def _named(ids: Sequence[str], lang: str) -> str:
    names = ", ".join(ids[:NAMED])
    more = len(ids) - NAMED
    return said("outline-and-more", lang, names=names, n=more) if more > 0 else names
