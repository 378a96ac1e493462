"""The settings that make the app quick and private must stay: a guard, so each is written twice."""

import tomllib

import pytest

from engine.guide.load import ROOT


def test_the_settings_are_as_they_must_be():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["runner"]["postScriptGC"] is False
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["fileWatcherType"] == "none"
    assert config["server"]["enableWebsocketCompression"] is True
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["allowedOrigins"] == []
    assert config["global"]["minCachedMessageSize"] == 1000


@pytest.mark.parametrize(
    "option, value", [("runner.postScriptGC", False), ("client.allowedOrigins", [])]
)
def test_the_framework_still_knows_the_hidden_options_and_takes_them_from_our_file(option, value):
    from streamlit import config

    assert config.get_option(option) == value
    assert config.get_where_defined(option).endswith("config.toml")
