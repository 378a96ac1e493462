"""All routes, to browse without answering anything; answers given fade what is closed and say where
each route stands."""

from markupsafe import Markup

from components.markup import text
from components.page import Page
from components.pieces import finder, glossary, html, route_card
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.guide.guide import Guide
from engine.guide.route import Route

PAY = ("salary", "some", "none")


def page(visit: Visit, told: Told) -> Page:
    """The list of routes: to search, and to narrow by kind of work, kind of school and pay."""
    heading = visit.word("mind-title" if "mind" in visit.only else "routes-title")
    lead = html.p(
        html.text(visit.word("mind-lead" if "mind" in visit.only else "routes-lead")), css="lead"
    )
    shown = [r for r in visit.guide.routes.values() if _fits(visit, r)]
    count = html.p(
        html.text(
            visit.word("routes-count-one")
            if len(shown) == 1
            else visit.word("routes-count", count=str(len(shown)))
        ),
        css="step total",
        role="status",
    )
    listed = html.tag("div", *(_row(visit, r) for r in shown), css="routes", id="list-routes")
    none = (
        ""
        if shown
        else html.p(
            html.text(visit.word("routes-none")),
            " ",
            html.go(visit.word("clear-filters"), visit.link("routes", only={})),
            css="note",
        )
    )
    search = finder.finder(
        visit, "list-routes", visit.word("find-route"), visit.word("find-route-none")
    )
    filters = html.tag(
        "div",
        *(_filter(visit, name, label, options) for name, label, options in _kinds(visit)),
        css="filters",
    )
    return Page(
        heading,
        visit.lang,
        (
            Markup(
                html.tag("h1", html.text(heading)) + lead + search + filters + count + none + listed
            ),
        ),
        heading,
    )


def _kinds(visit: Visit) -> list[tuple[str, str, dict[str, str]]]:
    """Each way to narrow the list: its name in the address, its label, and its options."""
    guide, lang = visit.guide, visit.lang
    wish = [guide.question[guide.wish.roles], guide.question[guide.wish.places.question]]
    kinds = [
        (q.id, visit.word(name), {o: q.option_texts[o].label[lang] for o in q.options})
        for q, name in zip(wish, ("narrow-role", "narrow-place"))
    ]
    return [*kinds, ("pay", visit.word("pay"), {pay: visit.word(f"pay-{pay}") for pay in PAY})]


def _fits(visit: Visit, route: Route) -> bool:
    leads, wish = route.shape.leads_to, visit.guide.wish
    kinds = None if leads.places is None else [p.split("/")[0] for p in leads.places]
    has = {wish.roles: leads.roles, wish.places.question: kinds, "pay": [route.shape.pay]}
    return all(
        value in (has[name] or ([] if name == wish.roles else [value]))
        for name, value in visit.only.items()
        if name in has
    )


def _filter(visit: Visit, name: str, label: str, options: dict[str, str]) -> str:
    """One way to narrow, folded away: the choice made stands in its title."""
    now = visit.only.get(name)
    rest = {k: v for k, v in visit.only.items() if k != name}
    ways = [(visit.word("every"), rest, now is None)] + [
        (words, rest | {name: option}, now == option) for option, words in options.items()
    ]
    links = [
        html.go(
            words,
            visit.link("routes", only=only),
            aria_current="true" if chosen else None,
            id=f"only-{name}-{i}",
        )
        for i, (words, only, chosen) in enumerate(ways)
    ]
    return html.fold(
        f"{label}: {options.get(now, visit.word('every')).lower()}",
        html.tag("div", *links, css="chips"),
        css="fold filter",
        open="open" if now else None,
    )


def _row(visit: Visit, route: Route) -> str:
    verdict, shape = visit.verdicts[route.id], route.shape
    stands = route_card.standing(visit, verdict) if visit.answers else ""
    outside = (
        html.tag("span", html.text(visit.word("outside-wish")), css="small")
        if visit.answers and verdict.wanted is False
        else ""
    )
    faded = (
        "faded"
        if visit.answers and (verdict.standing == "closed" or verdict.wanted is False)
        else ""
    )
    name = html.tag("h2", html.go(shape.name[visit.lang], visit.link("route", route=route.id)))
    return html.tag(
        "article",
        name,
        html.p(stands) + (html.p(outside) if outside else "") if stands else "",
        html.p(text(visit, shape.summary)),
        css=faded,
        **_searched(visit, route),
    )


def _searched(visit: Visit, route: Route) -> dict[str, str]:
    """What a search looks in besides what stands in the list: the names of the route; its subjects;
    other forms of the hard words in its name; the names of its work, which are as good as each
    other; and, where that is not enough, its kinds of school, for whom it is, and each form of the
    hard words of its page."""
    return visit.made("searched", route.id, lambda: _search_words(visit, route))


def _search_words(visit: Visit, route: Route) -> dict[str, str]:
    shape, lang = route.shape, visit.lang
    page = " ".join(text[lang] for text in route.texts())
    return {
        "data_names": "|".join([route.id, *shape.name.values(), *shape.also_called]),
        "data_subjects": "|".join(_subjects(visit.guide, route)),
        "data_also": " ".join(glossary.forms(visit, shape.name[lang])),
        "data_work": " ".join(_work(visit.guide, route)),
        "data_places": "|".join(_places(visit.guide, route)),
        "data_more": "|".join([shape.for_whom[lang], *glossary.forms(visit, page)]),
    }


def _work(guide: Guide, route: Route) -> list[str]:
    """The names of the work a route leads to, in every language."""
    texts = [
        guide.question[guide.wish.roles].option_texts[role]
        for role in route.shape.leads_to.roles or []
    ]
    return [
        name
        for text in texts
        for name in (*(text.phrase or text.label).values(), *text.also_called)
    ]


def _subjects(guide: Guide, route: Route) -> list[str]:
    """The names of the subjects a route is for, in every language, older ones too; none where it is
    for every subject."""
    question = guide.question.get(guide.wish.subjects or "")
    texts = (
        [question.option_texts[o] for o in route.shape.leads_to.subjects or []] if question else []
    )
    return [name for text in texts for name in (*text.label.values(), *text.also_called)]


def _places(guide: Guide, route: Route) -> list[str]:
    """The names of the kinds of school a route is for, and of their parts; none where it is for
    every kind."""
    wish, names = guide.wish.places, []
    for place in route.shape.leads_to.places or []:
        kind, _, part = place.partition("/")
        texts = [
            guide.question[wish.question].option_texts[kind],
            *([guide.question[wish.parts[kind]].option_texts[part]] if part else []),
        ]
        names += [name for text in texts for name in (*text.label.values(), *text.also_called)]
    return list(dict.fromkeys(names))
