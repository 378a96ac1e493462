"""From an address, or a form sent without script, to a visit."""

from urllib.parse import parse_qs

from components import guides
from components.visit.actions import act
from components.visit.address import ASIDE, ONLY, RESERVED, TRY, Params, plain
from components.visit.visit import STANDINGS, VIEWS, Visit, settled, show_on
from engine.guide.guide import Guide
from engine.problems import InputError
from engine.rules.questions import DONT_KNOW


def read(guide: Guide, params: Params) -> Visit:
    """The visit that an address describes. What cannot be right is left out with a notice; every valid answer is kept."""
    one = {key: values[0] for key, values in params.items() if values}
    visit = Visit(guide, lang="en" if one.get("lang") == "en" else "nl")
    for key, values in params.items():
        if key not in RESERVED:
            _take(visit, key, values)
    if guides.EDITING and one.get("day"):
        show_on(visit, one["day"])
    if one.get("v") not in (None, guide.version):
        visit.notices.append(visit.word("older-version"))
    visit.view = one.get("view") if one.get("view") in VIEWS else "start"
    visit.queue = [q for q in params.get("q", []) if q in guide.question]
    visit.edit = one.get("edit") if one.get("edit") in visit.answers else None
    visit.had = _had(guide, one.get("had", ""))
    visit.route = one.get("route") if one.get("route") in guide.routes else None
    visit.whole = [s for s in STANDINGS if s in params.get("whole", [])]
    visit.done = [d for d in dict.fromkeys(params.get("done", [])) if d in guide.preparations]
    if one.get("route") and not visit.route:
        visit.notices.append(visit.word("unknown-route", name=plain(one["route"])))
    return settled(visit)


def _take(visit: Visit, key: str, values: list[str]) -> None:
    if key.startswith(ONLY):
        wish = visit.guide.wish
        if key.removeprefix(ONLY) in (wish.roles, wish.places.question, "pay", "mind"):
            visit.only[key.removeprefix(ONLY)] = plain(values[0])
        return
    name, kept = next(
        (
            (key.removeprefix(p), into)
            for p, into in ((ASIDE, visit.aside), (TRY, visit.trying))
            if key.startswith(p)
        ),
        (key, visit.answers),
    )
    question = visit.guide.question.get(name)
    if question is None:
        visit.notices.append(visit.word("unknown-question", name=plain(name)))
        return
    good = [v for v in values if v in question.options or v == DONT_KNOW]
    for bad in (v for v in values if v not in good):
        visit.notices.append(
            visit.word("unknown-answer", name=plain(bad), what=question.texts["ask"][visit.lang])
        )
    if not good:
        return
    try:
        kept[name] = question.write(
            question.read(good if question.many or len(good) > 1 else good[0])
        )
    except InputError:
        visit.notices.append(visit.word("bad-answer", what=question.texts["ask"][visit.lang]))


def _had(guide: Guide, text: str) -> tuple[str, object] | None:
    name, *values = text.split(".")
    question = guide.question.get(name)
    if question is None:
        return None
    try:
        return name, question.write(
            question.read(values[0] if len(values) == 1 else values)
        ) if values else None
    except InputError:
        return None


def arrive(guide: Guide, params: Params) -> Visit:
    """The visit that an address describes; a form that was sent without the component (`at` with the page before, and what was pressed) is acted on."""
    if "at" not in params:
        return read(guide, params)
    before = parse_qs(params["at"][0])
    return act(
        read(guide, {name: values for name, values in before.items() if name != "at"}), params
    )
