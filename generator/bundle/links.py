"""Links of a page that lead out of the bundle: to the public site, or to nothing."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import unquote

_TAG = re.compile(r"<(?:a|area|link)\s[^>]*>", re.IGNORECASE)
_HREF = re.compile(r'\shref="([^"]*)"|\shref=([^\s">]+)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of one bundle sound.

    `files` are the paths in the bundle; `public` gives the address on the public site of a file
    that is not among them, or '' when that site is not known.
    """

    files: Collection[str]
    public: Callable[[str], str]

    def mend(self, page: str, text: str) -> str:
        """Return the HTML `text` of the file `page` without links that lead nowhere."""
        return _TAG.sub(lambda tag: _HREF.sub(lambda h: self._href(page, h), tag[0]), text)

    def _href(self, page: str, found: re.Match[str]) -> str:
        value = html.unescape(found[1] if found[1] is not None else found[2])
        if _ELSEWHERE.match(value):
            return found[0]
        path, _, fragment = value.partition("#")
        target = target_of(page, path.partition("?")[0])
        if target in self.files or f"{target}/{INDEX}".lstrip("./") in self.files:
            return found[0]
        public = self.public(target)
        if not public:
            return ""
        return f' href="{html.escape(public + ("#" + fragment if fragment else ""))}"'


def target_of(page: str, href: str) -> str:
    """Path of the file that a relative link on `page` leads to; a folder stands for its index."""
    joined = posixpath.join(posixpath.dirname(page), unquote(href))
    path = posixpath.normpath(joined)
    if path == ".":
        return INDEX
    return f"{path}/{INDEX}" if joined.endswith("/") else path
