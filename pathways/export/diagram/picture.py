"""What is drawn, before anybody knows where: boxes in rows, lines between them, and sentences for the rest."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from pathways.export import words
from pathways.export.diagram.marks import SIGNS, Marks, State, together
from pathways.export.diagram.strokes import ENDS, Stroke, stroke_of
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.ladder import Column, Ladder, ladder_of
from pathways.model.moves import Mechanism, Move
from pathways.model.provenance import Cited, Footing
from pathways.model.roles import Role

LONG_MOST = 8
"""Lines that skip a row or cross columns; with more of them a page cannot be read, and moves become sentences."""
ENDS_MOST = 3
"""Lines of one move to or from one place outside the framework."""
OUTSIDE_MOST = 60
"""Letters of a place outside that stands in a box."""
REASON_MOST = 120
REASONS_MOST = 360
"""Letters of a reason why a track ends, and of as many as there are tracks, that stand in boxes over their tops."""


@dataclass(frozen=True, slots=True)
class Box:
    """A role, or a place where a track ends or leads outside."""

    id: str
    kind: Literal["role", "outside", "end"]
    text: str
    mark: str = ""
    """Words under the text: what it stands on, where that differs from the framework, and why it stands out."""
    footing: Footing = Footing.PUBLISHED
    state: State = State.PLAIN
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The boxes of one column in one row, lowest first."""

    column: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """All boxes of one height."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What joins two boxes: one move, or several under one label."""

    tail: str
    head: str
    mechanisms: tuple[Mechanism, ...]
    """None for the line that says that a track ends."""
    label: str
    """The mechanisms in words."""
    moves: tuple[str, ...]
    """The ids of the moves."""
    both_ways: bool = False
    through: bool = False
    """Part of a line that joins every two of the roles along it."""
    state: State = State.PLAIN

    @property
    def stroke(self) -> Stroke:
        """How it is drawn."""
        return stroke_of(self.mechanisms) if self.mechanisms else ENDS


