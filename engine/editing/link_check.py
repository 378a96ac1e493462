"""Looks whether the addresses of the content still exist, over the network. Used by its command only; nothing else here goes online."""

import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from string import punctuation
from urllib.parse import quote, urlsplit, urlunsplit

from engine.problems import ContentError
from engine.reading.document import read
from engine.reading.validation import shaped
from engine.shapes.files import FILES

HOLDING = ("sources.yaml", "contacts.yaml")
AGENT = "routewijzer link check"
AT_ONCE = 4
GONE = (404, 410)
LONGEST_WAIT = 5  # seconds that a server may ask to wait before a second visit


@dataclass(frozen=True)
class Place:
    """An address and where it is written."""

    address: str
    path: str
    line: int


@dataclass(frozen=True)
class Fault:
    """What is wrong with an address, in both languages. `reached`: a server did answer; `again`: so many seconds later a second visit makes
    sense, None when it does not."""

    nl: str
    en: str
    reached: bool
    again: float | None = 0.0


def places(root: Path) -> list[Place]:
    """Every address of the sources and the contacts, in order. Raises ContentError when a file cannot be used."""
    found, problems = [], []
    for name in HOLDING:
        doc = read(root / "content" / name, f"content/{name}")
        entries = None if doc.data is None else shaped(doc, FILES[name], doc.data)
        problems += doc.problems
        found += [
            Place(entry.url, doc.path, doc.line((id_, "url")))
            for id_, entry in (entries or {}).items()
        ]
    if any(not p.warning for p in problems):
        raise ContentError(problems)
    return found


def looked_at(addresses: list[str], timeout: float) -> dict[str, Fault | None]:
    """For every address what is wrong with it, or None; each is visited once, a few at a time."""
    once = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(once, pool.map(lambda address: fault(address, timeout), once)))


def fault(address: str, timeout: float) -> Fault | None:
    """Visits one address: HEAD first, GET where that is not answered well (some servers answer only that); follows redirects.
    Each of the two ends within `timeout` seconds. Never raises for a bad address."""
    found = _ended(address, "HEAD", timeout)
    if found is None or found.again is None:
        return found
    time.sleep(found.again)
    return _ended(address, "GET", timeout)


def _ended(address: str, method: str, timeout: float) -> Fault | None:
    """One visit that is left alone when its time is over: the timeout of a connection starts anew with every byte, and looking up a name has none."""
    found: list[Fault | None] = []
    visit = threading.Thread(
        target=lambda: found.append(_visit(address, method, timeout)), daemon=True
    )
    visit.start()
    visit.join(timeout)
    return found[0] if found else _unreached(TimeoutError(), timeout)


def _visit(address: str, method: str, timeout: float) -> Fault | None:
    try:
        request = urllib.request.Request(
            _in_ascii(address), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"}
        )
        with urllib.request.urlopen(
            request, timeout=timeout
        ):  # the body stays unread, however large
            return None
    except urllib.error.HTTPError as error:
        error.close()
        return _status(error.code, error.headers.get("Retry-After", ""))
    except urllib.error.URLError as error:
        return _unreached(error.reason, timeout)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _unreached(error, timeout)


def _in_ascii(address: str) -> str:
    """The address as a browser sends it: letters outside ASCII are written otherwise in the name of the server and in the rest."""
    parts = urlsplit(address)
    return urlunsplit(
        parts._replace(
            netloc=parts.netloc.encode("idna").decode(),
            **{part: quote(getattr(parts, part), safe=punctuation) for part in ("path", "query")},
        )
    )


def _status(code: int, after: str) -> Fault:
    wait = float(after) if after.isdecimal() and len(after) < 5 else None
    if code == 429 or (code == 503 and after):
        return Fault(
            f"de server vraagt om later terug te komen ({code}); probeer het dan nog eens",
            f"the server asks to come back later ({code}); try again then",
            True,
            wait if wait is not None and wait <= LONGEST_WAIT else None,
        )
    if code in GONE:
        return Fault(
            f"de pagina bestaat niet meer ({code}); zoek het nieuwe adres",
            f"the page is gone ({code}); find its new address",
            True,
        )
    if 300 <= code < 400:
        return Fault(
            f"het adres verwijst door en komt nergens uit ({code}); zoek het echte adres",
            f"the address redirects and leads nowhere ({code}); find the real one",
            True,
        )
    if 500 <= code < 600:
        return Fault(
            f"de server geeft een fout ({code}); probeer het later nog eens",
            f"the server gives an error ({code}); try again later",
            True,
        )
    return Fault(
        f"de server weigert een programma ({code}); kijk zelf in een browser",
        f"the server refuses a program ({code}); look in a browser",
        True,
    )


def _unreached(reason: object, timeout: float) -> Fault:
    if isinstance(reason, TimeoutError):
        return Fault(
            f"geen antwoord binnen {timeout:g} seconden",
            f"no answer within {timeout:g} seconds",
            False,
        )
    if isinstance(reason, socket.gaierror):
        return Fault(
            "de naam van de server is onbekend", "the name of the server is unknown", False
        )
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Fault(
            f"het certificaat van de server is niet te vertrouwen ({reason.verify_message}); kijk zelf in een browser",
            f"the certificate of the server cannot be trusted ({reason.verify_message}); look in a browser",
            True,
        )
    if isinstance(reason, ssl.SSLError):
        return Fault(
            "de beveiligde verbinding lukt niet; kijk zelf in een browser",
            "the secure connection fails; look in a browser",
            True,
        )
    if isinstance(reason, (ConnectionResetError, BrokenPipeError)):
        return Fault(
            "de server verbreekt de verbinding; kijk zelf in een browser",
            "the server closes the connection; look in a browser",
            True,
        )
    if isinstance(reason, (ValueError, http.client.InvalidURL)):
        return Fault(
            "dit is geen adres dat bezocht kan worden",
            "this is no address that can be visited",
            False,
        )
    if isinstance(reason, http.client.HTTPException):
        return Fault(
            "de server geeft een antwoord dat niet te lezen is; kijk zelf in een browser",
            "the server gives an answer that cannot be read; look in a browser",
            True,
        )
    return Fault("de server is niet te bereiken", "the server cannot be reached", False)


def offline(found: dict[str, Fault | None]) -> bool:
    """Whether no server answered at all, so that the fault must be here."""
    return bool(found) and all(one is not None and not one.reached for one in found.values())


def report(where: list[Place], found: dict[str, Fault | None], lang: str) -> list[str]:
    """A line per place with a fault: file:line, the address, what is wrong."""
    return [
        f"{place.path}:{place.line}  {place.address}\n    {one.nl if lang == 'nl' else one.en}"
        for place in where
        if (one := found[place.address]) is not None
    ]
