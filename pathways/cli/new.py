"""`pathways new`: a first draft of a framework, from a model and a few questions."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from pathways.drafting.interview import AtHand
    from pathways.drafting.outline import Outline
    from pathways.drafting.page import Draft


@click.command("new", short_help="A first draft of a framework, from a model and a few questions")
@click.option("--institution", metavar="NAME", help="Whose framework it is.")
@click.option("--kind", metavar="KIND", help="university, institute, research-council, company, network or government.")
@click.option("--country", metavar="XX", help="Two letters: GB, IE, DE.")
@click.option("--by", metavar="NAME", help="Who proposes it.")
@click.option("--model", metavar="ID", help="The model that it begins from.")
@click.option("--grades", metavar="LIST", help="From the lowest to the highest: 4,5,6 or 4-9.")
@click.option("--training/--no-training", default=None, help="The lowest grade is for apprentices and trainees.")
@click.option("--split-at", metavar="GRADE", help="Where the ladder divides into tracks; or none.")
@click.option("--common-track", metavar="NAME", help="What the track below is called.")
@click.option("--tracks", metavar="LIST", help="Tracks from there on: the model's, and your own.")
@click.option("--top", "tops", multiple=True, metavar="TRACK=GRADE", help="A track that ends lower; several times.")
@click.option(
    "--family",
    "families",
    multiple=True,
    metavar="[TRACK=]NAME",
    help="Job family, of all or of one track; several times.",
)
@click.option(
    "--mechanism", "mechanisms", multiple=True, metavar="TRACK=WAY", help="How people rise on a track; several times."
)
@click.option("--also", metavar="LIST", help="Other moves: vacancy, transfer, acting-up, secondment, review; or none.")
@click.option("--pay-scale", metavar="ID", help="The pay scale of the grades; or none.")
@click.option("--on", metavar="DAY", help="The day of the proposal (2027-03-01).  [default: today]")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The document to write; one that exists is never overwritten.",
)
@click.option("--ask/--no-ask", default=None, help="Ask for what is not given.  [default: on a terminal]")
@refusals_told
def command(
    tops: tuple[str, ...],
    families: tuple[str, ...],
    mechanisms: tuple[str, ...],
    training: bool | None,
    on: str | None,
    output: Path | None,
    ask: bool | None,
    **given: str | None,
) -> None:
    """Write a complete draft of a career framework, with comments that say what each part is.

    Asks one question at a time; Enter takes the answer in brackets, ? explains, b goes back, q stops without writing.
    Whatever is given as an option is not asked. Without questions, what is not given is taken as in the brackets.

    Everything in the draft is proposed by you, and marked DECIDE where only you can know. A file is never overwritten.

    \b
    Examples:
      pathways new
      pathways new --institution "University of X" -o draft.yaml
      pathways new --grades 4-9 --split-at 7 --tracks specialist,manager \\
        --mechanism manager=vacancy -o draft.yaml --no-ask
    """
    from pathways.cli.new_answers import asked_for, taken_as_given
    from pathways.cli.new_file import refuse_taken
    from pathways.drafting.draft import drafted

    asks = ask if ask is not None else sys.stdin.isatty()
    if output is None and not asks:
        raise click.UsageError("nothing says where to write the draft; name a file with -o")
    if output is not None:
        refuse_taken(output)
    day = _day(on)
    said = {name.replace("_", "-"): value for name, value in given.items() if value is not None}
    if training is not None:
        said["training"] = "yes" if training else "no"
    said |= {key: ", ".join(values) for key, values in (("top", tops), ("family", families)) if values}
    said |= _by_track(mechanisms)
    at_hand = _at_hand()
    if not asks:
        outline = taken_as_given(at_hand, day, said)
    else:
        answers = asked_for(at_hand, day, said, output)
        if answers is None:
            return
        outline, output = answers
    assert output is not None
    draft = drafted(outline, at_hand.patterns)
    _write(draft, output)
    _tell(draft, outline, output)


def _at_hand() -> AtHand:
    """The bundled models and pay scales."""
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document
    from pathways.drafting.interview import AtHand
    from pathways.drafting.pattern import Pattern
    from pathways.model.framework import Framework

    catalogue = bundled()
    patterns = []
    for path in sorted((bundled_folder() / "models").glob("*.yaml"), reverse=True):
        reading = read_document(path)
        if isinstance(reading.document, Framework):
            patterns.append(Pattern(reading.document, reading.parsed.data))
    scales = {entry.id: entry.title for entry in catalogue.of_kind("pay-scale")}
    return AtHand(tuple(patterns), dict(sorted(scales.items(), key=lambda each: (each[0] != "single-spine", each))))


def _by_track(mechanisms: tuple[str, ...]) -> dict[str, str]:
    """Ways up by the key of their question; one track may have several."""
    from pathways.drafting.draft import as_id

    found: dict[str, str] = {}
    for each in mechanisms:
        track, equals, ways = each.partition("=")
        if not equals or not as_id(track) or not ways.strip():
            raise click.UsageError(f"--mechanism is a track and a way up, like specialist=promotion, not {each!r}")
        key = f"mechanism:{as_id(track)}"
        found[key] = ", ".join(part for part in (found.get(key), ways) if part)
    return found


def _day(on: str | None) -> date:
    if on is None:
        return date.today()
    try:
        return date.fromisoformat(on)
    except ValueError:
        raise click.UsageError(f"{on!r} is no day; write it like 2027-03-01") from None


def _write(draft: Draft, output: Path) -> None:
    from pathways.cli.new_file import refuse_taken
    from pathways.documents.write import write_file

    refuse_taken(output)
    write_file(output, draft.text.encode())


def _tell(draft: Draft, outline: Outline, output: Path) -> None:
    """What was written, what it leaves open, what is weak about it, and what to do next."""
    from pathways.cli.checked import checked
    from pathways.cli.output import new_page, write
    from pathways.export.text.drafting import add_drafted

    found = checked([output])
    page = new_page()
    add_drafted(page, draft, outline, str(output), found.found)
    write(page)
    if found.exit_code is not Exit.ANSWERED:
        raise gives_up(found.exit_code)
