"""The table of gates, encoded a second time in plain Python and compared with the engine on random
complete answers."""

import random
from itertools import product

import pytest

from engine.answering.situation import Situation
from engine.answering.verdict import judge, verdicts

CLOSED = "closed"
BACHELOR = {"hbo-bachelor", "wo-bachelor", "hbo-master", "wo-master"}
LOW = {"none", "vmbo", "mbo-2", "mbo-3"}
PABO, ARTS = (
    {"pabo", "pabo-before-2006", "zij-instroom-po"},
    {"muziek", "beeldend", "dans", "theater"},
)
PROFILES_LISTED, PROFILES_OTHER = (
    {"bwi", "pie", "m-en-t", "hbr"},
    {"z-en-w", "e-en-o", "d-en-p", "mvi", "groen"},
)
# Subjects with a programme of the route's own kind in the list of programmes (DUO/RIO, 2026-08-04).
# Groen and d-en-p have a programme under another name there (docent en kennismanager); bwi, pie and
# m-en-t fall under technisch beroepsonderwijs, hbr under consumptieve techniek.
GENERAL = {
    "nederlands",
    "engels",
    "duits",
    "frans",
    "spaans",
    "wiskunde",
    "natuurkunde",
    "scheikunde",
    "biologie",
    "aardrijkskunde",
    "geschiedenis",
    "economie",
    "maatschappijleer",
    "levensbeschouwing",
}
SECOND_DEGREE_PROGRAMME = GENERAL | {"techniek", "z-en-w", "hbr", "bwi", "pie", "m-en-t"}
KOPOPLEIDING_PROGRAMME = SECOND_DEGREE_PROGRAMME - {"levensbeschouwing", "hbr"}
HBO_MASTER_PROGRAMME = GENERAL | {"informatica"}
SECOND_DEGREE_PLACES = {
    "po",
    "so/vso",
    "so/vso-diploma",
    "vo/praktijkonderwijs",
    "vo/vmbo",
    "vo/vocational-profile",
    "vo/lower",
    "vavo",
    "mbo",
}
PABO_IN_PRAKTIJKONDERWIJS = {
    "class-teacher",
    "beeldend",
    "muziek",
    "nederlands",
    "engels",
    "wiskunde",
    "geschiedenis",
    "aardrijkskunde",
    "biologie",
}
NEVER_CLOSED = {
    "onderwijsassistent",
    "ondersteunend-personeel",
    "leerlingenzorg",
    "schoolleider-mbo",
    "schoolleider-vo",
    "middenmanagement",
}


def teaches(a):
    return bool({"teacher", "instructor", "guest-teacher"} & set(a["role"]))


def bachelor(a):
    return a["degree"] in BACHELOR


def foreign(a):
    return a.get("degree_country", "nl") != "nl"


def holds(a, *qualifications):
    return bool(set(qualifications) & set(a["qualification"]))


def misfit(a):
    return a.get("degree_fits_subject") == "no"


def wants(a, question, *options):
    return bool(set(options) & set(a.get(question, [])))


def when(true, *conditions):
    return set(conditions) if true else set()


def row(closed, *conditions):
    return CLOSED if closed else set().union(*conditions)


# ---------------------------------------------------------------- the letters of the table
def letter(question, options, condition):
    return lambda a: when(a.get(question) in options, condition)


T = letter("degree_field", ("education", "health-care"), "tuition-check")
S = letter("teacher_training_last_2_years", ("unfinished",), "subsidy-gap")
A = letter("employer", ("no",), "employer")
D = letter("days_per_week", ("1",), "two-days-a-week")
below_b2 = letter("dutch_level", ("below-b2",), "dutch-nt2")
related = letter("degree_fits_subject", ("partly",), "related-degree")
partly = letter("degree_fits_subject", ("partly",), "institution-decides")
under_120 = letter("ec_in_subject", ("under-120",), "ec-120")
probably = letter("hbo_level", ("probably",), "hbo-level-shown")


