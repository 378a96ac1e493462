"""What came out, a line of JSON per fault: a run that was broken off goes on where it was."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.mutants.mutations import Mutant


@dataclass(frozen=True)
class Result:
    """One fault and how it ended: `killed`, `timeout` (a test never ended) or `survived`.

    `by` is the test that noticed it."""

    id: str
    package: str
    path: str
    line: int
    old: str
    new: str
    outcome: str
    seconds: float
    by: str = ""

    @property
    def is_noticed(self) -> bool:
        return self.outcome != "survived"


def result(mutant: Mutant, package: str, outcome: str, seconds: float, by: str) -> Result:
    """The result of a fault."""
    told = (mutant.id, package, mutant.path, mutant.line, mutant.old, mutant.new)
    return Result(*told, outcome, round(seconds, 1), by)


class Book:
    """The file of results. Its first line says of which code and which sample they are."""

    def __init__(self, file: Path, about: dict[str, object]):
        self.file, self.about = file, about
        self.results: dict[str, Result] = {}

    def read(self) -> None:
        """Takes over what was found before. Raises ValueError when that was of other code."""
        if not self.file.exists():
            return
        first, *rest = self.file.read_text(encoding="utf-8").splitlines()
        if json.loads(first) != self.about:
            raise ValueError(
                f"{self.file} is of other code or of another sample; --again tries its survivors "
                "on this code, --fresh begins anew"
            )
        self.results = {told["id"]: Result(**told) for told in map(json.loads, rest)}

    def read_killed(self) -> None:
        """Takes over only what was noticed before, of whichever code: the rest is tried again."""
        _, *rest = self.file.read_text(encoding="utf-8").splitlines()
        found = [Result(**told) for told in map(json.loads, rest)]
        self.results = {one.id: one for one in found if one.is_noticed}
        self.begin()

    def begin(self) -> None:
        """Writes the file anew, with what is known."""
        lines = [self.about, *(asdict(one) for one in self.results.values())]
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(text, encoding="utf-8")

    def add(self, one: Result) -> None:
        """Notes one more result at once."""
        self.results[one.id] = one
        if not self.file.exists():
            self.begin()
            return
        with self.file.open("a", encoding="utf-8") as open_file:
            open_file.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
