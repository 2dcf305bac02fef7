"""The sheets of a workbook: which statements stand on them, and what their columns hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pathways.formats.workbook import cells
from pathways.formats.workbook.cells import Form, choice
from pathways.formats.workbook.vocabulary import choices_of
from pathways.problems import Path

Part = Literal["key", "field", "basis", "words", "rest"]


@dataclass(frozen=True)
class Column:
    """A column of a sheet."""

    heading: str
    path: Path = ()
    """Where its value stands in the statement of a row."""
    form: Form = cells.TEXT
    part: Part = "field"
    """`key`: an id; `basis`: a part of where the statement comes from; `words`: a rule told in words, read-only;
    `rest`: what else the statement holds, read-only."""
    width: int = 24
    refers_to: str = ""
    """The sheet whose ids it names."""
    note: str = ""
    """What it is, where the model does not say it."""

    @property
    def changeable(self) -> bool:
        """Whether what is written in it may be taken over."""
        return self.part not in ("words", "rest")


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook."""

    title: str
    section: str
    """The section of the document; empty for its head."""
    columns: tuple[Column, ...]
    inner: str = ""
    """The section inside each statement whose statements are the rows, if that is so."""
    what: str = ""
    """What stands on it, for the first sheet."""
    adds: bool = True
    """Whether rows on it make and remove statements; otherwise they are further fields of another sheet's rows."""

    @property
    def upright(self) -> bool:
        """Whether its fields stand below one another, as for the head of the document."""
        return not self.section

    @property
    def keys(self) -> tuple[Column, ...]:
        """The columns that say which statement a row is."""
        return tuple(column for column in self.columns if column.part == "key")

    def path_of(self, key: tuple[str, ...]) -> Path:
        """Where the statement of a row stands in the document."""
        if self.upright:
            return ()
        return (self.section, key[0], self.inner, key[1]) if self.inner else (self.section, key[0])


BASIS_CHOICES = ("published", "inferred", "proposed")

BASIS = (
    Column("Basis", (), choice(*BASIS_CHOICES), "basis", 12, note=(
        "What the row stands on: published by its owner, inferred from sources, or proposed by somebody. Empty: as the "
        "sheet Framework says for the whole document.")),
    Column("Sources", (), cells.NAMES, "basis", 22, "Sources", note=(
        "The ids of the sources, from the sheet Sources: those that say it, or those that it is inferred from.")),
    Column("Because", (), cells.TEXT, "basis", 30, note=(
        "How it follows from the sources, for what is inferred; what speaks for it, for what is proposed.")),
    Column("Proposed by", (), cells.TEXT, "basis", 18, note="Who proposes it."),
    Column("Proposed on", (), cells.DATE, "basis", 13, note="When it was proposed."),
)  # fmt: skip

REST = Column(
    "Kept besides", (), cells.TEXT, "rest", 30,
    note="What else the document holds for this row. It cannot be changed here, and is kept as it is.",
)  # fmt: skip

ID = Column("Id", (), cells.NAME, "key", 20, note=(
    "The name that other sheets call it by. It stays the same for good: a changed id is a removed row and a new one. "
    "Empty in a new row: an id is made from the title."))  # fmt: skip


def _field(heading: str, *path: str, form: Form = cells.TEXT, width: int = 24, refers_to: str = "") -> Column:
    return Column(heading, path, form, "field", width, refers_to)


def _choice(heading: str, model: str, *path: str, width: int = 16) -> Column:
    return Column(heading, path, choice(*choices_of(model, path)), "field", width)


def _choices(heading: str, model: str, *path: str, width: int = 20) -> Column:
    values = choices_of(model, path)
    form = Form(
        cells.NAMES.shown,
        cells.NAMES.read,
        f"From: {', '.join(values)}. {cells.NAMES.how}",
        values,
        several=True,
    )
    return Column(heading, path, form, "field", width)


