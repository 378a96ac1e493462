"""One thing broken in the real content at a time: it is said at its own line, by its own name, with the nearest good name."""

from itertools import zip_longest

import pytest

from tests.broken import AD, NAME, SHOES, change, errors, is_readable, line_of
from tests.few import CONDITIONS, CONTACTS, PABO, SUITABILITY, TREE, ZIJ

COMMON, DECIDERS = "content/requirements.yaml", "content/deciders.yaml"
AD_KEY = "  - key: ad-in-practice\n"
AD_HEAD = AD_KEY + "    kind: fixed\n"
AD_NEEDS = f"    needs: {AD}\n"
ABOUT = "    about: degree\n    applies: {not: {degree: none}}"
VWO = "{degree: vwo, degree_country: nl}"
MARKS = "{degree: ad, degree_country: nl, pabo_subjects: [none]}"
NATUUR = "      natuur:\n"
TEN = "".join(f"      option-{i}: {{label: {{nl: een, en: one}}}}\n" for i in range(10))
WAY = "{all: [{role: instructor}, {not: {school_type: mbo}}]}"
HUGE = "{any: [" + ", ".join(["{role: instructor}"] * 3001) + "]}"


def fault(kind, path, old, new, code, *says, at="", also=()):
    """One row: `old` becomes `new` in `path`. `at`: a text on the line that is named (else the first line that changed); `also`: codes of what follows from it."""
    return pytest.param(path, old, new, code, says, at, also, id=kind)


def unknown(kind, path, old, new, wrong, good, *says, code="onbekende-naam"):
    """A row in which a name is misspelt: the message says which, and offers the good one."""
    return fault(kind, path, old, new, code, f"`{wrong}`", f"Bedoelde u `{good}`?", *says)


def needs(kind, rule, code, *says, at=""):
    """A row in which one requirement gets another rule."""
    return fault(kind, ZIJ, AD, rule, code, *says, at=at)


FORM = [
    fault("unquoted yes", COMMON, 'needs: {employer: "yes"}', "needs: {employer: yes}", "aanhalingstekens", '`"yes"`'),
    fault("unquoted no as a key", ZIJ, "kind: always\n", "kind: always\n    no: {nl: Nee., en: No.}\n", "aanhalingstekens", "sleutel", '`"no"`', also=["eis"]),
    fault("tab", PABO, "  roles: [teacher]", "\troles: [teacher]", "geen-yaml", "tab", "spaties"),
    fault("quote not closed", DECIDERS, 'u: {nl: "u", en', 'u: {nl: "u, en', "geen-yaml", "aanhalingstekens"),
    fault("bracket not closed", PABO, "roles: [teacher]", "roles: [teacher", "geen-yaml", "de regel erboven", at="  places:"),
    fault("control character", DECIDERS, 'nl: "de hogeschool"', 'nl: "de \a hogeschool"', "geen-yaml", "geen geldige YAML"),
    fault("merge key", COMMON, "    needs: *fits\n", "    needs: *fits\n    <<: *related-degree\n", "samenvoegen", "`<<`"),
    fault("duplicate key", DECIDERS, "hogeschool: {", 'u: {nl: "u", en: "you"}\nhogeschool: {', "dubbele-sleutel", "`u`", "twee keer"),
    fault("list as a key", DECIDERS, "hogeschool: {", '[a, b]: {nl: "u", en: "you"}\nhogeschool: {', "sleutel", "woord"),
    fault("custom tag on a word", PABO, "days: 4-5", "days: !!python/object/apply:os.getcwd 4-5", "soort", "python/object/apply:os.getcwd"),
    fault("custom tag on a mapping", PABO, "gives: {qual", "gives: !!python/object:os.PathLike {qual", "soort", "python/object:os.PathLike"),
    fault("nested too deeply", ZIJ, AD, "{not: " * 45 + "{degree: ad}" + "}" * 45, "te-diep-of-te-veel", "40 niveaus"),
    fault("number of 5000 digits", PABO, "months: [48, 48]", f"months: [{'9' * 5000}, 48]", "vorm", "heel getal"),
]

