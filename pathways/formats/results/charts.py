"""Native charts of a results workbook: they name cells and hold no numbers, so that they show what the table shows.

Texts and numbers are taken from the sheet when the workbook is opened: no copy of them is kept in the chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from pathways.formats.results.book import Chart, Form, Series, Span
from pathways.formats.results.inks import FILLS, LINES, filled, stroked, text
from pathways.formats.results.look import DEFAULT_WIDTH, number_format

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH, HEIGHT = 23.0, 10.5
"""A chart on a page of its own, in centimetres."""

SMALL_WIDTH, SMALL_HEIGHT = 8.6, 6.0
"""One of several beside each other."""

SMALL_ACROSS = 3

ROW_HEIGHT = 0.53
"""Centimetres that a row of a sheet takes which is given no height: 15 points."""

EMU = 360_000
"""English Metric Units, in which the format measures, in a centimetre."""

CHARACTER = 0.188
"""Centimetres that a character of a column's width takes."""


def add_charts(
    page: Worksheet, charts: Sequence[Chart], source: str, currency: str, row: int, widths: Sequence[float]
) -> None:
    """Put charts below each other, and small ones beside each other.

    Args:
        page: The sheet as it is written.
        charts: The charts.
        source: The name of the sheet whose cells they show.
        currency: The currency of money.
        row: The row at which the first begins, from 1.
        widths: The widths of the columns, in characters.
    """
    place = 0
    for chart in charts:
        made = _made(source, chart, currency)
        if chart.small:
            across = place % SMALL_ACROSS
            row += _rows_of(SMALL_HEIGHT) if place and not across else 0
            made.anchor = _anchor(across * (SMALL_WIDTH + 0.3), row, widths, (SMALL_WIDTH, SMALL_HEIGHT))
            place += 1
        else:
            row += _rows_of(SMALL_HEIGHT) if place else 0
            place = 0
            made.anchor = _anchor(0.0, row, widths, (WIDTH, HEIGHT))
            row += _rows_of(HEIGHT)
        page.add_chart(made)


def _rows_of(height: float) -> int:
    """How many rows of the sheet a chart takes, with one between."""
    return ceil(height / ROW_HEIGHT) + 1


def _anchor(left: float, row: int, widths: Sequence[float], size: tuple[float, float]) -> Any:
    """A place so many centimetres from the left, at the top of a row, for a chart of a size."""
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D

    column = 0
    while left >= (width := CHARACTER * (widths[column] if column < len(widths) else DEFAULT_WIDTH)):
        left -= width
        column += 1
    marker = AnchorMarker(col=column, colOff=round(left * EMU), row=row - 1)
    return OneCellAnchor(_from=marker, ext=XDRPositiveSize2D(*(round(EMU * each) for each in size)))


def _made(source: str, chart: Chart, currency: str) -> Any:
    made = _lines(source, chart) if chart.form is Form.RANGE else _bars(source, chart)
    made.title = text(chart.title, 10 if chart.small else 14, bold=True)
    made.legend = None if len(chart.series) < 2 or chart.small else made.legend
    if made.legend is not None:
        made.legend.position = "b"
    across, up = made.x_axis, made.y_axis
    for axis, title in ((across, chart.across), (up, chart.up)):
        axis.title = text(title, 8 if chart.small else 10)
        axis.delete = False
        axis.majorTickMark = "out"
    across.tickLblPos = "low"
    across.number_format, up.number_format = "General", number_format(chart.kind, currency)
    up.majorGridlines.spPr = stroked("D9D9D9", 9_525)
    made.display_blanks = "gap"
    made.visible_cells_only = False
    made.roundedCorners = False
    return made


def _bars(source: str, chart: Chart) -> Any:
    from openpyxl.chart import BarChart

    made: Any = BarChart()
    lying = chart.form in {Form.BARS, Form.BARS_EITHER_WAY, Form.STACKED_BARS}
    stacked = chart.form in {Form.STACKED_BARS, Form.STACKED_COLUMNS}
    made.type = "bar" if lying else "col"
    made.grouping, made.overlap = ("stacked", 100) if stacked else ("clustered", 0)
    made.gapWidth = 60
    for place, each in enumerate(chart.series):
        series = _series(source, chart, each)
        series.invertIfNegative = False
        series.graphicalProperties = filled(FILLS[place % len(FILLS)])
        made.series.append(series)
    if lying:
        made.x_axis.scaling.orientation = "maxMin"
        made.y_axis.crosses = "max"
    if chart.form is Form.BARS:
        made.y_axis.scaling.min = 0
    return made


def _lines(source: str, chart: Chart) -> Any:
    from openpyxl.chart import LineChart
    from openpyxl.chart.marker import Marker

    made: Any = LineChart()
    for each, (colour, dashes, thickness) in zip(chart.series, LINES, strict=True):
        series = _series(source, chart, each)
        series.graphicalProperties = stroked(colour, thickness, dashes)
        series.marker = Marker(symbol="none")
        series.smooth = False
        made.series.append(series)
    made.y_axis.scaling.min = 0
    return made


def _series(source: str, chart: Chart, each: Series) -> Any:
    from openpyxl.chart import Reference
    from openpyxl.chart.data_source import AxDataSource, StrRef
    from openpyxl.chart.series import SeriesLabel
    from openpyxl.chart.series_factory import SeriesFactory

    made: Any = SeriesFactory(Reference(range_string=_cells(source, each.values)))
    made.tx = SeriesLabel(strRef=StrRef(f=_cells(source, each.name)))
    made.cat = AxDataSource(strRef=StrRef(f=_cells(source, chart.categories)))
    return made


def _cells(source: str, span: Span) -> str:
    """Cells as a chart names them: the headings stand in the first row of the sheet."""
    from openpyxl.utils import get_column_letter, quote_sheetname

    first = f"${get_column_letter(span.column + 1)}${span.row + 2}"
    last = f"${get_column_letter(span.to_column + 1)}${span.to_row + 2}"
    return f"{quote_sheetname(source)}!{first}" + (f":{last}" if last != first else "")
