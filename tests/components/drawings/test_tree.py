"""The drawing of the tree, read as XML."""

from xml.etree import ElementTree

from components.drawings.tree import MOST, Answer, Leaving, Stop, draw

SVG = "{http://www.w3.org/2000/svg}"


def stop(number: int, routes: int = 0, answers: int = 0) -> Stop:
    """A step with so many routes that leave there and so many other answers."""
    others = [Answer(f"antwoord {number}.{i}", 10 + i) for i in range(answers)]
    return Stop(
        kind="step",
        sign=str(number),
        title="Een vraag",
        text=f"Antwoord {number}.",
        href=f"#step-{number}",
        answers=others,
        more=f"en nog {answers - MOST}",
        routes=[
            Leaving(f"Route {number}.{i}", f"?route=r{number}-{i}", "open") for i in range(routes)
        ],
    )


def drawn(*stops: Stop) -> ElementTree.Element:
    return ElementTree.fromstring(draw(list(stops), "links", "rechts"))


def words(svg: ElementTree.Element, css: str) -> list[str]:
    texts = svg.iter(f"{SVG}text")
    return [e.text or "" for e in texts if css in e.get("class", "").split()]


def test_every_route_and_every_answer_is_drawn_with_a_branch():
    svg = drawn(stop(1, routes=2, answers=3), stop(2, routes=1))
    assert words(svg, "route") == ["Route 1.0", "Route 1.1", "Route 2.0"]
    assert words(svg, "answer") == ["antwoord 1.0 (10)", "antwoord 1.1 (11)", "antwoord 1.2 (12)"]
    assert sum("branch" in e.get("class", "") for e in svg.iter(f"{SVG}path")) == 6
    assert [a.get("href") for a in svg.iter(f"{SVG}a") if a.get("href").startswith("?")] == [
        "?route=r1-0",
        "?route=r1-1",
        "?route=r2-0",
    ]


def test_the_trunk_grows_thinner_where_routes_leave_and_keeps_its_width_where_none_does():
    svg = drawn(stop(1), stop(2, routes=3), stop(3), stop(4, routes=1))
    thick = [
        float(e.get("stroke-width")) for e in svg.iter(f"{SVG}path") if e.get("class") == "trunk"
    ]
    assert thick[0] > thick[1] == thick[2] > 0 and len(thick) == 3


def test_many_answers_are_counted_and_one_too_many_is_still_drawn():
    assert (
        words(drawn(stop(1, answers=MOST + 1)), "answer")[-1] == f"antwoord 1.{MOST} ({10 + MOST})"
    )
    assert words(drawn(stop(1, answers=MOST + 3)), "answer")[MOST:] == ["en nog 3"]


def test_what_stands_below_is_below_whichever_side_is_longer():
    for first in (stop(1, routes=9), stop(1, answers=6)):
        svg = drawn(first, stop(2, routes=1))
        lines = [
            float(e.get("y"))
            for e in svg.iter(f"{SVG}text")
            if "Route 2" not in (e.text or "") and e.text not in ("2", "Antwoord 2.", "Een vraag")
        ]
        (second,) = [float(e.get("y")) for e in svg.iter(f"{SVG}text") if e.text == "2"]
        assert max(lines) < second


def test_words_with_signs_of_xml_are_written_as_words_and_long_ones_cut():
    long = Stop(
        kind="step",
        sign="1",
        title="Mbo & hbo",
        text="U koos <niets>.",
        href="#step-1",
        answers=[Answer("heel lang antwoord " * 9, 4)],
        routes=[Leaving("Route & weg", "?a=1&b=2", "closed")],
    )
    svg = drawn(long)
    assert (
        words(svg, "title") == ["Mbo & hbo"]
        and words(svg, "text") == ["U koos <niets>."]
        and words(svg, "route") == ["Route & weg"]
    )
    assert words(svg, "answer")[0].endswith("… (4)") and len(words(svg, "answer")[0]) < 65
