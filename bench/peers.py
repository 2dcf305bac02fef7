"""Programs that are measured against: in an environment of their own, made when it is first needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).parent

ENVIRONMENT = _HERE.parent / ".peers" / "bench"


def peer_python() -> Path:
    """The interpreter of an environment with what bench/peers.txt names; fetched where it is missing or has changed.

    Raises:
        subprocess.CalledProcessError: If something cannot be fetched.
    """
    wanted = (_HERE / "peers.txt").read_text("utf-8")
    python, made = ENVIRONMENT / "bin" / "python", ENVIRONMENT / "made-from.txt"
    if not made.exists() or made.read_text("utf-8") != wanted:
        print(f"Fetching what is measured against, into {ENVIRONMENT}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)
        install = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
        subprocess.run([*install, "--requirement", str(_HERE / "peers.txt")], check=True)
        made.write_text(wanted, "utf-8")
    return python
