"""Bytes of a file to a record: encoding, front matter, body."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import islice

from frontmatter.default_handlers import YAMLHandler

from generator.problem import Problem, quoted
from generator.record.body import Body, split_body
from generator.record.fields import Fields, Node
from generator.record.yaml_nodes import HIDDEN, compose

MAX_BYTES = 1_000_000
"""A record quotes a document, it does not hold one."""

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the content folder: `path` relative to the project, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A record as written: fields with lines, the body, and the SHA-256 of the file's bytes."""

    path: str
    fields: Fields
    body: Body
    digest: str = ""


def read_record(source: Source) -> tuple[Record | None, tuple[Problem, ...]]:
    """Read a Markdown record; None when there is no front matter to go on with."""
    text, problems = _text(source)
    if text is None:
        return None, problems
    boundaries = YAMLHandler.FM_BOUNDARY.finditer(text)
    opening, closing = next(boundaries, None), next(boundaries, None)
    if opening is None or opening.start() > 0:
        return None, (*problems, _no_front_matter(source.path, text))
    if closing is None:
        message = "the front matter is not closed"
        hint = "Put a line `---` after the last key."
        return None, (*problems, Problem(source.path, 1, "front matter", "CB002", message, hint))
    block = text[opening.end() : closing.start()]
    root, found = compose(block, source.path, _line_at(text, opening.end()))
    if root is None:
        return None, (*problems, *found)
    body = split_body(text[closing.end() :], _line_at(text, closing.end()))
    digest = hashlib.sha256(source.data).hexdigest()
    return Record(source.path, Fields(Node(root.value, 1)), body, digest), (*problems, *found)


def read_body(source: Source) -> Body | None:
    """Read the body alone, of a record whose front matter cannot be read; None without one.

    Whether the facts can be read has no bearing on the prose below them.
    """
    text, _ = _text(source)
    boundaries = [*islice(YAMLHandler.FM_BOUNDARY.finditer(text or ""), 2)]
    if text is None or len(boundaries) < _PAIR or text[: boundaries[0].start()].strip():
        return None
    closing = boundaries[-1].end()
    return split_body(text[closing:], _line_at(text, closing))


_PAIR = 2
"""Lines of dashes: one opens the facts, one ends them."""


def _no_front_matter(path: str, text: str) -> Problem:
    first = text.split("\n", 1)[0]
    got = quoted(first) if first.strip() else "an empty line" if text.strip() else "an empty file"
    message = f"a record begins with front matter, got {got}"
    hint = "Begin the file with a line `---`, the facts, and a second line `---`."
    return Problem(path, 1, "front matter", "CB001", message, hint)


def _line_at(text: str, offset: int) -> int:
    return 1 + text.count("\n", 0, offset)


def read_fields(source: Source) -> tuple[Fields | None, tuple[Problem, ...]]:
    """Read a YAML file of fields alone (a taxonomy, a ledger)."""
    text, problems = _text(source)
    if text is None:
        return None, problems
    root, found = compose(text, source.path, 1)
    return (None if root is None else Fields(root)), (*problems, *found)


def _text(source: Source) -> tuple[str | None, tuple[Problem, ...]]:
    """Decode; invisible characters and carriage returns are problems but do not end the reading."""
    data, problems = source.data, []
    if len(data) > MAX_BYTES:
        return None, (_problem(source, 1, "CB009", *_too_large(len(data))),)
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        message = "the file begins with a byte order mark"
        hint = "Save the file as UTF-8 without signature."
        problems.append(_problem(source, 1, "CB003", message, hint))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        message = f"the file is not UTF-8 text, got byte 0x{data[error.start]:02x}"
        return None, (*problems, _problem(source, line, "CB007", message, "Save it as UTF-8."))
    if "\r" in text:
        message, hint = "lines end with a carriage return", "Save it with Unix line ends (LF)."
        problems.append(_problem(source, _line_at(text, text.index("\r")), "CB004", message, hint))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = HIDDEN.search(text)
    if hidden:
        message = f"a character that is not text stands here, U+{ord(hidden[0]):04X}"
        hint = "Delete it; a space may be missing in its place."
        problems.append(_problem(source, _line_at(text, hidden.start()), "CB028", message, hint))
        text = HIDDEN.sub(" ", text)
    return text, tuple(problems)


def _too_large(size: int) -> tuple[str, str]:
    message = f"a file is at most {MAX_BYTES:,} bytes, got {size:,}"
    return message, "Quote the clause, not the document."


def _problem(source: Source, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem(source.path, line, "file", code, message, hint)
