"""The skeleton of a new route: a file that loads, with at every place what is to be written there."""

import re
import unicodedata
from pathlib import Path

from engine.checking.plain_language import UNFILLED
from engine.editing.schema_files import FOLDER, LINE
from engine.editing.yaml_lines import flow, scalar
from engine.guide.guide import Guide
from engine.problems import InputError
from engine.reading.file_names import ROUTE_ID
from engine.rules.questions import Question

NOTES = 54  # where the notes begin
SKELETON = """\
{schema}
# {mark}: haal overal waar dit staat de opmerking weg als u klaar bent. `python -m engine check` noemt wat nog open staat.
# Alles over een route staat in content/README.md. Schrijf gewone, korte zinnen; het Engels is een eigen tekst.
name: {{nl: "{mark}", en: "{mark}"}}  # zoals de route in een lijst heet
summary:  # twee gewone zinnen: wat is het, en voor wie
  nl: "{mark}"
  en: "{mark}"
outcome:  # wat iemand daarna mag, en wat niet
  nl: "{mark}"
  en: "{mark}"
leads_to:  # {mark}: wie dit wenst, krijgt de route te zien
  roles: [{role}]  # kies uit: {roles}
  places: [{place}]  # kies uit: {places}
{subjects}gives: {{}}  # {mark}: antwoorden die iemand erna kan geven, zoals {{degree: ...}}; anders {{}}
months: null  # {mark}: [kortst, langst] in maanden; null = niet te zeggen
pay: none  # {mark}: salary (loon vanaf het begin), some (deels) of none
pay_text:  # een zin over geld voor wie de route volgt
  nl: "{mark}"
  en: "{mark}"
days: null  # {mark}: zo veel dagen per week vraagt het minstens, tussen aanhalingstekens; of null
decides: {decider}  # {mark}: wie er beslist, uit content/deciders.yaml
for_whom:  # voor wie dit is
  nl: "{mark}"
  en: "{mark}"
load:  # hoeveel tijd en studie het vraagt
  nl: "{mark}"
  en: "{mark}"
cost:  # wat het kost en wie betaalt; bedragen staan in content/facts.yaml en heten hier {{naam}}
  nl: "{mark}"
  en: "{mark}"
limits:  # wat mensen vaak verkeerd begrijpen, en wat de route niet geeft
  - {{nl: "{mark}", en: "{mark}"}}
if_not:  # wat iemand kan doen als het niet lukt
  nl: "{mark}"
  en: "{mark}"
ask:  # vragen om aan de school of de opleiding te stellen
  - {{nl: "{mark}", en: "{mark}"}}
requirements:
  - key: {question}  # {mark}: een korte naam voor de eis
    kind: fixed  # {mark}: fixed (NEE sluit), attainable (NEE noemt `names: voorwaarde`) of always
    needs: {{{question}: {met}}}  # {mark}: de regel; optie, [optie, optie], of met all, any en not
    law: true  # {mark}: true = wet, false = praktijk
    source: {source}  # {mark}: waar het staat, uit content/sources.yaml
    rule:  # de eis, zonder persoon
      nl: "{mark}"
      en: "{mark}"
    "yes":  # tegen wie eraan voldoet
      nl: "{mark}"
      en: "{mark}"
    "no":  # tegen wie er niet aan voldoet: wat nu waar is, en wat wel kan
      nl: "{mark}"
      en: "{mark}"
steps:  # de eerste stappen, in volgorde; `who` komt uit content/deciders.yaml
  - {{who: {decider}, nl: "{mark}", en: "{mark}"}}
alternatives: [{alternative}]  # {mark}: de dichtstbijzijnde andere routes
sources: []  # {mark}: bronnen van de tekst, naast die van de eisen
examples:  # {mark}: elke eis heeft een paar nodig, dat één antwoord verschilt
  - shows: {{{question}: "yes"}}
    answers: {{{question}: {met}}}
    standing: open
    conditions: [{always}]
    find_out: []
  - shows: {{{question}: "no"}}
    answers: {{{question}: {unmet}}}
    standing: closed
    conditions: []
    find_out: []
"""