SHEETS = (
    Sheet("Framework", "", what="The framework as a whole: title, status, whose it is, since when.", columns=(
        _field("Id", "id", form=cells.NAME),
        _field("Title", "title"),
        _field("Summary", "summary"),
        _choice("Status", "FrameworkHead", "status"),
        _choice("Nature", "FrameworkHead", "nature"),
        _field("Version", "version"),
        _field("Institution", "institution", "name"),
        _choice("Kind of institution", "FrameworkHead", "institution", "kind"),
        _field("Part of the institution", "institution", "scope"),
        _field("Country", "institution", "country"),
        _field("Research Organization Registry", "institution", "ror"),
        _field("In force from", "valid", "from", form=cells.DATE),
        _field("In force until", "valid", "to", form=cells.DATE),
        _field("Seen in force", "valid", "observed", form=cells.DATES),
        _field("Adopted by", "approval", "by"),
        _field("Adopted on", "approval", "on", form=cells.DATE),
        _field("Recorded in", "approval", "minute"),
        _field("Mapped to", "mapped_to", form=cells.LINES),
        _field("Pay scale", "pay_scale", form=cells.NAME),
        _field("Looked for and not found", "not_found", form=cells.LINES),
        *BASIS,
        REST,
    )),
    Sheet("Grades", "grades", what="The rungs, from the lowest rank to the highest.", columns=(
        ID,
        _field("Rank", "rank", form=cells.NUMBER, width=8),
        _field("Name", "name", width=20),
        _field("Title pattern", "title"),
        _field("Group", "group", form=cells.NAME, width=14),
        _field("Profiles", "profiles", form=cells.NAMES, refers_to="Profiles"),
        _field("Description", "description", width=50),
        *BASIS,
        REST,
    )),
    Sheet("Tracks", "tracks", what="Lines of work up the grades; each grade of a track is a role.", columns=(
        ID,
        _field("Name", "name"),
        _field("Family", "family", form=cells.NAME, width=16),
        _field("Grades", "grades", form=cells.NAMES, refers_to="Grades"),
        _field("Titles", "titles", form=cells.LINES),
        _field("Profiles", "profiles", form=cells.NAMES, refers_to="Profiles"),
        _field("Description", "description", width=50),
        _field("Ends because", "ends_because", width=40),
        *BASIS,
        REST,
    )),
    Sheet("Roles", "roles", what=(
        "Every role. Grey rows follow from a grade of a track and have no entry of their own; give one a title of its "
        "own and it gets one."), columns=(
        ID,
        _field("Title", "title", width=32),
        _field("Also titled", "also_titled", form=cells.LINES),
        _field("Track", "track", form=cells.NAME, width=18, refers_to="Tracks"),
        _field("Grade", "grade", form=cells.NAME, width=12, refers_to="Grades"),
        _field("Order", "order", form=cells.NUMBER, width=8),
        _field("Level", "level", form=cells.NAME, width=14),
        _field("Stream", "stream", form=cells.NAMES, width=16),
        _field("Profiles", "profiles", form=cells.NAMES, refers_to="Profiles"),
        _field("Summary", "summary", width=50),
        _field("Examples", "examples", form=cells.LINES, width=30),
        _field("Reports to", "reports_to", form=cells.NAMES, refers_to="Roles"),
        _field("Onward", "onward", form=cells.LINES, width=30),
        *BASIS,
        REST,
    )),
    Sheet("Criteria", "profiles", inner="criteria", what="What profiles ask for, a row each.", columns=(
        Column("Profile", (), cells.NAME, "key", 20, "Profiles", "The profile that asks for it, by its id."),
        Column("Id", (), cells.NAME, "key", 24, "", ID.note),
        _field("Area", "area", form=cells.NAME, width=18, refers_to="Areas"),
        _choice("Kind", "Criterion", "kind", width=13),
        _field("Text", "text", width=60),
        _field("Replaces", "replaces", form=cells.NAMES),
        _field("Pick-list", "pick", form=cells.NAME, width=16),
        _field("Options", "options", form=cells.LINES, width=40),
        _field("Evidence", "evidence", form=cells.LINES, width=40),
        _field("Share of time", "share_of_time", form=cells.NUMBER, width=10),
        Column("Condition", ("test",), cells.TEXT, "words", 30),
        Column("Only where", ("when",), cells.TEXT, "words", 30),
        *BASIS,
        REST,
    )),
    Sheet("Profiles", "profiles", what="Sets of criteria, and the roles that are asked to meet them.", columns=(
        ID,
        _field("Name", "name", width=28),
        _field("Builds on", "builds_on", form=cells.NAMES, refers_to="Profiles"),
        _field("For", "for", form=cells.ROLES, width=30),
        _choice("Stance", "Profile", "stance", width=14),
        _field("Based on", "based_on", form=cells.LINES),
        *BASIS,
        REST,
    )),
    Sheet("Moves", "moves", what="How people and posts get from one role to another.", columns=(
        ID,
        _field("Label", "label", width=28),
        _field("From", "from", form=cells.ROLES, width=26),
        _field("To", "to", form=cells.ROLES, width=26),
        _choice("Mechanism", "Move", "mechanism"),
        _choice("Judges", "Move", "judges", width=13),
        _field("Opened by", "opened_by", form=cells.NAMES, width=20, refers_to="Bodies"),
        _field("Support required", "support_required", form=cells.FLAG, width=10),
        _choices("Open to contract", "Move", "open_to", "contract", width=18),
        _field("Open to", "open_to", "text", width=28),
        Column("Conditions", ("requires",), cells.TEXT, "words", 50),
        _field("Evidence", "evidence", form=cells.EVIDENCE, width=36),
        _field("Decided by", "stages", form=cells.STAGES, width=36, refers_to="Bodies"),
        _choice("Open when", "Move", "timing", "open"),
        _field("Rounds a year", "timing", "rounds_per_year", form=cells.NUMBER, width=10),
        _field("Takes effect", "timing", "effective", form=cells.DATE, width=14),
        _field("Takes effect, rule", "timing", "effective_rule", width=28),
        _field("Expected after", "timing", "expected", form=cells.SPAN, width=16),
        _field("Pay rule", "pay_rule", width=30),
        _choices("Pay starts at", "Move", "starts_at"),
        _field("Funded by", "funded_by", width=24),
        _field("Appeal", "appeal", width=30),
        _field("Closed because", "closed", width=30),
        *BASIS,
        REST,
    )),
    Sheet("Bodies", "bodies", what="Who decides, judges or opens a move.", columns=(
        ID,
        _field("Name", "name", width=30),
        _choice("Side", "Body", "side", width=13),
        _field("Members", "members", form=cells.LINES, width=50),
        *BASIS,
        REST,
    )),
    Sheet("Areas", "areas", what="Parts of the work that criteria are sorted by.", columns=(
        ID,
        _field("Name", "name", width=30),
        _field("Description", "description", width=60),
        _field("Scale", "scale", form=cells.NAME, width=18),
        *BASIS,
        REST,
    )),
    Sheet("Sources", "sources", what="What was published and is relied on.", columns=(
        ID,
        _field("Title", "title", width=44),
        _field("Address", "url", width=50),
        _field("Publisher", "publisher", width=28),
        _field("Date", "date", form=cells.DATE, width=13),
        _field("Seen", "seen", form=cells.DATE, width=13),
        _field("Official", "official", form=cells.FLAG, width=10),
        _field("Note", "note", width=44),
        REST,
    )),
    Sheet("Pay", "grades", adds=False, what="What the grades pay, where the document holds it.", columns=(
        Column("Id", (), cells.NAME, "key", 20, "Grades", "The grade, by its id on the sheet Grades."),
        _field("Points", "points", form=cells.PAIR, width=14),
        _field("Contribution point", "contribution", form=cells.NUMBER, width=13),
        _field("Steps", "steps", form=cells.NUMBER, width=8),
        _field("Currency", "salary", "currency", width=10),
        _field("Salary from", "salary", "from", form=cells.NUMBER, width=12),
        _field("Salary to", "salary", "to", form=cells.NUMBER, width=12),
        _field("Highest by contribution", "salary", "contribution", form=cells.NUMBER, width=13),
        _field("Standard", "salary", "standard", form=cells.NUMBER, width=12),
        _field("On", "salary", "on", form=cells.DATE, width=13),
        _field("Job evaluation scheme", "job_size", "scheme", width=18),
        _field("Score from", "job_size", "from", form=cells.NUMBER, width=10),
        _field("Score to", "job_size", "to", form=cells.NUMBER, width=10),
    )),
)  # fmt: skip

SHEETS_BY_TITLE = {sheet.title: sheet for sheet in SHEETS}

ORDER_OF_READING = (
    *("Framework", "Sources", "Bodies", "Areas", "Grades", "Tracks", "Roles", "Profiles", "Criteria", "Moves", "Pay"),
)
"""Rows are taken over in this order, so that what others name is there first."""

PAY_FIELDS = ("points", "contribution", "steps", "salary", "job_size")
"""The sheet Pay stands in the workbook where a grade has one of these."""
