"""What is wrong with a person's document is told with its place, and nothing is judged."""

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli

WRONG = {
    "a misspelt fact": (
        "contract.knid: fixed-term",
        """
        me.yaml:4:3: error[unknown-fact]: fact 'contract.knid' is not defined
              contract.knid: fixed-term
              ^
          help: did you mean 'contract.kind'?
        """,
    ),
    "a value that is not in the list": (
        "contract.kind: fixd-term",
        """
        me.yaml:4:18: error[fact-value]: 'fixd-term' is no value of 'contract.kind', which is one of a list
              contract.kind: fixd-term
                             ^
          help: did you mean 'fixed-term'?
        """,
    ),
    "text where yes or no should be": (
        "person.has_phd: maybe",
        """
        me.yaml:4:19: error[fact-value]: 'person.has_phd' is yes or no, and this is the text 'maybe'
              person.has_phd: maybe
                              ^
          help: write true or false
        """,
    ),
    "text where a number should be": (
        "post.people_managed: several",
        """
        me.yaml:4:24: error[fact-value]: 'post.people_managed' is a number, and this is the text 'several'
              post.people_managed: several
                                   ^
          help: write digits, such as 3 or 0.5
        """,
    ),
    "a list where one value should be": (
        "contract.kind: [fixed-term, casual]",
        """
        me.yaml:4:18: error[fact-value]: 'contract.kind' has one value, and this is a list
              contract.kind: [fixed-term, casual]
                             ^
          help: write one of them
        """,
    ),
    "yes or no where a date should be": (
        "contract.end: true",
        """
        me.yaml:4:17: error[fact-value]: 'contract.end' is a date, and this is true
              contract.end: true
                            ^
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known
        """,
    ),
    "a day that does not exist": (
        'contract.end: "2027-02-30"',
        """
        me.yaml:4:17: error[fact-value]: 'contract.end' is a date, and this is the text '2027-02-30'
              contract.end: "2027-02-30"
                            ^
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known
        """,
    ),
    "a day in another form": (
        "contract.end: 31/07/2027",
        """
        me.yaml:4:17: error[fact-value]: 'contract.end' is a date, and this is the text '31/07/2027'
              contract.end: 31/07/2027
                            ^
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known
        """,
    ),
    "a share of more than the whole": (
        "award.share_of_hours: 50",
        """
        me.yaml:4:25: error[fact-value]: 'award.share_of_hours' is a share between 0 and 1, and this is 50
              award.share_of_hours: 50
                                    ^
          help: write 0.5 for 50 per cent
        """,
    ),
    "a number below the least": (
        "award.equipment_cost: -1",
        """
        me.yaml:4:25: error[fact-value]: 'award.equipment_cost' is at least 0, and this is -1
              award.equipment_cost: -1
                                    ^
        """,
    ),
    "an end before the start": (
        'contract.start: "2027-08"\n  contract.end: "2027-07-31"',
        """
        me.yaml:5:17: error[reversed-dates]: 'contract.end' comes before 'contract.start'
              contract.end: "2027-07-31"
                            ^
          help: mend one of the two days
        """,
    ),
    "an end before the start, both by other names": (
        'award_end: "2027"\n  award_start: "2028-01"',
        """
        me.yaml:4:14: error[reversed-dates]: 'award_end' comes before 'award_start'
              award_end: "2027"
                         ^
          help: mend one of the two days
        """,
    ),
    "a fact twice, once by another name": (
        "contract.kind: fixed-term\n  contract_type: fixed-term",
        """
        me.yaml:5:3: error[stated-twice]: 'contract_type' and 'contract.kind' are the same fact
              contract_type: fixed-term
              ^
          help: keep one of them
        """,
    ),
    "a fact twice by the same name": (
        "contract.kind: fixed-term\n  contract.kind: casual",
        """
        me.yaml:5:3: error[duplicate-key]: 'contract.kind' stands twice in the same mapping
              contract.kind: casual
              ^
          also at line 4, column 3
          help: keep one of the two
        """,
    ),
    "a misspelt key of a fact": (
        "contract.kind: {vlaue: fixed-term}",
        """
        me.yaml:4:19: error[unknown-key]: 'vlaue' is not a key here
              contract.kind: {vlaue: fixed-term}
                              ^
          help: did you mean 'value'?
        """,
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked_with(folder: Path, facts: str) -> Result:
    text = f"document: person\nformat: 1\nfacts:\n  {facts}\n"
    (folder / "me.yaml").write_text(text, "utf-8")
    words = ("eligible", "--person", "me.yaml", "--scheme", "ukri-individual-eligibility", "--on", "2026-11-24")
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, words)


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_at_its_place_and_nothing_is_judged(name: str, folder: Path) -> None:
    facts, message = WRONG[name]
    result = asked_with(folder, facts)
    assert result.stderr == f"{dedent(message).strip()}\n\nme.yaml: 1 problem; nothing was judged\n"
    assert (result.exit_code, result.stdout) == (1, "")


def test_several_mistakes_are_told_together_in_the_order_of_the_document(folder: Path) -> None:
    result = asked_with(folder, 'award.share_of_hours: 50\n  contract.knid: casual\n  contract.end: "2027-13"')
    heads = [line for line in result.stderr.splitlines() if "error[" in line]
    assert heads == [
        "me.yaml:4:25: error[fact-value]: 'award.share_of_hours' is a share between 0 and 1, and this is 50",
        "me.yaml:5:3: error[unknown-fact]: fact 'contract.knid' is not defined",
        "me.yaml:6:17: error[fact-value]: 'contract.end' is a date, and this is the text '2027-13'",
    ]
    assert result.stderr.endswith("\nme.yaml: 3 problems; nothing was judged\n")
    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.parametrize(
    "facts",
    [
        'contract.start: "2027-08"\n  contract.end: "2027"',
        'contract.start: "2027-08-01"\n  contract.end: "2027-08-01"',
        'contract.start: "2027-08"\n  contract.end: none',
        'contract.start: "2027-08"\n  contract.end: unknown',
        "award.share_of_hours: 50%",
        "person.has_phd: yes",
        "contract_type: Permanent",
        "contract.end: {note: It stands in the letter of appointment.}",
    ],
)
def test_what_people_write_in_other_ways_is_understood(facts: str, folder: Path) -> None:
    result = asked_with(folder, facts)
    assert (result.exit_code, result.stderr) == (0, "")
