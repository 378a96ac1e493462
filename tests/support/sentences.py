"""One row of a table of sentences: what stands in a file and what is said of it."""

import pytest


def row(kind, text, line, nl, en):
    """One row: what stands in the file, the line that is named, and what is said of it in both
    languages."""
    return pytest.param(text, line, nl, en, id=kind)
