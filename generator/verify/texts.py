"""Texts of captures, kept small while they may still be compared."""

from __future__ import annotations

import zlib
from collections import OrderedDict

from generator.changes.passages import Divided
from generator.model.capture import CaptureRef
from generator.verify.passages import document_passages

_DIVIDED = 3


class Texts:
    """Keeps texts packed, in the order of capture, until a later one takes their place.

    A judgement comes some captures after the text it is about was read, so that texts wait; packed
    they take a fifth of their size, and no capture is read twice.
    """

    def __init__(self) -> None:
        self._packed: OrderedDict[CaptureRef, bytes] = OrderedDict()
        self._divided: OrderedDict[CaptureRef, Divided] = OrderedDict()

    def keep(self, ref: CaptureRef, text: str) -> None:
        """Keep the text of a capture, the newest so far."""
        self._packed[ref] = zlib.compress(text.encode("utf-8", "surrogatepass"), level=1)

    def text(self, ref: CaptureRef) -> str:
        """Return the text of a capture that was not forgotten."""
        return zlib.decompress(self._packed[ref]).decode("utf-8", "surrogatepass")

    def divided(self, ref: CaptureRef) -> Divided:
        """Return the passages of a capture; those of the last few are remembered."""
        if ref not in self._divided:
            self._divided[ref] = document_passages(self.text(ref))
            if len(self._divided) > _DIVIDED:
                self._divided.popitem(last=False)
        self._divided.move_to_end(ref)
        return self._divided[ref]

    def forget_before(self, ref: CaptureRef) -> None:
        """Forget what was read before a capture."""
        while self._packed and next(iter(self._packed)) != ref:
            self._packed.popitem(last=False)
