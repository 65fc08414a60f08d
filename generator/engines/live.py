"""Serves a folder, rebuilds when something is written, and lets the browser load the page again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

WRITING = [FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""What calls for a rebuild; that a file was opened and read does not, for a build does that."""


def serve_live(
    address: str, folder: Path, follow: Callable[[], None], watch: Iterable[Path]
) -> None:
    """Serve `folder` at `host:port` until interrupted; call `follow` when a watched path changes.

    OSError when the address cannot be had.
    """
    host, _, port = address.rpartition(":")
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server: Any = LiveReloadServer(follow, host, int(port), str(folder), "/")
    server.observer = Observer()  # told by the system, where MkDocs would look at every file itself
    server.observer.schedule = partial(server.observer.schedule, event_filter=WRITING)
    server.error_handler = lambda code: _page(folder / f"{code}.html")
    for path in watch:
        server.watch(str(path))
    try:
        server.serve()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
