"""A static server that gzips text as web hosts do, on a free port of this machine."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import unquote, urlsplit

TEXT: Final = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".wasm")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yields its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, folder))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@lru_cache(maxsize=4096)
def _zipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Answer(BaseHTTPRequestHandler):
    """Answers with a file, gzipped if it is text; files that are packed stay as they are."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *rest: object) -> None:
        self._folder = folder
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self._folder / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        is_text = path.suffix in TEXT
        body = _zipped(path) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""