def other_subject(a, *subjects):
    """Closed by another subject. Who wants no lessons has no subject, so none that is another: a
    wish that is not there closes nothing."""
    return "subject" in a and a["subject"] not in subjects


def no_entry(a):
    return a["degree"] in LOW and a["age"] == "under-21" and not foreign(a)


def E(a):
    low = a["degree"] in LOW
    return (
        when(a["degree"] == "propedeuse", "institution-decides")
        | when(low and a["age"] == "21-plus", "age-21-test")
        | when(low and a["age"] == "under-21" and foreign(a), "institution-decides")
    )


def P(a):
    """A foreign bachelor's degree is not exempt: the tests stand, and the hogeschool decides. (Only
    a Dutch one is exempt.)"""
    exempt = (
        a["degree"] == "vwo"
        or (bachelor(a) and not foreign(a))
        or {"aardrijkskunde", "geschiedenis", "natuur"} <= set(a.get("pabo_subjects", []))
    )
    return when(not exempt, "pabo-tests") | when(bachelor(a) and foreign(a), "institution-decides")


def F(a):
    return when(foreign(a), "diploma-valued") | below_b2(a)


def placement(a):
    return when(a["employer"] != "yes" and a["works_at_school"] == "no", "placement")


def no_programme(a, programmes):
    """Who wants no lessons has no subject whose programme could be missing. A class of one's own is
    an answer, and no programme leads to it."""
    return when("subject" in a and a["subject"] not in programmes, "offer-check")


ASSESSMENT, DECLARATION, OFFER, DECIDES, SELECTION = (
    {"suitability-assessment"},
    {"mbo-suitability-declaration"},
    {"offer-check"},
    {"institution-decides"},
    {"selection"},
)

