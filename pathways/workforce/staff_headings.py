"""What personnel systems call the columns of a staff table.

The names are those of the fields and reports of systems in use (SAP, Oracle, Workday, MHR iTrent, Zellis ResourceLink,
Unit4, CoreHR) and of the HESA staff record, as people export and rename them. Compared without case, signs and blanks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class Column(StrEnum):
    """What a column of a staff table can hold."""

    PERSON = "person"
    """What tells people apart: kept as a running number, and never shown."""
    TITLE = "title"
    FAMILY = "family"
    GRADE = "grade"
    POINT = "point"
    SALARY = "salary"
    """A year's pay at full time."""
    ACTUAL_SALARY = "actual-salary"
    """A year's pay at the hours worked; it is divided by them."""
    CURRENCY = "currency"
    TYPE = "type"
    END = "end"
    FTE = "fte"
    HOURS = "hours"
    """Hours a week; with the hours of full time they give the part of full time."""
    FULL_TIME_HOURS = "full-time-hours"
    FUNDING = "funding"
    START = "start"
    IN_GRADE_SINCE = "in-grade-since"
    PART = "part"
    NAME = "name"
    """Read only where names are asked for."""


HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.PERSON: (
        *("person", "person ref", "person reference", "person id", "person number", "person no", "personal reference"),
        *("employee", "employee id", "employee number", "employee no", "employee ref", "employee reference", "emp id"),
        *(
            "emp no",
            "empno",
            "emplid",
            "staff id",
            "staff number",
            "staff no",
            "staff ref",
            "staffid",
            "payroll number",
        ),
        *("payroll no", "payroll id", "payroll ref", "pers no", "personnel number", "personnel no", "pernr", "hr id"),
        *(
            "worker id",
            "unique id",
            "uid",
            "id",
            "staff identifier",
            "husid",
            "individual id",
            "pseudonym",
            "person key",
        ),
    ),
    Column.TITLE: (
        *("title", "job title", "post title", "position title", "position", "job", "role", "role title", "post"),
        *("job name", "post name", "position name", "role name", "job description", "post description", "jobtitle"),
        *("position description", "designation", "job title full", "current job title", "contract title"),
    ),
    Column.FAMILY: (
        *("family", "job family", "job family name", "staff group", "staff category", "staff type", "job category"),
        *("occupational group", "employee group", "employment category", "career path", "career family", "job group"),
        *("staff classification", "activity", "career pathway"),
    ),
    Column.GRADE: (
        *("grade", "grade name", "pay grade", "salary grade", "job grade", "post grade", "grade code", "current grade"),
        *("level", "job level", "band", "pay band", "payscale group", "pay scale group", "grade description", "zone"),
    ),
    Column.POINT: (
        *("point", "spine point", "scale point", "scp", "sp", "pay point", "spinal point", "spinal column point"),
        *("spine", "salary point", "increment point", "current point", "pay spine point", "grade point", "grade step"),
        *(
            "pay scale level",
            "step",
            "increment",
            "current scp",
            "scale spine point",
            "spinepoint",
            "current spine point",
        ),
    ),
    Column.SALARY: (
        *("salary", "annual salary", "full time salary", "fte salary", "basic salary", "base salary", "basic pay"),
        *("full time equivalent salary", "fulltime salary", "base pay", "annual rate", "salary full time", "ft salary"),
        *("full time annual salary", "whole time salary", "wte salary", "annual full time salary", "contract salary"),
        *("salary fte", "annual basic salary", "pensionable salary"),
    ),
    Column.ACTUAL_SALARY: (
        *(
            "actual salary",
            "actual pay",
            "pro rata salary",
            "prorata salary",
            "salary pro rata",
            "actual annual salary",
        ),
        *("pro rated salary", "part time salary", "actual basic salary", "salary actual"),
    ),
    Column.CURRENCY: ("currency", "currency code", "salary currency", "pay currency"),
    Column.TYPE: (
        *("type", "contract type", "contract", "perm fixed", "permanent fixed", "perm fixed term", "terms", "term"),
        *(
            "employment type",
            "contract status",
            "contract basis",
            "employment basis",
            "terms of employment",
            "perm temp",
        ),
        *("contract category", "appointment type", "employment contract type", "permanent or fixed term", "ftc perm"),
        *("fixed term or permanent", "contract terms", "employee type", "permanent temporary", "assignment category"),
        *("contract kind", "perm ftc", "contract type description"),
    ),
    Column.END: (
        *("end", "end date", "contract end", "contract end date", "expected end date", "fixed term end date", "to"),
        *("ftc end date", "projected end date", "contract expiry", "contract expiry date", "expiry date", "date to"),
        *("planned end date", "appointment end date", "fixed term contract end date", "end of contract", "valid to"),
        *("target end date", "assignment end date", "projected termination date", "post end date"),
    ),
    Column.FTE: (
        *(
            "fte",
            "wte",
            "full time equivalent",
            "contract fte",
            "fte value",
            "current fte",
            "fte percent",
            "percent fte",
        ),
        *(
            "fte pc",
            "part time percent",
            "percentage",
            "whole time equivalent",
            "capacity utilization level",
            "fraction",
        ),
        *("assignment fte", "hours fte", "post fte", "contract percentage", "employment percentage", "work percentage"),
        *("fte fraction", "fraction of full time"),
    ),
    Column.HOURS: (
        *("hours", "weekly hours", "hours per week", "contract hours", "contracted hours", "hours worked"),
        *("working hours", "scheduled weekly hours", "contractual hours", "hrs", "weekly contracted hours"),
    ),
    Column.FULL_TIME_HOURS: (
        *("full time hours", "standard hours", "default weekly hours", "fte hours", "full time weekly hours"),
        *("hours full time", "standard weekly hours", "full time equivalent hours", "ft hours"),
    ),
    Column.FUNDING: (
        *(
            "funding",
            "fund source",
            "funding source",
            "source of funding",
            "fund",
            "fund type",
            "funding type",
            "funder",
        ),
        *(
            "funded by",
            "funding stream",
            "funding category",
            "source of funds",
            "cost type",
            "account type",
            "fund code",
        ),
        *("source of basic salary", "salary source", "sobs", "funding body type", "funds", "cost centre type"),
    ),
    Column.START: (
        *(
            "start",
            "start date",
            "contract start",
            "contract start date",
            "post start date",
            "position start date",
            "from",
        ),
        *(
            "appointment date",
            "appointment start date",
            "date started",
            "date from",
            "date started in post",
            "hire date",
        ),
        *("job start date", "date of appointment", "current post start", "start in post", "date in post", "valid from"),
        *("position entry date", "assignment start date", "role start date", "original hire date", "date joined"),
    ),
    Column.IN_GRADE_SINCE: (
        *(
            "in grade since",
            "grade start",
            "grade start date",
            "date in grade",
            "grade entry date",
            "grade effective date",
        ),
        *("date entered grade", "start in grade", "date of current grade", "grade date", "grade from", "grade since"),
    ),
    Column.PART: (
        *("part", "department", "department name", "dept", "faculty", "faculty name", "school", "unit", "directorate"),
        *("organisation", "organization", "organisational unit", "org unit", "organisation name", "org unit name"),
        *("division", "section", "institute", "college", "cost centre name", "service", "school name", "unit name"),
        *("supervisory organization", "business unit", "organisation unit", "school department", "team"),
    ),
    Column.NAME: (
        *("name", "full name", "employee name", "staff name", "person name", "surname", "forename", "forenames"),
        *(
            "first name",
            "last name",
            "family name",
            "given name",
            "known as",
            "preferred name",
            "worker",
            "worker name",
        ),
        *("first names", "display name", "legal name"),
    ),
}
"""By what a column holds: its headings, in small letters and single blanks."""

