"""A difference between two versions as lines of plain text."""

import json

from engine.answering.verdict import Verdict
from engine.comparing.affected import Kind
from engine.comparing.answer_space import AFTER, BEFORE, Options
from engine.comparing.difference import Change, Diff
from engine.messages import said
from engine.rules.in_words import box_said
from engine.rules.population import percent

NAMED = 5  # files named; of more, the rest is counted
OPTIONS = 6  # so many options in one list; of more, the rest is counted


def told(diff: Diff, files: list[str], lang: str) -> list[str]:
    """The difference in lines; `files` are the names of the files that are not the same."""
    if not files:
        return [said("versions-equal", lang)]
    words = _Words(diff, lang)
    lines = words.of_one_version()
    if diff.same:
        lines.append(_same(files, lang))
        return lines
    if diff.changes:
        lines.append(said("people-affected", lang))
    route = None
    for change in diff.changes:
        if change.route != route:
            route = change.route
            name = words.name(route)
            lines += ["", f"{route}  {name}"]
        lines += words.change(change)
    return lines


def _same(files: list[str], lang: str) -> str:
    """That nobody gets another result, and which files differ all the same."""
    names = ", ".join(files[:NAMED])
    if len(files) > NAMED:
        names += ", …"
    return said("results-same", lang, count=len(files), names=names)


class _Words:
    """A difference in the words of one language."""

    def __init__(self, diff: Diff, lang: str):
        self.diff = diff
        self.lang = lang

    def _said(self, id_: str, **values: str | int) -> str:
        """The sentence of that id, filled."""
        return said(id_, self.lang, **values)

    def _share(self, share: float) -> str:
        """A share as a percentage."""
        return short_percent(share, self.lang)

    def name(self, id_: str) -> str:
        """The name of a route in the later version that has it."""
        route = self.diff.after.routes.get(id_) or self.diff.before.routes[id_]
        return route.shape.name[self.lang]

    def of_one_version(self) -> list[str]:
        """What exists in one version only."""
        space = self.diff.space
        listed = {
            "questions-added": space.added,
            "questions-gone": space.gone,
            "routes-added": self.diff.added,
            "routes-gone": self.diff.gone,
        }
        lines = []
        for id_, ids in listed.items():
            if ids:
                line = self._said(id_, names=_ids(ids))
                lines.append(line)
        for options in space.options:
            lines += self._options(options)
        return lines

    def _options(self, options: Options) -> list[str]:
        """What can be answered to one question in one version only."""
        question = options.question
        listed = {
            "options-added": options.added,
            "options-gone": options.gone,
        }
        lines = []
        for id_, ids in listed.items():
            if ids:
                line = self._said(id_, question=question, names=_ids(ids))
                lines.append(line)
        if options.kind:
            line = self._said("answers-otherwise-many", question=question)
            lines.append(line)
        return lines

    def change(self, change: Change) -> list[str]:
        """One change, with the kinds of persons for whom it is."""
        found = change.found
        share = self._share(found.share)
        if not found.exact:
            share = self._said("share-about", share=share)
        what = self._what(change)
        lines = [f"  {what}: {share}"]
        for kind in found.kinds:
            lines += self._kind(change, kind)
        if found.more:
            share = self._share(found.more_share)
            more = self._said("more-kinds", count=found.more, share=share)
            lines.append(f"    {more}")
        return lines

    def _what(self, change: Change) -> str:
        """How the route changes, with the condition that it gets or loses."""
        id_ = f"change-{change.way}"
        if change.condition is None:
            return self._said(id_)
        conditions = self.diff.before.conditions | self.diff.after.conditions
        shape = conditions[change.condition]
        name = shape.name[self.lang]
        return self._said(id_, condition=f"`{change.condition}` ({name})")

    def _kind(self, change: Change, kind: Kind) -> list[str]:
        """One kind of persons: its share, who they are, and an example."""
        share = self._share(kind.share)
        who = box_said(kind.box, self.diff.space.axes, self.lang, OPTIONS)
        person = self._person(change, kind)
        return [
            f"    {share}  {who}",
            f"      {person}",
        ]

    def _person(self, change: Change, kind: Kind) -> str:
        """An example of the kind: the answers for either version.

        With where the route stood and stands, when it opens or closes."""
        old, was = self.diff.shown(change, kind.point, BEFORE)
        new, now = self.diff.shown(change, kind.point, AFTER)
        answers = json.dumps(new, ensure_ascii=False)
        if old != new:
            before = json.dumps(old, ensure_ascii=False)
            answers = self._said("person-before-and-after", before=before, after=answers)
        person = self._said("person-for-example", answers=answers)
        if change.way not in ("opens", "closes"):
            return person
        return self._said(
            "standing-was-and-is",
            person=person,
            before=self._standing(was),
            after=self._standing(now),
        )

    def _standing(self, verdict: Verdict | None) -> str:
        """Where the route stands; None: it does not exist."""
        if verdict is None:
            return self._said("route-not-there")
        return self._said(f"standing-{verdict.standing}")


def _ids(ids: list[str]) -> str:
    """Ids as they stand in a sentence."""
    quoted = [f"`{id_}`" for id_ in ids]
    return ", ".join(quoted)


def short_percent(share: float, lang: str) -> str:
    """A share (0 to 1) as people read it; below one percent a digit more."""
    digits = 1 if share >= 0.01 else 2
    return percent(share, lang, digits)
