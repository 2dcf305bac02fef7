"""A problem with its path, code, severity, sentence and help, and how problems are printed.

The bottom of the house: every room may report a problem, so this one knows no other.
"""

from pathways.problems.problem import Located, Path, Place, Problem, Severity
from pathways.problems.suggest import nearest

__all__ = ["Located", "Path", "Place", "Problem", "Severity", "nearest"]
