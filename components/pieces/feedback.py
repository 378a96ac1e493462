"""The way to say that something is wrong: a mail to the desk that keeps this up."""

from urllib.parse import quote

from components.visit.visit import Visit


def mail(visit: Visit) -> str:
    """The address of a mail that holds the answers by their ids and the version of the content,
    nothing else; empty where no desk has an address."""
    address = _address(visit)
    if not address:
        return ""
    subject = quote(visit.word("wrong-subject"))
    body = quote(_body(visit))
    return f"mailto:{address}?subject={subject}&body={body}"


def _address(visit: Visit) -> str:
    """The first desk that has an address."""
    for contact in visit.guide.contacts.values():
        if contact.mail:
            return contact.mail
    return ""


def _body(visit: Visit) -> str:
    lines = []
    for question, answer in visit.answers.items():
        given = _written(answer)
        lines.append(f"{question}: {given}")
    lines.append(f"v: {visit.guide.version}")
    return "\n".join(lines)


def _written(answer: str | list[str]) -> str:
    if isinstance(answer, str):
        return answer
    return ", ".join(answer)
