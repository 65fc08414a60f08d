"""The operator's call to action, as the theme sets it: off by default, escaped when given."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.engines.mkdocs_site import build_into
from tests.feeds.a_log import files_of
from tests.markup import parsed
from tests.projects import a_small_project, put

pytestmark = pytest.mark.engine

OPTIONS = """
      notice_text: "Ask <us> & win"
      notice_url: 'https://a.example/?a="b"&c'
"""


def _built(folder: Path, options: str) -> Path:
    project = a_small_project(folder / "project")
    for path, text in files_of(()).items():
        assert isinstance(text, str)
        put(project / path, text)
    config = project / "mkdocs.yml"
    before, mark, after = config.read_text("utf-8").partition('      contact: ""\n')
    assert mark
    config.write_text(f"{before}{mark}{options.lstrip(chr(10))}{after}", encoding="utf-8")
    build_into(config, folder / "site", draft=True)
    return folder / "site"


def test_notice_is_off_by_default(tmp_path: Path) -> None:
    site = _built(tmp_path, "")
    found = [path for path in site.rglob("*.html") if "cb-notice" in path.read_text("utf-8")]
    assert found == []


def test_notice_stands_escaped_on_every_page_when_it_is_set(tmp_path: Path) -> None:
    site = _built(tmp_path, OPTIONS)
    for address in ("", "about/", "platforms/acme/", "platforms/acme/terms/", "watchlist/"):
        page = parsed((site / address / "index.html").read_text("utf-8"))
        notices = [e for e in page.all("p") if e.attributes.get("class") == "cb-notice"]
        assert {e.text for e in notices} == {"Ask <us> & win"}, address
        assert 'https://a.example/?a="b"&c' in page.values("href"), address
