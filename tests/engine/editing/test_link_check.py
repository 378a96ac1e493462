"""The look at the addresses against servers that do all that servers do; nothing here goes further
than this machine."""

import gzip
import socket
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme

from engine.editing import link_check
from engine.editing.link_check import AGENT, Place, fault, looked_at, offline, places, report
from tests.support.ports import closed_port

LARGE = 1 << 40


class Handler(BaseHTTPRequestHandler):
    """Answers by the path: a number is a status; see the methods for the rest."""

    def do_HEAD(self):  # noqa: C901 (one branch for each thing a server does)
        self.server.seen.append((self.command, self.path))
        name = self.path.strip("/").split("?")[0]
        if name == "closes" or (name == "head-closes" and self.command == "HEAD"):
            self.connection.shutdown(socket.SHUT_RDWR)
        elif name == "hangs" or (name == "head-hangs" and self.command == "HEAD"):
            self.server.end.wait(20)
        elif name == "drips":
            self.drip()
        elif name == "garbled":
            self.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
        elif name == "get-only" and self.command == "HEAD":
            self.told(403)
        elif name.startswith("later"):
            self.told(
                429 if self.command == "HEAD" else 200,
                **{"Retry-After": name[5:]} if name[5:] else {},
            )
        elif name == "busy":
            self.told(429)
        elif name == "loop":
            self.told(301, Location="/loop")
        elif name == "away":
            self.told(302, Location="file:///etc/hostname")
        elif name == "gzip":
            self.told(200, body=gzip.compress(b"x" * 1000), **{"Content-Encoding": "gzip"})
        elif name == "large":
            self.told(200, body=b"x" * 100_000, length=LARGE)
        else:
            self.told(int(name) if name.isdecimal() else 200)

    do_GET = do_HEAD

    def told(self, status, body=b"", length=None, **headers):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def drip(self):
        """A byte of a header now and then, so that no single read ever takes long."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        try:
            while not self.server.end.wait(0.05):
                self.wfile.write(b"x")
        except OSError:
            pass

    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture
def server():
    """Starts servers and ends them: gives the address of one and what it saw."""
    started = []

    def start(secure=False):
        one = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        one.seen, one.end, one.block_on_close = [], threading.Event(), False
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
            one.socket = context.wrap_socket(one.socket, server_side=True)
        threading.Thread(target=one.serve_forever, args=(0.05,), daemon=True).start()
        started.append(one)
        return f"{'https' if secure else 'http'}://127.0.0.1:{one.server_port}", one

    yield start
    for one in started:
        one.end.set()
        one.shutdown()
        one.server_close()


@pytest.mark.parametrize(
    "path",
    [
        "/fine",
        "/get-only",
        "/gzip",
        "/large",
        "/head-closes",
        "/head-hangs",
        "/caf%C3%A9",
        "/café?naam=é&b=1#deel",
    ],
)
def test_an_address_that_a_browser_would_show_is_good(server, path):
    base, one = server()
    start = time.monotonic()
    assert fault(base + path, 1) is None and time.monotonic() - start < 2.5
    assert all("#" not in seen and seen.isascii() for _, seen in one.seen)


@pytest.mark.parametrize(
    "path, nl, en",
    [
        ("/404", "bestaat niet meer (404)", "page is gone (404)"),
        ("/410", "bestaat niet meer (410)", "page is gone (410)"),
        ("/401", "weigert een programma (401)", "refuses a program (401)"),
        ("/403", "weigert een programma (403)", "refuses a program (403)"),
        ("/400", "kijk zelf in een browser", "look in a browser"),
        ("/500", "later nog eens", "try again later"),
        ("/503", "geeft een fout (503)", "gives an error (503)"),
        ("/busy", "om later terug te komen (429)", "to come back later (429)"),
        ("/later3600", "om later terug te komen (429)", "come back later"),
        ("/loop", "komt nergens uit (301)", "leads nowhere (301)"),
        ("/away", "komt nergens uit (302)", "leads nowhere (302)"),
        ("/304", "komt nergens uit (304)", "leads nowhere (304)"),
        ("/closes", "verbreekt de verbinding", "closes the connection"),
        ("/garbled", "niet te lezen", "cannot be read"),
        ("/hangs", "geen antwoord binnen 0.3 seconden", "no answer within 0.3 seconds"),
        ("/drips", "geen antwoord binnen 0.3 seconden", "no answer within 0.3 seconds"),
    ],
)
def test_every_other_outcome_is_said_in_words(server, path, nl, en):
    base, _ = server()
    start = time.monotonic()
    found = fault(base + path, 0.3)
    assert nl in found.nl and en in found.en and time.monotonic() - start < 2
    assert found.reached == (path not in ("/hangs", "/drips"))


def test_a_server_that_asks_for_a_moment_gets_it_and_one_that_asks_for_long_is_left_alone(
    server, monkeypatch
):
    waits = []
    monkeypatch.setattr(link_check.time, "sleep", waits.append)
    base, one = server()
    assert fault(base + "/later2", 5) is None and waits == [2.0]
    one.seen.clear()
    assert fault(base + "/later3600", 5) is not None and fault(base + "/busy", 5) is not None
    assert [method for method, _ in one.seen] == ["HEAD", "HEAD"] and waits == [2.0]


def test_a_certificate_that_nobody_vouches_for_is_said_and_is_not_taken_for_no_connection(server):
    base, _ = server(secure=True)
    found = looked_at([base + "/fine"], 5)
    assert (
        "certificaat" in found[base + "/fine"].nl
        and "issuer" in found[base + "/fine"].nl
        and "certificate" in found[base + "/fine"].en
    )
    assert not offline(found)


def test_speaking_https_to_a_server_that_does_not_is_said_so(server):
    base, _ = server()
    assert "beveiligde verbinding" in fault(base.replace("http:", "https:") + "/fine", 5).nl


@pytest.mark.parametrize(
    "address, says",
    [
        ("https://bestaat-niet.invalid/", "naam van de server is onbekend"),
        ("https://[::1", "geen adres"),
        ("https://a..b/", "geen adres"),
        ("https://127.0.0.1:99999/", ""),
        ("https:///x", ""),
    ],
)
def test_an_address_without_a_server_is_not_reached(address, says):
    found = fault(address, 5)
    assert says in found.nl and not found.reached


def test_slow_addresses_do_not_hold_up_the_rest(server):
    base, _ = server()
    slow, good = (
        [f"{base}/{kind}?{i}" for kind in ("hangs", "drips") for i in range(4)],
        [f"{base}/fine?{i}" for i in range(40)],
    )
    start = time.monotonic()
    found = looked_at(slow + good, 0.4)
    assert time.monotonic() - start < 3
    assert [address for address, one in found.items() if one] == slow
    assert len(
        report([Place(a, "content/sources.yaml", 1) for a in slow + good], found, "en")
    ) == len(slow)


def test_a_name_that_is_looked_up_for_ever_is_given_up(monkeypatch):
    def slow(*_, **__):
        time.sleep(3)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    start = time.monotonic()
    assert (
        "geen antwoord" in fault("https://www.example.org/", 0.2).nl
        and time.monotonic() - start < 2
    )


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


def test_every_address_of_sources_and_contacts_has_its_line(root):
    found = places(root)
    for place in found:
        line = (root / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line.strip() == f"url: {place.address}"
    assert len(found) == sum(
        (root / f"content/{name}.yaml").read_text(encoding="utf-8").count("url: ")
        for name in ("sources", "contacts")
    )