TABLE = {
    "pabo-voltijd": lambda a: row(no_entry(a), E(a), P(a), F(a), T(a)),
    "pabo-deeltijd": lambda a: row(no_entry(a), E(a), P(a), F(a), T(a), placement(a)),
    "pabo-verkort": lambda a: row(not bachelor(a), placement(a), F(a), T(a)),
    "pabo-academisch": lambda a: row(
        a["degree"] in LOW | {"havo", "mbo-4"},
        when(a["degree"] in ("propedeuse", "ad"), "institution-decides"),
    ),
    "educatieve-master-po": lambda a: row(
        not bachelor(a),
        OFFER,
        F(a),
        when(
            not (
                a["degree"] in ("wo-bachelor", "wo-master")
                and a["degree_field"] == "behaviour-society"
            ),
            "premaster",
        ),
    ),
    "zij-instroom-po": lambda a: row(not bachelor(a), ASSESSMENT, A(a), D(a), S(a), F(a)),
    "lerarenopleiding-tweedegraads": lambda a: row(
        no_entry(a), E(a), F(a), T(a), no_programme(a, SECOND_DEGREE_PROGRAMME)
    ),
    "kopopleiding": lambda a: row(
        not bachelor(a) or misfit(a),
        related(a),
        F(a),
        T(a),
        no_programme(a, KOPOPLEIDING_PROGRAMME),
    ),
    "educatieve-minor": lambda a: row(a["studying_now"] != "wo-bachelor" or misfit(a), related(a)),
    "educatieve-module": lambda a: row(
        a["degree"] not in ("wo-bachelor", "wo-master") or misfit(a), related(a), placement(a), F(a)
    ),
    "zij-instroom-vo-tweedegraads": lambda a: row(
        not bachelor(a) or misfit(a), ASSESSMENT, related(a), A(a), D(a), S(a), F(a)
    ),
    "zij-instroom-vo-eerstegraads": lambda a: row(
        a["degree"] not in ("wo-bachelor", "hbo-master", "wo-master") or misfit(a),
        ASSESSMENT,
        A(a),
        when(a["degree"] != "wo-master", "master-degree", "institution-decides"),
        under_120(a),
        D(a),
        S(a),
        F(a),
    ),
    "hbo-master-eerstegraads": lambda a: row(
        not holds(a, "second-degree") or misfit(a),
        A(a),
        partly(a),
        no_programme(a, HBO_MASTER_PROGRAMME),
    ),
    # Studying names the master only for who has none yet; with a master in hand a second one under
    # way is nothing to wait for.
    "educatieve-master-1-jaar": lambda a: row(
        (a["degree"] not in ("wo-master", "hbo-master") and a["studying_now"] != "wo-master")
        or misfit(a),
        when(a["degree"] == "hbo-master", "institution-decides"),
        when(a["degree"] not in ("wo-master", "hbo-master"), "master-degree"),
        under_120(a),
        F(a),
    ),
    "educatieve-master-2-jaar": lambda a: row(
        not bachelor(a) or misfit(a),
        when(a["degree"] in ("hbo-bachelor", "hbo-master"), "premaster"),
        related(a),
        F(a),
    ),
    "zij-instroom-vmbo-beroepsgericht": lambda a: row(
        a.get("subject") not in PROFILES_LISTED | PROFILES_OTHER
        or a["degree"] not in ("mbo-3", "mbo-4", "ad")
        or a["hbo_level"] == "no",
        ASSESSMENT,
        A(a),
        when(a["degree"] == "mbo-3", "institution-decides"),
        when(a.get("subject") in PROFILES_OTHER, "designated-profile"),
        probably(a),
        D(a),
        S(a),
    ),
    "pdg-met-diploma": lambda a: row(not bachelor(a), DECLARATION, A(a), D(a), S(a), F(a)),
    "pdg-op-ervaring": lambda a: row(
        bachelor(a) or a["hbo_level"] == "no" or a["experience_years"] != "3-plus",
        DECLARATION,
        A(a),
        probably(a),
        D(a),
        S(a),
    ),
    "instructeur-mbo": lambda a: row(
        a["experience_years"] == "none"
        and a["degree"] in ("none", "vmbo", "havo", "vwo", "propedeuse"),
        A(a),
        when(a["degree"] not in {"mbo-3", "mbo-4", "ad"} | BACHELOR, "institution-decides"),
    ),
    "gastdocent": lambda a: row(
        not wants(a, "school_type", "vo", "mbo", "vavo") or a.get("guest_hours") == "over-6", A(a)
    ),
    "tijdelijk-onbevoegd": lambda a: row(not wants(a, "school_type", "so", "vo", "mbo"), A(a)),
    "leraarondersteuner": lambda a: row(no_entry(a), E(a), placement(a)),
    "onderwijsassistent-naar-leraar": lambda a: row(
        a["works_at_school"] != "assistant" or no_entry(a), E(a), P(a), OFFER
    ),
    "alo": lambda a: row(no_entry(a) or other_subject(a, "gym"), E(a), SELECTION, F(a)),
    "docent-kunstvak": lambda a: row(no_entry(a) or other_subject(a, *ARTS), E(a), SELECTION, F(a)),
    "leergang-bewegingsonderwijs": lambda a: row(not holds(a, *PABO)),
    "docent-hbo-wo": lambda a: row(
        not bachelor(a), when(a["degree"] not in ("hbo-master", "wo-master"), "institution-decides")
    ),
    "erkenning-buitenlandse-bevoegdheid": lambda a: row(
        not holds(a, "foreign"),
        when(a.get("degree_country") == "other", "institution-decides"),
        below_b2(a),
    ),
    "diplomawaardering": lambda a: row(not foreign(a)),
    "programma-nieuwkomers": lambda a: row(not foreign(a), OFFER, DECIDES, below_b2(a)),
    "direct-aan-de-slag": lambda a: at_once(a),
    "vakleerkracht-po": lambda a: row(
        not holds(a, "second-degree", "first-degree", "subject-teacher")
        or misfit(a)
        or a.get("subject") == "class-teacher",
        partly(a),
    ),
    "vmbo-certificaat-groepsleerkracht": lambda a: row(not holds(a, *PABO), OFFER),
    "schoolleider-po": lambda a: row(not bachelor(a), DECIDES),
    "schoolleider-vo": lambda a: row(
        False, when(not holds(a, "second-degree", "first-degree"), "institution-decides")
    ),
    "middenmanagement": lambda a: row(
        False,
        when(
            wants(a, "school_type", "po", "vo") and a["qualification"] == ["none"],
            "institution-decides",
        ),
    ),
    "traineeship": lambda a: row(
        not bachelor(a), OFFER, when(a["degree"] != "wo-master", "institution-decides")
    ),
} | {
    route: lambda a: row(False) for route in NEVER_CLOSED - {"schoolleider-vo", "middenmanagement"}
}