PERSONAL_WORDS = frozenset(
    {
        *("address", "birth", "birthday", "dob", "email", "mail", "forename", "surname", "initials", "nino", "ni"),
        *("passport", "phone", "telephone", "tel", "mobile", "postcode", "zip", "bank", "iban", "sort", "visa"),
        *("username", "login", "userid", "orcid", "name", "names", "tax", "nhs", "ssn", "insurance", "age", "photo"),
        *("religion", "manager", "supervisor", "kin", "emergency"),
    }
)
"""A heading with one of these words, and no other meaning, is of a column that is not looked at."""

_NOT_WORDS = re.compile(r"[^a-z0-9%]+")
_BROKEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def plain_heading(heading: str) -> str:
    """A heading in small letters and single blanks: "Job_Title", "jobTitle" and "Job title:" are one."""
    words = _BROKEN_WORDS.sub(" ", heading.strip()).casefold().replace("%", " percent ")
    return " ".join(_NOT_WORDS.sub(" ", words).split())


_KNOWN = {name: column for column, names in HEADINGS.items() for name in names}
_RUN_TOGETHER = {name.replace(" ", ""): column for name, column in _KNOWN.items()}


def column_headed(heading: str) -> Column | None:
    """What a column holds, from its heading; None where the heading does not tell."""
    plain = plain_heading(heading)
    return _KNOWN.get(plain) or _RUN_TOGETHER.get(plain.replace(" ", ""))


def is_personal(heading: str) -> bool:
    """Whether a column looks like names, addresses, numbers of persons or dates of birth: it is not looked at."""
    return column_headed(heading) is Column.NAME or (
        column_headed(heading) is None and not PERSONAL_WORDS.isdisjoint(plain_heading(heading).split())
    )
