"""Many boxes side by side, to see at once which of them some answers still meet."""

from engine.rules.boxes import Box


class Index:
    """Many boxes, one bit each: `alive` says which the answers still meet, one AND per answer."""

    def __init__(self) -> None:
        self._size = 0
        self._memo: dict[tuple[int, int], int] = {}
        self._by_question: dict[int, list[tuple[int, int]]] = {}
        self.all = 0

    def add(self, found: list[Box], width: int = 0) -> int:
        """Adds boxes, leaves room up to `width`, and returns the mask of their bits.

        All boxes are added before the first `alive`."""
        mask = 0
        for i, box in enumerate(found):
            bit = 1 << (self._size + i)
            mask |= bit
            for question, answers in box.items():
                limits = self._by_question.setdefault(question, [])
                limits.append((bit, answers))
        self._size += max(len(found), width)
        self.all |= mask
        return mask

    def admits(self, question: int, answer: int) -> int:
        """The bits of the boxes that admit `answer` (a mask with one bit) to `question`."""
        key = (question, answer)
        found = self._memo.get(key)
        if found is None:
            found = self._admitted(question, answer)
            self._memo[key] = found
        return found

    def _admitted(self, question: int, answer: int) -> int:
        """The same, worked out."""
        found = self.all
        limits = self._by_question.get(question, ())
        for bit, answers in limits:
            if not answers & answer:
                found &= ~bit
        return found

    def alive(self, answers: dict[int, int]) -> int:
        """The bits of the boxes that still meet the answers (question index → one bit)."""
        left = self.all
        for question, answer in answers.items():
            if question in self._by_question:
                left &= self.admits(question, answer)
        return left
