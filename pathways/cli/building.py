"""The bundled opportunities that build the areas of a gap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.sector.opportunities import Suggestion


def what_builds(framework: str, areas: Iterable[str]) -> Mapping[str, tuple[Suggestion, ...]]:
    """By area of a framework: opportunities that build it; areas without any are left out."""
    from pathways.documents.bundled import FOLDERS, bundled_folder
    from pathways.documents.read import read_document
    from pathways.model.areas import AreaBook
    from pathways.model.development import Development
    from pathways.sector.opportunities import suggestions

    folders = {bundled_folder() / name for kind in ("areas", "development") for name in FOLDERS[kind]}
    documents = [read_document(path).document for folder in sorted(folders) for path in sorted(folder.glob("*.yaml"))]
    books = [each for each in documents if isinstance(each, AreaBook)]
    offers = [each for each in documents if isinstance(each, Development)]
    found = {area: suggestions(framework, area, books, offers) for area in areas}
    return {area: every for area, every in found.items() if every}
