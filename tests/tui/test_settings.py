"""What somebody has chosen outlives the program, and what is damaged is done without."""

import json

import pytest

from pathways.documents.user_folders import settings_folder
from tui.settings import RECENT_MOST, Recent, Settings, keep, read_settings

SENIOR = Recent("/tmp/a.yaml", "senior", "A place")


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(theme="nord", me="/tmp/me.yaml", compact=True),
        Settings(recent=(SENIOR, Recent("/tmp/b.yaml"))),
        Settings(mine=SENIOR),
    ],
)
def test_what_is_kept_is_read_again(settings: Settings) -> None:
    assert keep(settings)
    assert read_settings() == settings


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", Settings()),
        ("[]", Settings()),
        ('{"theme": 1, "recent": 2, "mine": 3}', Settings()),
        ('{"mine": {"role": "senior"}}', Settings()),
        ('{"theme": "nord", "recent": [{"path": "/tmp/b.yaml", "role": 7}, 8]}',
         Settings(theme="nord", recent=(Recent("/tmp/b.yaml"),))),
        (json.dumps({"recent": [{"path": f"/tmp/{n}"} for n in range(20)]}),
         Settings(recent=tuple(Recent(f"/tmp/{n}") for n in range(RECENT_MOST)))),
    ],
)  # fmt: skip
def test_what_has_another_form_is_left_out(text: str, read: Settings) -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "settings.json").write_text(text, "utf-8")
    assert read_settings() == read


def test_what_is_opened_stands_first_and_once() -> None:
    settings = Settings(recent=(Recent("/tmp/b.yaml"), SENIOR))
    assert settings.opened(Recent("/tmp/a.yaml", "head")).recent == (
        Recent("/tmp/a.yaml", "head"), Recent("/tmp/b.yaml")
    )  # fmt: skip
