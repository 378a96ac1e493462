"""The way to say that something is wrong: a mail to the desk that keeps this up."""

from urllib.parse import quote

from components.visit.visit import Visit


def mail(visit: Visit) -> str:
    """The address of a mail that holds the answers by their ids and the version of the content,
    nothing else; empty where no desk has an address."""
    contacts = visit.guide.contacts.values()
    address = next((contact.mail for contact in contacts if contact.mail), "")
    if not address:
        return ""
    lines = [f"{question}: {_written(answer)}" for question, answer in visit.answers.items()]
    body = "\n".join([*lines, f"v: {visit.guide.version}"])
    return f"mailto:{address}?subject={quote(visit.word('wrong-subject'))}&body={quote(body)}"


def _written(answer: str | list[str]) -> str:
    return answer if isinstance(answer, str) else ", ".join(answer)
