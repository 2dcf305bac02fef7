"""`docs/data.md` says what the shipped documents hold now."""

from tests.docs.data_page import page
from tests.docs.sector_page import sector
from tests.funding.support import bundled_rules
from tests.support import ROOT, golden


def test_the_page_is_current() -> None:
    golden(ROOT / "docs" / "data.md", page(bundled_rules(), sector()))


def test_every_shipped_document_is_counted() -> None:
    text = (ROOT / "docs" / "data.md").read_text("utf-8")
    assert [funder.id for funder in bundled_rules().funders if f"(`{funder.id}`)" not in text] == []
    frameworks = [each.id for each in sector().documents if each.document == "framework"]
    assert [name for name in frameworks if f"| `{name}` |" not in text] == []
