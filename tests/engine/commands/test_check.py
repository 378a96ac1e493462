"""`check` on the command line: what it prints, how it ends, and who is left without a route."""

import json
import re

import pytest

from engine.__main__ import main
from engine.rules.population import percent
from tests.conftest import DAY, ENGLAND, TODAY
from tests.support.broken import change
from tests.support.few import TREE
from tests.support.problems import made


def test_dead_ends_tell_their_share_and_the_largest_comes_first(whole, command):
    way_out = "{subject: own-occupation}, {not: {school_type: mbo}}"
    change(whole, TREE, way_out, "{subject: own-occupation}, {school_type: {only: [po]}}")
    _, out, _ = command("check", "--json", "--content", whole, "--date", DAY.isoformat())
    found = [made(**raw) for raw in json.loads(out) if raw["code"] == "doodlopend"]
    assert len(found) > 3 and found != sorted(found)
    assert [p.share for p in found] == sorted((p.share for p in found), reverse=True) and found[
        0
    ].share > 0
    assert f"Naar schatting is dit {percent(found[0].share, 'nl')} van alle mensen." in found[
        0
    ].text("nl")
    assert f"Roughly this is {percent(found[0].share, 'en')} of all people." in found[0].text("en")


def test_the_list_of_holes_stands_under_dead_ends_and_counts_them(few, command):
    code, out, _ = command("check", "--holes", "--content", few, "--date", DAY.isoformat())
    assert code == 1 and "doodlopend" in out
    assert "Per uitweg:" in out and "Geen uitweg spreekt tot hen" in out.split("Per uitweg:")[1]


def test_without_a_guide_the_list_of_holes_says_when_it_comes(root, command):
    change(root, TREE, "\n  roles: role\n", "\n  roles: rol\n")
    code, out, _ = command("check", "--holes", "--content", root)
    assert code == 1 and "pas te zeggen als wat hierboven staat hersteld is" in out


@pytest.mark.parametrize("months", ["-5", "1.5", "twaalf", "", "²"])
def test_an_age_in_months_is_a_number_from_zero(command, months):
    code, _, err = command("check", f"--max-age={months}", "--lang", "en")
    assert code == 2 and f"`{months}` is not a number of months; write 0 or more" in err


def test_check_ends_with_0_on_good_content_and_says_how_much_it_looked_at(capsys):
    assert main(["check", "--content", str(ENGLAND), *TODAY]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"7 routes, \d\d+ voorbeelden, 0 fouten, \d+ waarschuwingen", last)


def test_check_gives_its_problems_as_json_and_warns_of_what_was_read_long_ago(capsys):
    assert main(["check", "--content", str(ENGLAND), *TODAY, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["check", "--content", str(ENGLAND), *TODAY, "--json", "--max-age", "6"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (
        found
        and {p["code"] for p in found} <= {"ouderdom-onbekend", "oude-bron"}
        and all(p["warning"] and p["line"] > 0 and p["en"] != p["nl"] for p in found)
    )


def test_check_lists_who_is_left_without_a_wished_route_the_largest_group_first(capsys):
    assert main(["check", *TODAY, "--holes", "--lang", "en"]) == 0
    said = capsys.readouterr().out.split("errors")[1].splitlines()[1:]
    shares = [float(line.split("%")[0]) for line in said if re.match(r" +\d+\.\d+%", line)]
    assert len(shares) > 5 and shares == sorted(shares, reverse=True)
    assert float(said[0].split("%")[0]) == pytest.approx(sum(shares), abs=0.01)
    assert all(json.loads(line.strip()) for line in said if line.strip().startswith("{"))
