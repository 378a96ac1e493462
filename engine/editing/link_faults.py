"""What can be wrong with an address: from what a server answers, or why it did not."""

import http.client
import socket
import ssl
from dataclasses import dataclass

from engine.messages import Message, message

GONE = (404, 410)
TOO_MANY, UNAVAILABLE = 429, 503
LONGEST_WAIT = 5  # seconds that a server may ask to wait before a second visit


@dataclass(frozen=True)
class Fault:
    """What is wrong with an address. `reached`: a server did answer.

    `again`: so many seconds later a second visit makes sense, None when it does not."""

    message: Message
    reached: bool
    again: float | None = 0.0

    def say(self, lang: str) -> str:
        """What is wrong, in this language."""
        return self.message.say(lang)

    @property
    def nl(self) -> str:
        """What is wrong, in Dutch."""
        return self.say("nl")

    @property
    def en(self) -> str:
        """What is wrong, in English."""
        return self.say("en")


def status_fault(code: int, retry_after: str) -> Fault:
    """The fault of an answer with this status; `retry_after` is what it asks to wait."""
    if code == TOO_MANY or (code == UNAVAILABLE and retry_after):
        return Fault(message("link-later", code=code), True, _wait(retry_after))
    if code in GONE:
        id_ = "link-gone"
    elif 300 <= code < 400:
        id_ = "link-nowhere"
    elif 500 <= code < 600:
        id_ = "link-error"
    else:
        id_ = "link-refused"
    return Fault(message(id_, code=code), True)


def _wait(retry_after: str) -> float | None:
    """The seconds to wait; None when they are not told, or too many."""
    if not retry_after.isdecimal() or len(retry_after) > 4:
        return None
    seconds = float(retry_after)
    return seconds if seconds <= LONGEST_WAIT else None


def unreached(reason: object, timeout: float) -> Fault:
    """The fault of a visit that ended without an answer, by why it did; `timeout` in seconds."""
    if isinstance(reason, TimeoutError):
        return Fault(message("link-timeout", seconds=f"{timeout:g}"), False)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Fault(message("link-certificate", why=reason.verify_message), True)
    for kind, id_, reached in _REASONS:
        if isinstance(reason, kind):
            return Fault(message(id_), reached)
    return Fault(message("link-unreached"), False)


_REASONS: list[tuple[type[BaseException], str, bool]] = [
    (socket.gaierror, "link-unknown-server", False),
    (ssl.SSLError, "link-secure-connection", True),
    (ConnectionResetError, "link-closed", True),
    (BrokenPipeError, "link-closed", True),
    (ValueError, "link-no-address", False),
    (http.client.InvalidURL, "link-no-address", False),
    (http.client.HTTPException, "link-garbled", True),
]
