"""The server, asked as browsers and as attackers ask."""

import asyncio
import json
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, CookieJar, WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from tui.serving.served import Served
from tui.serving.server import FILES, PathwaysServer
from tui.serving.visitors import AWAY_MOST, VISITORS_MOST, Visitors

TOKEN = "a-token-that-is-long-enough"

Client = TestClient[Request, Application]
Part = Callable[[Client, PathwaysServer], Awaitable[None]]


def asked(part: Part, served: Served | None = None) -> None:
    """Do something with a server that runs meanwhile, as one browser."""

    async def run() -> None:
        server = PathwaysServer(served or Served())
        # A server at an address takes cookies of it only where that is asked for.
        async with TestClient(TestServer(server.application()), cookie_jar=CookieJar(unsafe=True)) as client:
            await part(client, server)

    asyncio.run(run())


def origin(client: Client) -> dict[str, str]:
    return {"Origin": f"http://{client.host}:{client.port}"}


async def connected(client: Client) -> ClientWebSocketResponse:
    return await client.ws_connect("/ws?width=80&height=24", headers=origin(client))


async def shown(socket: ClientWebSocketResponse, words: str) -> str:
    """Everything that is shown until some words are."""
    found = ""
    async with asyncio.timeout(60):
        while words not in found:
            message = await socket.receive()
            assert message.type is WSMsgType.BINARY, (message, found)
            found += message.data.decode("utf-8", "replace")
    return found


def test_the_page_lets_nothing_in_from_elsewhere() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        page = await client.get("/")
        text = await page.text()
        assert page.status == 200
        assert "http" not in text
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        cookie = page.headers["Set-Cookie"]
        assert all(word in cookie for word in ("HttpOnly", "SameSite=Lax", "Path=/"))
        for name in FILES:
            assert (await client.get(f"/static/{name}")).status == 200

    asked(part)


NOTICES = {
    "private, here": (Served(), "what it keeps is removed an hour after you left"),
    "private, elsewhere": (Served("192.0.2.10", token=TOKEN), "is kept on the machine that serves this page"),
    "my own": (Served(token=TOKEN, mine=True), '<p id="notice"></p>'),
}


@pytest.mark.parametrize("name", NOTICES)
def test_a_visitor_is_told_where_their_files_are(name: str) -> None:
    served, expected = NOTICES[name]

    async def part(client: Client, _server: PathwaysServer) -> None:
        page = await client.get(f"/?token={TOKEN}" if served.token else "/")
        assert expected in await page.text()

    asked(part, served)


def test_nothing_is_handed_out_but_what_the_page_needs() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        for place in (
            "/static/",
            "/static/server.py",
            "/static/..%2fserver.py",
            "/static/%2e%2e/server.py",
            "/nowhere",
        ):
            assert (await client.get(place)).status == 404

    asked(part)


