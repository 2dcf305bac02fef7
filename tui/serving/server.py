"""The server: a page, the connection with each visitor's session, and everything that is refused."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from html import escape
from pathlib import Path
from typing import TypeVar

from aiohttp import WSMsgType, web
from aiohttp.helpers import content_disposition_header
from textual_serve import server as textual_serve_server
from textual_serve.download_manager import DownloadManager

from .admission import known_host, same_origin, same_token
from .served import Served
from .session import Session
from .visitors import Visitor, Visitors

PAGE = Path(__file__).parent / "page"
LIBRARY = Path(textual_serve_server.__file__).parent / "static"

FILES = {
    "start.js": PAGE / "start.js",
    "page.css": PAGE / "page.css",
    "textual.js": LIBRARY / "js" / "textual.js",
    "xterm.css": LIBRARY / "css" / "xterm.css",
    "mono.ttf": LIBRARY / "fonts" / "RobotoMono-VariableFont_wght.ttf",
    "mono-italic.ttf": LIBRARY / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
}
"""Everything that the page asks for, by name: nothing else is handed out, and nothing comes from elsewhere."""

MESSAGE_MOST = 1 << 20
"""So many bytes a message of a browser may have."""

WRONG_TOKEN_WAIT = 0.5
"""So many seconds pass before a wrong token is told."""

SIDE_LEAST, SIDE_MOST = 1, 500
"""Columns and lines of a screen."""

_SHORT = 200
"""Only keys, as when something is pasted, make a message of more signs."""

_KEYS = re.compile(r'\s*\[\s*"stdin"\s*,\s*"[^"\\]*(?:\\.[^"\\]*)*"\s*\]\s*', re.DOTALL)

Answer = TypeVar("Answer", bound=web.StreamResponse)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PathwaysServer:
    """Serves the terminal UI."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.visitors = Visitors(private=not served.mine)
        self.downloads = DownloadManager()

    def run(self) -> None:
        """Serve until the program is ended.

        Raises:
            OSError: If the address cannot be had.
        """
        logging.getLogger("textual-serve").setLevel(logging.ERROR)
        web.run_app(
            self.application(), host=self.served.host, port=self.served.port, print=None, access_log=None
        )  # fmt: skip

    def application(self) -> web.Application:
        """The application, to be run."""
        made = web.Application(middlewares=[self._guarded], client_max_size=4096)
        made.add_routes([
            web.get("/", self._index),
            web.post("/", self._login),
            web.get("/ws", self._connect),
            web.get("/static/{name}", self._file),
            web.get("/download/{key}", self._download),
        ])  # fmt: skip
        made.cleanup_ctx.append(self._tidied)
        made.on_shutdown.append(self._end_all)
        return made

    @property
    def cookie(self) -> str:
        """The name of the cookie; servers on several ports of one machine do not share it."""
        return f"pathways-{self.served.port}"

    async def _tidied(self, _application: web.Application) -> AsyncIterator[None]:
        async def tidy() -> None:
            while True:
                await asyncio.sleep(60)
                self.visitors.tidy(time.monotonic())

        tidying = asyncio.create_task(tidy())
        yield
        tidying.cancel()
        self.visitors.forget_all()

    async def _end_all(self, _application: web.Application) -> None:
        await asyncio.gather(*(session.end() for session in self.visitors.running()))

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host")
        if not known_host(host, self.served.names):
            refused = "This server does not know the name that you asked for. Start it with --name to allow it."
            return _secured(web.Response(status=421, text=f"{refused}\n"), None)
        try:
            return _secured(await handler(request), host)
        except web.HTTPException as stopped:
            _secured(stopped, host)
            raise

    async def _index(self, request: web.Request) -> web.StreamResponse:
        token = request.query.get("token")
        if token is not None and self.served.token:
            return await self._entered(token)
        if request.query:  # the library's script would follow addresses that stand there
            raise web.HTTPSeeOther("/")
        if self._visitor(request) is None:
            if self.served.token:
                return _page("login.html", 401)
            return self._admitted(_page("index.html", said=self.served.notice))
        return _page("index.html", said=self.served.notice)

    async def _login(self, request: web.Request) -> web.StreamResponse:
        if not same_origin(request.headers.get("Origin"), request.headers.get("Host")):
            raise web.HTTPForbidden(text="This form is not from this server.\n")
        given = (await request.post()).get("token", "")
        return await self._entered(given if isinstance(given, str) else "")

    async def _entered(self, token: str) -> web.StreamResponse:
        """Let somebody in who knows the token, and take it out of the address."""
        if not self.served.token or not same_token(token, self.served.token):
            await asyncio.sleep(WRONG_TOKEN_WAIT)
            return _page("login.html", 401, "That is not the token.")
        return self._admitted(web.Response(status=303, headers={"Location": "/"}))

    def _admitted(self, response: web.Response) -> web.Response:
        secret = self.visitors.admit(time.monotonic())
        response.set_cookie(self.cookie, secret, httponly=True, samesite="Lax", path="/")
        return response

    def _visitor(self, request: web.Request) -> Visitor | None:
        return self.visitors.get(request.cookies.get(self.cookie))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        place = FILES.get(request.match_info["name"])
        if place is None:
            raise web.HTTPNotFound(text="There is no such file.\n")
        return web.FileResponse(place)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        visitor, key = self._visitor(request), request.match_info["key"]
        try:
            wanted = await self.downloads.get_download_metadata(key)
        except KeyError:
            wanted = None
        if visitor is None or wanted is None or wanted.app_service is not visitor.session:
            raise web.HTTPNotFound(text="There is no such file, or it was fetched before.\n")
        response = web.StreamResponse()
        response.headers["Content-Type"] = "application/octet-stream"
        response.headers["Content-Disposition"] = content_disposition_header("attachment", filename=wanted.file_name)
        _secured(response, request.headers.get("Host"))
        await response.prepare(request)
        async for chunk in self.downloads.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        if not same_origin(request.headers.get("Origin"), request.headers.get("Host")):
            raise web.HTTPForbidden(text="A page of another server may not connect.\n")
        visitor = self._visitor(request)
        if visitor is None:
            raise web.HTTPForbidden(text="Open the page first.\n")
        async with visitor.coming:
            if visitor.session is not None:  # the page was loaded again, or opened in another window
                await visitor.session.end()
                visitor.session = None
            socket = web.WebSocketResponse(heartbeat=15, max_msg_size=MESSAGE_MOST)
            await socket.prepare(request)
            if len(self.visitors.running()) >= self.served.sessions:
                await socket.send_str(json.dumps(["log", "full"]))
                await socket.close(code=1013, message=b"too many sessions")
                return socket
            folder = self.visitors.folder_of(visitor)
            session = Session(folder, self.downloads, socket.send_bytes, socket.send_str, _closing(socket))
            visitor.session = session
            try:
                await session.start(_side(request, "width", 80), _side(request, "height", 24))
            except BaseException:
                visitor.session = None
                raise
        try:
            await _listen(socket, session)
        finally:
            await asyncio.shield(self._ended(visitor, session))
        return socket

    async def _ended(self, visitor: Visitor, session: Session) -> None:
        await session.end()
        if visitor.session is session:
            visitor.session = None
        visitor.left = time.monotonic()


