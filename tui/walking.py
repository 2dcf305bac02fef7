"""A walk as a trail of roles with back and forward. It knows nothing of screens."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Stride:
    """A move that was walked."""

    move: str
    """Its name, as the institution calls it."""
    mechanism: str
    added: int
    """How many criteria it added."""
    role: str
    """The id of the role that it led to."""
    title: str


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a walk began, the strides taken, and those that were gone back on."""

    start: str
    """The id of the first role."""
    start_title: str
    taken: tuple[Stride, ...] = ()
    undone: tuple[Stride, ...] = ()

    @property
    def here(self) -> str:
        """The id of the role where the walk stands."""
        return self.taken[-1].role if self.taken else self.start

    def walk(self, stride: Stride) -> Trail:
        """One stride further. Going the same way again keeps what lay ahead; another way forgets it."""
        same = bool(self.undone) and self.undone[0] == stride
        return replace(self, taken=(*self.taken, stride), undone=self.undone[1:] if same else ())

    def back(self) -> Trail:
        """One stride back; at the start, nothing changes."""
        if not self.taken:
            return self
        return replace(self, taken=self.taken[:-1], undone=(self.taken[-1], *self.undone))

    def forward(self) -> Trail:
        """One stride forward again; nothing changes where none was gone back on."""
        return self.walk(self.undone[0]) if self.undone else self
