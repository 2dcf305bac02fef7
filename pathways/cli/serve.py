"""`pathways serve`: the terminal UI in a browser on this machine."""

from __future__ import annotations

import secrets
from importlib import import_module

import click

from pathways.cli.exits import Exit, gives_up


@click.command("serve", short_help="The terminal application in a browser")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on.")
@click.option("--host", metavar="ADDRESS", help="Let others in, at this address of this machine; it needs a token.")
@click.option(
    "--token", envvar="PATHWAYS_TOKEN", metavar="TOKEN", help="What a visitor must know.  [also: PATHWAYS_TOKEN]"
)
@click.option("--new-token", is_flag=True, help="Make a token, and print the address that holds it.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A name of this machine that may be asked for.")
@click.option("--mine", is_flag=True, help="My own files and settings, to this machine alone, with a token.")
@click.option("--sessions", type=click.IntRange(1, 100), default=8, show_default=True, help="How many may run at once.")
def command(
    port: int,
    host: str | None,
    token: str | None,
    new_token: bool,
    names: tuple[str, ...],
    mine: bool,
    sessions: int,
) -> None:
    """The terminal application in a browser, with a private session for each visitor.

    Only this machine is let in unless --host is given. Each visitor has settings and files of their own, which are
    removed an hour after they left; nobody reaches anybody else's, nor yours. It needs the extra `serve`.

    \b
    Examples:
      pathways serve
      pathways serve --mine
      pathways serve --host 192.0.2.10 --new-token --name careers.example.ac.uk
    """
    from pathways.cli.output import note
    from pathways.cli.terminal import terminal_ui

    if new_token and token:
        raise click.UsageError("give --token or --new-token, not both")
    serving = import_module(f"{terminal_ui().__name__}.serving")
    if (why := serving.why_not_available()) is not None:
        note(f"pathways serve: {why}")
        raise gives_up(Exit.UNREADABLE)
    token = token or (secrets.token_urlsafe(24) if new_token or mine else "")
    try:
        served = serving.Served(host or "127.0.0.1", port, token, names, mine, sessions)
    except ValueError as wrong:
        hint = "" if token else ": add --new-token, or give one with --token"
        raise click.UsageError(f"{wrong}{hint}") from None
    click.echo(f"Pathways is served at {served.address}")
    if host is not None:
        note("What is typed and shown goes through your network as it is: put a server with HTTPS before this one.")
    note("Ctrl+C ends it.")
    try:
        serving.serve(served)
    except OSError as error:
        raise click.UsageError(f"{served.host}:{port} cannot be had ({error.strerror}); try another --port") from None
