"""The command `pathways`: finds a subcommand by name and imports only that one."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import TracebackType

import click

from pathways import __version__

GROUPS = {
    "Look": {
        "list": "The frameworks at hand",
        "find": "Institutions, roles, titles, schemes and opportunities by name",
        "show": "A document or a part of it, with its sources",
        "walk": "From a role: every move on, and what each adds",
        "routes": "From role to role over several moves",
        "gap": "What separates two roles",
        "compare": "Frameworks or roles side by side, and which roles correspond",
        "changes": "What changed between two versions, and for whom",
        "salary": "What a point or a grade pays on a day, and what the post costs",
        "commitment": "An action plan: what is overdue, due and done, by pillar",
        "serve": "The terminal application in a browser",
    },
    "Apply": {
        "eligible": "Which schemes you may lead, why, and what would change it",
        "plan": "Your own plan towards a role, from your evidence",
        "authorship": "Author or acknowledgement: questions, and advice with its sources",
        "reform": "What a change of rules would do to the people of a table",
    },
    "Model": {
        "map": "Which role of a new framework each post stands in, for people to confirm",
        "cost": "What a scenario costs by year, against doing nothing, and by cause",
        "forecast": "Where the people of a scenario will be, year by year",
        "equality": "Who is mapped where and who can move, by each characteristic",
    },
    "Make": {
        "new": "A first draft of a framework, from a model and a few questions",
        "model": "Build and change a framework in the terminal, by choosing",
        "draw": "A framework as a picture",
        "paper": "Frameworks as a paper for a committee",
        "page": "A framework as a web page, to read and to walk",
        "case": "A blank assessment grid, checklist and timetable for one move",
        "describe": "A role as a description, for adverts and evaluations",
        "check": "Problems of documents, observations about frameworks",
        "staff": "A staff table: what is understood, and what is wrong with it",
        "language": "Wording that shuts people out",
        "schema": "JSON Schemas for editors",
        "workbook": "A framework as a workbook (.xlsx), to change and bring back",
        "import": "A foreign file becomes a document",
    },
}
"""The commands, as `--help` groups them. Each stands in a module of its name, but for `MODULES`."""

MODULES = {"import": "importing"}
"""Commands whose names Python keeps for itself."""

COMMANDS = {name: short for group in GROUPS.values() for name, short in group.items()}


class Commands(click.Group):
    """Subcommands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"pathways.cli.{MODULES.get(cmd_name, cmd_name)}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or a message that names the nearest one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from pathways.problems import nearest

            hint = nearest(args[0], COMMANDS) or f"commands are {', '.join(COMMANDS)}"
            ctx.fail(f"there is no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in groups, without importing any."""
        for group, commands in GROUPS.items():
            with formatter.section(group):
                formatter.write_dl(list(commands.items()))


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="pathways")
@click.option(
    "--plain",
    is_flag=True,
    envvar="PATHWAYS_PLAIN",
    help="Everything as numbered text, for screen readers and simple terminals.  [also: PATHWAYS_PLAIN=1]",
)
@click.pass_context
def cli(context: click.Context, plain: bool) -> None:
    """Career pathways of technicians, as data.

    Without a command, opens the terminal application; where there is no terminal, lists the frameworks.

    \b
    Examples:
      pathways
      pathways list
      pathways walk ucl-arc rsd-7
      pathways routes ucl-arc rsd-6 rsd-10
      pathways draw sheffield -o ladder.svg
    """
    if context.invoked_subcommand is None:
        from pathways.cli.terminal import open_terminal_ui

        open_terminal_ui(context, plain=plain)


INTERNAL_FAULT = 70
"""Exit code for a fault of the program itself; never for anything in a document."""


def _tell_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """One message for a fault of our own; the details only where they are asked for."""
    if os.environ.get("PATHWAYS_DEBUG"):
        sys.__excepthook__(kind, fault, trace)
    else:
        click.echo(f"pathways: a fault in the program, not in your input: {kind.__name__}: {fault}", err=True)
        click.echo("Please report it, with what PATHWAYS_DEBUG=1 prints for the same command.", err=True)
    sys.stderr.flush()
    os._exit(INTERNAL_FAULT)


def main() -> None:
    """Run the command line; the entry point of the installed program."""
    sys.excepthook = _tell_fault
    # No plugin of pydantic is used, and looking for some costs a good part of the start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    # A command is over before garbage is worth collecting; the terminal UI turns this on again.
    gc.disable()
    cli()
