"""What every key of a content file means, in Dutch, as an editor's program shows it. `Shape.key` goes before `key`."""

import json
from pathlib import Path

from engine.shapes.files import FILES, REQUIREMENT, ROUTE, TREE, USE

FILES_SAID = {
    "tree": "Een boom: de vragen in volgorde, met hun antwoorden en de uitwegen. Zie trees/README.md.",
    "route": "Een route, heel: regels, teksten, stappen, bronnen en voorbeelden. Zie content/README.md.",
    "conditions": "Voorwaarden: wat nog nodig kan zijn. De sleutel is de id.",
    "deciders": "Wie er beslist, zoals het in een zin staat. De sleutel is de id.",
    "sources": "Bronnen, met de datum waarop ze gelezen zijn. De sleutel is de id.",
    "facts": "Bedragen en termijnen die verouderen. De sleutel is de naam; in een tekst heet het feit `{naam}`.",
    "contacts": "Loketten. De sleutel is de id.",
    "interface": "De woorden van de schermen. De sleutel is de naam.",
    "requirements": "Lijsten van eisen die bij meer routes hetzelfde zijn. Een route haalt er een op met `use:`.",
    "glossary": "Moeilijke woorden met uitleg. De sleutel is de id.",
    "suitability": "De pagina over het geschiktheidsonderzoek.",
}
RULE_SAID = "Een regel: `{vraag: optie}`, `{vraag: [optie, optie]}`, of met `all:`, `any:` en `not:` samengesteld. Meer vragen onder elkaar moeten allemaal kloppen."
CLAUSE_SAID = "Op één vraag: een optie, een lijst (één ervan), `{at_least: optie}`, `{group: groep}`, of bij meer antwoorden `{all: [..]}` of `{only: [..]}`."
KEYS = {
    "nl": "Nederlandse tekst, in gewone woorden.",
    "en": "Engelse tekst, een eigen tekst en geen woord-voor-woordvertaling.",
    "name": "Naam, zoals zij in een lijst of zin staat.",
    "title": "Titel.",
    "source": "Bron: een sleutel van sources.yaml.",
    "sources": "Bronnen: sleutels van sources.yaml.",
    "decides": "Wie er beslist: een sleutel van deciders.yaml.",
    "checked": "Dag waarop de bron gelezen is, of `unknown`. Tussen aanhalingstekens.",
    "from": "Eerste dag waarop dit geldt.",
    "until": "Laatste dag waarop dit geldt, die dag telt mee.",
    "question": "Id van een vraag.",
    "id": "Id; verandert nooit.",
    "url": "Adres dat met https:// begint.",
    "label": "Wat op de knop of boven de groep staat.",
    "options": "De opties, in volgorde.",
    "key": "Korte naam van de eis, zoals voorbeelden haar noemen.",
    "OptionShape.phrase": "Hoe de optie in een zin staat.",
    "OptionShape.said": "De hele zin die zegt wat iemand antwoordde, als de zin van de vraag niet past.",
    "OptionShape.hint": "Uitleg onder de knop.",
    "OptionShape.also_called": "Andere woorden waarop iemand deze optie vindt.",
    "OptionShape.same_as": "Optie die voor alle regels hetzelfde is.",
    "OptionShape.prior": "Ruwe kans op dit antwoord, van 0 tot en met 1.",
    "QuestionShape.group": "Groep vragen, uit question_groups.",
    "QuestionShape.ask": "De vraag zelf.",
    "QuestionShape.short": "Korte naam van de vraag, zoals in: dat hangt af van …",
    "QuestionShape.said": "De zin die zegt wat iemand antwoordde; `{answer}` is het antwoord.",
    "QuestionShape.unsure": "De zin bij ‘weet ik niet’.",
    "QuestionShape.unsure_label": "De knop ‘weet ik niet’, als hij anders heet.",
    "QuestionShape.hint": "Wat iedereen bij de vraag moet zien; de uitleg staat dicht.",
    "QuestionShape.help": "Uitleg bij de vraag.",
    "QuestionShape.many": "true: meer antwoorden kunnen.",
    "QuestionShape.order": "Reeksen van laag naar hoog, voor `at_least`.",
    "QuestionShape.groups": "Groepen opties, voor `group` in een regel.",
    "QuestionShape.alike": "Opties die voor elke regel gelijk zijn, en die mensen toch uit elkaar houden.",
    "QuestionShape.option_headings": "Kopjes boven de opties; elke optie staat onder precies één kopje.",
    "QuestionShape.applies": "Voor wie de vraag zin heeft. Noemt alleen eerdere vragen.",
    "QuestionShape.otherwise": "Optie die telt als de vraag niet aan de orde is.",
    "QuestionShape.about": "Eerdere vraag waar deze over gaat: verandert die, dan telt dit antwoord niet meer.",
    "QuestionShape.changeable": "false: dit kan niemand veranderen; het wordt nooit aangeraden.",
    "PlacesShape.parts": "Per schooltype de vraag naar het deel ervan.",
    "WishShape.roles": "De vraag naar de functie.",
    "WishShape.places": "De vraag naar het schooltype.",
    "WishShape.subjects": "De vraag naar het vak.",
    "HeldShape.fits": "Wanneer wat iemand al heeft ook past bij het vak.",
    "PreferenceShape.property": "Wat van de route erbij hoort: pay of days.",
    "PreferenceShape.prefers": "Per antwoord de waarden die passen.",
    "WayOutShape.when": "Voor wie deze uitweg is.",
    "WayOutShape.text": "Wat waar is, en wat iemand kan doen.",
    "WayOutShape.desk": "Loket: een sleutel van contacts.yaml.",
    "TreeShape.route_order": "De volgorde van de routes; andere komen erna.",
    "TreeShape.condition_order": "De volgorde van de voorwaarden.",
    "TreeShape.always_needed": "Voorwaarde die bij elke route hoort; zij alleen laat een route open.",
    "TreeShape.degree": "De vraag waarop `gives: degree:` antwoordt.",
    "TreeShape.wish": "De vragen die de wens zeggen.",
    "TreeShape.held": "De vraag naar wat iemand al heeft.",
    "TreeShape.preferences": "Voorkeuren: zij ordenen en sluiten niets.",
    "TreeShape.already": "Vragen die eerst komen voor wie al op een school werkt of al iets mag.",
    "TreeShape.asides": "Routes die niet tellen als antwoord op een wens, als het bewijs zoekt naar mensen zonder route.",
    "TreeShape.question_groups": "De groepen vragen, in volgorde.",
    "TreeShape.questions": "De vragen, in volgorde. De sleutel is de id.",
    "TreeShape.ways_out": "Wensen waarvoor geen route is, met een zin en een loket.",
    "RequirementShape.kind": "fixed: NEE sluit de route. attainable: NEE noemt een voorwaarde. always: geldt voor iedereen.",
    "RequirementShape.names": "De voorwaarde die dan nog nodig is: een sleutel van conditions.yaml.",
    "RequirementShape.needs": "De regel waaraan iemand moet voldoen.",
    "RequirementShape.law": "true: wet. false: praktijk.",
    "RequirementShape.rule": "De eis zonder persoon; `{decides}` zet wie beslist op een andere plek.",
    "RequirementShape.yes": "Tegen wie eraan voldoet.",
    "RequirementShape.no": "Tegen wie er niet aan voldoet: wat nu waar is, en wat wel kan.",
    "UseShape.use": "Naam van een lijst in requirements.yaml.",
    "RouteShape.also_called": "Andere woorden waarop iemand deze route vindt, in elke taal.",
    "RouteShape.summary": "Twee gewone zinnen: wat het is.",
    "RouteShape.outcome": "Wat iemand daarna mag, en wat niet.",
    "RouteShape.leads_to": "Wie dit wenst, krijgt de route te zien.",
    "LeadsTo.roles": "Functies: opties van de vraag naar de functie.",
    "LeadsTo.places": "Schooltype, of schooltype/deel.",
    "LeadsTo.subjects": "Vakken; weglaten is elk vak.",
    "RouteShape.gives": "Antwoorden die iemand erna kan geven.",
    "Gives.qualification": "Bevoegdheden die erbij komen.",
    "Gives.degree": "Diploma dat iemand haalt.",
    "Gives.also": "Andere vragen met hun antwoord erna.",
    "RouteShape.months": "[kortst, langst] in maanden; null is niet te zeggen.",
    "RouteShape.pay": "salary: loon vanaf het begin. some: deels. none: geen. null: de route is geen werk en geen studie.",
    "RouteShape.pay_text": "Een zin over geld tijdens de route.",
    "RouteShape.days": "Zo veel dagen per week vraagt het minstens, tussen aanhalingstekens; of null.",
    "RouteShape.for_whom": "Voor wie dit is.",
    "RouteShape.load": "Hoeveel tijd en studie het vraagt.",
    "RouteShape.cost": "Wat het kost en wie betaalt. Bedragen staan in facts.yaml.",
    "RouteShape.limits": "Wat mensen vaak verkeerd begrijpen, en wat de route niet geeft.",
    "RouteShape.if_not": "Wat iemand kan doen als het niet lukt.",
    "RouteShape.ask": "Vragen om aan de school of de opleiding te stellen.",
    "RouteShape.requirements": "De eisen; `use:` haalt een lijst op die routes delen.",
    "RouteShape.declares": "Wat met opzet zo is, met de reden.",
    "RouteShape.steps": "De eerste stappen, in volgorde.",
    "RouteShape.alternatives": "De dichtstbijzijnde andere routes.",
    "RouteShape.examples": "Voorbeeldpersonen; elke eis heeft een paar dat één antwoord verschilt.",
    "DeclareShape.higher": "Vragen waarbij een hoger antwoord de route met opzet niet helpt, met de reden.",
    "DeclareShape.within": "Routes waar deze met opzet binnen valt, met de reden.",
    "DeclareShape.excludes": "Routes die nooit samen met deze open zijn.",
    "DeclareShape.audience": "Eisen die zeggen voor wie de route bestaat: wie er niet aan voldoet, ziet haar apart van wat nu dicht is.",
    "DeclareShape.last": "Waarom deze route in haar groep achteraan staat, zoals werk dat vanzelf ophoudt; de kaart zegt het.",
    "StepShape.who": "Wie dit doet: een sleutel van deciders.yaml.",
    "StepShape.takes": "Hoe lang de stap duurt.",
    "StepShape.only_with": "Voorwaarde waar deze stap bij hoort: wie haar niet nodig heeft, ziet op de kaart de volgende stap.",
    "StepShape.answered_by": "Vraag die deze stap overbodig maakt: wie haar beantwoordde, ziet op de kaart de volgende stap.",
    "ExampleShape.shows": "Welke eis dit voorbeeld laat zien, en wat de uitkomst daarvan is.",
    "ExampleShape.answers": "De antwoorden van deze persoon.",
    "ExampleShape.standing": "Waar de route dan staat.",
    "ExampleShape.conditions": "Wat dan nog nodig is.",
    "ExampleShape.find_out": "Wat dan nog uit te zoeken is.",
    "ExampleShape.on": "De dag waarop dit voorbeeld geldt; zonder is dat vandaag.",
    "ConditionShape.do": "Wat iemand doet.",
    "ConditionShape.own": "true: op de kaart staat in plaats hiervan wat de eis zelf erover zegt.",
    "ConditionShape.not_at_issue": "Vragen waarvan het antwoord alleen al maakt dat dit punt bij iemand niet speelt. Dan staat het niet onder Waarom.",
    "SourceShape.kind": "Soort bron.",
    "SourceShape.publisher": "Wie de bron uitgeeft.",
    "SourceShape.version": "Datum van de tekst die gelezen is.",
    "SourceShape.note": "Wat gelezen is, en wat niet.",
    "FactShape.text": "Wat in een zin komt te staan.",
    "FactShape.what": "Wat het is.",
    "FactShape.per": "Datum of schooljaar waarvoor het geldt, of `unknown`.",
    "FactShape.doubt": "Wat niet zeker is; staat bij de waarde.",
    "ContactShape.does": "Wat het loket doet.",
    "ContactShape.phone": "Telefoonnummer, of null.",
    "ContactShape.mail": "Mailadres, of null.",
    "ContactShape.hours": "Wanneer het bereikbaar is.",
    "TermShape.term": "Het woord zoals het in de teksten staat.",
    "TermShape.also": "Andere vormen van het woord in de teksten.",
    "TermShape.means": "Een of twee zinnen uitleg.",
    "SectorShape.routes": "Routes waarbij deze sector hoort.",
    "SectorShape.places": "Schooltypen van deze sector.",
    "SectorShape.how": "Hoe het onderzoek gaat.",
    "SectorShape.looks_at": "Waar men op let.",
    "SectorShape.after": "Wat er daarna komt.",
    "PreparationShape.do": "Wat iemand vooraf kan doen.",
    "PreparationShape.why": "Waarom dat helpt.",
    "SuitabilityShape.lead": "De inleiding.",
    "SuitabilityShape.sectors": "Per sector hoe het onderzoek gaat.",
    "SuitabilityShape.prepare": "Wat iemand vooraf kan doen.",
    "SuitabilityShape.think": "Vragen om over na te denken.",
    "SuitabilityShape.limits": "Wat deze pagina niet kan zeggen.",
}

