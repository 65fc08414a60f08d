"""A forked process does not outlive who forked it."""

from __future__ import annotations

import ctypes
import os
import signal
from contextlib import suppress

_PARENT_DEATH = 1
"""`PR_SET_PDEATHSIG` of Linux: the signal that comes when the parent ends."""


def end_with(parent: int) -> None:
    """Let this process end when `parent` does, however that ends.

    Nobody else gives it work, and what it would still write may be another build's by then.
    """
    with suppress(OSError, AttributeError):  # a system without such a call lets it live on
        ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
