"""A PDF as somebody hears it: its tags walked in their order, with the text that they mark."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdf
from pypdf.generic import ContentStream

BEFORE_PAGE = "\N{WORD JOINER}"
"""Stands before the number of a page in the list of contents."""
UNSEEN = re.compile("[\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}]")
"""Where a word was or may be parted."""


@dataclass
class Tag:
    """An element of the structure tree."""

    role: str
    text: str = ""
    """What it says itself and in what stands below it."""
    alternative: str | None = None
    scope: str | None = None
    below: list["Tag"] = field(default_factory=list)

    def all(self, role: str) -> Iterator["Tag"]:
        """Itself and all below, of one role, in reading order."""
        if self.role == role:
            yield self
        for each in self.below:
            yield from each.all(role)


class Heard:
    """A PDF read through its tags."""

    def __init__(self, content: bytes) -> None:
        self.reader = pypdf.PdfReader(io.BytesIO(content))
        pages: list[Any] = list(self.reader.pages)
        self.marked = {page.indirect_reference.idnum: _marked(page, self.reader) for page in pages}
        root: Any = self.reader.root_object["/StructTreeRoot"]
        self.tag = self._tag(root, None)

    def lines(self) -> list[str]:
        """The document as lines, as `linear_lines` has them."""
        return [
            said.rstrip() for line in _lines(self.tag, 0) if (said := UNSEEN.sub("", line.replace("\xa0", " "))).strip()
        ]

    def _tag(self, element: Any, page: Any) -> Tag:
        page = element.raw_get("/Pg").idnum if "/Pg" in element else page
        tag = Tag(str(element.get("/S", "/Root"))[1:], alternative=element.get("/Alt"), scope=_scope(element))
        below = element.get("/K", [])
        for kid in below if isinstance(below, list) else [below]:
            each = kid.get_object()
            if isinstance(each, int):
                tag.text += self.marked[page].get(each, "")
            elif each.get("/Type") == "/MCR":
                tag.text += self.marked[each.raw_get("/Pg").idnum if "/Pg" in each else page].get(each["/MCID"], "")
            elif each.get("/Type") != "/OBJR":
                tag.below.append(self._tag(each, page))
                tag.text += tag.below[-1].text
        return tag


def _scope(element: Any) -> str | None:
    attributes = element.get("/A", [])
    attributes = attributes if isinstance(attributes, list) else [attributes]
    found = [each.get_object().get("/Scope") for each in attributes if not isinstance(each.get_object(), int)]
    return next((str(scope)[1:] for scope in found if scope), None)


def _lines(tag: Tag, depth: int) -> Iterator[str]:
    match tag.role:
        case "Figure":
            yield f"Picture: {tag.alternative}"
        case "TOCI":
            yield next(tag.all("Link")).text.rpartition(BEFORE_PAGE)[0]
        case "L":
            for each in tag.below:
                yield from _lines(each, depth + (each.role == "L"))
        case "LI":
            label = next(tag.all("Lbl")).text
            body = next(each for each in tag.below if each.role == "LBody")
            lists = [each for each in body.below if each.role == "L"]
            own = "".join(each.text for each in body.below if each.role != "L") if lists else body.text
            yield f"{'  ' * depth}{'•' if label == '–' else label} {own}"
            for each in lists:
                yield from _lines(each, depth + 1)
        case "Table":
            yield from (caption.text for caption in tag.all("Caption"))
            for row in tag.all("TR"):
                if any(tag.all("THead")):
                    yield " | ".join(cell.text for cell in row.below)
                else:
                    yield row.below[0].text
                    yield from (paragraph.text for paragraph in row.below[1].below)
        case "Title" | "P" | "H1" | "H2" | "H3" | "Caption":
            yield tag.text
        case _:
            for each in tag.below:
                yield from _lines(each, depth)


def _marked(page: Any, reader: pypdf.PdfReader) -> dict[int, str]:
    """The text of a page by the number of the mark it stands in."""
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    found: dict[int, str] = {}
    stack: list[tuple[int | None, bool]] = []
    letters: dict[bytes, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"BDC":
            properties = operands[1] if isinstance(operands[1], dict) else {}
            number, spoken = properties.get("/MCID"), properties.get("/ActualText")
            number = number if number is not None else (stack[-1][0] if stack else None)
            silent = spoken is not None or bool(stack and stack[-1][1])
            if spoken is not None and number is not None:
                found[number] = found.get(number, "") + _string(spoken)
            stack.append((number, silent))
        elif operator == b"BMC":
            stack.append(stack[-1] if stack else (None, False))
        elif operator == b"EMC":
            stack.pop()
        elif operator == b"Tf":
            letters = fonts[operands[0]]
        elif operator in {b"Tj", b"TJ"} and stack and stack[-1][0] is not None and not stack[-1][1]:
            pieces = operands[0] if operator == b"TJ" else [operands[0]]
            codes = b"".join(_bytes(each) for each in pieces if isinstance(each, bytes | str))
            pairs = (codes[at : at + 2] for at in range(0, len(codes), 2))
            found[stack[-1][0]] = found.get(stack[-1][0], "") + "".join(letters.get(pair, "") for pair in pairs)
    return found


def _bytes(piece: Any) -> bytes:
    return piece if isinstance(piece, bytes) else piece.original_bytes


def _string(text: Any) -> str:
    return text if isinstance(text, str) else text.decode("utf-16")


def _letters(font: Any) -> dict[bytes, str]:
    """What each code of a font says, by its table for that."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, said in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[bytes.fromhex(code)] = bytes.fromhex(said).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, said in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int(said, 16)
            for at in range(int(last, 16) - int(first, 16) + 1):
                found[(int(first, 16) + at).to_bytes(2)] = (start + at).to_bytes(len(said) // 2).decode("utf-16-be")
    return found