def new_route(guide: Guide, root: Path, id_: str) -> Path:
    """Writes the skeleton of route `id_` and returns its file. Raises InputError for a bad id, a file that exists or cannot be written, or too little to begin with."""
    if not ROUTE_ID.fullmatch(id_):
        plain = unicodedata.normalize("NFKD", id_).encode("ascii", "ignore").decode()
        good = re.sub(r"[^a-z0-9]+", "-", plain.lower()).lstrip("-0123456789").rstrip("-")
        hint_nl, hint_en = (
            (f" Bijvoorbeeld `{good}`.", f" For instance `{good}`.")
            if ROUTE_ID.fullmatch(good)
            else ("", "")
        )
        raise InputError(
            f"`{id_}` kan geen id zijn: gebruik kleine letters, cijfers en streepjes, en begin met een letter.{hint_nl}",
            f"`{id_}` cannot be an id: use small letters, digits and hyphens, and begin with a letter.{hint_en}",
        )
    file, text = root / "content" / "routes" / f"{id_}.yaml", skeleton(guide)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise InputError(
            f"De route `{id_}` bestaat al: content/routes/{id_}.yaml. Kies een andere id, of wijzig dat bestand.",
            f"The route `{id_}` already exists: content/routes/{id_}.yaml. Choose another id, or change that file.",
        ) from None
    except OSError as error:
        raise InputError(
            f"content/routes/{id_}.yaml is niet te schrijven: {error.strerror}.",
            f"content/routes/{id_}.yaml cannot be written: {error.strerror}.",
        ) from None
    return file


def skeleton(guide: Guide) -> str:
    """The text of the skeleton. Names that must exist are taken from the guide, so that the file loads as it is. Raises InputError where there are none."""
    for name, known in (("deciders", guide.deciders), ("sources", guide.sources)):
        if not known:
            raise InputError(
                f"Zet eerst iets in content/{name}.yaml: een route verwijst ernaar.",
                f"Put something in content/{name}.yaml first: a route refers to it.",
            )
    wish, question = guide.wish, _example_question(guide)
    roles, places = guide.question[wish.roles].options, _places(guide)
    subject = scalar(guide.question[wish.subjects].options[0]) if wish.subjects else ""
    subjects = (
        f"  subjects: [{subject}]  # {UNFILLED}: kies, of haal de regel weg: dan geldt elk vak\n"
        if subject
        else ""
    )
    met, unmet = (
        flow(question.write(frozenset([o]))) for o in (question.options[-1], question.options[0])
    )
    text = SKELETON.format(
        mark=UNFILLED,
        schema=f"{LINE}../../{FOLDER}/route.schema.json",
        always=scalar(guide.always_needed) if guide.always_needed else "",
        role=scalar(roles[0]),
        roles=", ".join(roles),
        place=scalar(places[0]),
        places=", ".join(places),
        subjects=subjects,
        decider=scalar(next(iter(guide.deciders))),
        source=scalar(next(iter(guide.sources))),
        alternative=", ".join(map(scalar, [*guide.routes][:1])),
        question=question.id,
        met=met,
        unmet=unmet,
    )
    return "".join(_aligned(line) for line in text.splitlines(keepends=True))


def _aligned(line: str) -> str:
    """The line with its note, if it has one, where the notes of the others are."""
    code, mark, note = line.partition("  # ")
    return f"{code:<{NOTES}}# {note}" if mark else line


def _example_question(guide: Guide) -> Question:
    """A question to make the first rule with: one that everybody gets, with one answer and outside the wish if there is such a one."""
    wish = {
        guide.wish.roles,
        guide.wish.places.question,
        *guide.wish.places.parts.values(),
        guide.wish.subjects,
    }
    return min(
        (q for q in guide.questions if q.applies is None),
        key=lambda q: (q.id in wish, q.many, not q.order),
    )


def _places(guide: Guide) -> list[str]:
    """Every place that a route can lead to: a school type, or a school type with its part."""
    places = guide.wish.places
    kinds = {kind: places.parts.get(kind) for kind in guide.question[places.question].options}
    return [
        place
        for kind, part in kinds.items()
        for place in ([f"{kind}/{p}" for p in guide.question[part].options] if part else [kind])
    ]
