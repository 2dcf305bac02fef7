"""`make bench`: all promises about speed; exit code 1 if one is broken."""

from __future__ import annotations

import sys

from bench import diagram, forecast, ladder, reading, routes, screen, start


def main() -> int:
    """Measure and print each promise."""
    kept = True
    for part in (start, screen, ladder, reading, routes, forecast, diagram):
        for promise in part.promises():
            print(promise)
            kept = kept and promise.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