# ------------------------------------------------------- what a qualification held already covers
def covers(qualification, place, subject):
    """True, False, or None where the sources leave it open. One qualification, one place, one
    subject."""
    if qualification in PABO:
        return pabo_covers(qualification, place, subject)
    if subject == "class-teacher":
        return False
    if qualification == "limited-second-degree":
        # vso that leads to a diploma follows the rules of secondary schools; vavo also has the
        # upper years, which it does not cover.
        return (
            None
            if place in ("vo/praktijkonderwijs", "vavo")
            else place in ("vo/vmbo", "vo/vocational-profile", "vo/lower", "so/vso-diploma")
        )
    if qualification in ("second-degree", "first-degree"):
        return place in SECOND_DEGREE_PLACES or (
            place == "vo/upper" and qualification == "first-degree"
        )
    if qualification == "subject-teacher":
        # `other` may be an arts subject that is not an option; that the qualification is for it,
        # the person said.
        if place == "ho" or subject not in ARTS | {"gym", "other"}:
            return False
        return None if place == "so/so-sbo" and subject == "gym" else True
    return qualification == "pdg" and (None if place == "vavo" else place == "mbo")


def pabo_covers(qualification, place, subject):
    if place == "vo/praktijkonderwijs":
        # The list holds `verzorging` and practical subjects too; those are no options of the
        # question, so `other` may be one of them.
        return None if subject == "other" else subject in PABO_IN_PRAKTIJKONDERWIJS
    if place == "vo/vmbo" and qualification == "pabo-before-2006":
        return None if subject != "gym" else False
    return place in ("po", "so/so-sbo", "so/vso") and subject != "gym"


def at_once(a):
    held = set(a["qualification"]) - {"none", "foreign"}
    if not teaches(a):  # no lesson wanted, so no place and no subject to cover
        return row(not held)
    places = [t for t in a["school_type"] if t not in ("so", "vo")] + [
        f"{t}/{p}" for t in ("so", "vo") for p in a.get(f"{t}_part", [])
    ]
    found = {covers(q, p, a["subject"]) for q in held for p in places}
    return row(
        misfit(a) or found <= {False}, partly(a), when(True not in found, "institution-decides")
    )


# ---------------------------------------------------------------- random persons
APPLIES = {
    "so_part": lambda a: "so" in a["school_type"],
    "vo_part": lambda a: "vo" in a["school_type"],
    "subject": teaches,
    "degree_country": lambda a: a["degree"] != "none",
    "degree_field": bachelor,
    "degree_fits_subject": lambda a: teaches(a) and a["subject"] != "class-teacher",
    "ec_in_subject": lambda a: (
        "teacher" in a["role"] and bachelor(a) and a["subject"] != "class-teacher"
    ),
    "hbo_level": lambda a: not bachelor(a),
    "age": lambda a: a["degree"] in LOW,
    "pabo_subjects": lambda a: not bachelor(a) and a["degree"] != "vwo",
    "dutch_level": foreign,
    "guest_hours": lambda a: "guest-teacher" in a["role"],
}