SHAPE = [
    fault("misspelt key", PABO, "pay_text:", "pay_tekst:", "onbekende-sleutel", "`pay_tekst`", "Bedoelde u `pay_text`?", also=["ontbreekt"]),
    fault("key that belongs elsewhere", PABO, "sources: [", "source: [", "onbekende-sleutel", "`source`", "Bedoelde u `sources`?"),
    fault("key missing", PABO, "pay: none\n", "", "ontbreekt", "`pay`", at="name: {nl: Pabo"),
    fault("English text missing", PABO, NAME, "{nl: Pabo in voltijd}", "ontbreekt", "De Engelse tekst van `name` ontbreekt.", "`en`"),
    fault("Dutch text missing", PABO, NAME, "{en: Full-time}", "ontbreekt", "De Nederlandse tekst van `name` ontbreekt.", "`nl`"),
    fault("key that no place knows", PABO, "pay: none\n", "pay: none\nprijs: 3\n", "onbekende-sleutel", "`prijs` kennen we hier niet. Haal hem weg."),
    fault("key that only another place knows", PABO, "pay: none\n", "pay: none\nchekced: 3\n", "onbekende-sleutel", "`chekced` kennen we hier niet. Haal hem weg."),
    fault("key like one that stands there already", PABO, "pay: none\n", "pay: none\npayy: none\n", "onbekende-sleutel", "`payy` kennen we hier niet. Haal hem weg."),
    fault("empty text", PABO, NAME, '{nl: Pabo in voltijd, en: ""}', "vorm", "Bij `en` van `name`: hier staat niets"),
    fault("number where text belongs", PABO, "days: 4-5", "days: 4", "vorm", "`days`", "tussen aanhalingstekens", '`"2"`'),
    fault("list where a mapping belongs", PABO, "gives: {qualification: [pabo], degree: hbo-bachelor}", "gives: [pabo]", "vorm", "`gives`", "sleutels"),
    fault("string where a list belongs", PABO, "roles: [teacher]", "roles: teacher", "vorm", "`roles`", "lijst"),
    fault("word outside a fixed list", PABO, "pay: none", "pay: salry", "waarde", "`salry`", "`pay`", "Bedoelde u `salary`?"),
    fault("unknown kind of requirement", ZIJ, AD_HEAD, AD_HEAD.replace("fixed", "fixd"), "waarde", "`fixd`", "`kind`", "Bedoelde u `fixed`?"),
    fault("date that does not exist", COMMON, "until: 2027-08-31", "until: 2027-13-31", "vorm", "`until`", "datum"),
    fault("address without https", CONTACTS, "url: https://duo.nl", "url: duo.nl", "vorm", "`url`", "https://"),
]

RULES = [
    fault("misspelt option", ZIJ, "degree: [ad, hbo-bachelor, wo", "degree: [ad, hbo-bachelr, wo", "onbekende-optie", "`hbo-bachelr`", "`degree`", "Bedoelde u `hbo-bachelor`?"),
    needs("misspelt question", "{degre: ad}", "onbekende-vraag", "`degre`", "Bedoelde u `degree`?"),
    needs("misspelt at_least", "{degree: {atleast: hbo-bachelor}}", "regel", "`degree:`", "Bedoelde u `at_least`?"),
    needs("rule that is a word", "degree", "regel", "regel", "`{degree: havo}`"),
    needs("number as an option", "{days_per_week: 2}", "onbekende-optie", "`days_per_week`", 'Schrijf `"2"`'),
    needs("the number 1 as an option", "{days_per_week: 1}", "onbekende-optie", "`days_per_week`", 'Schrijf `"1"`'),
    needs("true as an option", "{employer: true}", "onbekende-optie", "`employer`", 'Schrijf `"yes"`'),
    needs("dont_know in a rule", "{degree: dont_know}", "onbekende-optie", "`dont_know`"),
    needs("empty list in a rule", "{degree: []}", "lege-lijst", "leeg"),
    needs("at_least without an order", '{employer: {at_least: "yes"}}', "regel", "`at_least`", "`employer`", "`order`"),
    needs("at_least with many answers", "{pabo_subjects: {at_least: natuur}}", "regel", "`at_least`", "`pabo_subjects`", "meer antwoorden"),
    needs("all with one answer", "{degree: {all: [havo, vwo]}}", "regel", "`all`", "`degree`", "één antwoord"),
    needs("unknown group", "{subject: {group: first-degre-only}}", "onbekende-groep", "`first-degre-only`", "`subject`", "Bedoelde u `first-degree-only`?"),
    needs("list of groups", "{subject: {group: [first-degree-only]}}", "onbekende-groep", "`subject`"),
    needs("rule without end", HUGE, "te-ingewikkeld", "te ingewikkeld"),
    fault("fixed with names", ZIJ, AD_HEAD, AD_HEAD + "    names: employer\n", "eis", "`ad-in-practice`", "`names`", "`fixed`", at=AD_KEY),
    fault("fixed without needs", ZIJ, AD_NEEDS, "", "eis", "`ad-in-practice`", "`needs`", at=AD_KEY),
    fault("attainable without names", ZIJ, AD_HEAD, AD_HEAD.replace("fixed", "attainable"), "eis", "`ad-in-practice`", "`names`", at=AD_KEY),
    fault("always with needs", ZIJ, "kind: always\n", "kind: always\n    needs: {degree: vwo}\n", "eis", "`needs`", at="  - key: suitability-assessment"),
    fault("requirement twice", ZIJ, AD_HEAD, AD_HEAD.replace("ad-in-practice", "degree"), "dubbele-eis", "`degree`", "twee keer"),
]

