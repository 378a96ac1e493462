"""The answers to one question, as buttons or tick boxes. Nothing is chosen beforehand; "weet ik
niet" is always there."""

from components.pieces import glossary, html
from components.pieces.finder import finder
from components.visit.actions import NOTHING_TOLD, Told
from components.visit.visit import Visit
from engine.answering.dialogue import hangs_on
from engine.answering.in_words import answer_label
from engine.guide.texts import joined
from engine.rules.questions import DONT_KNOW, NONE, Question

NAMED = 3  # routes named in the reason for a question; the others are counted
LONG = 9  # from so many options on, a list can be searched


def show(visit: Visit, question: Question, told: Told = NOTHING_TOLD) -> str:
    """The choices of a question: an answer set aside first, a fault if there is one, a hint, a
    search in a long list, then the options."""
    known = html.press(
        _inside(visit, _unsure(visit, question), None, visit.answers.get(question.id) == DONT_KNOW),
        "give",
        f"{question.id}.{DONT_KNOW}",
        css="option unsure",
    )
    fault = (
        html.p(html.text(told.fault), css="fault", id="fault", role="alert", tabindex="-1")
        if told.fault
        else ""
    )
    on = (
        html.press(html.text(visit.word("next")), "give", question.id, css="main-button")
        if question.many
        else ""
    )
    many = html.p(html.text(visit.word("choose-many")), css="small") if question.many else ""
    hint = (
        html.p(html.text(question.texts["hint"][visit.lang]), css="small")
        if question.texts["hint"]
        else ""
    )
    options = html.tag(
        "div",
        *(
            _group(visit, question, i, heading, ids, told)
            for i, (heading, ids) in enumerate(_groups(visit, question))
        ),
        css="options",
        id=f"list-{question.id}",
        role="group",
        aria_labelledby=f"edit-{question.id}" if visit.edit else "asked",
    )
    return (
        _aside(visit, question)
        + fault
        + hint
        + many
        + (_finder(visit, question) if len(question.options) >= LONG else "")
        + options
        + on
        + known
    )


def about(visit: Visit, question: Question) -> str:
    """Help with a question: where the answer can be found, why it is asked, and older names."""
    searched = (
        len(question.options) >= LONG
    )  # the search finds older names; a short list shows them
    names = (
        []
        if searched
        else [
            (o.label[visit.lang], o.also_called)
            for o in question.option_texts.values()
            if o.also_called
        ]
    )
    called = html.items(
        [html.strong(label) + ": " + html.text(", ".join(also)) for label, also in names]
    )
    older = html.fold(visit.word("also-called"), called) if names else ""
    return html.fold(
        visit.word("help"),
        html.p(str(glossary.marked(visit, question.texts["help"][visit.lang]))),
        older,
    ) + _why(visit, question)


def _why(visit: Visit, question: Question) -> str:
    """Why this is asked, worked out from the routes that hang on it."""
    found = hangs_on(visit.situation, visit.verdicts, question.index)
    if not found:
        return ""
    names = [visit.guide.routes[id_].shape.name[visit.lang] for id_ in found[:NAMED]]
    rest = len(found) - len(names)
    words = (
        visit.word("why-asked-more", routes=", ".join(names), count=str(rest))
        if rest
        else visit.word("why-asked", routes=joined(names, visit.lang))
    )
    return html.fold(visit.word("why-we-ask"), html.p(html.text(words)))


def _aside(visit: Visit, question: Question) -> str:
    old = visit.aside.get(question.id)
    if old is None:
        return ""
    return html.tag(
        "div",
        html.p(
            html.text(
                visit.word(
                    "still-so",
                    answer=answer_label(question, old, visit.lang, visit.word("dont-know")),
                )
            )
        ),
        again(visit, question, old),
        css="note",
    )


def again(visit: Visit, question: Question, old: object) -> str:
    """The button that gives an answer that was set aside once more."""
    value = f"{question.id}.{'+'.join([old] if isinstance(old, str) else old)}"
    return html.press(html.text(visit.word("still-so-yes")), "give", value, css="small-button")


def _groups(visit: Visit, question: Question) -> list[tuple[str, list[str]]]:
    headings = visit.guide.headings.get(question.id)
    return (
        [(h.label[visit.lang], h.options) for h in headings.values()]
        if headings
        else [("", question.options)]
    )


def _group(
    visit: Visit, question: Question, number: int, heading: str, ids: list[str], told: Told
) -> str:
    options = "".join(
        _box(visit, question, option, told) if question.many else _button(visit, question, option)
        for option in ids
    )
    if not heading or ids == [NONE]:  # the button itself says no
        return options
    id_ = f"{question.id}-{number}"
    return html.tag(
        "div",
        html.p(html.text(heading), css="heading", id=id_),
        options,
        role="group",
        aria_labelledby=id_,
    )


def _inside(visit: Visit, label: str, hint: str | None, now: bool) -> str:
    yours = html.tag("span", html.text(visit.word("your-answer")), css="yours") if now else ""
    return f"<b>{html.text(label)}</b>{yours}" + (html.tag("span", html.text(hint)) if hint else "")


def _names(visit: Visit, question: Question, option: str) -> str:
    """Other names of an option, and its label in the other languages, to search a long list by."""
    shape = question.option_texts[option]
    others = [words for lang, words in shape.label.items() if lang != visit.lang]
    return "|".join([*shape.also_called, *others]) if len(question.options) >= LONG else ""


def _button(visit: Visit, question: Question, option: str) -> str:
    shape, now = question.option_texts[option], visit.answers.get(question.id) == option
    return html.press(
        _inside(visit, shape.label[visit.lang], shape.hint and shape.hint[visit.lang], now),
        "give",
        f"{question.id}.{option}",
        css="now" if now else "",
        data_names=_names(visit, question, option),
    )


def _box(visit: Visit, question: Question, option: str, told: Told) -> str:
    shape, now = question.option_texts[option], visit.answers.get(question.id)
    ticked = " checked" if option in (told.picked or (now if isinstance(now, list) else [])) else ""
    box = f'<input type="checkbox" name="pick" value="{html.text(option)}"{ticked}>'
    return html.tag(
        "label",
        box,
        html.tag(
            "span",
            _inside(visit, shape.label[visit.lang], shape.hint and shape.hint[visit.lang], False),
        ),
        css="option",
        data_names=_names(visit, question, option),
    )


def _unsure(visit: Visit, question: Question) -> str:
    return (question.texts["unsure_label"] or visit.guide.words["dont-know"])[visit.lang]


def _finder(visit: Visit, question: Question) -> str:
    """The search of a long list; where nothing is found it names two words to search for, headings
    of the list if they are one word."""
    labels = [shape.label[visit.lang] for shape in question.option_texts.values()]
    one, other = (
        [w for w in (*(h for h, _ in _groups(visit, question)), *labels) if w and " " not in w]
        + labels
    )[:2]
    return finder(
        visit,
        f"list-{question.id}",
        visit.word("find-option"),
        visit.word("found-none", one=one, other=other),
    )
