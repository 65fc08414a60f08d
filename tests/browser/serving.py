"""A folder on a server, as readers on the web have it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, below: str, directory: str) -> None:
        self._below = below
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # as they came

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self._below)
        return super().translate_path(f"/{inside}" if inside != path else "/nowhere")

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path, below: str = "/") -> Iterator[str]:
    """Serve a folder as long as the block lasts, `below` a path; give the address of its root."""
    handler = partial(_Quiet, below=below, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
        thread.join()
