"""The examples of the pages on the format are read as they stand, and the pages leave out no key."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from pydantic import BaseModel

import pathways.model
from pathways.checks.run import run_checks
from pathways.documents.catalogue import shared_facts
from pathways.documents.read import KINDS
from pathways.documents.shapes import written_names
from pathways.problems.report import report
from tests.support import ROOT, reading_of

PAGE = "\n".join((ROOT / "docs" / name).read_text("utf-8") for name in ("format.md", "format-sector.md"))
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_is_read_without_a_problem(example: str) -> None:
    reading = reading_of(example)
    assert reading.problems == (), report(reading.located)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if "document: funder" in each], ids=["head", "rules"])
def test_an_example_of_a_funder_document_has_no_fault(example: str) -> None:
    found = run_checks(reading_of(example), shared_facts())
    assert found.problems == (), report(found.problems)


def models() -> list[type[BaseModel]]:
    modules = [import_module(f"pathways.model.{found.name}") for found in iter_modules(pathways.model.__path__)]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__
    ]


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[BaseModel]) -> None:
    missing = [key for key in written_names(model) if not re.search(rf"\b{re.escape(key)}\b", PAGE)]
    assert missing == []


def test_every_kind_of_document_has_an_example() -> None:
    assert {kind for kind in KINDS if f"document: {kind}\n" in "".join(EXAMPLES)} == set(KINDS)
