"""One mistake, one message, at its place; and it hides no other."""

import pytest

from pathways.model.framework import Framework
from tests.support import framework_of, reading_of

SECTIONS = """
grades: {"5": {rank: 5}}
tracks:
  bench: {name: Bench, grades: ["5"]}
moves:
  up:
    from: {track: bench}
    to: {grade: next}
    mechanism: promotion
    requires:
      all:
        - {judgement: fine}
        - any:
            - not: {fact: post.held, is: true}
"""

MISTAKES = {
    "a misspelt key": ("mechanism: promotion", "mechansim: promotion", "unknown-key", "did you mean 'mechanism'?"),
    "a misspelt value": ("mechanism: promotion", "mechanism: promoton", "unknown-value", "did you mean 'promotion'?"),
    "a misspelt leading word": ("judgement: fine", "judgment: fine", "condition", "did you mean 'judgement'?"),
    "a misspelt word deep inside": ("{fact: post.held", "{fcat: post.held", "condition", "did you mean 'fact'?"),
    "a misspelt comparison": ("is: true", "iss: true", "unknown-key", "did you mean 'is'?"),
    "a misspelt section": ("moves:", "mvoes:", "unknown-key", "did you mean 'moves'?"),
    "a misspelt axis": ("to: {grade: next}", "to: {grad: next}", "unknown-key", "did you mean 'grade'?"),
    "two leading words": ("{judgement: fine}", "{judgement: fine, meets: target}", "condition", "join several"),
    "two comparisons": ("is: true", "is: true, is_not: false", "condition", "write one of"),
    "a list for a mapping": ("to: {grade: next}", "to: {grade: {next: 1}}", "wrong-type", ""),
    "text for a number": ("rank: 5", "rank: high", "wrong-type", ""),
    "nothing written": ("mechanism: promotion", "mechanism:", "empty-value", "leave the key out"),
    "a key twice": ("{rank: 5}", "{rank: 5, rank: 6}", "duplicate-key", "keep one"),
    "an id of its own": ("{rank: 5}", "{rank: 5, id: x}", "unknown-key", "the key above is its id"),
    "an id with a space": ("  up:", "  go up:", "bad-name", "letters, digits"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_message(name: str) -> None:
    right, wrong, code, help = MISTAKES[name]
    assert right in SECTIONS
    assert not reading_of(SECTIONS).problems
    reading = reading_of(SECTIONS.replace(right, wrong))
    found = [problem for problem in reading.problems if problem.code != "missing-key"]
    assert [problem.code for problem in found] == [code]
    assert help in found[0].help
    [located] = [reading.locate(problem) for problem in found]
    assert located.place is not None
    first_word = wrong.strip("{ ").split(":")[0].split(",")[0]
    assert first_word in located.source_line


def test_a_statement_that_fails_is_left_out_whole_and_known_by_name() -> None:
    reading = reading_of(SECTIONS.replace("is: true", "iss: true"))
    assert not reading.whole
    assert reading.left_out["moves"] == {"up"}
    assert isinstance(reading.document, Framework)
    assert set(reading.document.tracks) == {"bench"}


def test_a_faulty_head_does_not_hide_faults_below() -> None:
    text = "document: framework\nformat: one\nid: x\nstatus: lvie\nsource: a\nmoves:\n  up: {from: any, mechanism: x}\n"
    codes = [problem.code for problem in reading_of(text).problems]
    assert sorted(codes) == ["missing-key", "unknown-value", "unknown-value", "unknown-value"]


def test_a_basis_holds_for_what_stands_below_it_unless_that_states_its_own() -> None:
    framework = framework_of("""
        document: framework
        format: 1
        id: x
        title: X
        status: live
        source: page
        sources: {page: {title: A page}, other: {title: Another}}
        areas: {work: {name: Work}}
        profiles:
          source: other
          basic:
            criteria:
              safe: {area: work, text: Works safely.}
              own: {area: work, text: Owns a bench., inferred_from: page, because: The page says so elsewhere.}
          second: {source: page, criteria: {}}
        grades: {"5": {rank: 5}}
    """)
    assert framework.grades["5"].source == ("page",)
    assert framework.profiles["basic"].source == ("other",)
    assert framework.profiles["basic"].criteria["safe"].source == ("other",)
    assert framework.profiles["basic"].criteria["own"].source == ()
    assert framework.profiles["basic"].criteria["own"].inferred_from == ("page",)
    assert framework.profiles["second"].source == ("page",)


def test_short_forms_are_the_long_ones() -> None:
    framework = framework_of("""
        scales: {bands: [low, high]}
        grades: {"5": {rank: 5, notes: A note.}}
        tracks: {bench: {name: Bench, grades: 5}}
        moves: {up: {from: bench-5, to: outside, mechanism: exit, requires: {meets: target}}}
    """)
    assert list(framework.scales["bands"].levels) == ["low", "high"]
    assert framework.grades["5"].notes[0].text == "A note."
    assert framework.tracks["bench"].grades == ("5",)
    assert framework.moves["up"].origin.role == ("bench-5",)
    assert framework.moves["up"].target is not None
    assert framework.moves["up"].target.outside
