"""Multiplying in one thread.

A linear algebra library takes every core that it sees. With matrices as small as a sentence the cores wait for each
other: on a busy machine the same work took many times as long. So it is told to use one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec

SETTINGS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "BLIS_NUM_THREADS")
"""Where the libraries that NumPy is built with look, once, when they are loaded."""


@contextmanager
def one_thread() -> Iterator[None]:
    """Let NumPy multiply in one thread, as far as that can still be had.

    With threadpoolctl the number of threads is as before afterwards. Without it, NumPy is loaded here with the settings
    for one thread and keeps to them; the settings themselves are put back. One that was there before stays as it is.
    """
    if find_spec("threadpoolctl") is not None:
        with import_module("threadpoolctl").threadpool_limits(limits=1, user_api="blas"):
            yield
        return
    if "numpy" not in sys.modules:
        _load_numpy_for_one_thread()
    yield


def _load_numpy_for_one_thread() -> None:
    before = {name: os.environ.get(name) for name in SETTINGS}
    os.environ.update(dict.fromkeys(SETTINGS, "1"))
    try:
        import_module("numpy")
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
