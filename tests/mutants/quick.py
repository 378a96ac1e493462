"""A pytest plugin for runs with a fault in: hypothesis tries the same each time, and neither
shrinks nor keeps what it finds."""

from hypothesis import Phase, settings

settings.register_profile(
    "mutants", phases=(Phase.explicit, Phase.generate), database=None, derandomize=True
)
settings.load_profile("mutants")
