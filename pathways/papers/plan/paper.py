"""A person's plan as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.model.facts import Fact
from pathways.papers.parts.basis import usual
from pathways.papers.parts.sources import source_blocks
from pathways.papers.plan.ahead import dates, questions
from pathways.papers.plan.evidence import asked
from pathways.papers.plan.help import builds, funding, registration
from pathways.papers.plan.route import in_short, route, where
from pathways.papers.plan.wording import Worded
from pathways.sector.career_plan import CareerPlan
from pathways.writing.blocks import Heading, Paragraph, Part, Written

PRIVATE = (
    "This plan is private and stays with me: it was made on my own machine from my own document, nothing was sent "
    "anywhere, and no copy is kept. How I see my evidence is my own view, and no judgement of anybody else."
)


def plan_paper(plan: CareerPlan, facts: Mapping[str, Fact]) -> Written:
    """The plan, for the person whose plan it is.

    Args:
        plan: The plan.
        facts: The definitions of all facts.
    """
    worded = Worded(plan, facts)
    framework = plan.framework
    blocks = (
        Paragraph(PRIVATE),
        *in_short(worded),
        *where(worded),
        *route(worded),
        *asked(worded),
        *builds(worded),
        *registration(worded),
        *funding(worded),
        *dates(worded),
        *questions(worded),
        Heading("Sources"),
        Paragraph(f"{framework.title}: {usual(framework, worded.bases)}"),
        *source_blocks([framework], worded.bases.numbers),
    )
    start = f"From {plan.present.role.title} to" if plan.present is not None else "To"
    return Written(
        title=f"My plan: {worded.target}",
        subtitle=f"{start} {worded.placed(plan.target)}, {framework.title}",
        parts=(Part(blocks),),
        subject=f"A plan towards the role {worded.target}",
        on=plan.on,
        footer="My plan. Private: it stays with me",
        marking="Private",
    )
