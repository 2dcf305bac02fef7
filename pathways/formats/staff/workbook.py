"""An Excel workbook (Office Open XML, ECMA-376): which parts it has, and which sheet is read.

Only values are read. A workbook with macros or with links to other files is refused whole, as what it shows may come
from elsewhere. The parts are read here and not with openpyxl, which takes about ten times as long for a table of
200,000 rows, and gives a formula or its last value but never tells of both.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from pathways.documents.refused import Refused
from pathways.formats.staff.sheet import Styles, rows_of_sheet
from pathways.problems import nearest
from pathways.problems.suggest import listed
from pathways.workforce.staff_grid import Grid

UNPACKED_MAX = 2**30
"""Bytes of all parts; a million rows of twenty empty cells have less."""

PARTS_MAX = 5000

_DAMAGED = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, KeyError, ValueError)
"""What reading a damaged part raises; a text that is no UTF-8 and a number that is none are values that are wrong."""

_AGAIN = "open it in a spreadsheet and save it again as .xlsx"
_PREAMBLE = 1024
"""A document type, with which entities could be defined, would stand in so many bytes."""


@dataclass(frozen=True)
class _Sheet:
    name: str
    part: str
    hidden: bool


def grid_of_workbook(content: bytes, sheet: str | None, file: str) -> Grid:
    """The rows of one sheet.

    Args:
        content: The bytes of the workbook.
        sheet: The name of the sheet; None: the first that is not hidden.
        file: The name of the workbook in messages.

    Raises:
        Refused: If it is no workbook, has macros or links to others, or unpacks to more than is sensible.
    """
    import zlib

    from lxml.etree import LxmlError  # type: ignore[import-untyped, unused-ignore]  # it ships no types

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
            return _grid(archive, sheet, file)
    except (*_DAMAGED, LxmlError, zlib.error):
        raise Refused("format", "this is no Excel workbook, or a damaged one", _AGAIN) from None


def _check(archive: zipfile.ZipFile) -> None:
    names = {part.filename for part in archive.infolist()}
    if "xl/workbook.bin" in names:
        raise Refused("format", "this is a binary workbook (.xlsb)", "save it as .xlsx")
    if "mimetype" in names and "content.xml" in names:
        raise Refused("format", "this is an OpenDocument file (.ods)", "save it as .xlsx or as CSV")
    if "word/document.xml" in names:
        raise Refused("format", "this is a Word file", "copy its table into a spreadsheet, and save that as .xlsx")
    if "_rels/.rels" not in names or not any(name.startswith("xl/") for name in names):
        raise Refused("format", "this is a packed archive and no workbook", "unpack it and give what is inside")
    if any(name.casefold().endswith("vbaproject.bin") or "/macrosheets/" in name.casefold() for name in names):
        raise Refused("macros", "the workbook has macros", "save it as .xlsx, which holds none")
    if any(name.startswith("xl/externalLinks/") for name in names):
        help = "break the links (in Excel: Data, Edit Links, Break Link), and save it again"
        raise Refused("external-links", "the workbook has links to other workbooks", help)
    if len(names) > PARTS_MAX or sum(part.file_size for part in archive.infolist()) > UNPACKED_MAX:
        raise Refused("too-large", "the workbook unpacks to far more than a table of staff needs",
                      "copy the table into a new workbook")  # fmt: skip


def _grid(archive: zipfile.ZipFile, wanted: str | None, file: str) -> Grid:
    about = _targets(archive, "_rels/.rels", "")
    main = next((part for kind, part in about.values() if kind == "officeDocument"), "xl/workbook.xml")
    sheets, since_1904 = _sheets(archive, main)
    chosen = _chosen(sheets, wanted)
    folder = posixpath.dirname(main)
    linked = dict(_targets(archive, _relations(main), folder).values())
    texts = _texts(archive, linked["sharedStrings"]) if "sharedStrings" in linked else []
    styles = _styles(archive, linked["styles"]) if "styles" in linked else Styles(frozenset(), since_1904)
    with _opened(archive, chosen.part) as part:
        rows, hidden = rows_of_sheet(part, texts, Styles(styles.dates, since_1904))
    others = tuple(each.name for each in sheets if each is not chosen and not each.hidden) if wanted is None else ()
    return Grid(file, rows, chosen.name, others, hidden)


def _chosen(sheets: list[_Sheet], wanted: str | None) -> _Sheet:
    if not sheets:
        raise Refused("no-rows", "the workbook has no sheet with cells", "give one with a table of contracts")
    if wanted is None:
        return next((sheet for sheet in sheets if not sheet.hidden), sheets[0])
    found = next((sheet for sheet in sheets if sheet.name.casefold() == wanted.casefold()), None)
    if found is None:
        names = [sheet.name for sheet in sheets]
        raise Refused(
            "no-such-sheet", f"there is no sheet {wanted!r}", nearest(wanted, names) or f"sheets are {listed(names)}"
        )
    return found


def _sheets(archive: zipfile.ZipFile, main: str) -> tuple[list[_Sheet], bool]:
    """The sheets with cells, and whether days are counted from 1904."""
    parts = _targets(archive, _relations(main), posixpath.dirname(main))
    root = _read(archive, main)
    sheets = []
    for element in _named(root, "sheet"):
        link = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
        kind, part = parts.get(link, ("", ""))
        if kind == "worksheet":
            sheets.append(_Sheet(element.get("name", ""), part, element.get("state", "visible") != "visible"))
    about = next(iter(_named(root, "workbookPr")), None)
    return sheets, about is not None and about.get("date1904") in {"1", "true"}


def _relations(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _targets(archive: zipfile.ZipFile, part: str, folder: str) -> Mapping[str, tuple[str, str]]:
    """By the id of a relation: its kind, and the part that it leads to."""
    found = {}
    for element in _named(_read(archive, part), "Relationship"):
        if element.get("TargetMode") != "External":
            target = element.get("Target", "")
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], place)
    return found


def _texts(archive: zipfile.ZipFile, part: str) -> list[str]:
    """The texts that cells share, without the signs for reading aloud that East Asian ones may have."""
    texts = []
    with _opened(archive, part) as opened:
        for element in _each(opened, "si"):
            if len(element) == 1 and len(element[0]) == 0:
                texts.append((element[0].text or "").strip())
            else:
                parts = (each for each in _named(element, "t") if not each.getparent().tag.endswith("}rPh"))
                texts.append("".join(each.text or "" for each in parts).strip())
            element.clear()
    return texts


def _styles(archive: zipfile.ZipFile, part: str) -> Styles:
    """Which styles of cells show a number as a day."""
    root = _read(archive, part)
    formats = {element.get("numFmtId"): element.get("formatCode", "") for element in _named(root, "numFmt")}
    dates = set()
    for styles in _named(root, "cellXfs"):
        for number, element in enumerate(child for child in styles if isinstance(child.tag, str)):
            wanted = element.get("numFmtId", "0")
            if wanted in formats:
                is_date = shows_a_day(formats[wanted])
            else:
                is_date = wanted.isdigit() and (14 <= int(wanted) <= 17 or int(wanted) == 22 or 27 <= int(wanted) <= 36
                                                or 50 <= int(wanted) <= 58)  # fmt: skip
            if is_date:
                dates.add(str(number))
    return Styles(frozenset(dates), False)


def shows_a_day(code: str) -> bool:
    """Whether a number format shows a day: it has a day or year outside quoted text and brackets."""
    import re

    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', "", code.partition(";")[0]).casefold()
    return "y" in bare or "d" in bare


def _named(element: Any, name: str) -> Iterator[Any]:
    """The elements below one, of a name in whatever namespace: strict workbooks have another."""
    yield from element.iter(f"{{*}}{name}")


def _each(part: IO[bytes], name: str) -> Iterator[Any]:
    from lxml.etree import iterparse

    for _, element in iterparse(part, tag=f"{{*}}{name}", resolve_entities=False, no_network=True):
        yield element
        while element.getprevious() is not None:
            del element.getparent()[0]


def _read(archive: zipfile.ZipFile, part: str) -> Any:
    from lxml.etree import XMLParser, parse

    with _opened(archive, part) as opened:
        return parse(opened, XMLParser(resolve_entities=False, no_network=True)).getroot()


def _opened(archive: zipfile.ZipFile, part: str) -> IO[bytes]:
    """A part of the workbook, which must not define entities of its own."""
    with archive.open(part) as looked_at:
        if b"<!DOCTYPE" in looked_at.read(_PREAMBLE):
            raise Refused(
                "format", "a part of the workbook defines its own entities, which no spreadsheet does", _AGAIN
            )
    return archive.open(part)
