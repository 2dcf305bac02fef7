"""The numbers of a Word file, which Word counts itself: of headings and paragraphs, of annexes, of lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.writing.office.styles import style_ids

if TYPE_CHECKING:
    from docx.document import Document

NUMBERING = Path(__file__).parent / "numbering.xml"

LEVELS = 3
"""How deep the lists are numbered; deeper ones look like the third."""

STYLED = {"body": ("heading 1", "Numbered Paragraph"), "annexes": ("Annex Heading",)}
"""The styles that are numbered, by the list of levels that numbers them."""


class Numbering:
    """The lists of levels of a file, and their counts."""

    def __init__(self, document: Document) -> None:
        """Add ours to those that the file has, and number the styles with them."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import qn

        self._root: Any = _numbering_of(document)
        ids = style_ids(document)
        ours = parse_xml(NUMBERING.read_bytes())
        first = (
            max((int(each.get(qn("w:abstractNumId"))) for each in self._root.xpath("./w:abstractNum")), default=-1) + 1
        )
        self._levels: dict[str, int] = {}
        place = len(self._root.xpath("./w:numPicBullet | ./w:abstractNum"))
        for at, levels in enumerate(list(ours)):
            name = levels.find(qn("w:name")).get(qn("w:val"))
            levels.set(qn("w:abstractNumId"), str(first + at))
            for style, element in zip(STYLED.get(name, ()), levels.iter(qn("w:pStyle")), strict=False):
                element.set(qn("w:val"), ids[style.lower()])
            self._root.insert(place + at, levels)
            self._levels[name] = first + at
        self._bullets = self._new("bullets")
        for name, styles in STYLED.items():
            number = self._new(name)
            for level, style in enumerate(styles):
                _number_style(document, style, number, level)

    def listed(self, paragraph: Any, count: int | None, level: int) -> None:
        """Make a paragraph an item of a list.

        Args:
            paragraph: The paragraph.
            count: What `counted` gave for its list; None for bullets.
            level: How deep its list lies in others, 0 for the outermost.
        """
        _set(paragraph._p.get_or_add_pPr(), self._bullets if count is None else count, min(level, LEVELS - 1))

    def counted(self, level: int) -> int:
        """A list that is counted from 1."""
        return self._new("numbers", restart=min(level, LEVELS - 1))

    def unnumbered(self, paragraph: Any) -> None:
        """Take its number from a paragraph whose style has one."""
        _set(paragraph._p.get_or_add_pPr(), 0, 0)

    def _new(self, name: str, restart: int | None = None) -> int:
        number = self._root.add_num(self._levels[name])
        if restart is not None:
            number.add_lvlOverride(restart).add_startOverride(1)
        return int(number.numId)


def _numbering_of(document: Document) -> Any:
    """The part of the file that has its numbering; a template may have none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.parts.numbering import NumberingPart

    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        name = PackURI("/word/numbering.xml")
        root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return root


def _number_style(document: Document, name: str, number: int, level: int) -> None:
    style: Any = next(each for each in document.styles.element.style_lst if each.name_val.lower() == name.lower())
    _set(style.get_or_add_pPr(), number, level)


def _set(properties: Any, number: int, level: int) -> None:
    numbered = properties.get_or_add_numPr()
    numbered.get_or_add_ilvl().val = level
    numbered.get_or_add_numId().val = number
