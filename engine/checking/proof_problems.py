"""Failures of a proof as messages for editors: place, what, an example person, what to do."""

import json
from collections.abc import Iterator

from engine.checking.proofs import Failure, Proofs
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.problems import Problem, old_problem
from engine.reading.document import Document
from engine.rules.population import percent

WARNINGS = {"eis-overbodig", "optie-zonder-gevolg"}
SAID: dict[str, tuple[str, str]] = {
    "doodlopend": (
        "Voor deze mensen is geen gewenste route open, en geen van de `ways_out` zegt wat dan wel kan. Schrijf er een voor hen.",
        "For these people no wished route is left, and none of the `ways_out` says what is possible. Write one for them.",
    ),
    "geen-enkele-route": (
        "Voor deze mensen is elke route dicht; er is niets om naar te verwijzen. Voeg een route toe die voor hen openblijft.",
        "For these people every route is closed; there is nothing to point to. Add a route that stays open for them.",
    ),
    "niets-bij-weet-niet": (
        "Wie overal ‘weet ik niet’ zegt, houdt geen enkele route over.",
        "Who answers ‘I don't know’ everywhere is left without a route.",
    ),
    "route-onmogelijk": (
        "Niemand kan deze route wensen en haar ook krijgen. Kijk naar `leads_to` en de vaste eisen.",
        "Nobody can wish for this route and have it too. Look at `leads_to` and the fixed requirements.",
    ),
    "eis-onhaalbaar": (
        "Niemand kan ooit aan eis `{0}` voldoen.",
        "Nobody can ever meet requirement `{0}`.",
    ),
    "eis-overbodig": (
        "Iedereen voldoet aan eis `{0}`; ze sluit niets en vraagt niets.",
        "Everybody meets requirement `{0}`; it closes nothing and asks nothing.",
    ),
    "voorwaarde-onmogelijk": (
        "De voorwaarde `{0}` kan bij deze route nooit genoemd worden.",
        "The condition `{0}` can never be named at this route.",
    ),
    "vraag-zonder-gevolg": (
        "Geen antwoord op deze vraag verandert iets. Haal haar weg, of gebruik haar in een regel.",
        "No answer to this question changes anything. Remove it, or use it in a rule.",
    ),
    "optie-zonder-gevolg": (
        "Of iemand `{0}` aanvinkt, verandert niets.",
        "Ticking `{0}` or not changes nothing.",
    ),
    "opties-gelijk": (
        "`{0}` en `{1}` betekenen voor elke regel hetzelfde. Zet ze samen onder `alike:`, of voeg ze samen.",
        "`{0}` and `{1}` mean the same to every rule. Put them together under `alike:`, or merge them.",
    ),
    "opties-niet-gelijk": (
        "`{0}` en `{1}` staan samen onder `alike:`, maar een regel maakt verschil tussen die twee.",
        "`{0}` and `{1}` stand together under `alike:`, but a rule tells them apart.",
    ),
    "route-overschaduwd": (
        (
            "Wie deze route heeft, heeft altijd ook `{0}`, die niet meer vraagt, niet langer duurt en niet minder geeft. "
            "Zeg onder `declares: within:` waarom zij er toch is, of kijk naar de eisen."
        ),
        (
            "Who has this route always has `{0}` too, which asks no more, takes no longer and gives no less. "
            "Say under `declares: within:` why it exists, or look at the requirements."
        ),
    ),
    "verklaring-onwaar": (
        "Onder `declares: {0}:` staat `{1}`, maar dat is niet zo. Haal het weg.",
        "`declares: {0}:` names `{1}`, but that does not hold. Remove it.",
    ),
    "sluit-niet-uit": (
        "De route zegt dat zij `{0}` uitsluit, maar iemand heeft ze allebei.",
        "The route says that it excludes `{0}`, but someone has both.",
    ),
    "hoger-sluit": (
        "Een hoger antwoord op `{0}` sluit deze route: met `{1}` kan het, met `{2}` niet. Klopt dat? Zeg dan waarom onder `declares: higher:`.",
        "A higher answer to `{0}` closes this route: `{1}` will do, `{2}` will not. Is that right? Then say why under `declares: higher:`.",
    ),
    "hoger-vraagt-meer": (
        "Een hoger antwoord op `{0}` vraagt meer: bij `{2}` is `{3}` nodig, bij `{1}` niet. Klopt dat? Zeg dan waarom onder `declares: higher:`.",
        "A higher answer to `{0}` asks more: `{2}` needs `{3}`, `{1}` does not. Is that right? Then say why under `declares: higher:`.",
    ),
}
EXAMPLE = {"nl": " Bijvoorbeeld: {}", "en": " For example: {}"}
PART = {
    "nl": " Naar schatting is dit {} van alle mensen.",
    "en": " Roughly this is {} of all people.",
}


def failures(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    """Every failure of the proofs as a problem at its place."""
    for failure in Proofs(guide).all():
        path, line = _place(guide, docs, failure)
        nl, en = (
            words.format(*failure.names) + _who(failure, lang)
            for lang, words in zip(("nl", "en"), SAID[failure.code])
        )
        yield old_problem(path, line, failure.code, nl, en, failure.code in WARNINGS, failure.part)


def _who(failure: Failure, lang: str) -> str:
    part = PART[lang].format(percent(failure.part, lang)) if failure.part is not None else ""
    return part + (
        EXAMPLE[lang].format(json.dumps(failure.person, ensure_ascii=False))
        if failure.person
        else ""
    )


def _place(guide: Guide, docs: dict[str, Document], failure: Failure) -> tuple[str, int]:
    tree = next(path for path in docs if path.startswith("trees/"))
    if failure.about in guide.routes:
        route = guide.routes[failure.about]
        requirement = next((r for r in route.requirements if r.key == failure.key), None)
        return route.place, requirement.used_at if requirement else docs[route.place].line(
            _loc(route, failure)
        )
    loc = (
        ("questions", failure.about, "options", failure.names[-1])
        if failure.about in guide.question and failure.names
        else ("questions", failure.about)
        if failure.about in guide.question
        else (failure.about,)
    )
    return tree, docs[tree].line(loc)


def _loc(route: Route, failure: Failure) -> tuple:
    """Where in the file of a route to look when no requirement is the cause: what it declares, or for whom it is."""
    if failure.code == "verklaring-onwaar":
        return ("declares", *failure.names)
    if failure.code == "sluit-niet-uit":
        return ("declares", "excludes", route.shape.declares.excludes.index(failure.names[0]))
    return (
        ("declares", "within")
        if failure.code == "route-overschaduwd" and "declares" in route.shape.model_fields_set
        else ("leads_to",)
    )
