"""Single cells of a staff table: what they mean in their column, and what is said of those that mean nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.workforce.staff import ContractType, Funding
from pathways.workforce.staff_dates import SERIAL_EPOCH, NotADay, day_of
from pathways.workforce.staff_headings import HEADINGS, Column, column_headed, is_personal
from pathways.workforce.staff_known import Known
from pathways.workforce.staff_numbers import NotANumber, currency_of, fte_of, money_of, number_of, point_of
from pathways.workforce.staff_words import funding_of, type_of

END_OF_JULY = date(2027, 7, 31)

DAYS: dict[str | float | date, date | None] = {
    "2027-07-31": END_OF_JULY,
    "2027/7/31": END_OF_JULY,
    "31/07/2027": END_OF_JULY,
    "31.7.2027": END_OF_JULY,
    "31-07-2027": END_OF_JULY,
    "31 July 2027": END_OF_JULY,
    "31-Jul-2027": END_OF_JULY,
    "31st Jul 2027": END_OF_JULY,
    "1 Sept 2027": date(2027, 9, 1),
    "2027-07-31T00:00:00": END_OF_JULY,
    "31/07/2027 00:00": END_OF_JULY,
    "01/02/2027": date(2027, 2, 1),
    "46599": END_OF_JULY,
    46599.0: END_OF_JULY,
    END_OF_JULY: END_OF_JULY,
    "31/12/4712": None,
    "31/12/9999": None,
    "n/a": None,
    "Permanent": None,
    "-": None,
}


@pytest.mark.parametrize("cell", DAYS)
def test_days(cell: str | float | date) -> None:
    assert day_of(cell) == DAYS[cell]


NO_DAYS = {
    "12/31/2027": "'12/31/2027' has the month first",
    "31/07/27": "'31/07/27' has a year of two digits",
    "31-Jul-27": "'31-Jul-27' has a year of two digits",
    "31/02/2027": "'31/02/2027' is a day that does not exist",
    "31 Jly 2027": "'31 Jly 2027' names no month",
    "soon": "'soon' is no date",
    "2027": "2027 is no date",
    12.0: "12 is no date",
    "46599²": "'46599²' is no date",
}


@pytest.mark.parametrize("cell", NO_DAYS)
def test_what_is_no_day_says_why(cell: str | float) -> None:
    with pytest.raises(NotADay) as caught:
        day_of(cell)
    assert str(caught.value) == NO_DAYS[cell]


@given(st.dates(date(1930, 1, 1), date(2090, 1, 1)))
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    written: list[str | float | date] = [
        day.isoformat(),
        day.strftime("%d/%m/%Y"),
        day.strftime("%d %B %Y"),
        float((day - SERIAL_EPOCH).days),
        day,
    ]
    assert {day_of(each) for each in written} == {day}


HOURS: dict[str | float, float] = {
    "0.6": 0.6,
    "0,6": 0.6,
    "60%": 0.6,
    "60 per cent": 0.6,
    "21 hours of 35": 0.6,
    "21 of 35": 0.6,
    "21/35": 0.6,
    "21h out of 35h": 0.6,
    "Full time": 1.0,
    "1": 1.0,
    0.6: 0.6,
    1.0: 1.0,
    "1.0001": 1.0,
}


@pytest.mark.parametrize("cell", HOURS)
def test_hours_are_a_part_of_full_time(cell: str | float) -> None:
    assert fte_of(cell, percent=False) == pytest.approx(HOURS[cell])


@pytest.mark.parametrize(("cell", "part"), [(60.0, 0.6), ("60", 0.6), ("60%", 0.6), ("0.6", 0.6), ("100", 1.0)])
def test_a_column_in_per_cent_is_read_as_such(cell: str | float, part: float) -> None:
    assert fte_of(cell, percent=True) == pytest.approx(part)


NO_HOURS = {
    "60": "'60' is more than full time",
    "120%": "'120%' is more than full time",
    "40 of 35": "'40 of 35' is more than full time",
    "0": "'0' is nothing of full time",
    -0.5: "-0.5 is nothing of full time",
    "21 of 0": "0 hours are no full time",
    "half": "'half' is no number",
    "nan": "'nan' is no number",
}


@pytest.mark.parametrize("cell", NO_HOURS)
def test_what_is_no_part_of_full_time_says_why(cell: str | float) -> None:
    with pytest.raises(NotANumber) as caught:
        fte_of(cell, percent=False)
    assert str(caught.value) == NO_HOURS[cell]


NUMBERS = {
    "35000": 35000,
    "35,000": 35000,
    "35,000.50": 35000.5,
    "35.000,50": 35000.5,
    "35 000": 35000,
    "1,234,567": 1234567,
    "35000,5": 35000.5,
    "-1": -1,
}


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_as_people_write_them(text: str) -> None:
    assert number_of(text) == NUMBERS[text]


MONEY: dict[str | float, tuple[float, str | None]] = {
    "£35,000": (35000, "GBP"),
    "35000 GBP": (35000, "GBP"),
    "EUR 35.000,00": (35000, "EUR"),
    "€40,000.00": (40000, "EUR"),
    35000.0: (35000, None),
    "(100)": (-100, None),
    "35.000": (35000, None),
    "€ 1.035.000": (1035000, "EUR"),
    "35000.000": (35000, None),
    "35.5": (35.5, None),
}


@pytest.mark.parametrize("cell", MONEY)
def test_money_with_its_currency(cell: str | float) -> None:
    assert money_of(cell) == MONEY[cell]


@pytest.mark.parametrize(("word", "code"), [("gbp", "GBP"), ("£", "GBP"), ("Euro (€)", "EUR"), ("SEK", "SEK")])
def test_currencies_by_their_codes_and_signs(word: str, code: str) -> None:
    assert currency_of(word) == code


@pytest.mark.parametrize(
    ("cell", "point"),
    [
        ("23", "23"),
        (23.0, "23"),
        ("SCP 23", "23"),
        ("sp23", "23"),
        ("Point: 23", "23"),
        ("007", "7"),
        ("23.0", "23"),
        ("23a", "23a"),
        ("23²", "23²"),
    ],
)
def test_points_by_their_names(cell: str | float, point: str) -> None:
    assert point_of(cell) == point


@pytest.mark.parametrize("word", ["Permanent", "Open ended", "OE", "P", "open-ended", "PERM", "Open_Ended"])
def test_words_for_open_ended(word: str) -> None:
    assert type_of(word) is ContractType.OPEN_ENDED


@pytest.mark.parametrize("word", ["FTC", "Fixed-Term", "F", "temp", "Fixed Term Contract"])
def test_words_for_fixed_term(word: str) -> None:
    assert type_of(word) is ContractType.FIXED_TERM


def test_words_that_are_not_understood_are_none() -> None:
    assert type_of("TFT") is None
    assert funding_of("Gnt") is None
    assert funding_of("Research Grant") is Funding.GRANT
    assert funding_of("SRF") is Funding.RECHARGE


RECOGNISED = {
    "Job Title": Column.TITLE,
    "Post Title": Column.TITLE,
    "JobTitle": Column.TITLE,
    "job_title": Column.TITLE,
    "Grade": Column.GRADE,
    "Spine Point": Column.POINT,
    "SCP": Column.POINT,
    "FTE": Column.FTE,
    "FTE %": Column.FTE,
    "Contract Type": Column.TYPE,
    "Perm/Fixed": Column.TYPE,
    "End Date": Column.END,
    "Funding": Column.FUNDING,
    "Fund Source": Column.FUNDING,
    "Employee ID": Column.PERSON,
    "Person Ref": Column.PERSON,
    "Department Name": Column.PART,
    "Zone of pay": None,
}


@pytest.mark.parametrize("heading", RECOGNISED)
def test_headings_of_personnel_systems(heading: str) -> None:
    assert column_headed(heading) is RECOGNISED[heading]


def test_no_heading_stands_for_two_columns() -> None:
    names = [name for several in HEADINGS.values() for name in several]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "heading",
    [
        "Name",
        "Surname",
        "E-mail",
        "Home Address",
        "NI Number",
        "National Insurance No",
        "Date of Birth",
        "DOB",
        "Postcode",
        "Manager Name",
    ],
)
def test_columns_that_look_personal(heading: str) -> None:
    assert is_personal(heading)


@pytest.mark.parametrize("heading", ["Job Name", "Department Name", "Grade Name", "Employee ID", "Gender", "Pay zone"])
def test_columns_that_do_not(heading: str) -> None:
    assert not is_personal(heading)


def test_grades_are_the_ones_that_are_known() -> None:
    known = Known({"6": ("20", "25"), "Grade 7a": None, "RSE": ("1", "3")})
    found = {
        word: known.grade_of(word) for word in ("6", "06", "Grade 6", "G6", "gr. 6", "7A", "grade 7a", "rse", "9", "66")
    }
    assert found == {
        **dict.fromkeys(("6", "06", "Grade 6", "G6", "gr. 6"), "6"),
        **dict.fromkeys(("7A", "grade 7a"), "Grade 7a"),
        "rse": "RSE",
        "9": None,
        "66": None,
    }


def test_points_of_a_grade() -> None:
    known = Known({"6": ("20", "25"), "7": None})
    assert [known.covers("6", point) for point in ("19", "20", "25", "26", "x")] == [False, True, True, False, False]
    assert known.covers("6", "20²") is False
    assert known.covers("7", "1") is None
    named = Known({"A": ("low", "mid")}, ("low", "mid", "high"))
    assert [named.covers("A", point) for point in ("low", "mid", "high", "other")] == [True, True, False, False]


def test_the_epoch_of_serial_numbers() -> None:
    assert SERIAL_EPOCH + timedelta(days=45658) == date(2025, 1, 1)
