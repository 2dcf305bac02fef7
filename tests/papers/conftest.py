"""Papers are the same whether or not the extra for meaning is installed."""

import pytest

from pathways.meaning import available


@pytest.fixture(autouse=True)
def _without_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(available, "find_spec", lambda _name: None)
