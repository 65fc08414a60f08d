"""What templates were compiled to, and which others they name: found out once."""

from __future__ import annotations

import marshal
from types import CodeType

from jinja2 import BytecodeCache, Environment, meta
from jinja2.bccache import Bucket

_SYNTAX = Environment(autoescape=True)
"""Reads what a template names; nothing is rendered in it."""


class Compiled(BytecodeCache):
    """Templates compiled by this process, or by an earlier one: each text is compiled once.

    The same goes for the names of other templates in a text. `is_new` says that there is more than
    was taken over.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, CodeType | None]] = {}
        self._named: dict[str, tuple[str | None, ...]] = {}
        self.is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what the very same text was compiled to."""
        checksum, code = self._known.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a text was compiled to."""
        self._known[bucket.key] = bucket.checksum, bucket.code
        self.is_new = True

    def named_in(self, text: str, file: str = "") -> tuple[str | None, ...]:
        """Return the templates a text names, None for one whose name is worked out at run time.

        TemplateSyntaxError names the `file` of a text that is no template.
        """
        if text not in self._named:
            parsed = _SYNTAX.parse(text, filename=file)
            self._named[text] = tuple(meta.find_referenced_templates(parsed))
            self.is_new = True
        return self._named[text]

    def packed(self) -> bytes:
        """Return everything known, for this version of Python."""
        return marshal.dumps((self._known, self._named))

    def take(self, data: bytes) -> None:
        """Take over what an earlier process packed; it must have been of this version of Python."""
        known, named = marshal.loads(data)  # noqa: S302 - our own, summed
        self._known = {**known, **self._known}
        self._named = {**named, **self._named}


COMPILED = Compiled()
"""What this process knows; those forked from it know it too."""
