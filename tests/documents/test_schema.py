"""The shipped JSON Schemas are current, describe every key, and agree with the reader."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.events import parse
from pathways.documents.read import KINDS
from pathways.documents.schema import schema_of, schema_text
from tests.support import ROOT, reading_of

DOCUMENTS = list(documents_in(bundled_folder()))


@cache
def validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_current(kind: str) -> None:
    shipped = (bundled_folder() / "schema" / f"{kind}.json").read_text("utf-8")
    assert shipped == schema_text(kind), "run: pathways schema --write frameworks/schema"


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema_and_describes_every_key(kind: str) -> None:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [path for path, words in described(schema) if len(words) < 10] == []


def described(schema: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield f"{path}/{key}", value.get("description", "")
        for key, value in schema.items():
            yield from described(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for each in schema:
            yield from described(each, path)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_bundled_document_fits_its_schema_and_names_it_for_editors(path: Path) -> None:
    text = path.read_text("utf-8")
    data = parse(text).data
    assert list(validator(data["document"]).iter_errors(data)) == []
    first = text.splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.partition("$schema=")[2]).resolve().is_file()


CASES = sorted((ROOT / "tests" / "cases").glob("*/accepted-*/*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.parent.name)
def test_what_the_reader_accepts_the_schema_does_too(path: Path) -> None:
    data = parse(path.read_text("utf-8")).data
    assert list(validator(data["document"]).iter_errors(data)) == []


@pytest.mark.parametrize(
    "faulty",
    [
        "moves: {up: {from: any, mechansim: promotion}}",
        "moves: {up: {from: any, mechanism: promoton}}",
        "moves: {up: {mechanism: promotion}}",
        "grades: {a: {rank: high}}",
        "grades: {a: {rank: 1, id: a}}",
        "roels: {}",
    ],
)
def test_what_the_reader_refuses_the_schema_does_too(faulty: str) -> None:
    reading = reading_of(faulty)
    assert reading.problems
    data = json.loads(json.dumps(reading.parsed.data))
    assert list(validator("framework").iter_errors(data))
