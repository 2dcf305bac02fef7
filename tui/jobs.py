"""Long work aside: it says how far it is, can be stopped, and its answer comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from textual.message import Message
from textual.worker import get_current_worker

from pathways.documents.refused import Refused
from pathways.documents.whole import NotWhole
from pathways.problems.report import report

from .actions import ActionScreen

Answer = TypeVar("Answer")

Tell = Callable[[str], None]
"""Says how far the work is. Raises `Stopped` where it is not wanted any more."""


class Stopped(Exception):
    """The work is not wanted any more."""


class JobScreen(ActionScreen[None]):
    """A screen that has things worked out aside, one at a time."""

    @dataclass
    class JobSaid(Message):
        """How far the work is."""

        number: int
        text: str

    @dataclass
    class JobDone(Message):
        """The work is done."""

        number: int
        answer: Any

    @dataclass
    class JobFailed(Message):
        """The work cannot be done."""

        number: int
        message: str

    def __init__(self) -> None:
        super().__init__()
        self._job = 0
        self._then: Callable[[Any], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._then is not None

    def work_out(self, what: str, job: Callable[[Tell], Answer], then: Callable[[Answer], object]) -> None:
        """Work something out aside; what was being worked out before is stopped.

        Args:
            what: What is being done, for people.
            job: The work. It calls what it is given every now and then with what it is at.
            then: Shows the answer.
        """
        self._job += 1
        self._then = then
        number = self._job

        def tell(text: str) -> None:
            if get_current_worker().is_cancelled or number != self._job:
                raise Stopped
            self.post_message(self.JobSaid(number, text))

        def work() -> None:
            try:
                self.post_message(self.JobDone(number, job(tell)))
            except Stopped:
                pass
            except Refused as refused:
                self.post_message(self.JobFailed(number, report([refused.located()])))
            except NotWhole as found:
                self.post_message(self.JobFailed(number, report(found.reading.located)))

        self.job_told(what)
        self.run_worker(work, thread=True, group="job", exclusive=True)

    def stop_work(self) -> None:
        """Stop what is being worked out."""
        self._job += 1
        self._then = None
        self.workers.cancel_group(self, "job")
        self.job_told("")

    def job_told(self, text: str) -> None:
        """Show how far the work is; an empty text: nothing is being worked out."""

    def job_failed(self, message: str) -> None:
        """Show why something could not be worked out."""
        self.notify(message, title="Not done", severity="error", markup=False)

    def on_job_screen_job_said(self, event: JobSaid) -> None:
        """Show how far the work is, if it is still wanted."""
        if event.number == self._job and self.busy:
            self.job_told(event.text)

    def on_job_screen_job_done(self, event: JobDone) -> None:
        """Show an answer, if it is still wanted."""
        then = self._ended(event.number)
        if then is not None:
            then(event.answer)

    def on_job_screen_job_failed(self, event: JobFailed) -> None:
        """Tell what could not be done, if it was still wanted."""
        if self._ended(event.number) is not None:
            self.job_failed(event.message)

    def _ended(self, number: int) -> Callable[[Any], object] | None:
        if number != self._job:
            return None
        then, self._then = self._then, None
        self.job_told("")
        return then
