"""Whether the questions that the tree names for wishes and diplomas are those that the routes speak of: one wrong name there makes every route look wrong."""

from collections.abc import Iterable

from engine.reader import Document
from engine.shapes import RouteShape
from engine.tree import Tree

LEAST = 2  # routes that name something; of a single route the fault may as well be its own


def wrong_questions(
    doc: Document, tree: Tree, places: list[str], routes: Iterable[RouteShape]
) -> bool:
    """Notes each question of the tree of which no route names an option, though routes name options there. Whether any was found."""
    routes, wish = list(routes), tree.shape.wish
    asked = [
        (
            ("wish", "roles"),
            wish.roles,
            tree.by_id[wish.roles].options,
            "leads_to: roles:",
            [r.leads_to.roles for r in routes],
        ),
        (
            ("wish", "places", "question"),
            wish.places.question,
            places,
            "leads_to: places:",
            [r.leads_to.places for r in routes],
        ),
    ]
    if wish.subjects:
        asked.append(
            (
                ("wish", "subjects"),
                wish.subjects,
                tree.by_id[wish.subjects].options,
                "leads_to: subjects:",
                [r.leads_to.subjects for r in routes],
            )
        )
    degrees = tree.by_id[tree.shape.degree].options if tree.shape.degree in tree.by_id else []
    asked.append(
        (
            ("degree",),
            tree.shape.degree,
            degrees,
            "gives: degree:",
            [[r.gives.degree] if r.gives.degree else [] for r in routes],
        )
    )
    if tree.held:
        asked.append(
            (
                ("held", "question"),
                tree.held[0].id,
                tree.held[0].options,
                "gives: qualification:",
                [r.gives.qualification for r in routes],
            )
        )
    found = False
    for loc, question, options, place, named in asked:
        filled = [names for names in named if names]
        if len(filled) >= LEAST and not any(name in options for names in filled for name in names):
            found = True
            doc.problem(
                loc,
                "verkeerde-vraag",
                f"{len(filled)} routes noemen iets onder `{place}`, en niets daarvan is een antwoord op vraag `{question}`. Zet hier de vraag die erbij hoort.",
                f"{len(filled)} routes name something under `{place}`, and none of it is an answer to question `{question}`. Put the question here that goes with it.",
            )
    return found
