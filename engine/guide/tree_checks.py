"""What must be right between the parts of a tree: its lists, the wish, the preferences."""

from collections.abc import Iterator, Mapping, Sequence

from engine.guide.unknown import note_unknown
from engine.messages import Message, message
from engine.reading.document import Document
from engine.rules.parse import Loc
from engine.rules.questions import Question
from engine.shapes.text import PAY
from engine.shapes.tree import PreferenceShape, TreeShape

Questions = Mapping[str, Question]


def check_lists(doc: Document, shape: TreeShape) -> None:
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
                doc.note((key, i), "name-twice", name=name, key=key)
    used = {question.group for question in shape.questions.values()}
    for group in shape.question_groups:
        if group not in used:
            loc = ("question_groups", group)
            doc.note(loc, "question-group-unused", group=group, warning=True)


def wish_is_known(doc: Document, shape: TreeShape, questions: Questions) -> bool:
    """Whether every question exists that the wish and what hangs on it name; notes the others."""
    known = True
    for loc, name in _questions_named(shape):
        if name not in questions:
            note_unknown(doc, loc, name, questions, message("kind-question"))
            known = False
    _check_preferences(doc, shape, questions)
    return known and _parts_are_known(doc, shape, questions)


def _questions_named(shape: TreeShape) -> Iterator[tuple[Loc, str]]:
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


def _parts_are_known(doc: Document, shape: TreeShape, questions: Questions) -> bool:
    """Whether `parts:` names options of the question about places.

    Where it names none of them, the question is the wrong one."""
    places = shape.wish.places
    options = questions[places.question].options
    wrong = [kind for kind in places.parts if kind not in options]
    if wrong and len(wrong) == len(places.parts) > 1:
        loc, parts = ("wish", "places", "question"), _row(wrong)
        doc.note(loc, "parts-of-another-question", question=places.question, parts=parts)
        return False
    here: Loc = ("wish", "places", "parts")
    for kind in wrong:
        note_unknown(doc, (*here, kind), kind, options, message("kind-option"))
    return not wrong


def _check_preferences(doc: Document, shape: TreeShape, questions: Questions) -> None:
    """Notes the answers that a preference cannot be about, and the values it cannot prefer.

    A preference prefers values of what `pay` or `days` of a route can be."""
    days = days_known(shape.preferences, questions)
    for i, preference in enumerate(shape.preferences):
        values = list(PAY) if preference.property == "pay" else days
        here: Loc = ("preferences", i, "prefers")
        if preference.question in questions:
            options = questions[preference.question].options
            for option in preference.prefers:
                if option not in options:
                    note_unknown(doc, (*here, option), option, options, message("kind-option"))
        if values is not None:
            _check_values(doc, here, preference, values)


def _check_values(doc: Document, here: Loc, preference: PreferenceShape, values: list[str]) -> None:
    property_, shown = preference.property, _row(values)
    kind: Message = message("kind-value-of", property=property_, values=shown)
    for option, preferred in preference.prefers.items():
        for j, value in enumerate(preferred):
            if value not in values:
                note_unknown(doc, (*here, option, j), value, values, kind)


def days_known(preferences: Sequence[PreferenceShape], questions: Questions) -> list[str] | None:
    """What `days` of a route can be: the options of the question about days; None without one."""
    for preference in preferences:
        if preference.property == "days" and preference.question in questions:
            return questions[preference.question].options
    return None


def _row(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
