"""A set of answers to one question in a few words: as data, and as a person reads it."""

from engine.questions import NONE, Question
from engine.space import Axis

WORDS = {
    "nl": {"any": "minstens één van {}", "with": "met {}", "exactly": "{}", "only": "alleen uit {}", "without": "zonder {}", "not_all": "niet alle: {}", "not": "niet {}", "or": "of", "and": "en",
           "one_of": "een van {n} combinaties, zoals {first}"},
    "en": {"any": "at least one of {}", "with": "with {}", "exactly": "{}", "only": "only from {}", "without": "without {}", "not_all": "not all of {}", "not": "not {}", "or": "or", "and": "and",
           "one_of": "one of {n} combinations, such as {first}"},
}
LISTED = 6      # names listed in a sentence; of more, the first are said and the rest is counted


def described(axis: Axis, mask: int) -> list[str] | dict[str, list]:
    """The answers of a mask. One answer: the options. Several: the one combination (`exactly`), or options that are
    chosen (`with`), of which one is (`any`), that are not (`without`), outside which nothing is (`only`), not all of which are
    (`not_all`); else every combination (`one_of`)."""
    values = [v for i, v in enumerate(axis.values) if mask >> i & 1]
    options = [o for o in axis.question.options if any(o in v for v in axis.values)]
    if not axis.question.many and all(len(v) == 1 for v in values):
        return [o for o in options if frozenset([o]) in values]
    if len(values) == 1:
        return {"exactly": [o for o in options if o in values[0]]}
    held, touched = frozenset.intersection(*values), frozenset.union(*values)
    region = [v for v in axis.values if held <= v <= touched]
    out = {"with": held} | ({"only": touched} if 2 * len(touched) < len(options) and len(held) < len(touched) else {"without": frozenset(options) - touched})
    if len(region) > len(values):
        inside, missing = set(values), [v for v in region if v not in values]
        any_ = frozenset(o for o in touched - held if all(v in inside for v in region if o in v))
        all_ = frozenset.intersection(*missing)
        if any_ and all(v & any_ for v in values):
            out["any"] = any_
        elif all_ and not any(all_ <= v for v in values):
            out["not_all"] = all_
        else:
            return {"one_of": [[o for o in options if o in v] for v in values]}
    return {how: [o for o in options if o in some] for how, some in out.items() if some}


def in_words(axis: Axis, mask: int, lang: str) -> str:
    """The answers of a mask as they stand in a sentence, in the words that people see."""
    words, question = WORDS[lang], axis.question
    found = described(axis, mask)
    if isinstance(found, list):
        others = [o for o in question.options if o not in found]
        fewer = len(found) > LISTED / 2 and len(others) < len(found) and len(axis.values) == len(question.options)
        return words["not"].format(_list(question, others, "or", lang)) if fewer else _list(question, found, "or", lang)
    if "one_of" in found:
        return words["one_of"].format(n=len(found["one_of"]), first=_list(question, found["one_of"][0], "and", lang))
    if found.get("without") == [NONE] and len(found) == 1:
        return words["not"].format(_list(question, [NONE], "or", lang))
    return ", ".join(words[how].format(_list(question, some, "or" if how in ("without", "any") else "and", lang)) for how, some in found.items())


def _list(question: Question, options: list[str], word: str, lang: str) -> str:
    quoted = [f"‘{(question.option_texts[o].phrase or question.option_texts[o].label)[lang]}’" for o in options[:LISTED]]
    if len(options) > LISTED:
        return f"{', '.join(quoted)} … ({len(options)})"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {WORDS[lang][word]} {quoted[-1]}"
