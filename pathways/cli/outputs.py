"""Where a command may write: the option `-o`, and files that are replaced only where they are ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from pathways.cli.output import note

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

Makers = Mapping[str, Callable[[], str | bytes]]
"""By the ending of a file: what makes its content."""

replaces = click.option("--force", is_flag=True, help="Replace a file that is not ours, or was changed.")
"""The option to write over what somebody else wrote."""


def output_to(*suffixes: str, help: str, metavar: str = "FILE", required: bool = False) -> Decorator:
    """The option `-o`, as the argument `output`.

    Args:
        suffixes: What the name of the file may end in; none: the command looks at it itself.
        help: What is written.
        metavar: How the file is called in the help.
        required: Whether it must be given.
    """

    def checked(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
        if value is not None and suffixes and value.suffix.lower() not in suffixes:
            raise click.BadParameter(f"{str(value)!r} should end in {_either(suffixes)}")
        return value

    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option("-o", "--output", type=kind, metavar=metavar, help=help, required=required, callback=checked)


def write_answer(output: Path, makers: Makers, *, force: bool) -> None:
    """Write an answer in the form that the ending of the file says, and tell so.

    Args:
        output: The file.
        makers: By ending: what makes its content. Text is written as UTF-8, in a `.csv` with the mark by which Excel
            knows it.
        force: Whether somebody else's file, or a changed one, is replaced too.

    Raises:
        Refused: If there is a file that is not ours, or it cannot be written.
    """
    from pathways.documents.ours import write_ours

    suffix = output.suffix.lower()
    content = makers[suffix]()
    if isinstance(content, str):
        content = content.encode("utf-8-sig" if suffix == ".csv" else "utf-8")
    write_ours(output, content, force=force)
    note(f"{output} written")


def _either(suffixes: tuple[str, ...]) -> str:
    *rest, last = suffixes
    return f"{', '.join(rest)} or {last}" if rest else last
