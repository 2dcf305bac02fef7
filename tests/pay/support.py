"""Pay documents for tests: those that are shipped, and small ones of our own."""

from functools import cache
from typing import Any

from pathways.documents.catalogue import find
from pathways.documents.read import read_document
from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import PayStructure
from tests.support import reading_of


@cache
def shipped(name: str, kind: str) -> Any:
    """A shipped document."""
    reading = read_document(find(name, kind))
    assert reading.whole
    return reading.document


def spine() -> PayScale:
    found = shipped("single-spine", "pay-scale")
    assert isinstance(found, PayScale)
    return found


def costs() -> OnCosts:
    found = shipped("uk-on-costs", "on-costs")
    assert isinstance(found, OnCosts)
    return found


def structure(name: str) -> PayStructure:
    found = shipped(name, "pay-structure")
    assert isinstance(found, PayStructure)
    return found


def scale_of(tables: str, head: str = "") -> PayScale:
    """A small scale: its tables as YAML, indented by two."""
    reading = reading_of(f"""
document: pay-scale
format: 1
id: small
title: Small scale
country: GB
{head}
source: page
sources: {{page: {{title: A page}}}}
tables:
{tables}
""")
    assert reading.whole, reading.problems
    assert isinstance(reading.document, PayScale)
    return reading.document
