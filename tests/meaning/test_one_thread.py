"""Multiplying in one thread, in a fresh interpreter, since NumPy looks at its settings once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pathways.meaning.one_thread import SETTINGS
from tests.meaning.model import needs_model

MULTIPLY = """
import os
from pathways.meaning.one_thread import SETTINGS, one_thread
with one_thread():
    import numpy
    table = numpy.ones((1000, 1000), numpy.float32)
    table @ table
"""


def run(code: str, **settings: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS} | settings
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    ).stdout


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted as Linux shows them")
def test_numpy_multiplies_in_one_thread() -> None:
    needs_model()
    assert run(MULTIPLY + "print(len(os.listdir('/proc/self/task')))") == "1\n"


def test_the_settings_are_put_back() -> None:
    needs_model()
    left = "print({name: os.environ[name] for name in SETTINGS if name in os.environ})"
    assert run(MULTIPLY + left) == "{}\n"
    assert run(MULTIPLY + left, OMP_NUM_THREADS="3") == "{'OMP_NUM_THREADS': '3'}\n"


def test_threadpoolctl_is_asked_where_it_is_installed(tmp_path: Path) -> None:
    (tmp_path / "threadpoolctl.py").write_text(
        "from contextlib import nullcontext\n"
        "def threadpool_limits(limits, user_api):\n"
        "    print(limits, user_api)\n"
        "    return nullcontext()\n"
    )
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\nfrom pathways.meaning.one_thread import one_thread\n"
    assert run(code + "with one_thread(): print('numpy' in sys.modules)") == "1 blas\nFalse\n"
