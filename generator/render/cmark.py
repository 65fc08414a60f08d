"""cmark, with the memory it takes given back.

cmarkgfm frees neither the tree of a text nor the HTML made of it: some five kilobytes a section,
a gigabyte for a large site. Both are freed here by the functions of the same library, where the
system lets them be found; where it does not, the text is rendered all the same.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

from cmarkgfm import cmark

_EXTENSIONS = ("table", "autolink", "tagfilter", "strikethrough", "tasklist")
_OPTIONS = cmark.Options.CMARK_OPT_DEFAULT | cmark.Options.CMARK_OPT_GITHUB_PRE_LANG
"""Without CMARK_OPT_UNSAFE raw HTML and scripts are dropped."""

Free = Callable[[int], None]


def html_of(text: str) -> str:
    """Render GitHub-flavoured Markdown in safe mode."""
    library, pointers = cmark._cmark.lib, cmark._cmark.ffi  # noqa: SLF001 - the binding has no more
    free_tree, free_text = _freeing()
    parser = library.cmark_parser_new(_OPTIONS)
    try:
        for extension in _extensions():
            library.cmark_parser_attach_syntax_extension(parser, extension)
        data = text.encode()
        library.cmark_parser_feed(parser, data, len(data))
        tree = library.cmark_parser_finish(parser)
        attached = library.cmark_parser_get_syntax_extensions(parser)
        made = library.cmark_render_html(tree, _OPTIONS, attached)
        html: str = pointers.string(made).decode()
        free_text(int(pointers.cast("uintptr_t", made)))
        free_tree(int(pointers.cast("uintptr_t", tree)))
        return html
    finally:
        library.cmark_parser_free(parser)


@cache
def _extensions() -> tuple[Any, ...]:
    cmark.core_extensions_ensure_registered()
    return tuple(cmark.find_syntax_extension(name) for name in _EXTENSIONS)


@cache
def _freeing() -> tuple[Free, Free]:
    """Return what frees a tree, and what frees a text."""
    try:
        free_tree = ctypes.CDLL(cmark._cmark.__file__).cmark_node_free  # noqa: SLF001 - as above
        free_text = ctypes.CDLL(None).free
    except (OSError, AttributeError):
        return _keep, _keep
    for function in (free_tree, free_text):
        function.argtypes, function.restype = [ctypes.c_void_p], None
    return free_tree, free_text


def _keep(_: int) -> None:
    """Free nothing."""
