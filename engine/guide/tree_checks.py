"""What must be right between the parts of a tree: its lists, the wish, the preferences."""

from collections.abc import Iterator, Mapping, Sequence

from engine.guide.spot import Spot
from engine.rules.parse import Loc
from engine.rules.questions import Question
from engine.shapes.text import PAY
from engine.shapes.tree import PreferenceShape, TreeShape

Questions = Mapping[str, Question]


def check_lists(spot: Spot, shape: TreeShape) -> None:
    """Notes what stands twice in a list of the tree, and groups that no question names."""
    lists = {
        "route_order": shape.route_order,
        "condition_order": shape.condition_order,
        "already": shape.already,
        "asides": shape.asides,
    }
    for key, names in lists.items():
        for i, name in enumerate(names):
            if name in names[:i]:
                here = spot.at(key, i)
                here.note("name-twice", name=name, key=key)
    used = {question.group for question in shape.questions.values()}
    for group in shape.question_groups:
        if group not in used:
            here = spot.at("question_groups", group)
            here.note("question-group-unused", group=group, warning=True)


def wish_is_known(
    spot: Spot,
    shape: TreeShape,
    questions: Questions,
) -> bool:
    """Whether every question exists that the wish and what hangs on it name; notes the others."""
    known = True
    for loc, name in _questions_named(shape):
        if name not in questions:
            spot.at(*loc).unknown(name, questions, "kind-question")
            known = False
    days = days_known(shape.preferences, questions)
    for i, preference in enumerate(shape.preferences):
        here = spot.at("preferences", i, "prefers")
        _check_options(here, preference, questions)
        _check_values(here, preference, days)
    return known and _parts_are_known(spot, shape, questions)


def _questions_named(shape: TreeShape) -> Iterator[tuple[Loc, str]]:
    """The questions that everything hangs on, with the place."""
    wish = shape.wish
    yield ("wish", "roles"), wish.roles
    yield ("wish", "places", "question"), wish.places.question
    if wish.subjects:
        yield ("wish", "subjects"), wish.subjects
    for kind, question in wish.places.parts.items():
        yield ("wish", "places", "parts", kind), question
    for i, preference in enumerate(shape.preferences):
        yield ("preferences", i, "question"), preference.question
    if shape.held:
        yield ("held", "question"), shape.held.question
    if "degree" in shape.model_fields_set:
        yield ("degree",), shape.degree


def _parts_are_known(
    spot: Spot,
    shape: TreeShape,
    questions: Questions,
) -> bool:
    """Whether `parts:` names options of the question about places.

    Where it names none of them, the question is the wrong one."""
    places = shape.wish.places
    options = questions[places.question].options
    wrong = [kind for kind in places.parts if kind not in options]
    if wrong and len(wrong) == len(places.parts) > 1:
        here = spot.at("wish", "places", "question")
        parts = _row(wrong)
        here.note("parts-of-another-question", question=places.question, parts=parts)
        return False
    for kind in wrong:
        here = spot.at("wish", "places", "parts", kind)
        here.unknown(kind, options, "kind-option")
    return not wrong


def _check_options(
    spot: Spot,
    preference: PreferenceShape,
    questions: Questions,
) -> None:
    """Notes the answers that a preference cannot be about."""
    question = questions.get(preference.question)
    if question is None:
        return
    for option in preference.prefers:
        if option not in question.options:
            spot.at(option).unknown(option, question.options, "kind-option")


def _check_values(
    spot: Spot,
    preference: PreferenceShape,
    days: list[str] | None,
) -> None:
    """Notes the values that cannot be preferred: what `pay` or `days` of a route cannot be."""
    values = list(PAY) if preference.property == "pay" else days
    if values is None:
        return
    kind, shown = preference.property, _row(values)
    for option, preferred in preference.prefers.items():
        for j, value in enumerate(preferred):
            if value not in values:
                here = spot.at(option, j)
                here.unknown(value, values, "kind-value-of", property=kind, values=shown)


def days_known(preferences: Sequence[PreferenceShape], questions: Questions) -> list[str] | None:
    """What `days` of a route can be: the options of the question about days; None without one."""
    for preference in preferences:
        question = questions.get(preference.question)
        if preference.property == "days" and question:
            return question.options
    return None


def _row(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
