"""JSON Schemas of the kinds of document, for editors: generated from the model, docstrings and all.

The descriptions are read from the source of the model when a schema is made, so that the model itself stays quick to
import.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
import textwrap
from collections.abc import Collection
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from pathways.documents.overlay import KEY, NEEDED
from pathways.documents.read import KINDS, model_of
from pathways.documents.shapes import sections
from pathways.model.provenance import BASIS_WORDS, Named

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a kind of document, in draft 2020-12.

    Args:
        kind: The word that stands after `document:`.
    """
    model = model_of(kind)[0]
    made = model.model_json_schema(by_alias=True, mode="validation", schema_generator=_Plain)
    made = _open_unions(made)
    for definition in (made, *made.get("$defs", {}).values()):
        _describe(definition, made is definition)
    for name, statement in sections(model).items():
        described = {"description": _summary(statement)}
        made["properties"][name] = {**_section(made["properties"][name], made, statement), **described}
    if KEY in made["properties"]:
        _let_overlays_be(made, sections(model))
    return {"$schema": DIALECT, "$id": f"{kind}.json", **made, "title": f"Pathways {kind} document"}


_SAID = "Every statement says something; only in a document that `extends` another, `null` takes one away."


def _let_overlays_be(made: dict[str, Any], names: Collection[str]) -> None:
    """A framework that lies over another need not say what that one says, and takes statements away by `null`."""
    needed = [key for key in made["required"] if key in NEEDED]
    made["required"] = [key for key in made["required"] if key not in NEEDED]
    said = {"description": _SAID, "additionalProperties": {"not": {"type": "null"}}}
    emptied = dict.fromkeys(names, said)
    for name in names:
        section = made["properties"][name]
        section["additionalProperties"] = {"anyOf": [section["additionalProperties"], {"type": "null"}]}
    made["if"] = {"required": [KEY]}
    made["else"] = {"required": needed, "allOf": [{"properties": emptied}]}


def schema_text(kind: str) -> str:
    """The schema as text, the same for the same model."""
    return json.dumps(schema_of(kind), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


class _Plain(GenerateJsonSchema):
    """Definitions named by their class alone, and nothing said of defaults."""

    def default_schema(self, schema: Any) -> Any:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 pydantic fixes the signature
        return False


def _open_unions(schema: Any) -> Any:
    """A schema in which a union asks for any of its members: `not-published` is a name too."""
    if isinstance(schema, dict):
        return {"anyOf" if key == "oneOf" else key: _open_unions(value) for key, value in schema.items()}
    return [_open_unions(each) for each in schema] if isinstance(schema, list) else schema


def _section(schema: dict[str, Any], made: dict[str, Any], statement: type[BaseModel]) -> dict[str, Any]:
    """A section of statements; it may begin with a basis that holds for all of them."""
    if not issubclass(statement, Named):
        return schema
    basis = made["$defs"][statement.__name__]["properties"]
    one = schema["additionalProperties"]
    if statement.short_form:
        one = {"anyOf": [one, basis[statement.short_form]]}
    return {**schema, "properties": {word: basis[word] for word in BASIS_WORDS}, "additionalProperties": one}


def _describe(definition: dict[str, Any], document: bool) -> None:
    """Put the words of the model's source on a definition and its properties."""
    model = _classes().get(definition.get("title", ""))
    if model is None:
        return
    definition["description"] = _summary(model)
    words = _field_words(model)
    if issubclass(model, Enum):
        values = [{"const": member.value, "description": words.get(member.name, "")} for member in model]
        definition.pop("enum", None)
        definition.pop("type", None)
        definition["oneOf"] = values
        return
    if not document and issubclass(model, Named):
        definition["properties"].pop("id", None)
    if issubclass(model, BaseModel):
        for name, field in model.model_fields.items():
            key = field.alias or name
            if key in definition.get("properties", {}):
                said = words.get(name) or _readable(key)
                shown = definition["properties"][key]
                definition["properties"][key] = {**shown, "description": said}


def _summary(model: type) -> str:
    """The first paragraph of a class's docstring."""
    return inspect.cleandoc(model.__doc__ or "").split("\n\n")[0].replace("\n", " ")


@cache
def _classes() -> dict[str, type]:
    """The classes of the model, by name, whatever was imported before."""
    for kind in KINDS:
        model_of(kind)
    return {
        name: value
        for module in [module for title, module in sys.modules.items() if title.startswith("pathways.model.")]
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == module.__name__
    }


@cache
def _field_words(model: type) -> dict[str, str]:
    """What the docstring below each field says, inherited ones included."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if not base.__module__.startswith("pathways.model."):
            continue
        [tree] = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        assert isinstance(tree, ast.ClassDef)
        field = ""
        for statement in tree.body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                field = statement.target.id
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                field = statement.targets[0].id
            elif field and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                found[field] = inspect.cleandoc(str(statement.value.value)).replace("\n", " ")
                field = ""
            else:
                field = ""
    return found


def _readable(key: str) -> str:
    """A key as words, where the model says no more of it."""
    return f"{key.replace('_', ' ').capitalize()}."
