"""A document laid out for comparison: its statements, what they say, and where each is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from pathways.compare.changes.difference import Path
from pathways.compare.changes.names import Use, statements_in, uses_of
from pathways.compare.changes.plain import plain
from pathways.model.framework import Framework
from pathways.model.roles import Role, roles_of


@dataclass(frozen=True)
class Places:
    """A document with its statements by their paths."""

    document: BaseModel

    @cached_property
    def statements(self) -> Mapping[Path, BaseModel]:
        """Every statement that stands under an id, by its path."""
        return dict(statements_in(self.document))

    @cached_property
    def data(self) -> dict[str, Any]:
        """The whole document as plain data."""
        return plain(self.document)

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every place where a statement is named."""
        return uses_of(self.document)

    @cached_property
    def named_at(self) -> Mapping[Path, frozenset[Path]]:
        """By statement: the fields that name it."""
        found: dict[Path, set[Path]] = {}
        for use in self.uses:
            found.setdefault(use.meant, set()).add(use.at)
        return {meant: frozenset(fields) for meant, fields in found.items()}

    @cached_property
    def names_in(self) -> Mapping[Path, tuple[Use, ...]]:
        """By field: the statements that it names."""
        found: dict[Path, list[Use]] = {}
        for use in self.uses:
            found.setdefault(use.at, []).append(use)
        return {field: tuple(uses) for field, uses in found.items()}

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The roles of a framework by id; none for a document of another kind."""
        return roles_of(self.document) if isinstance(self.document, Framework) else {}

    def said(self, path: Path) -> dict[str, Any]:
        """A statement as plain data."""
        return plain(self.statements[path])

    def holder(self, path: Path) -> Path:
        """The statement that a path stands in; empty for the head of the document."""
        while path and path not in self.statements:
            path = path[:-1]
        return path

    def users(self, path: Path) -> frozenset[Path]:
        """The statements that name one, itself left out."""
        holders = {self.holder(field) for field in self.named_at.get(path, ())}
        return frozenset(holder for holder in holders if holder[: len(path)] != path)
