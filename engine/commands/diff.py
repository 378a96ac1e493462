"""`diff`: what changes for whom between two versions of the content."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import Change, Diff, compare
from engine.comparing.difference_in_words import told
from engine.comparing.versions import files_that_differ, loaded, version
from engine.guide.guide import Guide
from engine.problems import ContentError
from engine.rules.answers_described import described

HELP = "what changes for whom between two versions; exit 0 when nothing does, 1 when results differ, 2 when a version cannot be read"
PROBLEMS = 10  # problems said of a version that cannot be loaded; of more, the rest is counted


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument(
        "a", help="the version before: a folder that holds trees/ and content/, or a git revision"
    )
    parser.add_argument("b", help="the version after")
    parser.add_argument("--json", action="store_true", help="for machines")


def run(args: argparse.Namespace) -> int:
    """Prints the difference: 0 when nothing changes for anyone, 1 when results differ, 2 when a version has errors. Raises InputError."""
    day = args.date or date.today()
    with version(args.a, args.content) as before, version(args.b, args.content) as after:
        guides = [
            _load(name, root, args, day) for name, root in ((args.a, before), (args.b, after))
        ]
        if None in guides:
            return 2
        files = files_that_differ(before, after)
    diff = compare(*guides)
    if args.json:
        print(json.dumps(_data(diff, files, args), ensure_ascii=False))
    else:
        print("\n".join(told(diff, files, args.lang)))
    return 0 if diff.same else 1


def _load(name: str, root: Path, args: argparse.Namespace, day: date) -> Guide | None:
    """The guide of a version; None when its content has errors, which are then said."""
    try:
        guide, taken = loaded(root, args.content, args.tree, day)
        for file in taken:
            print(
                {
                    "nl": f"Let op: `{file}` van `{name}` past niet bij dit programma; het bestand van nu is genomen. Regels staan er niet in.",
                    "en": f"Note: `{file}` of `{name}` does not fit this program; the present file was taken. It holds no rules.",
                }[args.lang],
                file=sys.stderr,
            )
        return guide
    except ContentError as error:
        print(
            {
                "nl": f"Versie `{name}` is niet te laden:",
                "en": f"Version `{name}` cannot be loaded:",
            }[args.lang],
            file=sys.stderr,
        )
        print("\n".join(p.say(args.lang) for p in error.problems[:PROBLEMS]), file=sys.stderr)
        if len(error.problems) > PROBLEMS:
            n = len(error.problems) - PROBLEMS
            print(
                {
                    "nl": f"… en nog {n}. Is dit een oude versie, dan kan ze voor een ander programma geschreven zijn.",
                    "en": f"… and {n} more. If this is an old version, it may be written for another program.",
                }[args.lang],
                file=sys.stderr,
            )
        return None


def _data(diff: Diff, files: list[str], args: argparse.Namespace) -> dict:
    """The difference as plain data."""
    space = diff.space
    return {
        "a": args.a,
        "b": args.b,
        "same": diff.same,
        "files": files,
        "questions": {"added": space.added, "gone": space.gone},
        "options": [
            {"question": o.question, "added": o.added, "gone": o.gone, "kind": o.kind}
            for o in space.options
        ],
        "routes": {"added": diff.added, "gone": diff.gone},
        "changes": [_change(diff, change) for change in diff.changes],
    }


def _change(diff: Diff, change: Change) -> dict:
    found, axes = change.found, diff.space.axes
    return {
        "route": change.route,
        "change": change.way,
        "condition": change.condition,
        "share": round(found.share, 9),
        "exact": found.exact,
        "kinds": [
            {
                "when": [
                    {"question": axes[q].id, "answers": described(axes[q], mask)}
                    for q, mask in sorted(kind.box.items())
                ],
                "share": round(kind.share, 9),
                "before": _shown(diff, change, kind.point, BEFORE),
                "after": _shown(diff, change, kind.point, AFTER),
            }
            for kind in found.kinds
        ],
        "more": {"kinds": found.more, "share": round(found.more_share, 9)},
    }


def _shown(diff: Diff, change: Change, point: dict[int, int], side: int) -> dict:
    answers, verdict = diff.shown(change, point, side)
    return {"answers": answers} | (
        {"standing": verdict.standing, "conditions": verdict.conditions, "wanted": verdict.wanted}
        if verdict
        else {"standing": None}
    )
