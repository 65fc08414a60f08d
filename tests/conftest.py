"""The real content, built once for all tests that look at a finished site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.engines.mkdocs_site import build_into
from tests.projects import a_project


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the site built from the real content, pages as `a/b/index.html`."""
    return _built(tmp_path_factory.mktemp("directory-urls"), "true")


@pytest.fixture(scope="session")
def built_site_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the same site with pages as `a/b.html`."""
    return _built(tmp_path_factory.mktemp("file-urls"), "false")


def _built(folder: Path, directory_urls: str) -> Path:
    """Build a copy of the project; records not verified yet are shown as drafts."""
    project = a_project(folder / "project", use_directory_urls=directory_urls)
    site = folder / "site"
    build_into(project / "mkdocs.yml", site, draft=True)
    return site
