"""Numbers kept between commands: they never change an answer, whatever stands where they are kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways.documents import kept
from pathways.meaning import cache, nearest, vectors
from pathways.meaning.available import Installed
from pathways.meaning.cache import Memory
from pathways.meaning.models import E5, MINILM, MODELS
from pathways.meaning.sentences import SentenceModel
from pathways.meaning.vectors import sentence_model
from tests.meaning.model import found, hide_second, needs_both_models, needs_model

TEXTS = ("Manages people.", "Knows Python.")
OTHERS = ("Is line manager.", "Programs in Python.", "Looks after microscopes.")


class Shelf:
    """A memory that can be looked into."""

    def __init__(self, content: dict[str, Any] | None = None) -> None:
        self.content = content or {}
        self.times_written = 0

    def remember(self, name: str, content: dict[str, Any]) -> None:
        self.content[name] = content
        self.times_written += 1

    @property
    def memory(self) -> Memory:
        return Memory(lambda name: self.content.get(name, {}), self.remember)


def filled() -> dict[str, Any]:
    shelf = Shelf()
    nearest(TEXTS, OTHERS, shelf.memory)
    return shelf.content


def ask_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "sentence_model", lambda _found: pytest.fail("a model was asked"))


def test_a_text_is_worked_out_once_and_recalled_to_the_last_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_model()
    shelf = Shelf()
    first = vectors.vectors_of(TEXTS, found(MINILM), shelf.memory)
    ask_no_model(monkeypatch)
    again = vectors.vectors_of([*TEXTS[::-1], TEXTS[0]], found(MINILM), shelf.memory)
    assert first is not None
    assert again is not None
    assert again.tolist() == first[[1, 0, 0]].tolist()
    assert shelf.times_written == 1


def test_each_model_has_a_place_of_its_own_that_tells_which_it_is() -> None:
    needs_both_models()
    content = filled()
    assert {name: kept["model"] for name, kept in content.items()} == {model.kept_as: model.key for model in MODELS}
    assert len({model.kept_as for model in MODELS}) == len({model.key for model in MODELS}) == len(MODELS)


def test_a_second_model_that_comes_later_lets_the_first_keep_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_both_models()
    shelf, together, asked = Shelf(), nearest(TEXTS, OTHERS), []
    with monkeypatch.context() as alone:
        hide_second(alone)
        nearest(TEXTS, OTHERS, shelf.memory)

    def ask(model: Installed) -> SentenceModel:
        asked.append(model.model)
        return sentence_model(model)

    assert list(shelf.content) == [MINILM.kept_as]
    monkeypatch.setattr(vectors, "sentence_model", ask)
    assert nearest(TEXTS, OTHERS, shelf.memory) == together
    assert asked == [E5]


def test_what_is_kept_does_not_hold_the_texts() -> None:
    needs_model()
    assert not [text for text in (*TEXTS, *OTHERS) if text in repr(filled())]


DAMAGES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "nothing": lambda _content: {},
    "no numbers": lambda content: {**content, "vectors": None},
    "a list of numbers": lambda content: {**content, "vectors": [1, 2]},
    "another model": lambda content: {**content, "model": "another"},
    "an older form": lambda content: {**content, "format": 0},
    "text that is no base64": lambda content: {**content, "vectors": dict.fromkeys(content["vectors"], "é!")},
    "no text": lambda content: {**content, "vectors": dict.fromkeys(content["vectors"], 7)},
    "too few numbers": lambda content: {
        **content,
        "vectors": {key: text[: len(text) // 2] for key, text in content["vectors"].items()},
    },
    "numbers that are no direction": lambda content: {
        **content,
        "vectors": {key: "/" * len(text) for key, text in content["vectors"].items()},
    },
    "nought": lambda content: {
        **content,
        "vectors": {key: "A" * len(text) for key, text in content["vectors"].items()},
    },
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_and_foreign_content_is_worked_out_anew(damage: str) -> None:
    needs_model()
    sound = filled()
    shelf = Shelf({name: DAMAGES[damage](kept) for name, kept in sound.items()})
    assert nearest(TEXTS, OTHERS, shelf.memory) == nearest(TEXTS, OTHERS)
    assert shelf.content == sound


def test_numbers_of_another_model_are_not_taken() -> None:
    """Both models have as many numbers for a text."""
    needs_both_models()
    sound = filled()
    shelf = Shelf({MINILM.kept_as: sound[E5.kept_as], E5.kept_as: sound[MINILM.kept_as]})
    assert nearest(TEXTS, OTHERS, shelf.memory) == nearest(TEXTS, OTHERS)
    assert shelf.content == sound


def test_a_folder_that_cannot_be_written_to_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs_model()
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    memory = Memory(kept.recalled, kept.remember)
    assert nearest(TEXTS, OTHERS, memory) == nearest(TEXTS, OTHERS)


def test_the_files_of_the_program_serve_as_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs_model()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    memory = Memory(kept.recalled, kept.remember)
    first = nearest(TEXTS, OTHERS, memory)
    ask_no_model(monkeypatch)
    assert nearest(TEXTS, OTHERS, memory) == first == nearest(TEXTS, OTHERS, memory)


def test_what_was_asked_for_longest_ago_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_model()
    monkeypatch.setattr(cache, "TEXTS_MAX", 2)
    shelf = Shelf()
    for texts in (["a", "b"], ["a", "c"]):
        vectors.vectors_of(texts, found(MINILM), shelf.memory)
    assert list(shelf.content[MINILM.kept_as]["vectors"]) == [cache.key_of("a"), cache.key_of("c")]
