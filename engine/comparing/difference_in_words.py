"""A difference between two versions as lines of plain text."""

import json

from engine.comparing.affected import Kind
from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import Change, Diff
from engine.rules.in_words import box_said

WORDS = {
    "nl": {
        "equal": "De twee versies zijn gelijk.",
        "same": "Voor niemand verandert een uitkomst.",
        "files": "Wel verschillen teksten of andere gegevens in {n} {files}: {names}.",
        "file": ("bestand", "bestanden"),
        "people": "Voor wie verandert er iets? Percentages zijn van alle personen, naar de ruwe `prior:` van elke optie.",
        "question+": "Nieuwe vragen: {}.",
        "question-": "Vragen die weg zijn: {}.",
        "route+": "Nieuwe routes: {}.",
        "route-": "Routes die weg zijn: {}.",
        "option+": "Vraag `{}`: nieuwe opties {}.",
        "option-": "Vraag `{}`: opties die weg zijn {}. Wie zo antwoordde, wordt niet meer begrepen.",
        "option=": "Vraag `{}` neemt nu een ander aantal antwoorden. Vergeleken is wat beide versies kennen.",
        "opens": "niet langer gesloten",
        "closes": "nu gesloten",
        "gets": "nu met de voorwaarde {}",
        "loses": "niet meer met de voorwaarde {}",
        "wanted": "hoort nu bij de wens",
        "unwanted": "hoort niet meer bij de wens",
        "for": "{what}: {share}",
        "example": "bijvoorbeeld {}",
        "was": "was {}, nu {}",
        "more": "en nog {n} {kinds}: {share}",
        "kinds": ("soort personen", "soorten personen"),
        "about": "ongeveer {}",
        "tiny": "minder dan 0,01%",
        "before": "vóór {}",
        "after": "na {}",
        "open": "open",
        "conditional": "onder voorwaarden",
        "undecided": "nog niet te zeggen",
        "closed": "gesloten",
        None: "er niet",
    },
    "en": {
        "equal": "The two versions are equal.",
        "same": "No result changes for anyone.",
        "files": "Texts or other data do differ, in {n} {files}: {names}.",
        "file": ("file", "files"),
        "people": "For whom does something change? Percentages are of all persons, by the rough `prior:` of each option.",
        "question+": "New questions: {}.",
        "question-": "Questions that are gone: {}.",
        "route+": "New routes: {}.",
        "route-": "Routes that are gone: {}.",
        "option+": "Question `{}`: new options {}.",
        "option-": "Question `{}`: options that are gone {}. Who gave them is not understood any more.",
        "option=": "Question `{}` now takes another number of answers. What both versions know is compared.",
        "opens": "no longer closed",
        "closes": "now closed",
        "gets": "now with the condition {}",
        "loses": "no longer with the condition {}",
        "wanted": "now part of the wish",
        "unwanted": "no longer part of the wish",
        "for": "{what}: {share}",
        "example": "for example {}",
        "was": "was {}, is now {}",
        "more": "and {n} more {kinds}: {share}",
        "kinds": ("kind of persons", "kinds of persons"),
        "about": "about {}",
        "tiny": "less than 0.01%",
        "before": "before {}",
        "after": "after {}",
        "open": "open",
        "conditional": "conditional",
        "undecided": "undecided",
        "closed": "closed",
        None: "not there",
    },
}
NAMED = 5  # files named; of more, the rest is counted
OPTIONS = 6  # so many options in one list; of more, the rest is counted


def told(diff: Diff, files: list[str], lang: str) -> list[str]:
    """The difference in lines; `files` are the names of the files that are not the same."""
    words = WORDS[lang]
    if not files:
        return [words["equal"]]
    lines = _names(diff, lang)
    if diff.same:
        shown = ", ".join(files[:NAMED]) + (", …" if len(files) > NAMED else "")
        return [
            *lines,
            f"{words['same']} {words['files'].format(n=len(files), files=words['file'][len(files) != 1], names=shown)}",
        ]
    lines += [words["people"]] if diff.changes else []
    route = None
    for change in diff.changes:
        if change.route != route:
            route = change.route
            lines += [
                "",
                f"{route}  {(diff.after.routes.get(route) or diff.before.routes[route]).shape.name[lang]}",
            ]
        lines += _change(diff, change, lang)
    return lines


def _names(diff: Diff, lang: str) -> list[str]:
    """What exists in one version only."""
    words, space = WORDS[lang], diff.space
    listed = {
        "question+": space.added,
        "question-": space.gone,
        "route+": diff.added,
        "route-": diff.gone,
    }
    lines = [words[key].format(_ids(ids)) for key, ids in listed.items() if ids]
    for options in space.options:
        lines += [
            words[key].format(options.question, _ids(ids))
            for key, ids in (("option+", options.added), ("option-", options.gone))
            if ids
        ]
        lines += [words["option="].format(options.question)] if options.kind else []
    return lines


def _ids(ids: list[str]) -> str:
    return ", ".join(f"`{i}`" for i in ids)


def _change(diff: Diff, change: Change, lang: str) -> list[str]:
    words, found = WORDS[lang], change.found
    what = words[change.way]
    if change.condition is not None:
        conditions = diff.before.conditions | diff.after.conditions
        what = what.format(f"`{change.condition}` ({conditions[change.condition].name[lang]})")
    share = percent(found.share, lang)
    lines = [
        "  "
        + words["for"].format(
            what=what, share=share if found.exact else words["about"].format(share)
        )
    ]
    for kind in found.kinds:
        lines += _kind(diff, change, kind, lang)
    if found.more:
        lines.append(
            "    "
            + words["more"].format(
                n=found.more,
                kinds=words["kinds"][found.more != 1],
                share=percent(found.more_share, lang),
            )
        )
    return lines


def _kind(diff: Diff, change: Change, kind: Kind, lang: str) -> list[str]:
    words = WORDS[lang]
    (old, was), (new, now) = (diff.shown(change, kind.point, side) for side in (BEFORE, AFTER))
    shown = json.dumps(new, ensure_ascii=False)
    if old != new:
        shown = f"{words['before'].format(json.dumps(old, ensure_ascii=False))}, {words['after'].format(shown)}"
    line = words["example"].format(shown)
    if change.way in ("opens", "closes"):
        line += f": {words['was'].format(words[was and was.standing], words[now and now.standing])}"
    return [
        f"    {percent(kind.share, lang)}  {box_said(kind.box, diff.space.axes, lang, OPTIONS)}",
        f"      {line}",
    ]


def percent(share: float, lang: str) -> str:
    """A share as people read it: 12,3% in Dutch, 12.3% in English; below one percent a digit more."""
    if 0 < share < 0.0001:
        return WORDS[lang]["tiny"]
    text = f"{share * 100:.{1 if share >= 0.01 else 2}f}".rstrip("0").rstrip(".")
    return f"{text.replace('.', ',') if lang == 'nl' else text}%"
