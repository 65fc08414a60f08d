"""Python's search for circles of garbage, kept away from work that leaves none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let a build run without looking for garbage: what it makes, it keeps or lets go by itself.

    A collection walks over a million records again and again, a quarter of the time of a small
    edit; in a forked process it also copies all it walks over.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
