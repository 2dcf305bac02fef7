"""A web page as somebody hears it: the text of its main part, in its order."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

VOID = {"meta", "br", "link"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attributes})
        if tag in VOID:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def page_of(text: str) -> Element:
    """The page as a tree of elements."""
    reader = _Reader()
    reader.feed(text.removeprefix("<!DOCTYPE html>\n").rstrip())
    reader.close()
    return reader.builder.close()


def html_lines(text: str) -> list[str]:
    """The main part as lines, as `linear_lines` has them."""
    main = page_of(text).find("body/main")
    assert main is not None
    return [line.rstrip() for line in _lines(main, 0) if line.strip()]


def _lines(element: Element, depth: int) -> Iterator[str]:
    for each in element:
        match each.tag:
            case "h1" | "h2" | "h3" | "h4" | "p" | "dt" | "dd" | "caption" | "figcaption":
                yield said(each)
            case "tr":
                yield " | ".join(said(cell) for cell in each)
            case "ol" | "ul" if element.tag != "nav" and depth >= 0:
                yield from _items(each, depth)
            case "ol":
                for entry in each:
                    yield said(entry[0])
                    yield from _lines(entry, -1)
            case "svg":
                yield f"Picture: {said(next(each.iter('desc')))}"
            case _:
                yield from _lines(each, depth)


def _items(listed: Element, depth: int) -> Iterator[str]:
    for place, item in enumerate(listed, start=1):
        below = [each for each in item if each.tag in {"ol", "ul"}]
        own = (item.text or "") + "".join(said(each) + (each.tail or "") for each in item if each not in below)
        yield f"{'  ' * depth}{f'{place}.' if listed.tag == 'ol' else '•'} {own}"
        for each in below:
            yield from _items(each, depth + 1)


def said(element: Element) -> str:
    """All text in an element."""
    return "".join(element.itertext())
