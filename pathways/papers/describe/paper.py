"""A role description as a whole."""

from __future__ import annotations

from pathways.papers.describe.ask import Described
from pathways.papers.describe.criteria import asked_for
from pathways.papers.describe.place import evaluation, leads_to, place, purpose
from pathways.papers.parts.basis import usual
from pathways.papers.parts.sources import source_blocks
from pathways.writing.blocks import Block, Column, Form, Heading, Paragraph, Part, Row, Written

OF_THE_POST = (
    "Department, team and place",
    "Reports to; people, budget and equipment that the post answers for",
    "Purpose of this post, and its main duties with their share of time",
    "Contract, its end if it has one, and hours",
    "Closing date, and whom to ask",
)
"""What only those who have the post to fill know."""


def role_description(ask: Described) -> Written:
    """The description of a role, for adverts and for a role profile that is to be evaluated.

    Args:
        ask: The role, and what pay is known.
    """
    framework, title = ask.framework, ask.titles[ask.role.id]
    blocks: tuple[Block, ...] = (
        *place(ask),
        *purpose(ask),
        *asked_for(ask),
        Heading("To be filled in for this post"),
        Paragraph("A framework describes the role; these belong to the single post, and nobody else can say them."),
        Form(
            "The post",
            (Column("Of the post", width=0.4), Column("To be filled in", width=0.6)),
            tuple(Row((name, "")) for name in OF_THE_POST),
        ),
        *evaluation(ask),
        *leads_to(ask),
        Heading("Sources"),
        Paragraph(f"{framework.title}: {usual(framework, ask.bases)}"),
        *source_blocks([framework], ask.bases.numbers),
    )
    return Written(
        title=f"Role description: {title}",
        subtitle=framework.title,
        parts=(Part(blocks),),
        subject=f"What the role {title} is and asks for",
        on=ask.on,
        footer=f"Role description: {title}",
    )
