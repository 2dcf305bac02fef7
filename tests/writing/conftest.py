"""The sample as files of each kind, written once."""

from pathlib import Path

import pytest

from pathways.writing.write import SUFFIXES, written_as
from tests.writing.sample import SAMPLE


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample as a file of each kind, by the end of its name."""
    folder = tmp_path_factory.mktemp("sample")
    found = {}
    for suffix in SUFFIXES:
        found[suffix] = folder / f"sample{suffix}"
        found[suffix].write_bytes(written_as(SAMPLE, suffix))
    return found