async def _listen(socket: web.WebSocketResponse, session: Session) -> None:
    """Hand on what the browser sends, until it goes; what has another form is passed over."""
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            continue
        if len(message.data) > _SHORT and not _KEYS.fullmatch(message.data):  # deep nesting would break the reader
            continue
        try:
            sent = json.loads(message.data)
        except ValueError:
            continue
        match sent:
            case ["stdin", str(keys)]:
                await session.send_bytes(keys.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await session.set_terminal_size(_within(width), _within(height))
            case ["ping", str() | int() | float() as mark]:
                await socket.send_json(["pong", mark])
            case ["blur", *_]:
                await session.blur()
            case ["focus", *_]:
                await session.focus()


def _closing(socket: web.WebSocketResponse) -> Callable[[], Awaitable[None]]:
    async def close() -> None:
        await socket.close()

    return close


def _side(request: web.Request, name: str, usual: int) -> int:
    with contextlib.suppress(ValueError):
        return _within(int(request.query.get(name, usual)))
    return usual


def _within(number: int) -> int:
    return max(SIDE_LEAST, min(number, SIDE_MOST))


def _page(name: str, status: int = 200, said: str = "") -> web.Response:
    text = (PAGE / name).read_text("utf-8").replace("<!-- said -->", escape(said))
    return web.Response(status=status, text=text, content_type="text/html")


def _secured(response: Answer, host: str | None) -> Answer:
    """A response that says to the browser that nothing may come from elsewhere, or go there."""
    sockets = f" ws://{host} wss://{host}" if host else ""
    response.headers.update({
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
            f"img-src 'self' data:; connect-src 'self'{sockets}; form-action 'self'; base-uri 'none'; "
            "frame-ancestors 'none'"
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    })  # fmt: skip
    return response
