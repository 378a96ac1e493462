"""The skeleton of a new route: a file that loads, and says everywhere what is to stand there."""

from pathlib import Path
from string import Template

from engine.checking.plain_language import UNFILLED
from engine.editing.schema_files import FOLDER, LINE
from engine.editing.yaml_lines import flow, scalar
from engine.guide.guide import Guide
from engine.messages import NOTHING, Message, message
from engine.problems import InputError
from engine.reading.file_names import ROUTE_ID, id_like
from engine.rules.questions import Question
from engine.shapes.text import Place

NOTES = 54  # where the notes begin
TEMPLATE = Path(__file__).with_name("new_route.template.yaml")
WITHOUT_SUBJECTS = "  subjects: []"  # how the line begins where the wish knows no subjects


def new_route(guide: Guide, root: Path, id_: str) -> Path:
    """Writes the skeleton of route `id_` and returns its file.

    Raises InputError for a bad id, a file that exists or cannot be written, or too little to
    begin with."""
    if not ROUTE_ID.fullmatch(id_):
        raise InputError(message("route-id-wrong", id=id_, hint=_hint(id_)))
    name = f"content/routes/{id_}.yaml"
    text = skeleton(guide)
    try:
        with (root / name).open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise InputError(message("route-exists", id=id_, file=name)) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(message("route-unwritable", file=name, why=why)) from None
    return root / name


def _hint(id_: str) -> Message:
    """The id that is most like a name; NOTHING where none is."""
    good = id_like(id_)
    if not ROUTE_ID.fullmatch(good):
        return NOTHING
    return message("route-id-hint", id=good)


def skeleton(guide: Guide) -> str:
    """The text of the skeleton; names in it are taken from the guide, so that the file loads.

    Raises InputError where there are none to take."""
    for name, known in (("deciders", guide.deciders), ("sources", guide.sources)):
        if not known:
            raise InputError(message("nothing-to-refer-to", name=name))
    always = guide.always_needed
    other_routes = list(guide.routes)
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    text = template.substitute(
        mark=UNFILLED,
        schema=f"{LINE}../../{FOLDER}/route.schema.json",
        always=scalar(always) if always else "",
        decider=scalar(next(iter(guide.deciders))),
        source=scalar(next(iter(guide.sources))),
        alternative=_first(other_routes),
        **_wish(guide),
        **_first_rule(guide),
    )
    lines = []
    for line in text.splitlines(keepends=True):
        if not line.startswith(WITHOUT_SUBJECTS):
            lines.append(_aligned(line))
    return "".join(lines)


def _first(names: list[str]) -> str:
    """The first name as YAML; nothing where there is none."""
    return scalar(names[0]) if names else ""


def _wish(guide: Guide) -> dict[str, str]:
    """Where the route leads: the first of each, and all that one can choose from."""
    roles = guide.question[guide.wish.roles].options
    places = _places(guide)
    subjects: list[str] = []
    if guide.wish.subjects:
        subjects = guide.question[guide.wish.subjects].options
    return {
        "first_role": scalar(roles[0]),
        "all_roles": ", ".join(roles),
        "first_place": scalar(places[0]),
        "all_places": ", ".join(places),
        "first_subject": _first(subjects),
    }


def _places(guide: Guide) -> list[str]:
    """Every place that a route can lead to: a school type, or a school type with its part."""
    wished = guide.wish.places
    found = []
    for kind in guide.question[wished.question].options:
        part_question = wished.parts.get(kind)
        parts = [""]
        if part_question:
            parts = guide.question[part_question].options
        found += [str(Place(kind, part)) for part in parts]
    return found


def _first_rule(guide: Guide) -> dict[str, str]:
    """A question to make the first rule with, an answer that meets it and one that does not."""
    question = _example_question(guide)
    met, unmet = question.options[-1], question.options[0]
    return {
        "question": question.id,
        "met": flow(question.write(frozenset([met]))),
        "unmet": flow(question.write(frozenset([unmet]))),
    }


def _example_question(guide: Guide) -> Question:
    """A question that everybody gets; with one answer and outside the wish if there is one."""
    places = guide.wish.places
    wish = {
        guide.wish.roles,
        places.question,
        *places.parts.values(),
        guide.wish.subjects,
    }
    for_everybody = [question for question in guide.questions if question.applies is None]
    return min(for_everybody, key=lambda q: (q.id in wish, q.many, not q.order))


def _aligned(line: str) -> str:
    """The line with its note, if it has one, where the notes of the others are."""
    code, mark, note = line.partition("  # ")
    if not mark:
        return line
    return f"{code:<{NOTES}}# {note}"
