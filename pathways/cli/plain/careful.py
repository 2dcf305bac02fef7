"""What cannot be read or done is told in a line, and the conversation goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from pathways.cli.plain.talk import say

T = TypeVar("T")


def careful(work: Callable[[], T]) -> T | None:
    """Do something; None where it cannot be done, and that has been told."""
    from pathways.documents.refused import Refused
    from pathways.documents.whole import NotWhole
    from pathways.editing.change import Unfit
    from pathways.export.words import sentence_case
    from pathways.problems.report import report

    try:
        return work()
    except Refused as refused:
        problem = refused.problem
        where = f" ({refused.file})" if refused.file else ""
        say(f"{sentence_case('; '.join(part for part in (problem.message, problem.help) if part))}{where}.")
    except NotWhole as found:
        say(report(found.reading.located))
    except Unfit as unfit:
        say(f"{sentence_case(unfit.sentence)}.")
    except click.UsageError as wrong:
        say(f"{sentence_case(wrong.format_message())}.")
    except click.exceptions.Exit:
        say("It was left as it is.")  # why was told where that was found
    return None
