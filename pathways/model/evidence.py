"""What is put before those who decide on a move, and which part of the move it belongs to."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pathways.model.base import Model, Text, Whole
from pathways.model.conditions import Condition
from pathways.model.provenance import Cited
from pathways.model.selectors import Roles


class EvidenceKind(StrEnum):
    """What is put before those who decide, in one code list for all frameworks."""

    APPLICATION_FORM = "application-form"
    """Application form."""
    CV = "cv"
    """Curriculum vitae."""
    STATEMENT = "statement"
    """Personal statement."""
    SELF_ASSESSMENT = "self-assessment"
    """Self-assessment."""
    MANAGER_STATEMENT = "manager-statement"
    """Statement of the line manager."""
    HEAD_STATEMENT = "head-statement"
    """Statement of the head of department."""
    REFERENCE = "reference"
    """Reference."""
    EXTERNAL_ASSESSMENT = "external-assessment"
    """View of an assessor from outside."""
    APPRAISAL = "appraisal"
    """Appraisal record."""
    ROLE_FORM = "role-form"
    """Role profile or evaluation form."""
    JOB_DESCRIPTION = "job-description"
    """Job description."""
    STRUCTURE_CHART = "structure-chart"
    """Structure chart."""
    BUSINESS_CASE = "business-case"
    """Business case."""
    PORTFOLIO = "portfolio"
    """Portfolio of work."""
    ACTIVITY_REPORT = "activity-report"
    """Report of activities."""
    INTERVIEW = "interview"
    """Interview."""
    PRESENTATION = "presentation"
    """Presentation."""
    HEARING = "hearing"
    """Hearing."""
    EXAMINATION = "examination"
    """Examination."""
    QUALIFICATION = "qualification"
    """Proof of a qualification."""
    OTHER = "other"
    """Other evidence."""


EVIDENCE_KINDS = {
    EvidenceKind.APPLICATION_FORM: "application form",
    EvidenceKind.CV: "curriculum vitae",
    EvidenceKind.STATEMENT: "personal statement",
    EvidenceKind.SELF_ASSESSMENT: "self-assessment",
    EvidenceKind.MANAGER_STATEMENT: "statement of the line manager",
    EvidenceKind.HEAD_STATEMENT: "statement of the head of department",
    EvidenceKind.REFERENCE: "reference",
    EvidenceKind.EXTERNAL_ASSESSMENT: "view of an assessor from outside",
    EvidenceKind.APPRAISAL: "appraisal record",
    EvidenceKind.ROLE_FORM: "role profile or evaluation form",
    EvidenceKind.JOB_DESCRIPTION: "job description",
    EvidenceKind.STRUCTURE_CHART: "structure chart",
    EvidenceKind.BUSINESS_CASE: "business case",
    EvidenceKind.PORTFOLIO: "portfolio of work",
    EvidenceKind.ACTIVITY_REPORT: "report of activities",
    EvidenceKind.INTERVIEW: "interview",
    EvidenceKind.PRESENTATION: "presentation",
    EvidenceKind.HEARING: "hearing",
    EvidenceKind.EXAMINATION: "examination",
    EvidenceKind.QUALIFICATION: "proof of a qualification",
    EvidenceKind.OTHER: "other evidence",
}
"""Kinds of evidence in words."""


class Only(Model):
    """The part of a move that a piece of evidence or a stage belongs to."""

    origin: Roles | None = Field(default=None, alias="from")
    """The starting roles that it belongs to."""
    target: Roles | None = Field(default=None, alias="to")
    """The targets that it belongs to."""


class Evidence(Cited):
    """Something that is put before those who decide."""

    kind: EvidenceKind
    """What kind of evidence it is."""
    text: Text | None = None
    """What exactly, with limits of length where there are any."""
    count: Whole | None = None
    """How many, for example references."""
    only: Annotated[Only | None, Field(alias="for")] = None
    """The targets or starting roles that it is asked for; without it, all."""
    when: Condition | None = None
    """It is asked for only where this holds."""
