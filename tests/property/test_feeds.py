"""Whatever words a document holds, its feeds stay well-formed."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.feeds.legal_xml import xml
from generator.feeds.redline_html import hunk_html
from generator.model.changelog import Hunk
from tests.markup import parsed

steady = settings(max_examples=100, deadline=None, derandomize=True, database=None)
ANYTHING = st.text(alphabet=st.characters(), max_size=60)


@steady
@given(ANYTHING)
def test_any_text_stands_in_xml_as_itself_or_without_what_xml_cannot_hold(text: str) -> None:
    root = ET.fromstring(f'<a b="{xml(text)}">{xml(text)}</a>')  # noqa: S314
    assert len(root) == 0
    assert set(root.text or "") <= set(text) | {"\n"}


@steady
@given(ANYTHING, ANYTHING)
def test_escaped_text_never_makes_a_tag(before: str, after: str) -> None:
    hunk = Hunk.model_validate(
        {"kind": "reworded", "anchor": "a", "clause": after, "before": before, "after": after}
    )
    html = parsed(str(hunk_html(hunk, "https://example.org/")))
    assert html.unclosed == []
    assert {e.tag for e in html.elements} <= {"h3", "a", "p", "blockquote", "ins", "del", "br"}
    assert json.dumps(html.values("href")) == '["https://example.org/#a"]'