NAMES = [
    unknown("unknown source of a requirement", COMMON, "source: hva-vo\n", "source: hva-v\n", "hva-v", "hva-vo", "bron"),
    unknown("unknown condition", COMMON, "names: employer\n", "names: employr\n", "employr", "employer", "voorwaarde"),
    unknown("unknown decider of a route", PABO, "\ndecides: hogeschool", "\ndecides: hogeschol", "hogeschol", "hogeschool", "beslisser"),
    unknown("unknown alternative", PABO, "alternatives: [", "alternatives: [zij-instrom-po, ", "zij-instrom-po", "zij-instroom-po", "route"),
    unknown("unknown list of requirements", PABO, "use: hbo-entry", "use: hbo-entri", "hbo-entri", "hbo-entry", "content/requirements.yaml"),
    unknown("unknown place", PABO, "so/so-sbo", "so/so-sb", "so/so-sb", "so/so-sbo", "wens"),
    unknown("unknown option in gives", PABO, "gives: {qualification: [pabo]", "gives: {qualification: [pabbo]", "pabbo", "pabo", code="onbekende-optie"),
    unknown("unknown fact in a text", PABO, "In voltijd duurt die vier jaar", "Na {pdg-ervarink} duurt die vier jaar", "pdg-ervarink", "pdg-ervaring", "feit"),
    unknown("fact with another sign", PABO, "In voltijd duurt die vier jaar", "Na {pdg_ervaring} duurt die vier jaar", "pdg_ervaring", "pdg-ervaring", "feit"),
    unknown("fact with a capital and a space", PABO, "In voltijd duurt die vier jaar", "Na {Pdg ervaring} duurt die vier jaar", "{Pdg ervaring}", "pdg-ervaring", "feit"),
    fault("brace that is not closed", PABO, "In voltijd duurt die vier jaar", "Na {pdg-ervaring duurt die vier jaar", "onbekende-naam", "`{`", "zo op het scherm"),
    fault("fact in a name", PABO, NAME, '{nl: "Pabo voor {pdg-ervaring}", en: Pabo}', "niet-ingevuld", "`{pdg-ervaring}`"),
    unknown("unknown fact in a condition", CONDITIONS, "nl: \"Zoek een school of", "nl: \"Zoek na {pdg-ervarink} een school of", "pdg-ervarink", "pdg-ervaring", "feit"),
]

