"""The numbers of a model from its file in the format safetensors: a header in JSON, then the tensors one after another.

The format is described at https://github.com/huggingface/safetensors. Only what the model needs is read: numbers of 32
bits.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

_HEADER_BYTES_MAX = 1_000_000


def read_tensors(path: Path) -> dict[str, NDArray[numpy.float32]]:
    """The tensors of 32-bit numbers in a file, by name; each is read from the disk when it is used.

    Raises:
        ValueError: If the file is no such file, or is cut off.
        OSError: If it cannot be read.
    """
    import numpy

    with path.open("rb") as file:
        start = file.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
        if not 2 <= length <= _HEADER_BYTES_MAX:
            raise ValueError("the file does not begin with the length of its header")
        header: dict[str, Any] = json.loads(file.read(length))
    content = numpy.asarray(numpy.memmap(path, numpy.uint8, "r", offset=8 + length))
    return {
        name: content[slice(*entry["data_offsets"])].view(numpy.float32).reshape(entry["shape"])
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }
