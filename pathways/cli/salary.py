"""`pathways salary`: what a point or a grade pays on a day, and what the post costs."""

from __future__ import annotations

from datetime import date

import click

from pathways.cli.chosen import as_json, on_date
from pathways.cli.exits import refusals_told


@click.command("salary", short_help="What a point or a grade pays on a day, and what the post costs")
@click.argument("point", required=False)
@click.option("--scale", metavar="SCALE", help="The pay scale of POINT.  [default: the national one]")
@click.option("--institution", metavar="INSTITUTION", help="Whose grades: a pay structure or a framework.")
@click.option("--grade", metavar="GRADE", help="A grade of the institution; without it, all of them.")
@click.option("--staff", metavar="STAFF", help="The staff group, where there are several.")
@click.option("--cost", is_flag=True, help="What the post costs its employer, at the lowest point of a grade.")
@click.option("--pension", metavar="PENSION", help="With --cost: the pension scheme, such as uss.")
@click.option("--move", metavar="FRAMEWORK:MOVE", help="From POINT by this move to the grade: where pay starts.")
@on_date
@as_json
@refusals_told
def command(
    point: str | None,
    scale: str | None,
    institution: str | None,
    grade: str | None,
    staff: str | None,
    cost: bool,
    pension: str | None,
    move: str | None,
    on: date,
    as_data: bool,
) -> None:
    """A year's full-time pay: of POINT on a scale, or of a grade at an institution, on a day.

    What is not held is said to be not held, with the last figure that is; what is not exact has its tolerance.

    \b
    Examples:
      pathways salary 30 --on 2025-09-01
      pathways salary 18 --scale imperial-ptol --on 2024-12-01
      pathways salary --institution stirling-pay --grade 4 --on 2025-03-01
      pathways salary 30 --on 2025-09-01 --cost --pension uss
      pathways salary 22 --institution manchester-pay --grade 5 --move technical-specialist:promotion --on 2025-09-01
    """
    from pathways.cli import pay
    from pathways.cli.output import new_page, write, write_json

    if institution is None:
        if point is None:
            raise click.UsageError("give a point, or --institution")
        if move is not None or grade is not None or staff is not None:
            raise click.UsageError("--grade, --staff and --move need --institution")
        answer = pay.of_point(point, pay.scale_named(scale), on)
    else:
        if scale is not None:
            raise click.UsageError("--scale is for a point alone; an institution's grades have their own")
        if (point is None) is not (move is None) or (move is not None and grade is None):
            raise click.UsageError("with --institution, give POINT, --grade and --move together, or none but --grade")
        graded = pay.grades_of(institution, staff, on)
        if grade is None:
            answer = pay.of_all_grades(graded, on)
        elif point is None or move is None:
            answer = pay.of_grade(graded, grade, on)
        else:
            answer = pay.after_a_move(graded, grade, point, move, on)
    if cost:
        answer = pay.with_cost(answer, on, pension)
    if as_data:
        write_json(answer.data)
        return
    page = new_page()
    for part in answer.parts:
        part(page)
    write(page)
