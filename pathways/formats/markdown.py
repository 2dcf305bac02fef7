"""Markdown as passages: what is not prose is blanked out, so that every place stays what it was."""

from __future__ import annotations

import re

from pathways.documents.text import split_lines
from pathways.formats.blocks import passages_of_lines
from pathways.language.passages import Passage, Where

_FENCE = re.compile(r"\s{0,3}(?:>\s?)*(`{3,}|~{3,})")
_NOT_PROSE = (
    re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)"),  # code
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[\"'][^\"']*[\"'])?\)"),  # the target of a link
    re.compile(r"(?<=\])\[[^\]]*\]"),  # the name of a target
    re.compile(r"<(?:https?|mailto):[^>]*>|</?[a-zA-Z][^<>]*>"),  # bare addresses and tags
    re.compile(r"\b(?:https?://|www\.)\S+"),
    re.compile(r"^\s{0,3}\[[^\]]+\]:\s.*$"),  # where targets are defined
    re.compile(r"^\s{0,3}#{1,6}(?=\s)|^\s{0,3}(?:>\s?)+|^[\s|:=-]+$"),  # signs of headings, quotations and rules
    re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"),  # emphasis
)
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)\s*$")
_ROW = re.compile(r"\s*\|")


def passages_of_markdown(text: str) -> tuple[Passage, ...]:
    """The prose of a Markdown text: without code, targets of links, tags and comments; with lines and columns."""
    lines: list[tuple[Where, str]] = []
    for number, line in enumerate(_prose(split_lines(_without_comments(text))), 1):
        alone = bool(_HEADING.match(line) or _ROW.match(line))
        if alone:
            lines.append((Where(number, 1), ""))
        lines.append((Where(number, 1), _blanked(line)))
        if alone:
            lines.append((Where(number, 1), ""))
    return passages_of_lines(lines)


def _without_comments(text: str) -> str:
    """The text with comments blanked out; their line breaks stay."""
    return re.sub(r"<!--.*?(?:-->|\Z)", lambda found: re.sub(r"\S", " ", found[0]), text, flags=re.DOTALL)


def _prose(lines: list[str]) -> list[str]:
    """The lines with those of code blocks emptied; a line that underlines a heading ends it."""
    kept: list[str] = []
    fence = ""
    indented = True  # whether a line that is set in by four would be code here
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
            kept.append("")
        elif mark:
            fence = mark[1]
            kept.append("")
        elif _UNDERLINE.match(line) or (indented and re.match(r" {4}|\t", line) and not _in_list(kept)):
            kept.append("")
        else:
            kept.append(line)
            indented = not line.strip()
    return kept


def _in_list(before: list[str]) -> bool:
    """Whether the text before ends within a list, where a line set in goes on with an item."""
    from pathways.formats.blocks import ITEM

    for line in reversed(before):
        if line.strip() and not line.startswith((" ", "\t")):
            return bool(ITEM.match(line))
    return False


def _blanked(line: str) -> str:
    for pattern in _NOT_PROSE:
        line = pattern.sub(lambda found: " " * len(found[0]), line)
    return line
