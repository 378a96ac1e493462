"""`links`: the addresses of sources and contacts are visited, and what fails is named with its place."""

import re
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from engine.editing.link_check import AGENT, Place, looked_at, offline, places, report


class Site(BaseHTTPRequestHandler):
    """A small site: what is asked decides what is answered. Remembers who asked for what."""

    seen: list[tuple[str, str, str]]
    until: threading.Event

    def _answer(self):
        self.seen.append((self.command, self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            self.until.wait(20)
        code = {
            "/gone": 404,
            "/refused": 403,
            "/broken": 500,
            "/get-only": 200 if self.command == "GET" else 405,
        }.get(self.path, 200)
        target = {"/moved": "/good", "/moved-away": "/gone", "/round": "/round"}.get(self.path)
        self.send_response(302 if target else code)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer

    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture
def site(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    handler = type("Here", (Site,), {"seen": [], "until": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    handler.until.set()
    server.shutdown()
    server.server_close()


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def test_good_addresses_pass_also_when_they_redirect_or_answer_get_only(site):
    base, handler = site
    found = looked_at(
        [base + path for path in ("/good", "/moved", "/get-only", "/good", "/good#deel")], 5
    )
    assert len(found) == 4 and set(found.values()) == {None}
    assert (
        {agent for _, _, agent in handler.seen} == {AGENT}
        and ("HEAD", "/good", AGENT) in handler.seen
        and ("GET", "/get-only", AGENT) in handler.seen
    )


@pytest.mark.parametrize(
    "path, says",
    [
        ("/gone", "404"),
        ("/moved-away", "404"),
        ("/refused", "403"),
        ("/broken", "500"),
        ("/round", "302"),
        ("/slow", "0.5 seconden"),
    ],
)
def test_an_address_that_fails_is_named_with_its_place_and_what_is_wrong(site, path, says):
    base, _ = site
    found = looked_at([base + "/good", base + path], 0.5)
    here = [
        Place(base + "/good", "content/sources.yaml", 3),
        Place(base + path, "content/sources.yaml", 12),
        Place(base + path, "content/contacts.yaml", 5),
    ]
    dutch, english = (report(here, found, lang) for lang in ("nl", "en"))
    assert [line.split("  ")[0] for line in dutch] == [
        "content/sources.yaml:12",
        "content/contacts.yaml:5",
    ]
    assert base + path in dutch[0] and says in dutch[0] and dutch != english
    assert not offline(found)


@pytest.mark.parametrize(
    "address, says",
    [
        ("http://127.0.0.1:{port}/", "niet te bereiken"),
        ("http://bestaat-niet.invalid/", "naam van de server"),
        ("https:///niets", ""),
        ("geen adres", "geen adres"),
        ("http://127.0.0.1:{port}/é b", ""),
    ],
)
def test_an_address_that_cannot_be_visited_is_a_fault_and_no_exception(site, address, says):
    base, _ = site
    bad = address.format(port=closed_port())
    found = looked_at([bad, base + "/good"], 5)
    assert (
        found[base + "/good"] is None
        and not found[bad].reached
        and says in found[bad].nl
        and not offline(found)
    )


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


def test_every_address_of_sources_and_contacts_has_its_line(root):
    found = places(root)
    for place in found:
        line = (root / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line.strip() == f"url: {place.address}"
    assert len(found) == sum(
        (root / f"content/{name}.yaml").read_text(encoding="utf-8").count("url: ")
        for name in ("sources", "contacts")
    )


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
