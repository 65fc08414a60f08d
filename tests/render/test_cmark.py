"""Markdown through cmark, with the memory it takes given back."""

from __future__ import annotations

from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html

from generator.render.cmark import html_of
from tests.projects import ROOT

TEXTS = [
    "",
    "a *b* `c`",
    "| a |\n|---|\n| <b> |",
    "- [x] done\n- ~~no~~",
    "<script>x</script>",
    "☃ www.a.example",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_rendered_as_the_library_does(text: str) -> None:
    assert html_of(text) == github_flavored_markdown_to_html(text)


def test_rendering_many_texts_takes_no_more_memory_than_few() -> None:
    text = (ROOT / "content" / "pages" / "methodology.md").read_text("utf-8")
    for _ in range(50):
        html_of(text)
    before = _resident()
    for _ in range(500):
        html_of(text)
    assert _resident() - before < 20_000_000  # without freeing it is some 150 million


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096
