"""Problems made by hand, for tests of what is done with them."""

from engine.messages import Message
from engine.problems import Problem


def made(
    path: str,
    line: int,
    code: str,
    nl: str,
    en: str,
    warning: bool = False,
    share: float | None = None,
) -> Problem:
    """A problem with these sentences."""
    texts = (("nl", nl), ("en", en))
    return Problem(path, line, Message(code, code, texts), warning, share)
