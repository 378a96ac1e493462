"""The result: calm groups of routes, what was told, and ways out. Never empty."""

from urllib.parse import quote

from components import edit, frame, html, signal, told
from components.card import card, text
from components.visit import STANDINGS, Visit
from engine.dialogue import sensible
from engine.openings import may_open
from engine.ranking import ranked
from engine.verdict import Verdict
from engine.words import joined

SHOWN = 4           # cards of a group that are shown at once; the others are one tap away
OUTSIDE = 3         # open routes outside the wish that are shown when the wish leaves little


def show(visit: Visit) -> None:
    """The result page, as far as the answers go."""
    unfinished = visit.dialogue.next_question is not None
    heading = visit.word("result-so-far" if unfinished else "result-title")
    on = html.go(visit.word("to-questions"), visit.link("question"), css="main-button") if unfinished else ""
    on = html.p(on, html.go(visit.word("map"), visit.link("map"), css="quiet", id="to-map"), css="on")
    head = html.tag("div", html.tag("h1", html.text(heading)), html.p(html.text(visit.word("result-lead")), css="lead"), on, _over(visit), css="head")
    side = html.tag("div", signal.box(visit), told.show(visit), css="side")
    spoken = f"{heading}. {signal.spoken(visit)}"
    frame.show(visit, heading, head + side + html.tag("div", _ways_out(visit), _routes(visit), _wrong(visit), edit.examples(visit), css="found"), spoken)


def _over(visit: Visit) -> str:
    """The groups at a glance, each leading to its place on the page."""
    wished = [v.standing for v in visit.verdicts.values() if v.wanted is not False]
    rows = [f'<li><a class="{s}" href="#group-{s}"><span>{html.text(visit.word(f"group-{s}"))}</span><b>{wished.count(s)}</b></a></li>' for s in STANDINGS if s in wished]
    return html.tag("ul", *rows, css="over")


def _routes(visit: Visit) -> str:
    ranks = ranked(visit.guide, visit.verdicts, visit.answers)
    wished = [v for v in visit.verdicts.values() if v.wanted is not False]
    wished.sort(key=lambda v: ranks[v.route][0] if v.route in ranks else len(ranks) + 1 + (not may_open(visit.guide.routes[v.route], visit.situation)))
    nothing = "" if any(v.standing != "closed" for v in wished) else html.p(html.text(visit.word("nothing-fits")), css="note")
    groups = [_group(visit, standing, [v for v in wished if v.standing == standing]) for standing in STANDINGS]
    return nothing + _order(visit, ranks) + "".join(groups) + _outside(visit, wished) + _always(visit)


def _always(visit: Visit) -> str:
    """The condition that everyone has to meet, if there is one."""
    shape = visit.guide.conditions.get(visit.guide.always_needed)
    return html.p(html.strong(visit.word("always-needed") + ": "), text(visit, shape.name), ". ", text(visit, shape.do), css="small") if shape else ""


def _order(visit: Visit, ranks: dict) -> str:
    telling = next(iter(ranks.values()), (0, []))[1]
    what = joined([visit.guide.question[q].texts["short"][visit.lang] for q in telling], visit.lang) if telling else ""
    return html.p(html.text(visit.word("order-because", what=what) if telling else visit.word("order")), css="small") if ranks else ""


def _group(visit: Visit, standing: str, found: list[Verdict]) -> str:
    heading = visit.word("group-all", group=visit.word(f"group-{standing}"), count=str(len(found)))
    if not found:
        return ""
    whole = standing in visit.whole or len(found) == SHOWN + 1
    shown, rest = (found, 0) if whole else (found[:SHOWN], len(found) - SHOWN)
    more = html.p(html.go(visit.word("more-routes", count=str(rest)), visit.link("result", whole=[*visit.whole, standing]), css="small-button", id=f"more-{standing}", data_focus=f"#group-{standing} .card:nth-of-type({SHOWN + 1}) :is(a, summary)")) if rest > 0 else ""
    return html.section(heading, html.p(html.text(visit.word(f"group-{standing}-text"))), _cards(visit, shown), more, css="group", id=f"group-{standing}")


def _cards(visit: Visit, found: list[Verdict]) -> str:
    return html.tag("div", *(card(visit, v) for v in found), css="cards")


def _outside(visit: Visit, wished: list[Verdict]) -> str:
    """Open routes that were not asked for, when little of the wish is open."""
    if sum(v.standing in ("open", "conditional") for v in wished) >= OUTSIDE:
        return ""
    others = [v for v in visit.verdicts.values() if v.wanted is False and v.standing == "open"][:OUTSIDE]
    return html.section(visit.word("group-outside"), html.p(html.text(visit.word("group-outside-text"))), _cards(visit, others), css="group") if others else ""


def _ways_out(visit: Visit) -> str:
    out = []
    for i in sensible(visit.guide, visit.situation):
        shape = visit.guide.ways_out[i].shape
        contact = visit.guide.contacts[shape.desk]
        out.append(html.tag("div", html.p(html.strong(visit.word("way-out") + ". "), html.text(shape.text[visit.lang]), " ", html.link(contact.name[visit.lang], contact.url)), css="note"))
    return "".join(out)


def _wrong(visit: Visit) -> str:
    """A mail to the desk that keeps this up: the answers by their ids and the version of the content, nothing else."""
    address = next((contact.mail for contact in visit.guide.contacts.values() if contact.mail), "")
    lines = [f"{q}: {a if isinstance(a, str) else ', '.join(a)}" for q, a in visit.answers.items()] + [f"v: {visit.guide.version}"]
    mail = f"mailto:{address}?subject={quote(visit.word('wrong-subject'))}&body={quote(chr(10).join(lines))}"
    return html.section(visit.word("wrong"), html.p(html.text(visit.word("wrong-text"))), html.p(html.tag("a", html.text(visit.word("wrong-link")), href=mail)))
