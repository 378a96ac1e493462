"""Values as one line of YAML."""

import yaml

from engine.editing.yaml_lines import flow


def test_words_that_yaml_reads_as_something_else_are_quoted():
    value = {"yes": ["no", "2", "1_000", "on", "null", "2027-09-01", "a: b", "", "4-5", "mbo-4"]}
    assert (
        yaml.safe_load(flow(value)) == value and "4-5" in flow(value) and '"4-5"' not in flow(value)
    )
