"""The files of trees/ and content/ as they are read: each once, with what is wrong in it."""

import hashlib
from pathlib import Path

from engine.problems import Problem
from engine.reading.document import Document, read


class Files:
    """Reads files below a root. Keeps the documents, and problems that belong to no document."""

    def __init__(self, root: Path):
        self.root = root
        self.docs: list[Document] = []
        self.strays: list[Problem] = []
        self._hash = hashlib.sha256()

    def read(self, name: str) -> Document:
        """Reads one file below the root; it counts for the version of the content."""
        doc = read(self.root / name, name)
        self._hash.update(doc.text.encode())
        self.docs.append(doc)
        return doc

    def content(self, name: str) -> Document:
        """A file of content/ that was read before."""
        return next(doc for doc in self.docs if doc.path == f"content/{name}")

    @property
    def version(self) -> str:
        """A short text that changes when a file does."""
        return self._hash.hexdigest()[:8]

    @property
    def problems(self) -> list[Problem]:
        """Everything found so far, sorted by place."""
        found = set(self.strays)
        for doc in self.docs:
            found.update(doc.problems)
        return sorted(found)
