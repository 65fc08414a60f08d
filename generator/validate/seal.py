"""The seal of a ledger: a sum over every byte above its last line."""

from __future__ import annotations

import hashlib

SEAL = "seal: "


def sealed(text: str) -> str:
    """Return the text of a ledger (ending in a line feed) with its seal as the last line."""
    return f"{text}{SEAL}{hashlib.sha256(text.encode()).hexdigest()}\n"


def seal_of(data: bytes) -> tuple[str, str]:
    """Return the seal a ledger's bytes should carry and the one they do carry ('' for none).

    The line feed after the seal belongs to it: a file cut short carries none.
    """
    above, mark, last = data.rpartition(SEAL.encode())
    if not mark:
        return hashlib.sha256(data).hexdigest(), ""
    carried = last.decode("utf-8", "replace")
    return hashlib.sha256(above).hexdigest(), carried[:-1] if carried.endswith("\n") else ""
