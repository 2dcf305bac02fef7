"""Answers of the command line are the same whether or not the extra for meaning is installed, unless a test asks."""

import pytest

from pathways.meaning import available
from tests.meaning.model import needs_model


@pytest.fixture(autouse=True)
def _without_meaning(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "with_meaning" not in request.fixturenames:
        monkeypatch.setattr(available, "find_spec", lambda _name: None)


@pytest.fixture
def with_meaning() -> None:
    """The test uses the extra, and fails where CI promises that it is there and it is not."""
    needs_model()
