"""Every sentence that says why: for all examples and for ten persons, in both languages, read for
what it must and must not hold."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

import pytest
import yaml

from engine.answering.reasons import Reason, reasons
from engine.answering.situation import Situation
from engine.guide.load import ROOT, load
from tests.support.small_trees import fixed, names, question, route

LANGS = ("nl", "en")
PERSONS = {
    p["who"]: p["answers"]
    for p in yaml.safe_load((ROOT / "tests" / "cases" / "persons.yaml").read_text(encoding="utf-8"))
}
# Ids that are ordinary words of a sentence about education; every other id with a hyphen or an
# underscore has no business there.
ORDINARY = {
    "hbo-bachelor",
    "hbo-master",
    "wo-bachelor",
    "wo-master",
    "mbo-2",
    "mbo-3",
    "mbo-4",
    "first-degree",
    "second-degree",
}
# Ids of one word that are English: in a Dutch sentence they could only be an id. (`degree` only in
# `associate degree`.)
ENGLISH = {
    "role",
    "subject",
    "degree",
    "qualification",
    "age",
    "employer",
    "teacher",
    "instructor",
    "none",
    "other",
    "education",
    "foreign",
    "finished",
    "unfinished",
    "assistant",
    "yes",
    "no",
    "partly",
    "proven",
    "probably",
    "native",
    "some",
    "placement",
    "selection",
    "upper",
    "lower",
    "entry",
    "fits",
    "credits",
    "offer",
    "audition",
    "scope",
    "held",
    "certain",
    "level",
}
PROMISES = {
    "nl": [
        "u bent geschikt",
        "niet geschikt",
        "ongeschikt",
        "u wordt toegelaten",
        "u krijgt subsidie",
        "garant",
        "gegarandeerd",
        "zeker toegelaten",
        "beslist toegelaten",
    ],
    "en": [
        "you are suitable",
        "not suitable",
        "unsuitable",
        "you will be admitted",
        "you are admitted",
        "you will get the grant",
        "guarantee",
    ],
}
ENDS = {
    "nl": "Hebt u ook vwo? Dan hoeven de toetsen niet.",
    "en": "Do you also have vwo? Then you need no tests.",
}


@dataclass(frozen=True)
class Told:
    """One sentence as told to one person."""

    who: str
    route: str
    lang: str
    reason: Reason
    answers: dict

    def __str__(self):
        return (
            f"{self.who}, {self.route}, {self.reason.requirement.key} {self.reason.truth}: "
            f"{self.reason.text}"
        )


def tell(guide, route, who, answers):
    situation = Situation(guide, answers)
    return [
        Told(who, route.id, lang, reason, answers)
        for lang in LANGS
        for reason in reasons(route, situation, lang)
    ]


@pytest.fixture(scope="module")
def told(guide):
    persons = {
        **PERSONS,
        "wie niets weet": {q.id: "dont_know" for q in guide.questions},
        "wie nog niets zei": {},
    }
    examples = [
        t
        for route in guide.routes.values()
        for i, e in enumerate(route.shape.examples, 1)
        for t in tell(guide, route, f"voorbeeld {i}", e.answers)
    ]
    return examples + [
        t
        for who, answers in persons.items()
        for route in guide.routes.values()
        for t in tell(guide, route, who, answers)
    ]


def fine(told, good):
    """No sentence that is not good; the first few are shown."""
    bad = [str(t) for t in told if not good(t)]
    assert not bad, f"{len(bad)} of {len(told)}:\n" + "\n".join(bad[:5])


def own_words(guide, question, answer, lang):
    """What must stand in a sentence that rests on this answer: the sentence of a single option that
    has one, else the phrase of each option chosen."""
    q, chosen = guide.question[question], answer if isinstance(answer, list) else [answer]
    texts = [q.option_texts[o] for o in chosen]
    if len(texts) == 1 and texts[0].said:
        return [texts[0].said[lang]]
    return [
        q.texts["said"][lang].split("{answer}")[0].strip(),
        *((t.phrase or t.label)[lang] for t in texts),
    ]


# ---------------------------------------------------------------- the tests
def test_the_persons_have_answered_everything_that_applies_to_them(guide):
    for who, answers in PERSONS.items():
        situation = Situation(guide, answers)
        assert not situation.dropped and not situation.open and not situation.unsure, who


def test_every_requirement_is_told_as_yes_as_no_and_as_unknown(told):
    """Otherwise a sentence would go unread. (What is always named has one truth.)"""
    seen = {}
    for t in told:
        kind = t.reason.requirement.kind
        seen.setdefault((t.route, t.reason.requirement.key, kind), set()).add(t.reason.truth)
    short = {
        key: truths
        for key, truths in seen.items()
        if truths != ({"no"} if key[2] == "always" else {"yes", "no", "unknown"})
    }
    assert not short


def test_no_sentence_holds_an_id_an_underscore_or_a_brace(guide, told):
    ids = (
        {i for q in guide.questions for i in (q.id, *q.options, *q.groups)}
        | set(guide.routes)
        | set(guide.conditions)
        | set(guide.sources)
    )
    ids |= {r.key for route in guide.routes.values() for r in route.requirements}
    ids = {i for i in ids if re.search("[-_]", i)} - ORDINARY

    def clean(t):
        words = set(re.findall(r"\w[\w-]*", t.reason.text.replace("associate degree", "")))
        return (
            not words & ids
            and not re.search(r"[_{}]|dont|null|None\b", t.reason.text)
            and (t.lang == "en" or not words & ENGLISH)
        )

    fine(told, clean)


def test_every_sentence_says_once_who_decides(guide, told):
    def named(t):
        who = guide.deciders[t.reason.requirement.decides][t.lang]
        return t.reason.text.count(guide.words["decided-by"][t.lang].replace("{who}", who)) == 1

    fine(told, named)


def test_a_reason_repeats_the_visitors_own_answer_to_each_question_it_rests_on(guide, told):
    fine(
        [t for t in told if t.reason.truth != "unknown"],
        lambda t: all(
            words in t.reason.text
            for q in t.reason.because
            for words in own_words(guide, q, t.answers[q], t.lang)
        ),
    )


def test_an_unknown_reason_says_what_the_visitor_does_not_know_and_what_is_still_to_be_asked(
    guide, told
):
    def says(t):
        texts = {q: guide.question[q].texts for q in t.reason.because}
        return texts and all(
            (words["unsure"] if t.answers.get(q) == "dont_know" else words["short"])[t.lang]
            in t.reason.text
            for q, words in texts.items()
        )

    fine([t for t in told if t.reason.truth == "unknown"], says)


def test_every_sentence_begins_with_a_capital_and_ends_with_a_stop(told):
    fine(
        told,
        lambda t: (
            re.fullmatch(r"[A-Z0-9É].*[\w)”’'][.?]", t.reason.text, re.DOTALL)
            and "  " not in t.reason.text
            and ".." not in t.reason.text
        ),
    )


def test_no_reason_says_the_same_sentence_twice(told):
    fine(told, lambda t: max(Counter(re.split(r"(?<=[.?!]) ", t.reason.text)).values()) == 1)


def test_no_sentence_promises_admission_or_calls_anyone_suitable(told):
    fine(told, lambda t: not any(words in t.reason.text.lower() for words in PROMISES[t.lang]))


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2027, 9, 1)])
def test_whoever_still_has_pabo_tests_to_take_hears_last_that_vwo_spares_them(day):
    guide = load(ROOT, day=day)
    persons = [
        {"degree": "mbo-4", "pabo_subjects": ["none"], "works_at_school": "assistant"},
        {"degree": "havo", "pabo_subjects": ["natuur"], "works_at_school": "assistant"},
        {
            "degree": "ad",
            "pabo_subjects": ["geschiedenis", "natuur"],
            "works_at_school": "assistant",
        },
        {"degree": "hbo-bachelor", "degree_country": "eea", "works_at_school": "assistant"},
    ]
    for id_ in ("pabo-voltijd", "pabo-deeltijd", "onderwijsassistent-naar-leraar"):
        for answers in persons:
            found = [
                t
                for t in tell(guide, guide.routes[id_], "pabo", {"degree_country": "nl", **answers})
                if t.reason.requirement.key.startswith("pabo-") and t.reason.truth == "no"
            ]
            assert {t.lang for t in found} == set(LANGS)
            fine(found, lambda t: t.reason.text.endswith(ENDS[t.lang]))


ONE_EACH = {f"q{i}": question("a", "b") for i in range(5)}


def test_what_decides_most_is_told_first_and_what_is_met_last(version):
    requirements = [
        fixed({"q0": "a"}, key="fixed-yes"),
        names("c1", {"q1": "a"}, key="attainable-unknown"),
        names("c2", key="always"),
        names("c1", {"q2": "a"}, key="attainable-no"),
        fixed({"q3": "a"}, key="fixed-unknown"),
        fixed({"q4": "a"}, key="fixed-no"),
    ]
    guide = version(ONE_EACH, r=route(*requirements))
    told = reasons(guide.routes["r"], Situation(guide, {"q0": "a", "q2": "b", "q4": "b"}))
    assert [reason.requirement.key for reason in told] == [
        "fixed-no",
        "fixed-unknown",
        "attainable-no",
        "always",
        "attainable-unknown",
        "fixed-yes",
    ]


def test_a_reason_rests_on_the_answers_that_force_it_and_an_unknown_one_on_what_it_waits_for(
    version,
):
    both = {"all": [{"q0": "a"}, {"q1": "a"}]}
    guide = version(ONE_EACH, r=route(fixed(both)))

    def because(**answers: str) -> list[str]:
        (reason,) = reasons(guide.routes["r"], Situation(guide, {**answers}))
        return reason.because

    assert because() == ["q0", "q1"]
    assert because(q0="a") == ["q1"] and because(q1="a", q2="b") == ["q0"]
    assert because(q0="a", q1="a") == ["q0", "q1"]
    assert because(q0="b", q1="b") == ["q0"] and because(q0="dont_know", q1="b") == ["q1"]
