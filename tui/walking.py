"""A walk as a trail of roles with back and forward, and the other ways that were tried. It knows nothing of screens."""

from __future__ import annotations

from dataclasses import dataclass, replace

BRANCHES_MOST = 8
"""How many other ways are remembered; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Stride:
    """A move that was walked."""

    move: str
    """Its name, as the institution calls it."""
    mechanism: str
    added: int | None
    """How many criteria it added; None where it is not known what the role asks for."""
    role: str
    """The id of the role that it led to."""
    title: str
    move_id: str = ""
    """The id of the move."""


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

    @property
    def title(self) -> str:
        """The title of the role where the walk stands."""
        return self.taken[-1].title if self.taken else self.start_title

    @property
    def whole(self) -> Trail:
        """With everything that was gone back on walked again."""
        return replace(self, taken=(*self.taken, *self.undone), undone=())

    @property
    def roles(self) -> tuple[str, ...]:
        """The ids of the roles from the first to where the walk stands."""
        return (self.start, *(stride.role for stride in self.taken))

    def walk(self, stride: Stride) -> Trail:
        """One stride further. Going the same way again keeps what lay ahead; another way leaves it."""
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

    def back_to(self, strides: int) -> Trail:
        """Back or forward to where so many strides are taken."""
        whole = (*self.taken, *self.undone)
        return replace(self, taken=whole[:strides], undone=whole[strides:])


@dataclass(frozen=True, slots=True)
class Walks:
    """The walk in hand, and the other ways that were left for it."""

    current: Trail
    others: tuple[Trail, ...] = ()
    """Latest first; each at least one stride long, and none of them the beginning of another."""

    def walk(self, stride: Stride) -> Walks:
        """One stride further; a way that lay ahead and is not gone now is kept among the others."""
        return self._onto(self.current.walk(stride))

    def begin(self, trail: Trail) -> Walks:
        """Another walk in hand; the one before is kept among the others."""
        return self._onto(trail)

    def moved(self, trail: Trail) -> Walks:
        """Back or forward on the walk in hand."""
        return replace(self, current=trail)

    def take(self, index: int) -> Walks:
        """Go over to another way, and keep the one in hand."""
        return self._onto(self.others[index])

    def forget(self, index: int) -> Walks:
        """Without one of the other ways."""
        return replace(self, others=(*self.others[:index], *self.others[index + 1 :]))

    def _onto(self, trail: Trail) -> Walks:
        candidates = (self.current.whole, *self.others)
        kept: list[Trail] = []
        for index, each in enumerate(candidates):
            beside = (trail, *kept, *candidates[index + 1 :])
            if each.taken and each not in kept and not any(_begins(each, other.whole) for other in beside):
                kept.append(each)
        return Walks(trail, tuple(kept[:BRANCHES_MOST]))


def _begins(one: Trail, other: Trail) -> bool:
    """Whether one walk is the beginning of another, or the whole of it."""
    return one.start == other.start and other.taken[: len(one.taken)] == one.taken
