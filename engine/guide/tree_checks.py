"""What must be right within a tree: ids, options, lists, the wish, preferences."""

from engine.problems import did_you_mean
from engine.reading.document import Document
from engine.rules.questions import MANY_LIMIT, OPTION_ID, QUESTION_ID, RESERVED, Question
from engine.shapes.text import PAY
from engine.shapes.tree import QuestionShape, TreeShape


def _check_ids(doc: Document, question: Question) -> None:
    """Ids stand in addresses, so they are plain; and some names mean something else there."""
    here = ("questions", question.id)
    if question.id in RESERVED:
        doc.problem(
            here,
            "gereserveerd",
            f"`{question.id}` staat in het adres van de app al voor iets anders. Geef de vraag een andere id.",
            f"`{question.id}` stands for something else in the address of the app. Give the question another id.",
        )
    elif not QUESTION_ID.fullmatch(question.id):
        doc.problem(
            here,
            "id",
            f"De id `{question.id}` mag alleen kleine letters, cijfers en `_` hebben, en begint met een letter.",
            f"The id `{question.id}` may hold lower case letters, digits and `_` only, and begins with a letter.",
        )
    for option in question.options:
        if not OPTION_ID.fullmatch(option):
            doc.problem(
                (*here, "options", option),
                "id",
                f"De id `{option}` mag alleen kleine letters, cijfers en `-` hebben.",
                f"The id `{option}` may hold lower case letters, digits and `-` only.",
            )


def _check_options(doc: Document, question: Question, raw: QuestionShape) -> None:
    here = ("questions", question.id)
    if len(question.options) < 2 and not question.many:
        doc.problem(
            here,
            "opties",
            f"Vraag `{question.id}` heeft minstens twee opties nodig.",
            f"Question `{question.id}` needs at least two options.",
        )
    if question.many and len(question.options) > MANY_LIMIT:
        doc.problem(
            (*here, "options"),
            "opties",
            f"Een vraag met meer antwoorden kan hoogstens {MANY_LIMIT} opties hebben; `{question.id}` heeft er {len(question.options)}.",
            f"A question with several answers can have at most {MANY_LIMIT} options; `{question.id}` has {len(question.options)}.",
        )
    named = [(("order", i, j), o) for i, chain in enumerate(raw.order) for j, o in enumerate(chain)]
    named += [
        (("groups", g, i), o) for g, options in raw.groups.items() for i, o in enumerate(options)
    ]
    named += [
        (("alike", i, j), o) for i, group in enumerate(raw.alike) for j, o in enumerate(group)
    ]
    named += [
        (("option_headings", h, "options", i), o)
        for h, heading in raw.option_headings.items()
        for i, o in enumerate(heading.options)
    ]
    named += [(("options", o, "same_as"), s.same_as) for o, s in raw.options.items() if s.same_as]
    named += [(("otherwise",), raw.otherwise)] if raw.otherwise is not None else []
    for loc, option in named:
        if option not in raw.options:
            unknown(
                doc,
                (*here, *loc),
                option,
                raw.options,
                f"optie van vraag `{question.id}`",
                f"option of question `{question.id}`",
            )
    if raw.otherwise not in raw.options:
        question.otherwise = None
    for option, twin in list(question.same_as.items()):
        if option == twin:
            del question.same_as[option]
            doc.problem(
                (*here, "options", option, "same_as"),
                "zichzelf",
                f"Optie `{option}` is `same_as` zichzelf. Noem een andere optie, of haal de regel weg.",
                f"Option `{option}` is `same_as` itself. Name another option, or remove the line.",
            )
    looped = next(
        (
            (i, j, o)
            for i, chain in enumerate(raw.order)
            for j, o in enumerate(chain)
            if _is_above_itself(raw.order, o)
        ),
        None,
    )
    if looped:
        doc.problem(
            (*here, "order", *looped[:2]),
            "kring",
            f"In `order` staat `{looped[2]}` ook boven zichzelf. Schrijf elke reeks van laag naar hoog.",
            f"In `order`, `{looped[2]}` also stands above itself. Write every chain from low to high.",
        )
    if raw.option_headings:
        listed = [o for h in raw.option_headings.values() for o in h.options]
        for option in raw.options:
            if listed.count(option) != 1:
                doc.problem(
                    (*here, "option_headings"),
                    "kopjes",
                    f"Optie `{option}` moet onder precies één kopje staan.",
                    f"Option `{option}` must stand under exactly one heading.",
                )


