"""A file that cannot be read as a document at all."""

from __future__ import annotations

from pathways.problems import Located, Place, Problem


class Refused(Exception):
    """Raised for a file that is no readable document; it carries the one message to show."""

    def __init__(self, code: str, message: str, help: str = "", place: Place | None = None, line: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(path=(), code=code, message=message, help=help)
        self.place = place
        self.line = line
        self.file = ""

    def located(self) -> Located:
        """The message with its file and place."""
        return Located(self.file, self.place, self.problem, self.line)

    def __str__(self) -> str:
        place = f":{self.place.line}:{self.place.column}" if self.place else ""
        return f"{self.file}{place}: {self.problem.message}"
