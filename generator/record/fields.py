"""Fields with line numbers: what YAML says, before anything is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line it starts on: a text, a list of nodes, or nodes by key.

    Scalars stay the strings they were written as: `4.20`, `NO` and `12:30` keep their characters.
    """

    value: str | tuple[Node, ...] | dict[str, Node]
    line: int
    key_line: int = 0

    def at(self, key: str | int) -> Node | None:
        """Return the child under a key or index, None when there is none."""
        if isinstance(self.value, dict):
            return self.value.get(str(key))
        if isinstance(self.value, tuple) and isinstance(key, int) and key < len(self.value):
            return self.value[key]
        return None


@dataclass(frozen=True, slots=True)
class Fields:
    """The front matter of a record, or a whole taxonomy file."""

    root: Node

    def line_of(self, location: Sequence[str | int]) -> int:
        """Line of the deepest node that exists on the way to `location`."""
        node, line = self.root, self.root.line
        for key in location:
            child = node.at(key)
            if child is None:
                return line
            node, line = child, child.key_line or child.line
        return line

    def line_of_value(self, location: Sequence[str | int]) -> int:
        """Line on which the value at `location` starts (a block text starts below its key)."""
        node = self.root
        for key in location:
            child = node.at(key)
            if child is None:
                return self.line_of(location)
            node = child
        return node.line

    def keys(self) -> tuple[str, ...]:
        """Keys of the top level, in the order of the file."""
        return tuple(self.root.value) if isinstance(self.root.value, dict) else ()


def plain(node: Node) -> Any:
    """Strip the line numbers: nested dicts, lists and strings."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, tuple):
        return [plain(child) for child in node.value]
    return node.value