def _is_above_itself(order: list[list[str]], option: str) -> bool:
    above, todo = set(), [option]
    while todo:
        here = todo.pop()
        new = {
            o
            for chain in order
            for i, name in enumerate(chain)
            if name == here
            for o in chain[i + 1 :]
        } - above
        above |= new
        todo += new
    return option in above


def _check_lists(doc: Document, shape: TreeShape) -> None:
    """What stands twice in a list of the tree, and groups that no question names."""
    for key in ("route_order", "condition_order", "already", "asides"):
        names = getattr(shape, key)
        for i, name in enumerate(names):
            if name in names[:i]:
                doc.problem(
                    (key, i),
                    "dubbel",
                    f"`{name}` staat twee keer in `{key}`. Haal er één weg.",
                    f"`{name}` stands twice in `{key}`. Remove one.",
                )
    for group in shape.question_groups:
        if all(question.group != group for question in shape.questions.values()):
            doc.problem(
                ("question_groups", group),
                "ongebruikt",
                f"Geen vraag hoort bij de groep `{group}`. Haal de groep weg, of noem haar bij een vraag.",
                f"No question belongs to the group `{group}`. Remove the group, or name it at a question.",
                warning=True,
            )


def _wish_is_known(doc: Document, shape: TreeShape, questions: dict[str, Question]) -> bool:
    wish = shape.wish
    named = [
        (("wish", "roles"), wish.roles),
        (("wish", "places", "question"), wish.places.question),
    ]
    named += [(("wish", "subjects"), wish.subjects)] if wish.subjects else []
    named += [(("wish", "places", "parts", k), q) for k, q in wish.places.parts.items()]
    named += [(("preferences", i, "question"), p.question) for i, p in enumerate(shape.preferences)]
    named += [(("held", "question"), shape.held.question)] if shape.held else []
    named += [(("degree",), shape.degree)] if "degree" in shape.model_fields_set else []
    missing = [(loc, name) for loc, name in named if name not in questions]
    for loc, name in missing:
        unknown(doc, loc, name, questions, "vraag", "question")
    _check_preferences(doc, shape, questions)
    return not missing and _parts_are_known(doc, shape, questions)


def _parts_are_known(doc: Document, shape: TreeShape, questions: dict[str, Question]) -> bool:
    """Whether `wish: places: parts:` names options of the question; when it names none of them, the question is the wrong one."""
    places = shape.wish.places
    options = questions[places.question].options
    wrong = [kind for kind in places.parts if kind not in options]
    if wrong and len(wrong) == len(places.parts) > 1:
        doc.problem(
            ("wish", "places", "question"),
            "verkeerde-vraag",
            f"Vraag `{places.question}` heeft geen van de opties die onder `parts:` staan: {_listed(wrong)}. Zet hier de vraag naar het soort school.",
            f"Question `{places.question}` has none of the options that stand under `parts:`: {_listed(wrong)}. Put the question here that asks the kind of school.",
        )
        return False
    for kind in wrong:
        unknown(doc, ("wish", "places", "parts", kind), kind, options, "optie", "option")
    return not wrong


def _listed(names) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _check_preferences(doc: Document, shape: TreeShape, questions: dict[str, Question]) -> None:
    """The answers that a preference is about, and the values it prefers: what `pay` or `days` of a route can be."""
    days = next(
        (
            questions[p.question].options
            for p in shape.preferences
            if p.property == "days" and p.question in questions
        ),
        None,
    )
    known = {"pay": list(PAY), "days": days}
    for i, preference in enumerate(shape.preferences):
        values = known[preference.property]
        name = f"`{preference.property}` ({_listed(values or [])})"
        for option, preferred in preference.prefers.items():
            if (
                preference.question in questions
                and option not in questions[preference.question].options
            ):
                unknown(
                    doc,
                    ("preferences", i, "prefers", option),
                    option,
                    questions[preference.question].options,
                    "optie",
                    "option",
                )
            for j, value in enumerate(preferred):
                if values is not None and value not in values:
                    unknown(
                        doc,
                        ("preferences", i, "prefers", option, j),
                        value,
                        values,
                        f"waarde van {name}",
                        f"value of {name}",
                    )


def unknown(doc: Document, loc: tuple, name: object, known, nl_kind: str, en_kind: str) -> None:
    """Notes a name that does not exist, with the nearest that does."""
    nl, en = did_you_mean(name, known)
    doc.problem(
        loc,
        "onbekende-naam",
        f"`{name}` kennen we niet als {nl_kind}.{nl}",
        f"We do not know `{name}` as {en_kind}.{en}",
    )
