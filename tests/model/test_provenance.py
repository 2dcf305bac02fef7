"""What a field of a statement stands on, and a part of it."""

import pytest

from pathways.model.provenance import Cited, Footing

STATEMENT = Cited.model_validate(
    {
        "source": ["page"],
        "inferred": {
            "timing": {"parts": ["open"], "because": "No window is named."},
            "judges": {"because": "The form says so."},
        },
    }
)


@pytest.mark.parametrize(
    ("field", "part", "footing"),
    [
        ("timing", "open", Footing.INFERRED),
        ("timing", "wait_between", Footing.PUBLISHED),
        ("timing", None, Footing.INFERRED),
        ("judges", None, Footing.INFERRED),
        ("judges", "anything", Footing.INFERRED),
        ("evidence", None, Footing.PUBLISHED),
    ],
)
def test_where_parts_are_named_the_rest_of_the_field_is_published(
    field: str, part: str | None, footing: Footing
) -> None:
    assert STATEMENT.footing_of(field, part) is footing
