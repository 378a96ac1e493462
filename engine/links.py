"""Looks whether the addresses of the content still exist, over the network. Used by its command only; nothing else here goes online."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.problems import ContentError
from engine.reader import read
from engine.shapes import FILES
from engine.shaping import shaped

HOLDING = ("sources.yaml", "contacts.yaml")
AGENT = "routewijzer link check"
AT_ONCE = 4
REFUSED = (401, 403, 429)       # a server that will not have a program; a person may well get in
GONE = (404, 410)


@dataclass(frozen=True)
class Place:
    """An address and where it is written."""

    address: str
    path: str
    line: int


@dataclass(frozen=True)
class Fault:
    """What is wrong with an address, in both languages; `reached`: a server did answer."""

    nl: str
    en: str
    reached: bool


def places(root: Path) -> list[Place]:
    """Every address of the sources and the contacts, in order. Raises ContentError when a file cannot be used."""
    found, problems = [], []
    for name in HOLDING:
        doc = read(root / "content" / name, f"content/{name}")
        entries = None if doc.data is None else shaped(doc, FILES[name], doc.data)
        problems += doc.problems
        found += [Place(entry.url, doc.path, doc.line((id_, "url"))) for id_, entry in (entries or {}).items()]
    if any(not p.warning for p in problems):
        raise ContentError(problems)
    return found


def looked_at(addresses: list[str], timeout: float) -> dict[str, Fault | None]:
    """For every address what is wrong with it, or None; each is visited once, a few at a time."""
    once = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(once, pool.map(lambda address: fault(address, timeout), once)))


def fault(address: str, timeout: float) -> Fault | None:
    """Visits one address: HEAD first, GET where that is not answered well; follows redirects. Never raises for a bad address."""
    found = _visit(address, "HEAD", timeout)
    return _visit(address, "GET", timeout) if found is not None and found.reached else found


def _visit(address: str, method: str, timeout: float) -> Fault | None:
    try:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})
        with urllib.request.urlopen(request, timeout=timeout):
            return None
    except urllib.error.HTTPError as error:
        error.close()
        return _status(error.code)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _unreached(getattr(error, "reason", error), timeout)


def _status(code: int) -> Fault:
    if code in GONE:
        return Fault(f"de pagina bestaat niet meer ({code}); zoek het nieuwe adres", f"the page is gone ({code}); find its new address", True)
    if code in REFUSED:
        return Fault(f"de server weigert een programma ({code}); kijk zelf in een browser", f"the server refuses a program ({code}); look in a browser", True)
    if 300 <= code < 400:
        return Fault(f"het adres verwijst steeds door ({code}); zoek het echte adres", f"the address redirects without end ({code}); find the real one", True)
    return Fault(f"de server geeft een fout ({code}); probeer het later nog eens", f"the server gives an error ({code}); try again later", True)


def _unreached(reason: object, timeout: float) -> Fault:
    if isinstance(reason, TimeoutError):
        return Fault(f"geen antwoord binnen {timeout:g} seconden", f"no answer within {timeout:g} seconds", False)
    if isinstance(reason, socket.gaierror):
        return Fault("de naam van de server is onbekend", "the name of the server is unknown", False)
    if isinstance(reason, ssl.SSLError):
        return Fault("de beveiligde verbinding lukt niet; kijk naar het certificaat", "the secure connection fails; look at the certificate", False)
    if isinstance(reason, (ValueError, http.client.InvalidURL)):
        return Fault("dit is geen adres dat bezocht kan worden", "this is no address that can be visited", False)
    return Fault("de server is niet te bereiken", "the server cannot be reached", False)


def offline(found: dict[str, Fault | None]) -> bool:
    """Whether no server answered at all, so that the fault must be here."""
    return bool(found) and all(one is not None and not one.reached for one in found.values())


def report(where: list[Place], found: dict[str, Fault | None], lang: str) -> list[str]:
    """A line per place with a fault: file:line, the address, what is wrong."""
    return [f"{place.path}:{place.line}  {place.address}\n    {one.nl if lang == 'nl' else one.en}" for place in where if (one := found[place.address]) is not None]
