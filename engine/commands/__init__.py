"""The commands of `python -m engine`, one module each: `HELP` in a line, `arguments(parser)`, and `run(args)` that gives the exit code."""
