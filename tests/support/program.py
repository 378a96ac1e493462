"""The engine as another program starts it."""

import os
import subprocess
import sys

from engine.__main__ import main
from engine.guide.load import ROOT
from tests.conftest import TODAY


def program(*arguments, stdin=b"", **environment):
    """`python -m engine` as another program starts it."""
    return subprocess.run(
        [sys.executable, "-m", "engine", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=60,
    )


def run(capsys, *arguments) -> tuple[int, str, str]:
    """A command in this process, on the fixed day; the exit code and what was printed."""
    code = main([*map(str, arguments), *TODAY])
    printed = capsys.readouterr()
    return code, printed.out, printed.err
