"""The home of PyYAML: text to nodes with line numbers, every scalar a string."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problem import Problem, quoted
from generator.record.fields import Node
from generator.record.yaml_errors import NO_BREAK_COLON, explained, no_break_colon

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's loader is ten times as fast; the pure one gives the same nodes where it is missing."""

MAX_DEPTH = 12
"""Records nest three levels deep; more is an error or an attack on the stack."""

_CORE_TAG = "tag:yaml.org,2002:"


HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
"""Control characters, turns of the writing direction, and line breaks that no editor shows."""


def compose(text: str, path: str, first_line: int) -> tuple[Node | None, tuple[Problem, ...]]:
    """Compose YAML whose first line is line `first_line` of the file `path`.

    Returns the root node (None when nothing usable is there) and the problems found on the way.
    The events of the parser are folded one by one: what nests too deep or uses anchors is refused
    before anything is built from it.
    """
    nodes = _Nodes(path, first_line)
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=Loader)
        for event in events:
            nodes.take(event)
    except yaml.YAMLError as error:
        line, message, hint = explained(error, text, nodes.quoted, nodes.opened)
        nodes.report(line, nodes.whole, "CB010", message, hint)
        return None, tuple(nodes.problems)
    except _RefusedError:
        return None, tuple(nodes.problems)
    return nodes.root or Node({}, first_line), tuple(nodes.problems)


class _RefusedError(Exception):
    """Reading ends here: the problem is already reported."""


@dataclass(slots=True)
class _Open:
    """A list or a group of keys that is not closed yet; `key` is the key a value is due for."""

    line: int
    where: str
    pairs: dict[str, Node] | None
    items: list[Node] = field(default_factory=list)
    key: str | None = None
    key_at: int = 0
    kept: bool = True


