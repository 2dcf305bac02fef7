"""Files of JSON that can be made again, in the user's folder for such things.

Whatever is wrong with one, it is as if it were not there; one that cannot be written is done without.
"""

from __future__ import annotations

import json
from typing import Any

from pathways.documents.user_folders import cache_folder


def recalled(name: str) -> dict[str, Any]:
    """What a file held; empty if it is missing, damaged or something else."""
    try:
        held = json.loads((cache_folder() / name).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def remember(name: str, content: dict[str, Any]) -> None:
    """Keep something in a file of this name."""
    from pathways.documents.refused import Refused
    from pathways.documents.write import write_file

    place = cache_folder() / name
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, json.dumps(content, ensure_ascii=False).encode())
    except (OSError, Refused):
        return
