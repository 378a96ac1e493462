"""The command line: `python -m engine <command> …`. The commands stand in engine/commands."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence

from engine.commands.common import language
from engine.commands.program import run
from engine.messages import said
from engine.problems import ContentError, InputError

STOPPED = 130  # the exit code of what was ended with Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code.

    0 is good, 1 content with errors, 2 input that cannot be read, 130 stopped with Ctrl-C."""
    arguments = sys.argv[1:] if argv is None else argv
    lang = language(arguments)
    _set_up_streams()
    if sys.stdout is None:
        return _refuse(said("output-closed", lang), 2)
    try:
        code = run(arguments, lang)
        sys.stdout.flush()
        return code
    except ContentError as error:
        return _refuse("\n".join(problem.say(lang) for problem in error.problems), 1)
    except InputError as error:
        return _refuse(error.say(lang), 2)
    except BrokenPipeError:
        _leave_output()
        return 0
    except OSError as error:
        return _refuse_file(error, lang)
    except KeyboardInterrupt:
        return _refuse(said("stopped", lang), STOPPED)


def _set_up_streams() -> None:
    """What is printed is UTF-8 wherever it goes; a closed standard error swallows what it gets."""
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _refuse_file(error: OSError, lang: str) -> int:
    """What the system refused: a file by its name, or, without one, the output."""
    why = error.strerror or type(error).__name__
    if error.filename is not None:
        return _refuse(said("file-unusable", lang, name=str(error.filename), why=why), 2)
    _leave_output()
    return _refuse(said("output-unwritable", lang, why=why), 2)


def _leave_output() -> None:
    """Points standard output at nothing, so that Python does not fail on the rest at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