TREES = [
    fault("too many options", TREE, NATUUR, TEN + NATUUR, "opties", "`pabo_subjects`", "12", at="    options:\n      aardrijkskunde: {label"),
    fault("applies naming a later question", TREE, "applies: {school_type: so}", "applies: {subject: class-teacher}", "onbekende-vraag", "`subject`", "hier al gesteld"),
    fault("about naming a later question", TREE, ABOUT, ABOUT.replace("degree", "employer", 1), "onbekende-naam", "`employer`", "eerdere vraag"),
    unknown("order naming an unknown option", TREE, "order: [[none, vmbo, havo,", "order: [[none, vmbo, havvo,", "havvo", "havo", "`degree`"),
    fault("option under two headings", TREE, "[mbo-2, mbo-3, mbo-4]}", "[mbo-2, mbo-3, mbo-4, havo]}", "kopjes", "`havo`", "één kopje", at="    option_headings:\n      school:"),
    unknown("unknown otherwise", TREE, "otherwise: nl\n", "otherwise: nll\n", "nll", "nl", "`degree_country`"),
    unknown("unknown group of questions", TREE, "group: background\n" + ABOUT, "group: backgrond\n" + ABOUT, "backgrond", "background"),
    unknown("unknown question for the roles", TREE, "\n  roles: role\n", "\n  roles: rol\n", "rol", "role"),
    unknown("unknown question for the places", TREE, "{question: school_type", "{question: schol_type", "schol_type", "school_type"),
    unknown("unknown question for a part", TREE, "parts: {so: so_part", "parts: {so: so_prt", "so_prt", "so_part"),
    unknown("unknown question for the subject", TREE, "\n  subjects: subject\n", "\n  subjects: subjct\n", "subjct", "subject"),
    unknown("unknown question in held", TREE, "fits: {degree_fits_subject", "fits: {degree_fits_subjct", "degree_fits_subjct", "degree_fits_subject", code="onbekende-vraag"),
    unknown("route_order naming no file", TREE, "  - pabo-voltijd\n", "  - pabo-voltijt\n", "pabo-voltijt", "pabo-voltijd", "content/routes"),
    unknown("unknown contact in a way out", TREE, "desk: onderwijsloket\n    source: wec", "desk: onderwijslokt\n    source: wec", "onderwijslokt", "onderwijsloket", "loket"),
    fault("misspelt question in a way out", TREE, WAY, WAY.replace("role", "rol"), "onbekende-vraag", "`rol`", "Bedoelde u `role`?"),
    fault("question with the name of something in the address", TREE, "\n  age:\n", SHOES.replace("shoes", "view") + "\n  age:\n",
          "gereserveerd", "`view`", "andere id", at="  view:"),
    fault("question id with a capital", TREE, "\n  age:\n", SHOES.replace("shoes", "Shoes") + "\n  age:\n", "id", "`Shoes`", "kleine letters", at="  Shoes:"),
    fault("option id with a dot", TREE, "\n  age:\n", SHOES.replace("large:", "x.l:") + "\n  age:\n", "id", "`x.l`", "kleine letters", at="    options: {small:"),
    unknown("unknown question that makes a step needless", PABO, "answered_by: degree", "answered_by: degre", "degre", "degree", "vraag"),
    unknown("unknown question in a condition", CONDITIONS, "not_at_issue: [age, degree]", "not_at_issue: [age, degre]", "degre", "degree", "vraag"),
    fault("way out without end", TREE, WAY, HUGE, "te-ingewikkeld", "ingewikkeld"),
]

EXAMPLES = [
    fault("answer to a question that does not apply", PABO, MARKS, MARKS[:-1] + ", age: 21-plus}", "voorbeeld", "`age`"),
    fault("wrong standing", PABO, "    standing: closed", "    standing: open", "voorbeeld", "`standing`", "`open`", "`closed`"),
    fault("wrong conditions", PABO, "[vog, tuition-check]", "[vog]", "voorbeeld", "`conditions`", "`vog`", "`vog, tuition-check`"),
    fault("wrong truth", PABO, '{entry-21-test: "yes", pabo-tests: "no"}', '{entry-21-test: "no", pabo-tests: "no"}', "voorbeeld", "`entry-21-test`", "`no`", "`yes`"),
    unknown("unknown question in an example", PABO, VWO, VWO.replace("degree:", "degre:"), "degre", "degree"),
    fault("unknown option in an example", PABO, VWO, VWO.replace("vwo", "vwoo"), "onbekende-optie", "`vwoo`", "Bedoelde u `vwo`?"),
    fault("requirement without a pair", ZIJ, '{degree: "yes", ad-in-practice: "no"}', '{degree: "yes"}', "geen-paar", "`ad-in-practice`", at=AD_KEY),
    fault("no alternative", PABO, "alternatives: [", "alternatives: []  # [", "geen-alternatief", "`alternatives`"),
    needs("question that may not apply", "{any: [{not: {degree: ad}}, {degree_field: education}]}", "geldt-niet-altijd", "`degree_field`", "`otherwise`", at=AD_KEY),
    needs("the same under not", "{not: {any: [{degree: ad}, {all: [{degree: havo}, {degree_field: education}]}]}}", "geldt-niet-altijd", "`degree_field`", at=AD_KEY),
]

