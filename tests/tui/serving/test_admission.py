"""Who is let in: hosts, origins, tokens, and what may be served to whom."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.serving.admission import known_host, same_origin, same_token
from tui.serving.served import Served

TOKEN = "a-token-that-is-long-enough"

HOSTS = {
    "127.0.0.1:8000": True,
    "127.0.0.1": True,
    "localhost:9000": True,
    "LOCALHOST": True,
    "[::1]:8000": True,
    "192.0.2.10:8000": True,
    "careers.example.ac.uk": True,
    "Careers.Example.ac.uk:443": True,
    "evil.example": False,
    "evil.example:8000": False,
    "127.0.0.1.evil.example": False,
    "localhost.evil.example": False,
    "evil@127.0.0.1": False,
    "127.0.0.1; script-src *": False,
    "[::1": False,
    "": False,
}


@pytest.mark.parametrize("header", HOSTS)
def test_a_host_is_known_by_an_address_or_by_a_name_that_was_given(header: str) -> None:
    assert known_host(header, ("careers.example.ac.uk",)) is HOSTS[header]


def test_a_request_without_a_host_is_not_let_in() -> None:
    assert not known_host(None, ())


@given(st.text(min_size=1))
def test_no_name_but_those_given_is_known(name: str) -> None:
    assert not known_host(f"x{name}.example", ())


ORIGINS: dict[str, tuple[str | None, str | None, bool]] = {
    "the page itself": ("http://127.0.0.1:8000", "127.0.0.1:8000", True),
    "behind a server with HTTPS": ("https://careers.example.ac.uk", "careers.example.ac.uk", True),
    "another site": ("https://evil.example", "127.0.0.1:8000", False),
    "another port": ("http://127.0.0.1:9000", "127.0.0.1:8000", False),
    "another name of this machine": ("http://localhost:8000", "127.0.0.1:8000", False),
    "a file": ("null", "127.0.0.1:8000", False),
    "none": (None, "127.0.0.1:8000", False),
    "no host": ("http://127.0.0.1:8000", None, False),
    "another scheme": ("ftp://127.0.0.1:8000", "127.0.0.1:8000", False),
    "no address": ("http://[", "127.0.0.1:8000", False),
}


@pytest.mark.parametrize("name", ORIGINS)
def test_only_pages_of_this_server_may_connect(name: str) -> None:
    origin, host, expected = ORIGINS[name]
    assert same_origin(origin, host) is expected


@given(st.text())
def test_only_the_token_is_the_token(given_token: str) -> None:
    assert same_token(given_token, TOKEN) is (given_token == TOKEN)


def test_the_token_is() -> None:
    assert same_token(TOKEN, TOKEN)


REFUSED: dict[str, tuple[Callable[[], Served], str]] = {
    "others, without a token": (lambda: Served("192.0.2.10"), "a token is needed"),
    "everybody, without a token": (lambda: Served("0.0.0.0"), "a token is needed"),
    "others, by a name, without a token": (lambda: Served("careers.example.ac.uk"), "a token is needed"),
    "a short token": (lambda: Served(token="short"), "too short"),
    "my own files, to others": (lambda: Served("192.0.2.10", token=TOKEN, mine=True), "to this machine alone"),
    "my own files, without a token": (lambda: Served(mine=True), "only with a token"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_let_in_too_much_is_not_served(name: str) -> None:
    make, expected = REFUSED[name]
    with pytest.raises(ValueError, match=expected):
        make()


ADDRESSES = {
    "http://127.0.0.1:8000/": Served(),
    "http://localhost:9000/": Served("localhost", 9000),
    "http://[::1]:8000/": Served("::1"),
    f"http://192.0.2.10:8000/?token={TOKEN}": Served("192.0.2.10", token=TOKEN),
    f"http://127.0.0.1:8000/?token={TOKEN}": Served(token=TOKEN, mine=True),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_address_is_told_with_its_token(address: str) -> None:
    assert ADDRESSES[address].address == address
