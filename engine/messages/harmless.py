"""Words from outside, made fit to print: nothing steers the terminal or goes on and on."""

import re

LONGEST_WORD = 200  # characters; a name, an address
LONGEST = 4000  # characters; a list of names, a sentence
# What a terminal obeys, what turns the direction of writing, and halves of characters.
_STEERS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD}}})\S+")


def harmless(text: str) -> str:
    """The text with every sign that would steer a terminal spelled out (`\\x1b`), and cut short.

    Line breaks and tabs stay, as do letters of any alphabet."""
    short = _LONG_WORD.sub(r"\1…", text)
    if len(short) > LONGEST:
        short = short[:LONGEST] + "…"
    return _STEERS.sub(_spelled_out, short)


def _spelled_out(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]
