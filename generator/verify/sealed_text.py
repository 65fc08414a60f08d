"""What ledgers and change logs have in common as text."""

from __future__ import annotations

import json
from datetime import UTC, datetime


def quoted(text: str) -> str:
    """Write text as a JSON string, which is a YAML string; control characters are escaped."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in plain)


def moment(time: datetime) -> str:
    """Write a moment in UTC, to the second."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
