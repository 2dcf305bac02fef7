"""Sessions on documents in a folder of the test."""

from pathlib import Path

from pathways.documents.bundled import bundled_folder
from pathways.editing.session import Session, surroundings
from pathways.editing.state import State, Surroundings, state_of

MODELS = ("technical-specialist", "job-family-regrading")


def model_text(model: str) -> str:
    return (bundled_folder() / "models" / f"{model}.yaml").read_text("utf-8")


def state(text: str) -> State:
    return state_of(text, "draft.yaml", AROUND)


def session(folder: Path, text: str, around: Surroundings | None = None) -> Session:
    """A session on a new file in a folder, with its journal there too."""
    file = folder / "draft.yaml"
    if not file.exists():
        file.write_bytes(text.encode())
    return Session(file, around or AROUND, folder / "kept")


AROUND = surroundings()