PAY = "pay_text: {nl: U studeert in voltijd en krijgt geen loon van een school., en: You study full-time and no school pays you.}"
LONG = "U studeert " + "heel erg lang en " * 6 + "in voltijd."
PLAIN = [
    fault("sentence that is too long", PABO, "U studeert in voltijd en krijgt geen loon van een school.", LONG, "lange-zin", "28 woorden", "Knip"),
    fault("amount in a sentence", PABO, PAY, 'pay_text: {nl: "U betaalt zelf € 100 per jaar.", en: You pay yourself.}', "bedrag-in-zin", "content/facts.yaml"),
    fault("markup in a text", PABO, "U studeert in voltijd en krijgt geen loon", "U studeert **in voltijd** en krijgt geen loon", "opmaak", "HTML", "gewone woorden"),
    fault("promise of admission", PABO, "U studeert in voltijd en krijgt geen loon", "U wordt zeker toegelaten en krijgt geen loon",
          "belofte", "“U wordt zeker toegelaten”", "wie beslist"),
    fault("judgement of a person", PABO, "U studeert in voltijd en krijgt geen loon", "U bent geschikt en krijgt geen loon", "belofte", "“U bent geschikt”"),
    fault("amount without a sign", PABO, "In voltijd duurt die vier jaar", "In voltijd kost die 2.601,- per jaar en duurt zij vier jaar", "bedrag-in-zin", "content/facts.yaml"),
    fault("English that is Dutch", PABO, PAY, "pay_text: {nl: U krijgt geen loon van een school., en: U krijgt geen loon van een school.}", "zelfde-tekst", "Engels"),
    fault("abbreviation that nobody explains", PABO, "U studeert in voltijd en krijgt geen loon", "U krijgt van de XYZ geen loon",
          "moeilijk-woord", "`XYZ`", "content/glossary.yaml"),
    fault("very long word that nobody explains", PABO, "U studeert in voltijd en krijgt geen loon", "U krijgt geen loonkostentegemoetkomingen",
          "moeilijk-woord", "`loonkostentegemoetkomingen`"),
    unknown("unknown kind of school of an assessment", SUITABILITY, "places: [mbo]", "places: [mbbo]", "mbbo", "mbo"),
    fault("unknown fact on the page about suitability", SUITABILITY, "Wie via zij-instroom wil lesgeven, wordt", "Wie via {dit-is-niets} wil lesgeven, wordt",
          "onbekende-naam", "`dit-is-niets`", "feit in content/facts.yaml"),
    fault("unknown fact in a way out", TREE, "Spreek dat af met de school. Wilt", "Spreek {werk-dat-niet-is} af met de school. Wilt", "onbekende-naam", "`werk-dat-niet-is`"),
    fault("fact where nothing is filled in", CONTACTS, "Geeft gratis advies over", "Geeft {tarief} advies over", "niet-ingevuld", "`{tarief}`", "zo op het scherm"),
    fault("answer where nothing is filled in", TREE, 'ask: {nl: "Wat wilt u doen op een school?"', 'ask: {nl: "Wat wilt u doen met {answer}?"', "niet-ingevuld", "`{answer}`"),
    fault("two preparations with one id", SUITABILITY, "id: trial-lesson", "id: look-along", "dubbele-sleutel", "`look-along`", "twee keer"),
    unknown("unknown question for who is already in a school", TREE, "already: [works_at_school,", "already: [works_at_shool,", "works_at_shool", "works_at_school"),
]


def test_the_few_routes_are_good_before_anything_is_broken(few):
    assert errors(few) == []


@pytest.mark.parametrize("path, old, new, code, says, at, also", [*FORM, *SHAPE, *RULES, *NAMES, *TREES, *EXAMPLES, *PLAIN])
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    good, bad = change(root, path, old, new)
    assert bad != good
    changed = next(n for n, (a, b) in enumerate(zip_longest(good.split("\n"), bad.split("\n")), 1) if a != b)
    line = line_of(bad, at) if at else changed
    found = errors(root)
    here = [p for p in found if (p.path, p.line, p.code) == (path, line, code)]
    assert len(here) == 1, [p.say() for p in found]
    assert [word for word in says if word not in here[0].nl] == [], here[0].nl
    is_readable(here[0])
    assert sorted(p.code for p in found if p != here[0]) == sorted(also)
