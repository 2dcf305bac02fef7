"""A session: the process of one visitor's UI, and the bridge between it and their browser."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import Process
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from .surroundings import PACKAGE, make_folders, surroundings

ENDING_MOST = 5.0
"""So many seconds a session has to end by itself."""


class Session(AppService):
    """The UI of one visitor."""

    def __init__(
        self,
        folder: Path | None,
        downloads: DownloadManager,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[None]],
    ) -> None:
        """Make a session that is not started yet.

        Args:
            folder: The visitor's own folder; None: the files of the user who serves.
            downloads: Hands files to the browser.
            write_bytes: Writes what the screen shows to the browser.
            write_str: Writes what else the browser is to do.
            close: Ends the connection with the browser.
        """
        super().__init__(
            "", write_bytes=write_bytes, write_str=write_str, close=close, download_manager=downloads
        )  # fmt: skip
        self._folder = folder

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the UI: a program and its arguments, never a line for a shell."""
        place = make_folders(self._folder) if self._folder is not None else Path.cwd()
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", f"{PACKAGE}.serving.child",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env=surroundings(self._folder, width, height, os.environ), cwd=place,
        )  # fmt: skip
        assert process.stdin is not None
        self._stdin = process.stdin
        return process

    async def end(self) -> None:
        """Ask the UI to end, and end it where it does not."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stop(), ENDING_MOST)
        process = self._process
        if process is None:
            return
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        await process.wait()
        self.stdin.close()
        with contextlib.suppress(ConnectionError):
            await self.stdin.wait_closed()
