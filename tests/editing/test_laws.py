"""Whatever somebody changes: it can be undone and redone byte for byte, it reads, and it stays where it was made."""

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.documents.splice.layout import layout_of
from pathways.editing.change import Unfit
from pathways.editing.criteria import borrowable
from pathways.editing.journal import history_in
from tests.editing.changes import any_change
from tests.editing.support import MODELS, model_text, session, state

LAWS = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS)
@LAWS
@given(st.data())
def test_every_state_reads_and_undo_and_redo_restore_every_byte(model: str, data: st.DataObject) -> None:
    borrowed = list(borrowable(state(model_text(next(other for other in MODELS if other != model))).framework))
    with tempfile.TemporaryDirectory() as folder:
        here = session(Path(folder), model_text(model))
        texts = [here.state.text]
        for _ in range(4):
            with suppress(Unfit):
                change = any_change(here.state, lambda several: data.draw(st.sampled_from(list(several))), borrowed)
                made = here.apply(change)
                assert made.reading.whole
                texts.append(made.text)
        for text in reversed(texts[:-1]):
            here.undo()
            assert here.state.text == text
        assert here.undo() is None
        for text in texts[1:]:
            here.redo()
            assert here.state.text == text
        assert here.redo() is None
        kept = history_in(next(Path(folder, "kept").glob("*.journal")))
        assert kept is not None
        assert kept.texts == tuple(texts)
        here.close()


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS)
@LAWS
@given(st.data())
def test_every_statement_that_a_change_is_not_about_keeps_its_bytes(model: str, data: st.DataObject) -> None:
    commented = model_text(model).replace("\nmoves:", "\n# Kept by hand.\nmoves:", 1)
    before = state(commented)
    with tempfile.TemporaryDirectory() as folder, suppress(Unfit):
        here = session(Path(folder), commented)
        try:
            change = any_change(before, lambda several: data.draw(st.sampled_from(list(several))))
            after = here.apply(change)
        finally:
            here.close()
        assert "# Kept by hand.\n" in after.text
        touched = {edit.path[:2] for edit in change.edits}
        old, new = _statements(commented), _statements(after.text)
        for path, written in old.items():
            if path not in touched and path[:1] not in touched:
                assert new[path] == written, change.sentence


def _statements(text: str) -> dict[tuple[str | int, ...], str]:
    """What stands in a text for each statement, character for character."""
    layout = layout_of(text)
    return {
        (section.key, entry.key): text[entry.key_start : entry.value.end]
        for section in layout.root.entries
        for entry in section.value.entries
    }
