"""Words one after another as people write them: `a`, `a en b`, `a, b en c`."""

from collections.abc import Sequence

from engine.messages import LANGUAGES, Message, said


def listed(parts: Sequence[str], lang: str, by: str = "and", most: int | None = None) -> str:
    """The parts in a row, with the word for `by` ("and", "or") before the last; "" for none.

    Where there are more than `most`, the first are named and all are counted: `a, b … (9)`."""
    if most and len(parts) > most:
        return f"{', '.join(parts[:most])} … ({len(parts)})"
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {said(f'list-{by}', lang)} {parts[-1]}"


def ids_listed(ids: Sequence[str], by: str = "and") -> Message:
    """Ids in a row, each as code, in every language."""
    shown = [f"`{id_}`" for id_ in ids]
    return Message("", "", tuple((lang, listed(shown, lang, by)) for lang in LANGUAGES))
