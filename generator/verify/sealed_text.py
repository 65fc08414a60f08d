"""What ledgers and change logs have in common as text."""

from __future__ import annotations

import json

from generator.record.yaml_nodes import HIDDEN


def quoted(text: str) -> str:
    """Write text as a JSON string, which is a YAML string; hidden characters become spaces.

    No record may hold them, and captures sometimes do; others that do not print are escaped.
    """
    plain = json.dumps(HIDDEN.sub(" ", text), ensure_ascii=False)
    return "".join(c if c.isprintable() or c == " " else _escaped(c) for c in plain)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08x}"


_LAST_OF_FOUR_DIGITS = 0xFFFF
