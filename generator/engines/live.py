"""Serves a folder, rebuilds when something is written, and lets the browser load the page again."""

from __future__ import annotations

import logging
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


def serve_live(
    address: str, folder: Path, follow: Callable[[], None], watch: Iterable[Path]
) -> None:
    """Serve `folder` at `host:port` until interrupted; call `follow` when a watched path changes.

    OSError when the address cannot be had.
    """
    host, _, port = address.rpartition(":")
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server: Any = LiveReloadServer(follow, host, int(port), str(folder), "/")
    server.observer = _observer()
    server.build_delay = SETTLED
    server.error_handler = lambda code: _page(folder / f"{code}.html")
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


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