FOLDER = ".schemas"
LINE = "# yaml-language-server: $schema="
RULES = ("needs", "when", "applies", "fits")
_OPTIONS = [
    {"type": "string", "minLength": 1},
    {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
]
_RULE = {"$ref": "#/$defs/Rule"}
_DEFS = {
    "Rule": {
        "type": "object",
        "minProperties": 1,
        "description": RULE_SAID,
        "additionalProperties": {"$ref": "#/$defs/Clause"},
        "properties": {
            "all": {
                "type": "array",
                "items": _RULE,
                "minItems": 1,
                "description": "Alle regels kloppen.",
            },
            "any": {
                "type": "array",
                "items": _RULE,
                "minItems": 1,
                "description": "Minstens één regel klopt.",
            },
            "not": {**_RULE, "description": "De regel klopt niet."},
        },
    },
    "Clause": {
        "description": CLAUSE_SAID,
        "anyOf": [
            *_OPTIONS,
            *(
                {
                    "type": "object",
                    "required": [key],
                    "additionalProperties": False,
                    "properties": {key: {"anyOf": kinds}},
                }
                for key, kinds in (
                    ("all", _OPTIONS),
                    ("only", _OPTIONS),
                    ("at_least", _OPTIONS[:1]),
                    ("group", _OPTIONS[:1]),
                )
            ),
        ],
    },
}


def schemas() -> dict[str, str]:
    """Every schema as the text of its file, by the name of the file."""
    adapters = {"tree": TREE, "route": ROUTE} | {
        name.removesuffix(".yaml"): adapter for name, adapter in FILES.items()
    }
    return {
        f"{name}.schema.json": json.dumps(_schema(name, adapter), indent=2, ensure_ascii=False)
        + "\n"
        for name, adapter in adapters.items()
    }


def outdated(root: Path) -> list[str]:
    """The names of the schemas whose file is missing or differs, and of files that are no schema any more."""
    made = schemas()
    there = {
        file.name: file.read_text(encoding="utf-8", errors="replace")
        for file in (root / FOLDER).glob("*.schema.json")
    }
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def write(root: Path) -> list[str]:
    """Brings the files up to date; returns the names of those that changed or were taken away. Raises OSError."""
    made, changed = schemas(), outdated(root)
    (root / FOLDER).mkdir(exist_ok=True)
    for name in changed:
        file = root / FOLDER / name
        if name in made:
            file.write_text(made[name], encoding="utf-8", newline="\n")
        else:
            file.unlink()
    return changed


def add_lines(root: Path) -> list[str]:
    """Names its schema in the first line of every YAML file that has one and does not; returns the files that changed. Raises OSError."""
    changed, made = [], schemas()
    for file in [
        *sorted((root / "trees").glob("*.yaml")),
        *sorted((root / "content").rglob("*.yaml")),
    ]:
        path = file.relative_to(root)
        name = {"trees": "tree", "content/routes": "route"}.get(path.parent.as_posix(), path.stem)
        if f"{name}.schema.json" not in made:
            continue
        old = file.read_bytes()
        mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
        first, end, rest = old.removeprefix(mark).partition(b"\n")
        body = rest if first.startswith(LINE.encode()) else first + end + rest
        break_ = "\r\n" if first.endswith(b"\r") else "\n"
        new = (
            mark
            + f"{LINE}{'../' * (len(path.parts) - 1)}{FOLDER}/{name}.schema.json{break_}".encode()
            + body
        )
        if new != old:
            file.write_bytes(new)
            changed.append(path.as_posix())
    return changed


def _schema(name: str, adapter) -> dict:
    raw = adapter.json_schema(ref_template="#/$defs/{model}")
    defs = raw.pop("$defs", {})
    if name == "route":
        for part in (REQUIREMENT, USE):
            inner = part.json_schema()
            defs |= inner.pop("$defs", {}) | {inner["title"]: inner}
        raw["properties"]["requirements"]["items"] = {
            "anyOf": [{"$ref": f"#/$defs/{title}"} for title in ("UseShape", "RequirementShape")]
        }
    described = {title: _described(title, one) for title, one in sorted(defs.items())}
    out = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_described(raw.get("title", ""), raw),
        "description": FILES_SAID[name],
    }
    if any(key in RULES for one in (raw, *defs.values()) for key in one.get("properties", {})):
        described |= _DEFS
    return out | ({"$defs": described} if described else {})


def _described(title: str, shape: dict) -> dict:
    """A shape without the titles that say nothing, its rules as rules, and every key with what it means."""
    out = _untitled(shape)
    for key, value in out.get("properties", {}).items():
        said = KEYS.get(f"{title}.{key}", KEYS.get(key))
        out["properties"][key] = (dict(_RULE) if key in RULES else value) | (
            {"description": said} if said else {}
        )
    return out


def _untitled(node: object, names: bool = False) -> object:
    """The schema without `title`; `names`: the keys here are names of properties, of which one may be called title."""
    if isinstance(node, dict):
        return {
            key: _untitled(value, key == "properties" and not names)
            for key, value in node.items()
            if names or key != "title"
        }
    return [_untitled(value) for value in node] if isinstance(node, list) else node
