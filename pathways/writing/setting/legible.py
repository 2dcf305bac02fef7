"""Text that the fonts of a PDF can show: for every other sign stands what it is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

_PLAIN = re.compile(r"[\x20-\x7e\xa1-\xac\xae-\xff]+")
"""Signs that the fonts are known to have."""
_OTHER = re.compile(r"[^\x20-\x7e\xa1-\xac\xae-\xff]+")

_PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">
<text y="15" font-family="Arimo">{}</text></svg>"""

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW")

_MODIFIERS = range(0x1F3FB, 0x1F400)
"""Colours of skin, which change the sign before them."""
_JOINER = "\N{ZERO WIDTH JOINER}"
_SELECTORS = "\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
"""Say whether a sign is a letter or a picture."""


def legible(text: str, *, in_picture: bool = False) -> str:
    """A text with what they are called in brackets for signs that no font at hand can show: "[graduation cap]".

    Args:
        text: The text, clean.
        in_picture: Whether it stands in a picture, where typst can set fewer scripts.
    """
    if _PLAIN.fullmatch(text):
        return text
    said: list[str] = []
    composed = _clusters(unicodedata.normalize("NFC", text))
    for shown, clusters in groupby(composed, lambda cluster: _shown(cluster, in_picture)):
        if shown:
            said.extend(clusters)
        else:
            said.append("".join(_called(cluster, in_picture) for cluster in clusters).replace("][U+", " U+"))
    return "".join(said)


def surely_legible(text: str) -> str:
    """A text of signs that the fonts are known to have; all others are named, as a last resort."""
    return _OTHER.sub(lambda found: f"[{', '.join(map(_name, found[0]))}]", text)


def _clusters(text: str) -> Iterator[str]:
    """The text in signs as readers see them: a letter with its accents, a face with its colour."""
    cluster = ""
    for sign in text:
        joins = unicodedata.category(sign)[0] == "M" or ord(sign) in _MODIFIERS or sign == _JOINER
        if cluster and not joins and not cluster.endswith(_JOINER):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


@cache
def _shown(cluster: str, in_picture: bool) -> bool:
    """Whether the fonts have a sign; typst is asked, as it refuses to set others in a PDF that all can read."""
    from pathways.writing.setting.typeset import NotSet, typeset

    if _PLAIN.fullmatch(cluster):
        return True
    if in_picture and any(map(_is_foreign, cluster)):
        return False
    said = f"n{cluster}n"
    try:
        typeset("sign.typ", {"svg": _PICTURE.format(said)} if in_picture else {"text": said})
    except NotSet:
        return False
    return True


def _is_foreign(sign: str) -> bool:
    """Whether a letter is of a script that Arimo has not; in pictures typst does not join what other fonts have."""
    return unicodedata.category(sign)[0] == "L" and not unicodedata.name(sign, "").startswith(_SCRIPTS)


def _called(cluster: str, in_picture: bool) -> str:
    """What a sign is called, with what is set on it; a letter that can be shown stands before its accents."""
    begin = cluster[0] if len(cluster) > 1 and _shown(cluster[0], in_picture) else ""
    rest = cluster[len(begin) :]
    signs = [sign for sign in rest if sign != _JOINER and sign not in _SELECTORS] or rest
    return f"{begin}[{', '.join(map(_name, signs))}]"


def _name(sign: str) -> str:
    """The name of a sign; letters of scripts, which have no name to speak of, are told by their number."""
    name = "" if unicodedata.category(sign)[0] == "L" else unicodedata.name(sign, "")
    return name.lower() or f"U+{ord(sign):04X}"