def person(guide, rng):
    """Every question that applies, answered with a real option. Half wants to be a teacher only;
    many-answer questions mostly get one or two."""
    a = {}
    for question in guide.questions:
        options = [o for o in question.options if o != "none"]
        if question.id in APPLIES and not APPLIES[question.id](a):
            continue
        if not question.many:
            a[question.id] = rng.choice(question.options)
        elif question.id == "role" and rng.random() < 0.5:
            a[question.id] = ["teacher"]
        elif "none" in question.options and rng.random() < 0.25:
            a[question.id] = ["none"]
        else:
            a[question.id] = rng.sample(
                options, min(len(options), rng.choice([1, 1, 1, 2, 2, 3, len(options)]))
            )
    return a


def expected(route, answers):
    """Standing and conditions by the table."""
    found = TABLE[route](answers)
    return (
        (CLOSED, set())
        if found == CLOSED
        else ("conditional" if found else "open", found | {"vog"})
    )


def persons(guide, seed, number):
    rng = random.Random(seed)
    return [person(guide, rng) for _ in range(number)]


def differences(guide, people):
    """(verdict, expected, answers) wherever the two are not the same, or something is left to ask
    or to find out."""
    found = (
        (v, expected(v.route, answers), answers)
        for answers in people
        for v in verdicts(Situation(guide, answers)).values()
    )
    return [
        d
        for d in found
        if d[1] != (d[0].standing, set(d[0].conditions)) or d[0].find_out or d[0].missing
    ]


@pytest.fixture(scope="module")
def people(guide):
    return persons(guide, 1, 3000)


# ---------------------------------------------------------------- the tests
def test_the_table_has_a_row_for_every_route(guide):
    assert set(TABLE) == set(guide.routes)


def test_the_persons_have_answered_everything_that_applies_and_nothing_else(guide, people):
    for answers in people:
        situation = Situation(guide, answers)
        assert not situation.dropped and not situation.open and not situation.unsure, answers


def test_the_engine_gives_what_the_table_of_gates_gives_for_three_thousand_complete_persons(
    guide, people
):
    found = differences(guide, people)
    assert not found, f"{len(found)} differences, the first: {found[0]}"


def test_the_three_thousand_persons_bring_out_every_row_of_the_table(guide, people):
    """Each route that can be closed is closed for some and not for others, and each condition of
    each route is named for some."""
    seen = {route: [expected(route, answers) for answers in people] for route in TABLE}
    assert {
        route for route, outcomes in seen.items() if (CLOSED, set()) not in outcomes
    } == NEVER_CLOSED
    for id_, route in guide.routes.items():
        assert any(standing != CLOSED for standing, _ in seen[id_]), id_
        assert set().union(*(conditions for _, conditions in seen[id_])) - {"vog"} == {
            r.names for r in route.requirements if r.names
        }, id_


def test_what_a_qualification_covers_is_the_same_for_each_place_and_subject(guide):
    """Every single qualification with every single place, subject and fit: the whole list of what
    each qualification allows."""
    route, options = guide.routes["direct-aan-de-slag"], {q.id: q.options for q in guide.questions}
    places = [{"school_type": [t]} for t in ("po", "vavo", "mbo", "ho")] + [
        {"school_type": [t], f"{t}_part": [p]} for t in ("so", "vo") for p in options[f"{t}_part"]
    ]
    wishes = [
        {"subject": s} | ({} if s == "class-teacher" else {"degree_fits_subject": f})
        for s in options["subject"]
        for f in options["degree_fits_subject"]
    ]
    for place, held, wish in product(places, options["qualification"], wishes):
        answers = {"role": ["teacher"], **place, **wish, "qualification": [held]}
        verdict = judge(route, Situation(guide, answers))
        assert (verdict.standing, set(verdict.conditions)) == expected(route.id, answers), answers


@pytest.mark.long
def test_the_engine_gives_what_the_table_of_gates_gives_for_a_hundred_thousand_complete_persons(
    guide,
):
    assert not differences(guide, persons(guide, 2, 100_000))
