"""Entries of a YAML text are cut out; what is left stands as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

Path = tuple[str, ...]
_FACTS = re.compile(r"---\n(.*?^)---$", re.DOTALL | re.MULTILINE)
_DEEPEST = 3


def cut_entries(text: str, is_unwanted: Callable[[Path], bool]) -> str:
    """Cut every entry of a mapping whose path of keys `is_unwanted`, at most three keys deep.

    `text` is YAML that reads without a problem. A mapping is never left with nothing in it: the
    caller keeps at least one entry.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)  # libyaml's marks count bytes, not letters
    for start, end in sorted(_spans(root, (), is_unwanted, text), reverse=True):
        text = text[:start] + text[end:]
    return text


def cut_facts(text: str, is_unwanted: Callable[[Path], bool]) -> str:
    """Cut entries out of the front matter of a record; its body stays."""
    found = _FACTS.match(text)
    if found is None:
        return text
    return text[: found.start(1)] + cut_entries(found[1], is_unwanted) + text[found.end(1) :]


def _spans(
    node: Any, above: Path, is_unwanted: Callable[[Path], bool], text: str
) -> Iterator[tuple[int, int]]:
    """Yield where unwanted entries begin and end: whole lines, in flow style up to the next key."""
    if not isinstance(node, yaml.MappingNode) or len(above) >= _DEEPEST:
        return
    nexts = [*(key.start_mark.index for key, _ in node.value[1:]), None]
    for (key, value), following in zip(node.value, nexts, strict=True):
        path = (*above, key.value)
        start, end = key.start_mark.index, following or value.end_mark.index
        if not is_unwanted(path):
            yield from _spans(value, path, is_unwanted, text)
        elif node.flow_style:
            yield start, end
        else:
            yield _line_start(text, start), _next_line(text, end)


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _next_line(text: str, index: int) -> int:
    """Begin of the line at `index`, or of the next one when words stand before it in its line."""
    start = _line_start(text, index)
    if not text[start:index].strip():
        return start
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1