@dataclass(frozen=True, slots=True)
class Picture:
    """A ladder as boxes, lines and sentences."""

    columns: tuple[tuple[str, str], ...]
    """Tracks by id and name, from left to right."""
    bands: tuple[Band, ...]
    """From the highest grade down."""
    apart: tuple[Box, ...]
    """Roles whose track or grade is not known."""
    apart_label: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    """What is not drawn as a line, in sentences."""
    above: dict[str, tuple[Box, ...]]
    """By column: why it ends and where it leads outside, over its top."""
    below: dict[str, tuple[Box, ...]]
    """By column: where people come from outside, under its lowest role."""

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Every box."""
        rows = tuple(box for band in self.bands for cell in band.cells for box in cell.boxes)
        ends = tuple(box for side in (self.above, self.below) for boxes in side.values() for box in boxes)
        return rows + self.apart + ends


def picture_of(
    graph: CareerGraph, marks: Marks | None = None, whole: CareerGraph | None = None, *, ends: bool = True
) -> Picture:
    """The picture of a framework on the date of its graph.

    Args:
        graph: What is drawn.
        marks: What stands out in it.
        whole: The whole framework, where only a part of it is drawn: a track that goes on does not end.
        ends: Whether it is shown why tracks end.
    """
    return _Drawing(graph, marks or Marks(), whole).picture(ends)


class _Drawing:
    """The steps from a ladder to a picture, which share what they look up."""

    def __init__(self, graph: CareerGraph, marks: Marks, whole: CareerGraph | None) -> None:
        self.graph = graph
        self.marks = marks
        self.part_of = whole
        self.ladder: Ladder = ladder_of(graph)
        self.whole = graph.framework.footing
        self.place = {role: number for number, role in enumerate(graph.roles)}
        self.height = {
            role.id: index for index, row in enumerate(self.ladder.rows) for cell in row.cells.values() for role in cell
        }
        self.notes: list[str] = []
        self.reasons: list[str] = []
        self.above: dict[str, list[Box]] = defaultdict(list)
        self.below: dict[str, list[Box]] = defaultdict(list)
        self.lines: list[Line] = []

    def picture(self, ends: bool) -> Picture:
        inside = [edge for edge in self.ladder.edges if edge.origin is not None and edge.target is not None]
        drawn, through = self._legible(inside)
        self.lines += self._joined(drawn, through)
        self._add_outside([edge for edge in self.ladder.edges if edge.origin is None or edge.target is None])
        if ends:
            self._add_ends()
        self._add_footnotes()
        return Picture(
            columns=tuple((column.track, column.name) for column in self.ladder.columns),
            bands=tuple(
                Band(
                    row.label,
                    tuple(
                        Cell(column.track, tuple(self._box(role) for role in row.cells.get(column.track, ())))
                        for column in self.ladder.columns
                    ),
                )
                for row in self.ladder.rows
            ),
            apart=tuple(self._box(role) for role in self.ladder.apart),
            apart_label="Grade not published" if self.ladder.columns else "Grades not published",
            lines=tuple(self.lines),
            notes=(*self.reasons, *self.notes),
            above={column: tuple(boxes) for column, boxes in self.above.items()},
            below={column: tuple(boxes) for column, boxes in self.below.items()},
        )

    def _box(self, role: Role) -> Box:
        footing = role.footing
        if role.entry is not None:
            footing = _weakest([footing, *(role.entry.footing_of(field) for field in ("title", "track", "grade"))])
        own = self.marks.of_role(role.id)
        said = " ".join(part for part in (self._mark(footing), f"({own.word})" if own.word else "") if part)
        return Box(role.id, "role", role.title, said, footing, own.state, own.badge)

    def _mark(self, footing: Footing) -> str:
        """What to write beside a statement that stands on something else than the framework as a whole."""
        return "" if footing in (self.whole, Footing.PUBLISHED) else f"({words.FOOTINGS[footing]})"

    # --- lines between roles --------------------------------------------------------------------------------------

    def _legible(self, edges: list[Edge]) -> tuple[list[Edge], set[tuple[str, str, str]]]:
        """The edges to draw, and those of them that stand for all pairs along a row; the rest become sentences."""
        by_move: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            by_move[edge.move.id].append(edge)
        through: set[tuple[str, str, str]] = set()
        kept: dict[str, list[Edge]] = {}
        for move, found in by_move.items():
            kept[move], chains = self._chained(found)
            through |= chains
        long = {move: [edge for edge in found if self._may_go(edge)] for move, found in kept.items()}
        told: dict[str, list[str]] = defaultdict(list)
        while len({frozenset((edge.origin, edge.target)) for found in long.values() for edge in found}) > LONG_MOST:
            move = max(long, key=lambda each: len(long[each]))
            told[self._where(long[move], partly=len(long[move]) < len(by_move[move]))].append(_kind(long[move][0].move))
            kept[move] = [edge for edge in kept[move] if not self._may_go(edge)]
            del long[move]
        self.notes += [f"{words.joined(names)}: {where}" for where, names in told.items()]
        return [edge for found in kept.values() for edge in found], through

    def _chained(self, edges: list[Edge]) -> tuple[list[Edge], set[tuple[str, str, str]]]:
        """Where a move joins every two of three or more roles of a row: only its edges between neighbours."""
        joined = {(edge.origin, edge.target) for edge in edges if not self._marked(edge)}
        touched = {role for pair in joined for role in pair}
        dropped: set[tuple[str, str]] = set()
        chains: set[tuple[str, str, str]] = set()
        for row in self.ladder.rows:
            line = [role.id for column in self.ladder.columns for role in row.cells.get(column.track, ())]
            here = [role for role in line if role in touched]
            among = set(here)
            linked = {role for pair in joined if among.issuperset(pair) for role in pair} if len(here) > 2 else set()
            here = [role for role in here if role in linked]
            if len(here) < 3 or len(here) * (len(here) - 1) > len(joined):
                continue
            every = {(one, other) for one in here for other in here if one != other}
            if not every <= joined:
                continue
            near = {pair for one, other in pairwise(here) for pair in ((one, other), (other, one))}
            dropped |= every - near
            chains |= {(edges[0].move.id, *pair) for pair in near}
        return [edge for edge in edges if (edge.origin, edge.target) not in dropped], chains

    def _short(self, edge: Edge) -> bool:
        """Whether it goes to the next row of its column or to the next column of its row."""
        start, end = self.graph.roles[edge.origin or ""], self.graph.roles[edge.target or ""]
        if start.id not in self.height or end.id not in self.height:
            return start.id not in self.height and end.id not in self.height
        if start.track == end.track:
            ranks = self._ranks.get(start.track, [])
            low, high = sorted((start.rank or 0, end.rank or 0))
            return bisect_left(ranks, high) - bisect_right(ranks, low) <= 0
        if self.height[start.id] != self.height[end.id]:
            return False
        order = self._columns_at[self.height[start.id]]
        return abs(order[start.track or ""] - order[end.track or ""]) == 1

    @cached_property
    def _ranks(self) -> dict[str | None, list[float]]:
        """By track: the ranks of its roles, lowest first."""
        found: dict[str | None, list[float]] = defaultdict(list)
        for role in self.graph.roles.values():
            if role.rank is not None:
                found[role.track].append(role.rank)
        return {track: sorted(ranks) for track, ranks in found.items()}

    @cached_property
    def _columns_at(self) -> list[dict[str, int]]:
        """By row: the tracks that have a role there, numbered from the left."""
        return [
            {track: number for number, track in enumerate(
                column.track for column in self.ladder.columns if row.cells.get(column.track))}
            for row in self.ladder.rows
        ]  # fmt: skip

    def _marked(self, edge: Edge) -> bool:
        return (edge.move.id, edge.origin, edge.target) in self.marks.steps

    def _may_go(self, edge: Edge) -> bool:
        """Whether a step may become part of a sentence where there are too many lines."""
        return not self._marked(edge) and not self._short(edge)

    def _joined(self, edges: list[Edge], through: set[tuple[str, str, str]]) -> list[Line]:
        """Lines: all moves of a pair of roles in one, and one with two heads where they go both ways."""
        pairs: dict[tuple[str, str], list[Move]] = defaultdict(list)
        for edge in edges:
            pairs[edge.origin or "", edge.target or ""].append(edge.move)
        lines: list[Line] = []
        for (tail, head), moves in pairs.items():
            line = self._line(tail, head, moves, (tail, head))
            line = replace(line, through=all((move.id, tail, head) in through for move in moves))
            back = pairs.get((head, tail))
            other = None if back is None else self._line(head, tail, back, (head, tail))
            if other is None or back is None or (other.label, other.state) != (line.label, line.state):
                lines.append(line)
            elif self._before(tail, head):
                both = tuple(dict.fromkeys(move.id for move in (*moves, *back)))
                lines.append(replace(line, both_ways=True, moves=both))
        return lines

    def _before(self, one: str, other: str) -> bool:
        return self.place[one] < self.place[other]

    def _line(self, tail: str, head: str, moves: Sequence[Move], step: tuple[str | None, str | None]) -> Line:
        """A line between two boxes.

        Args:
            tail: The box where it starts.
            head: The box where it ends.
            moves: What it stands for.
            step: The roles that it joins; None: outside the framework.
        """
        mechanisms = tuple(dict.fromkeys(move.mechanism for move in moves))
        said = {move.id: self.marks.of_step((move.id, *step)) for move in moves}
        marks: dict[Mechanism, tuple[str, str]] = {}
        for mechanism in mechanisms:
            same = [move for move in moves if move.mechanism is mechanism]
            own = together([said[move.id] for move in same])
            word = own.word or ("" if own.state in (State.PLAIN, State.LIT) else own.state.value)
            parts = (self._mark(_weakest(_footing(move) for move in same)), f"({word})" if word else "")
            sign = f"{SIGNS[own.state]} " if own.state in SIGNS else ""
            marks[mechanism] = (sign, "".join(f" {part}" for part in parts if part))
        if len(set(marks.values())) == 1:
            before, after = next(iter(marks.values()))
            label = before + " / ".join(words.MECHANISMS[mechanism] for mechanism in mechanisms) + after
        else:
            label = " / ".join(f"{marks[each][0]}{words.MECHANISMS[each]}{marks[each][1]}" for each in mechanisms)
        state = together([*said.values()]).state
        return Line(tail, head, mechanisms, label, tuple(move.id for move in moves), state=state)

    def _where(self, edges: list[Edge], *, partly: bool) -> str:
        """Steps in a sentence."""
        starts, ends = (tuple(dict.fromkeys(side)) for side in
                        zip(*((edge.origin or "", edge.target or "") for edge in edges), strict=True))  # fmt: skip
        roles = self.graph.roles
        tracks = {roles[edge.origin or ""].track == roles[edge.target or ""].track for edge in edges}
        grades = {roles[edge.origin or ""].rank == roles[edge.target or ""].rank for edge in edges}
        where = "within a track, over several grades at once" if tracks == {True} else (
            "between tracks, at the same grade" if grades == {True} else "between tracks and grades")  # fmt: skip
        also = "also " if partly else ""
        return (f"{also}{where}, from {self._named(starts)} to {self._named(ends)} "
                f"({len(edges)} steps, not drawn).")  # fmt: skip

    def _named(self, ids: Sequence[str]) -> str:
        if len(ids) > 3:
            return f"{len(ids)} roles"
        return words.joined(self.graph.roles[role].title for role in ids)

    # --- what is not a line between two roles ---------------------------------------------------------------------

    def _add_outside(self, edges: list[Edge]) -> None:
        """Places outside: a box for a few roles, a sentence for many."""
        by_move: dict[tuple[str, bool], list[Edge]] = defaultdict(list)
        for edge in edges:
            by_move[edge.move.id, edge.origin is None].append(edge)
        places: dict[tuple[str, str, bool], Box] = {}
        outside: dict[tuple[str, str], list[tuple[Move, tuple[str | None, str | None]]]] = defaultdict(list)
        for (_, coming), found in by_move.items():
            move = found[0].move
            ids = [(edge.target if coming else edge.origin) or "" for edge in found]
            if not any(ids):
                self.notes.append(f"{_kind(move)}: {found[0].outside}.")
                continue
            near = {role for role in ids if self._at_the_end(role, coming)}
            far = [role for role in ids if role not in near]
            if len(near) > ENDS_MOST or len(far) > ENDS_MOST or len(found[0].outside) > OUTSIDE_MOST:
                near, far = set(), ids
            if far:
                there, here = ("from", "to") if coming else ("to", "from")
                self.notes.append(f"{_kind(move)}: {there} {found[0].outside}, {here} {self._named(far)}.")
            for edge, role in zip(found, ids, strict=True):
                if role not in near:
                    continue
                column = self.graph.roles[role].track or ""
                key = (column, edge.outside, coming)
                if key not in places:
                    side_boxes = (self.below if coming else self.above)[column]
                    places[key] = Box(f"outside {'from' if coming else 'to'} {column} {len(side_boxes)}", "outside",
                                      words.sentence_case(edge.outside))  # fmt: skip
                    side_boxes.append(places[key])
                ends = (places[key].id, role) if coming else (role, places[key].id)
                step = (None, role) if coming else (role, None)
                outside[ends].append((move, step))
        for (tail, head), steps in outside.items():
            self.lines.append(self._line(tail, head, [move for move, _ in steps], steps[0][1]))

    def _at_the_end(self, role_id: str, coming: bool) -> bool:
        """Whether a role is the highest of its track, or the lowest: another needs a line past its neighbours."""
        role = self.graph.roles[role_id]
        return role_id in self.height and role.rank == self._ranks[role.track][0 if coming else -1]

    def _add_ends(self) -> None:
        """Why tracks end: a box over the top, and a sentence where the reason is long or the way leads outside."""
        ended: dict[tuple[str, str], list[str]] = defaultdict(list)
        for column in self.ladder.columns:
            tops = [role.id for role in self.graph.roles.values()
                    if role.track == column.track and role.grade == column.top and role.id in self.height]  # fmt: skip
            if not column.ends_because or not tops or self._goes_on(column):
                continue
            short = len(column.ends_because) <= min(REASON_MOST, REASONS_MOST / len(self.ladder.columns))
            leads_on = bool(self.above.get(column.track))
            if leads_on or not short:
                ended[self._grade(column.top), _first_sentence(column.ends_because)].append(column.name)
            if leads_on:
                continue
            reason = f"Ends here: {column.ends_because}" if short else "Ends here: see below"
            box = Box(f"end {column.track}", "end", reason)
            self.above[column.track].append(box)
            self.lines += [Line(top, box.id, (), "", ()) for top in tops]
        for (grade, reason), names in ended.items():
            self.reasons.append(f"{words.joined(names)} {'ends' if len(names) == 1 else 'end'} at {grade}: {reason}")

    def _goes_on(self, column: Column) -> bool:
        """Whether the track has higher roles that are not drawn."""
        if self.part_of is None:
            return False
        highest = max((role.rank for role in self.part_of.roles.values()
                       if role.track == column.track and role.rank is not None), default=None)  # fmt: skip
        return highest is not None and highest > self._ranks[column.track][-1]

    def _grade(self, grade: str | None) -> str:
        found = self.graph.framework.grades.get(grade or "")
        return (found.name if found else None) or f"grade {grade}"

    def _add_footnotes(self) -> None:
        said = {column.ends_because for column in self.ladder.columns}
        for move in {edge.move.id: edge.move for edge in self.ladder.closed}.values():
            if move.closed not in said:
                self.notes.append(f"Closed: {_kind(move)}: {_first_sentence(move.closed or '')}")
        for move in self.ladder.general if self.part_of is None else ():
            if move.closed:
                self.notes.append(f"Closed: {_kind(move)}, from anywhere to anywhere: {_first_sentence(move.closed)}")
            else:
                self.notes.append(f"{_kind(move)}: from anywhere to anywhere.")
        if self.ladder.reviews and self.part_of is None:
            names = words.joined(words.name_of(move) for move in self.ladder.reviews)
            self.notes.append(f"Reviews, which need not end in a move: {names}.")
        if any(line.through for line in self.lines):
            self.notes.append("A line with two heads that runs along a row joins every two of the roles on it.")


def _first_sentence(text: str) -> str:
    """What stands before the first full stop; the rest can be read elsewhere."""
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def _kind(move: Move) -> str:
    """What the institution calls a move, with the mechanism where the name does not tell it."""
    name, mechanism = words.name_of(move), words.MECHANISMS[move.mechanism]
    return name if mechanism in name.casefold() else f"{name} ({mechanism})"


def _footing(move: Cited) -> Footing:
    """The weakest footing of what a line shows of a move."""
    return _weakest(
        [move.footing, *(move.footing_of(field) for field in ("mechanism", "from", "to", "origin", "target"))]
    )


_WEAKNESS = (Footing.PUBLISHED, Footing.DISPUTED, Footing.INFERRED, Footing.PROPOSED, Footing.NOT_STATED)


def _weakest(footings: Iterable[Footing]) -> Footing:
    return max(footings, key=_WEAKNESS.index)
