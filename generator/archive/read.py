"""From the bytes of a capture to its text."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator

from generator.archive.error import ArchiveError
from generator.archive.html_text import MAX_HTML, html_to_text
from generator.archive.protocol import Archive
from generator.model.capture import Capture, CaptureRef
from generator.text.words import count_words

_HTML = (".html", ".htm")
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_\-]{1,40})", re.IGNORECASE
)
_HEAD = 4096


def read_text(archive: Archive, ref: CaptureRef) -> str:
    """Return a capture's text: Markdown as it is, HTML turned into Markdown.

    Bytes that are not UTF-8 become U+FFFD, so that no capture stops a run; line ends
    become line feeds.
    """
    return text_of(archive.read(ref), ref.path)


def read_capture(archive: Archive, ref: CaptureRef) -> Capture:
    """Return a capture with its text, the SHA-256 of its bytes and its number of words."""
    body = archive.read(ref)
    text = text_of(body, ref.path)
    return Capture(ref, hashlib.sha256(body).hexdigest(), count_words(text), text)


def captured_texts(
    archive: Archive, service: str, terms_type: str
) -> Iterator[tuple[CaptureRef, str]]:
    """Yield a document's captures with their texts, oldest first, one text in memory at a time."""
    for ref in archive.captures(service, terms_type):
        yield ref, read_text(archive, ref)


def text_of(body: bytes, path: str) -> str:
    """Decode a capture by what its bytes and its name say it is."""
    if not path.lower().endswith(_HTML):
        return _lines(_decoded(body, "utf-8"))
    if len(body) > MAX_HTML:
        found = f"it is a page of {len(body)} bytes, more than {MAX_HTML}"
        raise ArchiveError(path, found, "Keep the text of the page instead.")
    declared = _CHARSET.search(body[:_HEAD])
    return html_to_text(
        _lines(_decoded(body, declared[1].decode("ascii") if declared else "utf-8"))
    )


def _decoded(body: bytes, charset: str) -> str:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    try:
        # A charset may name a codec that is no encoding of text (`zip`, `rot13`): UTF-8 then.
        return body.decode(charset, "replace").removeprefix("\ufeff")
    except (LookupError, UnicodeError, ValueError):
        return body.decode("utf-8", "replace").removeprefix("\ufeff")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
