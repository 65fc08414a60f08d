"""The PDF brief of a platform: printed twice, the second time with page numbers in its contents."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment

from generator.bundle.brief import brief, brief_html
from generator.bundle.chromium import print_pdf
from generator.bundle.contents import Imprint
from generator.bundle.pdf_pages import pages_by_anchor
from generator.corpus import Corpus


def write_brief(
    target: Path, made: Imprint, corpus: Corpus, templates: Environment, chromium: str
) -> int:
    """Print the brief of the platform of `made` as the file `target`; return its size in bytes.

    ChromiumError when it could not be printed, OSError when it could not be written. The same
    records, fonts and Chromium give the same bytes.
    """

    def printed(pages: dict[str, int]) -> bytes:
        html = brief_html(brief(made, corpus, pages), templates, corpus, made.site)
        return print_pdf(chromium, html, made.newest)

    pdf = printed(pages_by_anchor(printed({})))
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(pdf)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return len(pdf)
