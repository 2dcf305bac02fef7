"""The door of these tests to the optional models."""

import os
from importlib.util import find_spec

import pytest

from pathways.meaning import available
from pathways.meaning.available import Installed, installed, why_not_available, why_one_model
from pathways.meaning.models import E5, Model


def needs_model() -> None:
    """Without the first model the test skips, but fails where CI promises that it is there."""
    _needs(why_not_available())


def needs_both_models() -> None:
    """The same of both models."""
    _needs(why_not_available() or why_one_model())


def found(model: Model) -> Installed:
    """Where a model is."""
    answer = installed(model)
    assert answer is not None
    return answer


def hide(monkeypatch: pytest.MonkeyPatch, *packages: str) -> None:
    """Let packages not be installed."""
    monkeypatch.setattr(available, "find_spec", lambda name: None if name in packages else find_spec(name))


def hide_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first model answer alone, where it is installed."""
    hide(monkeypatch, E5.package)


def _needs(message: str | None) -> None:
    if message is not None:
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
