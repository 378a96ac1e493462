"""How long a route takes, as people say it."""

from components.visit.visit import Visit

YEAR = 12  # months
HALF = 6


def length(visit: Visit, months: list[int] | None) -> str:
    """The least and the most months in words; None: it cannot be said. In years where both ends are
    whole or half years from one year on, else in months."""
    if months is None:
        return visit.word("months-unknown")
    least, most = months
    if least == most == 1:
        return visit.word("month")
    if least == most == YEAR:
        return visit.word("year")
    if least == 0:
        return visit.word("months-most", count=str(most))
    halves = least % HALF == 0 and most % HALF == 0
    unit, size = "months", 1
    if halves and least >= YEAR:
        unit, size = "years", YEAR
    shortest = _number(visit, least / size)
    if least == most:
        return visit.word(f"{unit}-one", count=shortest)
    longest = _number(visit, most / size)
    return visit.word(f"{unit}-range", least=shortest, most=longest)


def _number(visit: Visit, number: float) -> str:
    """A number as the visitor's language writes it."""
    written = f"{number:g}"
    if visit.lang == "en":
        return written
    return written.replace(".", ",")
