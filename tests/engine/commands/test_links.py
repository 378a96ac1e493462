"""`links`: the addresses of sources and contacts are visited, and what fails is named with its
place."""

import re

from tests.support.ports import closed_port


def test_where_no_server_answers_it_says_so_and_ends_with_2(root, run):
    for name in ("sources", "contacts"):
        file = root / f"content/{name}.yaml"
        file.write_text(
            re.sub(
                r"url: https://\S+",
                f"url: https://127.0.0.1:{closed_port()}/",
                file.read_text(encoding="utf-8"),
            ),
            encoding="utf-8",
        )
    code, out, err = run("links", "--timeout", "5")
    assert (code, out) == (2, "") and "Geen enkele server" in err


def test_an_address_out_of_shape_or_a_timeout_that_cannot_be_ends_before_anything_is_visited(
    root, run
):
    assert run("links", "--timeout", "0")[0] == 2
    file = root / "content/contacts.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("url: https://duo.nl", "url: duo.nl", 1),
        encoding="utf-8",
    )
    code, out, err = run("links")
    assert (code, out) == (1, "") and "content/contacts.yaml:" in err and "https://" in err
