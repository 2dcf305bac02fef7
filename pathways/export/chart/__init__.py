"""The wall chart: every framework side by side on one sheet, as SVG written by our own code."""

from pathways.export.chart.sheet import overview_svg

__all__ = ["overview_svg"]
