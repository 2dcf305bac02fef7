"""Plain text and Markdown as passages: paragraphs, items with what leads into them, and only prose."""

import time

import pytest

from pathways.formats.markdown import passages_of_markdown
from pathways.formats.plain import passages_of_text
from pathways.language.passages import Passage, Where


def texts(passages: tuple[Passage, ...]) -> list[str]:
    return [" ".join(passage.text[passage.begins :].split()) for passage in passages]


def test_blank_lines_and_items_begin_passages_and_other_lines_run_on() -> None:
    text = "A call\nfor all\n\n- one\n  goes on\n- two\n1. three\n(b) four\nrest\n"
    assert texts(passages_of_text(text)) == ["A call for all", "one goes on", "two", "three", "four rest"]


def test_what_ends_in_a_colon_leads_into_the_items_after_it() -> None:
    passages = passages_of_text("Intro.\n\nYou need not:\n\n- hold it\n- have it\n\nAfter.\n- free\n")
    assert [passage.text[: passage.begins].strip() for passage in passages] == [
        *("", ""),
        *("You need not:", "You need not:"),
        *("", ""),
    ]


def test_a_place_counts_lines_and_columns_from_one() -> None:
    [passage] = passages_of_text("\n  first\nsecond line")
    assert passage.where(passage.text.index("first")) == Where(2, 3)
    assert passage.where(passage.text.index("line")) == Where(3, 8)
    [item] = passages_of_text("  * an item")
    assert item.where(item.text.index("item")) == Where(1, 8)


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("a `code b` c", "a c"),
        ("a ``co`de`` c", "a c"),
        ("see [the text](http://x.org/target) here", "see [the text] here"),
        ('see [the text](target "title") here', "see [the text] here"),
        ("see [the text](target_(x)) here", "see [the text] here"),
        ("see [the text][target]", "see [the text]"),
        ("[target]: http://x.org/words", ""),
        ("<https://x.org/words> a <b>bold</b>", "a bold"),
        ("at https://x.org/words now", "at now"),
        ("**strong** and _soft_ words", "strong and soft words"),
        ("a snake_case word", "a snake_case word"),
        ("a <!-- hidden\nwords --> b", "a b"),
        ("```\nhidden\n```\nshown", "shown"),
        ("~~~ python\nhidden\n```\nhidden\n~~~\nshown", "shown"),
        ("para\n\n    hidden code\n\nshown", "para|shown"),
        ("- item\n\n    goes on", "item|goes on"),
        ("# Heading\ntext", "Heading|text"),
        ("Heading\n=======\ntext", "Heading|text"),
        ("| a | b |\n| --- | --- |\n| c | d |", "| a | b ||| c | d |"),
        ("> quoted words", "quoted words"),
        ("---- a | b ----", "---- a | b ----"),
        ("``a`` b `c` d", "b d"),
    ],
)
def test_of_markdown_only_the_prose_is_read(markdown: str, prose: str) -> None:
    assert "|".join(texts(passages_of_markdown(markdown))) == prose


def test_blanking_moves_no_word() -> None:
    [passage] = passages_of_markdown("see [a](target) `code` **word**")
    assert passage.where(passage.text.index("word")) == Where(1, 26)


@pytest.mark.parametrize("line", ["-" * 5_000 + " x", "| -- " * 2_000 + "x", ">" * 5_000 + "x", "`" * 5_000 + "x"])
def test_a_line_of_signs_takes_no_longer_than_others(line: str) -> None:
    start = time.perf_counter()
    passages_of_markdown(line)
    assert time.perf_counter() - start < 5  # it takes milliseconds; going back over every split would take for ever
