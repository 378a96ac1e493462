"""A proof that fails is told at the line of what causes it."""

import pytest

from engine.checking.proof_problems import failures
from engine.guide.load import Loader
from tests.conftest import DAY
from tests.support.broken import AD, change, line_of, only, row, said
from tests.support.few import ZIJ

DAYS = 'needs: {days_per_week: ["2", "3", 4-5]}'


CAUSES = [
    row(
        "a rule that a higher answer fails",
        ZIJ,
        AD,
        "{not: {degree: hbo-master}}",
        "hoger-sluit",
        "`hbo-bachelor`",
        "`hbo-master`",
        at="  - key: ad-in-practice",
    ),
    row(
        "a condition that a higher answer adds",
        ZIJ,
        DAYS,
        "needs: {not: {degree: wo-master}}",
        "hoger-vraagt-meer",
        "`two-days-a-week`",
        at="  - key: two-days",
    ),
    row(
        "a condition that nobody gets",
        ZIJ,
        DAYS,
        "needs: {degree: {at_least: hbo-bachelor}}",
        "voorwaarde-onmogelijk",
        "`two-days-a-week`",
        at="  - key: two-days",
    ),
    row(
        "a requirement that leaves nobody who has the wish",
        ZIJ,
        AD,
        "{not: {role: teacher}}",
        "route-onmogelijk",
        "`leads_to`",
        at="  - key: ad-in-practice",
    ),
    row(
        "an exclusion that does not hold",
        ZIJ,
        "alternatives: [",
        "declares: {excludes: [pabo-voltijd]}\nalternatives: [",
        "sluit-niet-uit",
        "`pabo-voltijd`",
        at="declares:",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at", CAUSES)
def test_a_proof_that_fails_names_the_line_of_what_causes_it(root, path, old, new, code, says, at):
    change(root, path, old, new)
    found = only(said(root, code))
    assert (found.path, found.line) == (
        path,
        line_of((root / path).read_text(encoding="utf-8"), at),
    )
    assert all(word in found.text("nl") for word in says)


def test_a_route_that_another_outdoes_is_named_where_it_may_say_why(whole):
    path = whole / "content/routes/programma-nieuwkomers.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    start = lines.index("  within:\n")
    end = next(i for i in range(start + 1, len(lines)) if not lines[i].startswith("   "))
    path.write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")
    loader = Loader(whole, None, DAY)
    (found,) = {
        p.line
        for p in failures(loader.guide(), {doc.path: doc for doc in loader.docs})
        if p.code == "route-overschaduwd"
    }
    assert path.read_text(encoding="utf-8").split("\n")[found - 1].startswith("declares:")
