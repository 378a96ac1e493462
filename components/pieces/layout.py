"""What stands around every view: the name, the ways to other views, notices, the desk, the limits;
and what a script is told of the page."""

from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from components.markup import NOTHING, render
from components.page import Page
from components.pieces import draft_bar, glossary
from components.visit.actions import Arrival
from components.visit.visit import Visit
from engine.guide.texts import written
from engine.shapes.lists import ContactShape

OTHER = {"nl": "en", "en": "nl"}


def form(arrival: Arrival, page: Page) -> Markup:
    """A whole page as one form, so that every button sends the page it was pressed on."""
    visit = arrival.visit
    contact = next(iter(visit.guide.contacts.values()), None)
    body, words = glossary.explained(page.body)
    return render(
        visit,
        "layout",
        run=run_id(arrival),
        enter=_enter(visit),
        draft_day=draft_bar.day(visit),
        menu=_menu(visit),
        beside_question=visit.page == "question",
        other=OTHER[visit.lang],
        notices=arrival.told.notices,
        name=visit.page,
        body=body,
        contact=contact,
        desk=visit.made("desk", "", lambda: _desk(visit, contact)),
        version=_version(visit),
        words=[_Word.of(visit, term) for term in words],
    )


def title(visit: Visit, page: Page) -> str:
    """What the tab is called."""
    product = visit.word("product")
    return product if visit.view == "start" else f"{page.title} · {product}"


def for_script(arrival: Arrival, page: Page) -> dict[str, object]:
    """What the script is told: which page this is, what to focus, what to say."""
    visit = arrival.visit
    return {
        "lang": visit.lang,
        "page": f"{visit.page}:{_shown(visit)}",
        "run": run_id(arrival),
        "focus": _focus(arrival),
        "spoken": arrival.told.fault or page.spoken,
        "skip": visit.word("skip"),
        "lost": [visit.word("lost"), visit.word("lost-again")],
    }


def run_id(arrival: Arrival) -> str:
    """A short name for exactly this state, by which the script sees that the page has been
    drawn."""
    visit = arrival.visit
    state = f"{visit.query()}|{arrival.told.fault}|{visit.guide.version}"
    return sha256(state.encode()).hexdigest()[:10]


def _shown(visit: Visit) -> str:
    """What makes a page one of its own within its view: there focus and place stay."""
    if visit.page == "question":
        return visit.asked or ""
    return visit.route or ""


def _focus(arrival: Arrival) -> str:
    """Where the person is: at the answer being changed, at a fault, or where a changed answer
    leads: to what is asked again because of it, else to the answer itself."""
    visit = arrival.visit
    if visit.edit:
        return f"edit-{visit.edit}"
    if arrival.told.fault:
        return "fault"
    if not visit.had or visit.page != "result":
        return ""
    if any(visit.applies(question) for question in visit.aside):
        return "asked-again"
    return f"change-{visit.had[0]}"


def _enter(visit: Visit) -> tuple[str, str]:
    """What Enter in a field presses: the button below the boxes of a question with several answers,
    else nothing."""
    asked = {"result": visit.edit, "question": visit.asked}.get(visit.page)
    if asked is not None and visit.guide.question[asked].many:
        return "give", asked
    return "stay", "1"


def _menu(visit: Visit) -> list[tuple[str, str]]:
    """Views with the words that lead to them."""
    views = [("routes", "all-routes"), ("suitability", "suitability")]
    if visit.answers and visit.page not in ("question", "result"):
        return [("result", "my-routes"), *views]
    return views


def _version(visit: Visit) -> str:
    day = written(visit.guide.day.isoformat(), visit.lang)
    return visit.word("version", day=day, version=visit.guide.version)


def _desk(visit: Visit, contact: ContactShape | None) -> Markup:
    """Where to find a person; nothing where the content names none."""
    if contact is None:
        return NOTHING
    known = contact.checked != "unknown"
    checked = written(contact.checked, visit.lang) if known else ""
    return render(visit, "desk", contact=contact, checked=checked)


@dataclass(frozen=True)
class _Word:
    """A hard word of the page with its explanation."""

    id: str
    term: str
    means: str

    @classmethod
    def of(cls, visit: Visit, id_: str) -> "_Word":
        shape = visit.guide.glossary[id_]
        return cls(id_, shape.term[visit.lang], shape.means[visit.lang])
