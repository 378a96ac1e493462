"""A difference between two versions as lines of plain text."""

import json

from engine.answering.verdict import Verdict
from engine.comparing.affected import Found, Kind
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
    lines = _names(diff, lang)
    if diff.same:
        more = ", …" if len(files) > NAMED else ""
        names = ", ".join(files[:NAMED]) + more
        return [*lines, said("results-same", lang, count=len(files), names=names)]
    if diff.changes:
        lines.append(said("people-affected", lang))
    route = None
    for change in diff.changes:
        if change.route != route:
            route = change.route
            lines += ["", f"{route}  {_name(diff, route, lang)}"]
        lines += _change(diff, change, lang)
    return lines


def _name(diff: Diff, id_: str, lang: str) -> str:
    """The name of a route in the later version that has it."""
    route = diff.after.routes.get(id_) or diff.before.routes[id_]
    return route.shape.name[lang]


def _names(diff: Diff, lang: str) -> list[str]:
    """What exists in one version only."""
    space = diff.space
    listed = {
        "questions-added": space.added,
        "questions-gone": space.gone,
        "routes-added": diff.added,
        "routes-gone": diff.gone,
    }
    lines = []
    for id_, ids in listed.items():
        if ids:
            lines.append(said(id_, lang, names=_ids(ids)))
    for options in space.options:
        lines += _options(options, lang)
    return lines


def _options(options: Options, lang: str) -> list[str]:
    """What can be answered to one question in one version only."""
    question = options.question
    lines = []
    if options.added:
        lines.append(said("options-added", lang, question=question, names=_ids(options.added)))
    if options.gone:
        lines.append(said("options-gone", lang, question=question, names=_ids(options.gone)))
    if options.kind:
        lines.append(said("answers-otherwise-many", lang, question=question))
    return lines


def _ids(ids: list[str]) -> str:
    return ", ".join(f"`{i}`" for i in ids)


def _change(diff: Diff, change: Change, lang: str) -> list[str]:
    found = change.found
    lines = [f"  {_what(diff, change, lang)}: {_share(found, lang)}"]
    for kind in found.kinds:
        share = short_percent(kind.share, lang)
        who = box_said(kind.box, diff.space.axes, lang, OPTIONS)
        lines.append(f"    {share}  {who}")
        lines.append(f"      {_person(diff, change, kind, lang)}")
    if found.more:
        share = short_percent(found.more_share, lang)
        more = said("more-kinds", lang, count=found.more, share=share)
        lines.append(f"    {more}")
    return lines


def _what(diff: Diff, change: Change, lang: str) -> str:
    """How the route changes, with the condition that it gets or loses."""
    id_ = f"change-{change.way}"
    if change.condition is None:
        return said(id_, lang)
    conditions = diff.before.conditions | diff.after.conditions
    name = conditions[change.condition].name[lang]
    return said(id_, lang, condition=f"`{change.condition}` ({name})")


def _share(found: Found, lang: str) -> str:
    share = short_percent(found.share, lang)
    return share if found.exact else said("share-about", lang, share=share)


def _person(diff: Diff, change: Change, kind: Kind, lang: str) -> str:
    """An example of the kind: the answers for either version, and where the route stood and
    stands when it opens or closes."""
    old, was = diff.shown(change, kind.point, BEFORE)
    new, now = diff.shown(change, kind.point, AFTER)
    answers = json.dumps(new, ensure_ascii=False)
    if old != new:
        before = json.dumps(old, ensure_ascii=False)
        answers = said("person-before-and-after", lang, before=before, after=answers)
    person = said("person-for-example", lang, answers=answers)
    if change.way not in ("opens", "closes"):
        return person
    before, after = _standing(was, lang), _standing(now, lang)
    return said("standing-was-and-is", lang, person=person, before=before, after=after)


def _standing(verdict: Verdict | None, lang: str) -> str:
    return said(f"standing-{verdict.standing}" if verdict else "route-not-there", lang)


def short_percent(share: float, lang: str) -> str:
    """A share (0 to 1) as people read it; below one percent a digit more."""
    return percent(share, lang, digits=1 if share >= 0.01 else 2)
