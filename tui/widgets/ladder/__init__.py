"""The ladder on the screen: where roles lie, how one goes from one to the next, and what draws them."""

from .map import GOING, LadderMap

__all__ = ["GOING", "LadderMap"]
