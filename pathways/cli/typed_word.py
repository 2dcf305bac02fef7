"""One answer on the command line: what somebody types at a prompt."""

from __future__ import annotations

import click


def typed_word(prompt: str, default: str) -> str | None:
    """What is typed, without blanks around it; the default for nothing, None at the end of the input or on Ctrl-C.

    Args:
        prompt: What stands before the cursor, on stderr.
        default: What an empty line means.
    """
    try:
        raw = click.prompt(prompt, prompt_suffix="", default=default, show_default=False, err=True)
    except click.Abort:
        click.echo("", err=True)
        return None
    return str(raw).strip()
