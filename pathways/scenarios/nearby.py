"""The scenarios that stand beside a framework and lead to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.scenarios.beside import file_beside

if TYPE_CHECKING:
    from pathways.model.scenario import Scenario

MOST = 200
"""More documents than this of one folder are not looked at."""


def scenarios_beside(framework: Path) -> list[Path]:
    """The scenarios in the folder of a framework that name its file, in the order of their names.

    A document that cannot be read is passed over: whoever names it is told why.

    Args:
        framework: The file of the framework.
    """
    from pathways.documents.peek import peek

    found = sorted(each for each in framework.parent.glob("*.y*ml") if each.suffix.lower() in {".yaml", ".yml"})
    heads = ((each, peek(each)) for each in found[:MOST])
    return [each for each, head in heads if head is not None and head.kind == "scenario" and leads_to(each, framework)]


def leads_to(path: Path, framework: Path) -> bool:
    """Whether a scenario names the file of a framework.

    Args:
        path: The file of the scenario.
        framework: The file of the framework.
    """
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused
    from pathways.model.scenario import Scenario

    try:
        document = read_document(path).document
    except Refused:
        return False
    return isinstance(document, Scenario) and framework.resolve() in {
        file_beside(path, name).resolve() for name in _named(document)
    }


def _named(scenario: Scenario) -> set[str]:
    """The frameworks that a scenario names, as it names them."""
    adopted = (action.framework for action in scenario.actions.values())
    return {name for name in (scenario.framework, *adopted) if name is not None}
