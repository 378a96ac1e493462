"""The derived decision tree as an outline in words, for the command line."""

from engine.answering.decision_tree import Branch, Node
from engine.guide.guide import Guide
from engine.rules.in_words import labels

NAMED = 4  # so many routes are named in a line, the others counted
SHOWN = 6  # so many options are named in the longest branch; with more, they are called the other answers
SAYS = {
    "nl": {
        "open": "gaat open",
        "conditional": "kan, met voorwaarden",
        "closed": "gaat dicht",
        "unwanted": "valt af",
        "needed": "nog nodig",
        "spared": "niet nodig",
        "left": "{} routes (over: {})",
        "nothing": "beslist nog niets",
        "more": "en nog {}",
        "others": "elk ander antwoord ({})",
        "next": "daarna: {}",
        "done": "niets meer te vragen dat beslist",
        "empty": "Er is niets te vragen dat beslist.",
        "many": "meer antwoorden kunnen; hier staat elk antwoord alleen",
    },
    "en": {
        "open": "opens",
        "conditional": "possible, with conditions",
        "closed": "closes",
        "unwanted": "drops out",
        "needed": "still needed",
        "spared": "not needed",
        "left": "{} routes (left: {})",
        "nothing": "decides nothing yet",
        "more": "and {} more",
        "others": "every other answer ({})",
        "next": "then: {}",
        "done": "nothing left to ask that decides",
        "empty": "There is nothing to ask that decides.",
        "many": "several answers are possible; here each answer stands alone",
    },
}


def outline(guide: Guide, node: Node | None, lang: str = "nl") -> list[str]:
    """The tree as lines of text, indented per question; the branch with the most options comes last."""
    return [SAYS[lang]["empty"]] if node is None else _lines(guide, node, lang, 0)


def _lines(guide: Guide, node: Node, lang: str, depth: int) -> list[str]:
    says, question, indent = SAYS[lang], guide.question[node.question], "    " * depth
    note = f" ({says['many']})" if question.many else ""
    out = [f"{indent}{question.texts['ask'][lang]} [{question.id}]{note}"]
    longest = max(node.branches, key=lambda b: len(b.options))
    for one in (*(b for b in node.branches if b is not longest), longest):
        rest = one is longest and len(node.branches) > 1 and len(one.options) > SHOWN
        options = (
            says["others"].format(len(one.options))
            if rest
            else labels(question, list(one.options), lang)
        )
        out.append(f"{indent}  - {options}: {_decided_said(one, lang)}")
        if one.node:
            out += _lines(guide, one.node, lang, depth + 1)
        else:
            out.append(
                f"{indent}      {says['next'].format(guide.question[one.next_question].texts['short'][lang]) if one.next_question else says['done']}"
            )
    return out


def _decided_said(one: Branch, lang: str) -> str:
    says, parts = SAYS[lang], []
    for kind, ids in one.decided.kinds():
        many = kind == "unwanted" and len(ids) > NAMED and one.possible
        parts.append(
            f"{says[kind]}: {says['left'].format(len(ids), _named(one.possible, lang)) if many else _named(ids, lang)}"
        )
    return "; ".join(parts) or says["nothing"]


def _named(ids: tuple[str, ...], lang: str) -> str:
    return ", ".join(ids[:NAMED]) + (
        f" {SAYS[lang]['more'].format(len(ids) - NAMED)}" if len(ids) > NAMED else ""
    )
