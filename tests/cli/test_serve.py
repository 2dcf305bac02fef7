"""`pathways serve`: what it refuses to serve, and what it says where the extra is missing."""

import importlib.util
from importlib.machinery import ModuleSpec

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli

TOKEN = "a-token-that-is-long-enough"


def serve(*words: str, environment: dict[str, str] | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "80", "PATHWAYS_TOKEN": "", **(environment or {})}).invoke(cli, ["serve", *words])


REFUSED = {
    "others, without a token": (("--host", "0.0.0.0"), "lets others in, so that a token is needed: add --new-token"),
    "a short token": (("--token", "short"), "the token is too short"),
    "two tokens": (("--token", TOKEN, "--new-token"), "give --token or --new-token, not both"),
    "my own files, to others": (("--host", "192.0.2.10", "--mine"), "served to this machine alone"),
    "no such port": (("--port", "70000"), "70000 is not in the range"),
    "an address of another machine": (("--host", "192.0.2.10", "--new-token"), "192.0.2.10:8000 cannot be had"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_served_is_told(name: str) -> None:
    words, expected = REFUSED[name]
    result = serve(*words)
    assert result.exit_code == 2, result.output
    assert expected in " ".join(result.stderr.split())


def test_without_the_extra_one_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import tui.serving

    def missing(name: str) -> ModuleSpec | None:
        return None if name == "textual_serve" else importlib.util.find_spec(name)

    monkeypatch.setattr(tui.serving, "find_spec", missing)
    result = serve()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "pathways serve: the library textual-serve is not installed; "
        "install Pathways with the extra: python -m pip install 'pathways[serve]'\n"
    )