def test_an_address_that_asks_the_page_to_call_elsewhere_is_stripped() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        answer = await client.get("/?ping=https://evil.example/", allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/")

    asked(part)


def test_a_name_that_leads_here_from_elsewhere_is_refused_everywhere() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        await client.get("/")
        for place in ("/", "/ws", "/static/page.css", "/download/x"):
            assert (await client.get(place, headers={"Host": f"evil.example:{client.port}"})).status == 421
        assert (await client.get("/", headers={"Host": f"careers.example.ac.uk:{client.port}"})).status == 200

    asked(part, Served(names=("careers.example.ac.uk",)))


@pytest.mark.parametrize("header", [{}, {"Origin": "https://evil.example"}, {"Origin": "null"}])
def test_a_page_of_another_server_may_not_connect(header: dict[str, str]) -> None:
    async def part(client: Client, server: PathwaysServer) -> None:
        await client.get("/")
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", headers=header)
        assert refused.value.status == 403
        assert not server.visitors.running()

    asked(part)


def test_nobody_connects_who_did_not_open_the_page() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        with pytest.raises(WSServerHandshakeError) as refused:
            await connected(client)
        assert refused.value.status == 403

    asked(part)


def test_without_the_token_there_is_a_form_and_nothing_else() -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        page = await client.get("/")
        assert page.status == 401
        assert "Token" in await page.text()
        assert "Set-Cookie" not in page.headers
        wrong = await client.get("/?token=wrong")
        assert wrong.status == 401
        assert "That is not the token." in await wrong.text()
        form = await client.post("/", data={"token": "wrong"}, headers=origin(client))
        assert form.status == 401
        elsewhere = await client.post("/", data={"token": TOKEN}, headers={"Origin": "https://evil.example"})
        assert elsewhere.status == 403
        with pytest.raises(WSServerHandshakeError):
            await connected(client)

    asked(part, Served(token=TOKEN))


@pytest.mark.parametrize("way", ["address", "form"])
def test_the_token_lets_in_and_goes_from_the_address(way: str) -> None:
    async def part(client: Client, _server: PathwaysServer) -> None:
        if way == "address":
            entered = await client.get(f"/?token={TOKEN}", allow_redirects=False)
        else:
            entered = await client.post("/", data={"token": TOKEN}, headers=origin(client), allow_redirects=False)
        assert (entered.status, entered.headers["Location"]) == (303, "/")
        assert "Pathways is starting" in await (await client.get("/")).text()

    asked(part, Served(token=TOKEN))


def test_a_session_is_shown_answers_keys_and_leaves_nothing_behind() -> None:
    folders: list[Path] = []

    async def part(client: Client, server: PathwaysServer) -> None:
        await client.get("/")
        socket = await connected(client)
        await shown(socket, "Pathways")
        (visitor,) = server.visitors._known.values()
        assert visitor.folder is not None
        folders.append(visitor.folder)
        assert stat.S_IMODE(visitor.folder.stat().st_mode) == 0o700
        for sent in ("no JSON", "[]", '["stdin", 3]', '["resize", {"width": "x", "height": 1}]', "[" * 100_000):
            await socket.send_str(sent)
        await socket.send_json(["resize", {"width": 10**9, "height": -1}])
        await socket.send_json(["resize", {"width": 120, "height": 40}])
        await socket.send_json(["stdin", "i"])
        await shown(socket, "About me")
        await socket.send_json(["stdin", "q"])
        async with asyncio.timeout(60):
            async for message in socket:
                assert message.type is WSMsgType.BINARY
        assert socket.closed

    asked(part)
    assert folders
    assert not any(folder.exists() for folder in folders)


def test_a_visitor_has_one_session_and_the_page_that_came_last_has_it() -> None:
    async def part(client: Client, server: PathwaysServer) -> None:
        await client.get("/")
        first = await connected(client)
        await shown(first, "Pathways")
        folder = next(iter(server.visitors._known.values())).folder
        second = await connected(client)
        await shown(second, "Pathways")
        assert len(server.visitors.running()) == 1
        assert next(iter(server.visitors._known.values())).folder == folder
        await second.close()

    asked(part)


def test_another_visitor_has_other_files_and_is_turned_away_where_there_are_too_many() -> None:
    async def part(client: Client, server: PathwaysServer) -> None:
        await client.get("/")
        first = await connected(client)
        await shown(first, "Pathways")
        same: Any = client.server
        other: Client
        async with TestClient(same, cookie_jar=CookieJar(unsafe=True)) as other:
            await other.get("/")
            turned_away = await connected(other)
            assert (await turned_away.receive()).data == json.dumps(["log", "full"])
            closing = await turned_away.receive()
            assert (closing.type, closing.data) == (WSMsgType.CLOSE, 1013)
            await first.close()
            while server.visitors.running():
                await asyncio.sleep(0.05)
            socket = await connected(other)
            await shown(socket, "Pathways")
            folders = {visitor.folder for visitor in server.visitors._known.values()}
            assert len(folders) == 2
            await socket.close()

    asked(part, Served(sessions=1))


def test_those_who_left_are_forgotten_with_their_files() -> None:
    visitors = Visitors(private=True)
    staying, leaving = visitors.admit(0), visitors.admit(0)
    places = {}
    for secret in (staying, leaving):
        visitor = visitors.get(secret)
        assert visitor is not None
        places[secret] = visitors.folder_of(visitor)
    kept = visitors.get(staying)
    assert kept is not None
    kept.left = AWAY_MOST
    visitors.tidy(AWAY_MOST + 1)
    assert visitors.get(leaving) is None
    assert [place is not None and place.exists() for place in places.values()] == [True, False]
    visitors.forget_all()
    assert not any(place is not None and place.exists() for place in places.values())


def test_many_who_only_look_do_not_drive_out_who_works() -> None:
    visitors = Visitors(private=True)
    working = visitors.admit(0)
    visitor = visitors.get(working)
    assert visitor is not None
    visitors.folder_of(visitor)
    for number in range(2 * VISITORS_MOST):
        visitors.admit(number / VISITORS_MOST)
    assert visitors.get(working) is visitor
    visitors.forget_all()
