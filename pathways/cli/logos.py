"""The logo of an institution, from a file that somebody names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.export.diagram.logo import Logo


def logo_in(path: Path | None) -> Logo | None:
    """The logo in a file; None where none was named.

    Raises:
        Refused: If the file cannot be read, or is no picture that may stand in a document.
    """
    if path is None:
        return None
    from pathways.documents.refused import Refused
    from pathways.export.diagram.logo import LARGEST, BadLogo, logo_of

    try:
        if not path.is_file():
            raise Refused("missing-file", "there is no such file", "check the path")
        with path.open("rb") as file:
            return logo_of(file.read(LARGEST + 1))
    except BadLogo as reason:
        refused = Refused("bad-logo", f"this cannot be used as a logo: {reason}")
    except OSError as error:
        refused = Refused("unreadable", f"the file cannot be read: {(error.strerror or str(error)).lower()}")
    except Refused as found:
        refused = found
    refused.file = str(path)
    raise refused
