"""A difference between two versions as plain data, for programs."""

from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import Change, Diff
from engine.rules.answers_described import described

DIGITS = 9  # of a share


def difference_data(diff: Diff, files: list[str]) -> dict[str, object]:
    """The difference, as `diff --json` prints it. `files`: the names of those that differ."""
    space = diff.space
    options = [
        {"question": o.question, "added": o.added, "gone": o.gone, "kind": o.kind}
        for o in space.options
    ]
    return {
        "same": diff.same,
        "files": files,
        "questions": {"added": space.added, "gone": space.gone},
        "options": options,
        "routes": {"added": diff.added, "gone": diff.gone},
        "changes": [_change(diff, change) for change in diff.changes],
    }


def _change(diff: Diff, change: Change) -> dict[str, object]:
    found = change.found
    kinds = []
    for kind in found.kinds:
        kinds.append(
            {
                "when": _when(diff, kind.box),
                "share": round(kind.share, DIGITS),
                "before": _shown(diff, change, kind.point, BEFORE),
                "after": _shown(diff, change, kind.point, AFTER),
            }
        )
    return {
        "route": change.route,
        "change": change.way,
        "condition": change.condition,
        "share": round(found.share, DIGITS),
        "exact": found.exact,
        "kinds": kinds,
        "more": {"kinds": found.more, "share": round(found.more_share, DIGITS)},
    }


def _when(diff: Diff, box: dict[int, int]) -> list[dict[str, object]]:
    """Which answers a kind of persons gave."""
    axes = diff.space.axes
    return [
        {"question": axes[q].id, "answers": described(axes[q], mask)}
        for q, mask in sorted(box.items())
    ]


def _shown(diff: Diff, change: Change, point: dict[int, int], side: int) -> dict[str, object]:
    """One person of that kind, and where the route stands for her on one side."""
    answers, verdict = diff.shown(change, point, side)
    if verdict is None:
        return {"answers": answers, "standing": None}
    return {
        "answers": answers,
        "standing": verdict.standing,
        "conditions": verdict.conditions,
        "wanted": verdict.wanted,
    }