@dataclass(slots=True)
class _Nodes:
    """Folds the events of one file into a node; lines of events are counted from 0.

    `quoted` are the lines of the last text in quotation marks.
    """

    path: str
    first_line: int
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    quoted: range = range(0)

    @property
    def whole(self) -> str:
        """What the facts are called as a whole."""
        return "front matter" if self.path.endswith(".md") else "file"

    @property
    def opened(self) -> int:
        """Line on which what is still open was opened."""
        return self.stack[-1].line if self.stack else 0

    def report(self, line: int, where: str, code: str, message: str, hint: str) -> None:
        """Add a problem found on a line of the text."""
        problem = Problem(self.path, self.first_line + line, where, code, message, hint)
        self.problems.append(problem)

    def take(self, event: Any) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            self._check(event)
            if event.style in {'"', "'"}:
                self.quoted = _lines(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._check(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_anchor(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            hint = "Remove the line `---` above it."
            message = "a second block of facts begins here"
            self.report(_line(event), self.whole, "CB010", message, hint)
            raise _RefusedError

    def _check(self, event: Any) -> None:
        """Refuse an anchor; report a tag, and go on with what it was written on."""
        if event.anchor is not None:
            self._refuse_anchor(event)
        if event.tag is not None:
            tag = event.tag.replace(_CORE_TAG, "!!", 1)
            message = f"YAML tags are not used in records, got {quoted(tag)}"
            hint = "Leave the tag out, or put the text in quotes."
            self.report(_line(event), self._due(), "CB017", message, hint)

    def _refuse_anchor(self, event: Any) -> None:
        mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"YAML anchors and aliases are not used in records, got {mark}{event.anchor[:60]}"
        hint = "Write the value out, or put the text in quotes."
        self.report(_line(event), self._due(), "CB017", message, hint)
        raise _RefusedError

    def _due(self) -> str:
        """Name of the field whose value comes next."""
        if not self.stack:
            return self.whole
        top = self.stack[-1]
        if top.pairs is None:
            return f"{top.where}[{len(top.items)}]"
        if top.key is None:
            return top.where or self.whole
        name = top.key[:60]
        return f"{top.where}.{name}" if top.where else name

    def _refuse_hidden(self, event: Any) -> None:
        """Report what an escape, NUL for one, brings in; the text of the file has none of it."""
        hidden = HIDDEN.search(event.value)
        if hidden:
            message = f"a character that is not text stands here, U+{ord(hidden[0]):04X}"
            hint = "Take out the backslash, or use single quotation marks."
            self.report(_line(event), self._due(), "CB028", message, hint)

    def _refuse_curly(self, event: Any) -> None:
        """Report typographic quotation marks around a plain text: YAML takes them for letters."""
        if event.value[:1] not in _MARKS or event.style or not _is_curly(event.value):
            return
        if self.path.endswith(_WRITTEN_BY_TOOL):
            return
        message = f"typographic quotation marks stand around the text, got {quoted(event.value)}"
        hint = 'Write straight ones (") in their place, or around them if they belong to it.'
        self.report(_line(event), self._due(), "CB010", message, hint)

    def _scalar(self, event: Any) -> None:
        self._refuse_hidden(event)
        self._refuse_curly(event)
        line = _line(event)
        if not self.stack and event.value:
            self._not_a_mapping(line, "a single text")
        elif self.stack and self.stack[-1].pairs is not None and self.stack[-1].key is None:
            self._key(event.value, line)
        else:
            is_null = event.value == "~" and not event.style
            self._put(Node("" if is_null else event.value, self.first_line + line), line)

    def _key(self, name: str, line: int) -> None:
        """Begin a pair; the second value of a key is read on, and not kept."""
        top = self.stack[-1]
        if NO_BREAK_COLON in name:
            self.report(line, self._due(), "CB010", *no_break_colon(name))
            raise _RefusedError
        top.key, top.key_at = name, line
        top.kept = top.pairs is not None and name not in top.pairs
        if not top.kept and top.pairs is not None:
            message = f"stands twice, first on line {top.pairs[name].key_line}"
            self.report(line, self._due(), "CB006", message, "Keep one of the two.")

    def _put(self, node: Node, line: int) -> None:
        """Hang a finished value where it is due."""
        if not self.stack:
            self.root = node if isinstance(node.value, dict) else Node({}, self.first_line + line)
            return
        top = self.stack[-1]
        if top.pairs is None:
            top.items.append(node)
        elif top.key is None:  # a list or a group where a key is due
            message = "a key must be a word, got a list or a group of keys"
            self.report(line, self._due(), "CB005", message, "Write `key: value`.")
            top.key, top.kept = "", False
        else:
            if top.kept:
                top.pairs[top.key] = Node(node.value, node.line, self.first_line + top.key_at)
            top.key = None

    def _open(self, event: Any) -> None:
        line, is_mapping = _line(event), isinstance(event, yaml.MappingStartEvent)
        if not self.stack and not is_mapping:
            self._not_a_mapping(line, "a list")
        if len(self.stack) >= MAX_DEPTH:
            message = f"values nest deeper than {MAX_DEPTH} levels"
            hint = "Close a bracket or a brace, or indent less."
            self.report(line, self._due().partition(".")[0][:60], "CB010", message, hint)
            raise _RefusedError
        where = self._due() if self.stack else ""
        self.stack.append(_Open(line, where, {} if is_mapping else None))

    def _close(self) -> None:
        done = self.stack.pop()
        value = tuple(done.items) if done.pairs is None else done.pairs
        self._put(Node(value, self.first_line + done.line), done.line)

    def _not_a_mapping(self, line: int, got: str) -> None:
        hint = "Write `title: …` and the other keys, one a line."
        self.report(line, self.whole, "CB005", f"must be `key: value` lines, got {got}", hint)
        raise _RefusedError


def _is_curly(text: str) -> bool:
    """Whether a text begins with a typographic mark that ends it, or that nothing ends.

    A single one is an apostrophe too: it counts when another stands at the end.
    """
    if text[:1] in _SINGLE:
        return text[-1] in _SINGLE and len(text) > 1
    return text[:1] in _DOUBLE and not any(mark in text[1:-1] for mark in _DOUBLE)


_SINGLE = frozenset("\u2018\u2019\u201a")
_DOUBLE = frozenset("\u201c\u201d\u201e\u00ab\u00bb")
_MARKS = _SINGLE | _DOUBLE
_WRITTEN_BY_TOOL = ("captures.yml", "changes.yml")
"""Files whose texts are other people's, quoted as YAML wants them."""


def _lines(event: Any) -> range:
    return range(event.start_mark.line, event.end_mark.line + 1)


def _line(event: Any) -> int:
    return int(event.start_mark.line)
