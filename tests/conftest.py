"""What programs that judge our files found is told at the end of a run, also where it was spread over processes."""

import pytest

JUDGED = "judged"
"""The property of a test that has it."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell it, one line a program."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    calls = [report for report in reports if getattr(report, "when", "") == "call"]
    found = sorted(str(told) for report in calls for name, told in report.user_properties if name == JUDGED)
    if found:
        terminalreporter.section("judged by others")
        terminalreporter.write("".join(f"{line}\n" for line in found))
