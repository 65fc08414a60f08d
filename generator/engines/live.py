"""Serves a folder, rebuilds when something is written, and lets the browser load the page again."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

SETTLED = 0.04
"""Seconds without another write after which an editor is taken to have saved; one that comes later
is followed too."""

_WRITTEN = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


_NO_PAGE = b"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>No page here yet</title></head>
<body><h1>There is no page here yet</h1>
<p>If something is to be mended first, the terminal says what. This page loads itself again with
the next edit.</p></body>
</html>
"""

Where = tuple[str, int]
"""A host and a port."""


def serve_live(
    where: Where, folder: Path, follow: Callable[[], None], watch: Iterable[Path]
) -> None:
    """Serve `folder` until interrupted; call `follow` when a watched path changes.

    OSError when the address cannot be had.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server: Any = LiveReloadServer(follow, *where, str(folder), "/")
    server.observer = _observer()
    server.build_delay = SETTLED
    server.error_handler = lambda code: _missing(server, folder / f"{code}.html")
    for path in watch:
        server.watch(str(path))
    try:
        server.serve()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _observer() -> Any:
    """Return an observer that the system tells, where MkDocs would look at every file itself.

    It hears of writing only: a rebuild reads files, and would otherwise ask for the next one.
    """
    observer: Any = Observer()
    observer.schedule = partial(observer.schedule, event_filter=_WRITTEN)
    return observer


def _missing(server: Any, page: Path) -> bytes:
    """Return what is shown where no page is; it loads itself again like any other."""
    data = page.read_bytes() if page.is_file() else _NO_PAGE
    made: bytes = server._inject_js_into_html(data, server._visible_epoch)  # noqa: SLF001 - no other way
    return made


def try_to_listen(where: Where) -> None:
    """Raise OSError when an address cannot be had, before anything is made for it."""
    host, port = where
    (family, kind, _, _, found), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    with socket.socket(family, kind) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind(found)
