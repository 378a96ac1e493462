"""A command line that cannot be read is told with what can be."""

import pytest


@pytest.mark.parametrize(
    "arguments, nl, en",
    [
        (
            ["answer", "--date", "2027-13-01"],
            "`2027-13-01` is geen datum; schrijf haar als 2027-09-01.",
            "`2027-13-01` is not a date",
        ),
        (
            ["check", "--date"],
            "Achter `--date` ontbreekt een waarde.",
            "A value is missing behind `--date`.",
        ),
        (
            ["check", "--max-age", "jaar"],
            "`jaar` is geen aantal maanden",
            "`jaar` is not a number of months",
        ),
        (
            ["tree", "--depth", "diep"],
            "`diep` is geen getal. Zet een getal achter `--depth`.",
            "`diep` is not a number",
        ),
        (["chek"], "`chek` kan hier niet. Kies uit: answer, check,", "Did you mean `check`?"),
        (["new", "rout", "x"], "Kies uit: route. Bedoelde u `route`?", "Choose from: route."),
        (
            ["check", "--hole", "--nergens"],
            "Dit hoort niet bij deze opdracht: `--nergens`.",
            "This does not belong to this command",
        ),
        (["check", "--json=ja"], "`--json` krijgt geen waarde; haal `ja` weg.", "takes no value"),
        (
            ["answer", "--l"],
            "`--l` kan van alles zijn. Schrijf de naam uit: --lang, --lines.",
            "`--l` may be several",
        ),
        (
            ["table"],
            "Hier ontbreekt nog: route. Alles wat kan: `python -m engine table --help`.",
            "Still missing here: route.",
        ),
        (
            [],
            "Hier ontbreekt nog: command. Alles wat kan: `python -m engine --help`.",
            "Still missing here: command.",
        ),
    ],
)
def test_a_command_line_that_cannot_be_read_is_told_in_both_languages(command, arguments, nl, en):
    for lang, says in (("nl", nl), ("en", en)):
        code, out, err = command(*arguments, f"--lang={lang}")
        assert (code, out) == (2, "") and says in err and err.count("\n") == 1


def test_a_language_that_is_not_there_is_refused_with_those_that_are(command):
    code, _, err = command("answer", "--lang", "de")
    assert code == 2 and "`de` kan hier niet. Kies uit: nl, en." in err
