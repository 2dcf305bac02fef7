"""How tests are run, and what is told at the end of a run."""

import gc
import os

# Tests run beside each other, one process a core: a linear algebra library that takes every core makes them all wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

JUDGED = "judged"
"""The property of a test that has it."""


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thousands of tests stay until the end: that they do is not found out again at every collection of garbage."""
    del session
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what programs that judge our files found, a line each, also where it was spread over processes."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    calls = [report for report in reports if getattr(report, "when", "") == "call"]
    found = sorted(str(told) for report in calls for name, told in report.user_properties if name == JUDGED)
    if found:
        terminalreporter.section("judged by others")
        terminalreporter.write("".join(f"{line}\n" for line in found))
