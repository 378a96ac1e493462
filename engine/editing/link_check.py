"""Whether the addresses of the content still exist, over the network.

Used by its command only; nothing else here goes online."""

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from string import punctuation
from urllib.parse import quote, urlsplit, urlunsplit

from engine.editing.link_faults import Fault, status_fault, unreached
from engine.problems import ContentError, Problem
from engine.reading.document import Document, read
from engine.reading.validation import shaped
from engine.shapes.files import FILES

HOLDING = ("sources.yaml", "contacts.yaml")
AGENT = "routewijzer link check"
AT_ONCE = 4


@dataclass(frozen=True)
class Place:
    """An address and where it is written."""

    address: str
    path: str
    line: int


def places(root: Path) -> list[Place]:
    """Every address of the sources and the contacts, in order.

    Raises ContentError when a file cannot be used."""
    found: list[Place] = []
    problems: list[Problem] = []
    for name in HOLDING:
        doc = read(root / "content" / name, f"content/{name}")
        found += _places_in(doc, name)
        problems += doc.problems
    if any(not problem.warning for problem in problems):
        raise ContentError(problems)
    return found


def _places_in(doc: Document, name: str) -> list[Place]:
    """The addresses of one file; none when it cannot be used, which the document then says."""
    entries = None
    if doc.data is not None:
        entries = shaped(doc, FILES[name], doc.data)
    found = []
    for id_, entry in (entries or {}).items():
        line = doc.line((id_, "url"))
        found.append(Place(entry.url, doc.path, line))
    return found


def looked_at(addresses: Iterable[str], timeout: float) -> dict[str, Fault | None]:
    """For every address what is wrong with it, or None.

    Each is visited once, a few at a time; each visit ends within `timeout` seconds."""
    once = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        faults = pool.map(lambda address: fault(address, timeout), once)
        return dict(zip(once, faults, strict=True))


def fault(address: str, timeout: float) -> Fault | None:
    """Visits one address, following redirects; gives what is wrong, and never raises for it.

    HEAD first, GET where that is not answered well: some servers answer only that. Each of the two
    ends within `timeout` seconds."""
    found = _ended(address, "HEAD", timeout)
    if found is None or found.again is None:
        return found
    time.sleep(found.again)
    return _ended(address, "GET", timeout)


def _ended(address: str, method: str, timeout: float) -> Fault | None:
    """One visit that is left alone when its time is over.

    The timeout of a connection starts anew with every byte, and looking up a name has none."""
    found: list[Fault | None] = []

    def visit() -> None:
        found.append(_visit(address, method, timeout))

    visiting = threading.Thread(target=visit, daemon=True)
    visiting.start()
    visiting.join(timeout)
    return found[0] if found else unreached(TimeoutError(), timeout)


def _visit(address: str, method: str, timeout: float) -> Fault | None:
    """One visit, which may take longer than `timeout`."""
    headers = {"User-Agent": AGENT, "Accept": "*/*"}
    try:
        request = urllib.request.Request(_in_ascii(address), method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=timeout):
            return None  # the body stays unread, however large
    except urllib.error.HTTPError as error:
        error.close()
        return status_fault(error.code, error.headers.get("Retry-After", ""))
    except urllib.error.URLError as error:
        return unreached(error.reason, timeout)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return unreached(error, timeout)


def _in_ascii(address: str) -> str:
    """The address as a browser sends it.

    Letters outside ASCII are written otherwise in the name of the server and in the rest."""
    parts = urlsplit(address)
    return urlunsplit(
        parts._replace(
            netloc=parts.netloc.encode("idna").decode(),
            path=quote(parts.path, safe=punctuation),
            query=quote(parts.query, safe=punctuation),
        )
    )


def offline(found: dict[str, Fault | None]) -> bool:
    """Whether no server answered at all, so that the fault must be here."""
    if not found:
        return False
    return all(one is not None and not one.reached for one in found.values())


def report(where: list[Place], found: dict[str, Fault | None], lang: str) -> list[str]:
    """A line per place with a fault: file:line, the address, what is wrong."""
    lines = []
    for place in where:
        wrong = found[place.address]
        if wrong is not None:
            head = f"{place.path}:{place.line}  {place.address}"
            lines.append(f"{head}\n    {wrong.say(lang)}")
    return lines
