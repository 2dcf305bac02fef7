"""The terminal UI in a real browser: entered with a token, used by keys, with nothing asked for elsewhere."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT, needs

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("a server in a browser")]

TOKEN = "a-token-that-is-long-enough"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server as its user starts it."""
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PATHWAYS_TOKEN": TOKEN, "HOME": str(folder), "TMPDIR": str(folder)}
    command = [sys.executable, "-m", "pathways", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        assert said == f"Pathways is served at http://127.0.0.1:{port}/?token={TOKEN}\n"
        for _ in range(600):
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None
        yield f"http://127.0.0.1:{port}/"
        server.terminate()
        assert server.wait(30) in {0, -15}
    assert not list(folder.glob("pathways-visitor-*"))


@pytest.fixture(scope="module")
def driven(request: pytest.FixtureRequest) -> dict[str, Any]:
    python, browser = Path(needs("playwright")).with_name("python"), needs("chromium")
    address = request.getfixturevalue("address")
    script = Path(__file__).with_name("drive_browser.py")
    arguments = [str(python), str(script), address, TOKEN, browser]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {**json.loads(done.stdout), "server": address}


def test_keys_are_answered(driven: dict[str, Any]) -> None:
    assert driven["missed"] == []


def test_nothing_is_asked_for_elsewhere(driven: dict[str, Any]) -> None:
    assert [each for each in driven["asked"] if not each.startswith((driven["server"], "data:"))] == []
    assert any(each.endswith("/static/mono.ttf") for each in driven["asked"])
    assert driven["font"]


def test_the_browser_finds_nothing_wrong(driven: dict[str, Any]) -> None:
    refused = "the server responded with a status of 401"  # what the form is answered with
    wrong = [text for kind, text in driven["said"] if kind in {"error", "warning"} and refused not in text]
    assert wrong == []
    assert driven["axe"] == []


def test_the_token_does_not_stay_in_the_address(driven: dict[str, Any]) -> None:
    assert driven["address"] == driven["server"]


def test_when_the_session_has_ended_the_keys_are_with_what_begins_another(driven: dict[str, Any]) -> None:
    assert driven["focus"] == "again"


def test_a_file_that_is_written_comes_to_the_browser(driven: dict[str, Any]) -> None:
    assert driven["download"] == "me.txt"
