"""A walk as the strides taken, with the way back and forward."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pathways.graph.walk import Step, Target
from pathways.model.roles import Role


@dataclass(frozen=True, eq=False)
class Stride:
    """A move that was walked, and the role in which it ended."""

    step: Step
    target: Target
    role: Role


@dataclass(frozen=True, eq=False)
class Trail:
    """Where a walk began, the strides taken, and those that were gone back on."""

    start: Role
    taken: tuple[Stride, ...] = ()
    undone: tuple[Stride, ...] = ()

    @property
    def here(self) -> Role:
        """The role where the walk stands."""
        return self.taken[-1].role if self.taken else self.start

    @property
    def roles(self) -> tuple[Role, ...]:
        """From the first role to the one where the walk stands."""
        return (self.start, *(stride.role for stride in self.taken))

    def walk(self, stride: Stride) -> Trail:
        """One stride further. Going the same way again keeps what lay ahead; another way leaves it."""
        ahead = self.undone[0] if self.undone else None
        same = ahead is not None and (ahead.step.move.id, ahead.role.id) == (stride.step.move.id, stride.role.id)
        return replace(self, taken=(*self.taken, stride), undone=self.undone[1:] if same else ())

    def back(self) -> Trail:
        """One stride back; at the start, nothing changes."""
        if not self.taken:
            return self
        return replace(self, taken=self.taken[:-1], undone=(self.taken[-1], *self.undone))

    def forward(self) -> Trail:
        """One stride forward again; nothing changes where none was gone back on."""
        return self.walk(self.undone[0]) if self.undone else self
