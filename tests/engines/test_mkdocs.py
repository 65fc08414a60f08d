"""MkDocs: whichever program builds, the site is the same; errors stop it and are named."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.engines.failure import EngineError
from generator.engines.mkdocs_site import build_into, settings_of
from tests.builders import A_RECORD, a_content, a_record_text
from tests.markup import parsed
from tests.projects import a_small_project, configure, put

pytestmark = pytest.mark.engine

PAGE = "platforms/acme/terms/change-of-terms"


def mkdocs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs itself, as its users do."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "mkdocs", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def sums(site: Path) -> dict[str, str]:
    """SHA-256 of every file of a site by its path."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module", params=["true", "false"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project with both sites built, in both modes of URLs, below a sub-path."""
    folder = a_small_project(
        tmp_path_factory.mktemp("project") / "p",
        use_directory_urls=request.param,
        site_url="https://example.org/deep/path/",
    )
    ran = mkdocs(folder, "build", "--strict", "--quiet", "--site-dir", "by-mkdocs")
    assert ran.returncode == 0, ran.stderr
    build_into(folder / "mkdocs.yml", folder / "by-clausebook", draft=False)
    return folder


def page_of(project: Path, address: str) -> Path:
    """File of a page, in the project's mode of URLs."""
    site = project / "by-mkdocs"
    flat = site / f"{address}.html"
    return flat if flat.exists() else site / address / "index.html"


def test_mkdocs_and_clausebook_print_the_same_files_and_bytes(project: Path) -> None:
    ours = sums(project / "by-clausebook")
    assert sums(project / "by-mkdocs") == ours
    assert len([path for path in ours if path.endswith(".html")]) > 30


def test_command_line_prints_the_same_files_and_bytes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    ran = CliRunner().invoke(main, ["build", "--site", "by-command"])
    assert ran.exit_code == 0, ran.output
    assert sums(project / "by-command") == sums(project / "by-mkdocs")


def test_no_stand_in_and_no_second_search_is_left_in_the_site(project: Path) -> None:
    names = list(sums(project / "by-mkdocs"))
    assert not [name for name in names if "/_" in name or name.startswith("_")]
    assert not [name for name in names if "lunr" in name or "workers" in name or ".map" in name]
    assert "search/search_index.json" not in names


def test_sub_path_is_in_canonical_links_sitemap_and_robots(project: Path) -> None:
    head = parsed(page_of(project, PAGE).read_text("utf-8"))
    canonical = [e for e in head.all("link") if e.attributes.get("rel") == "canonical"]
    assert canonical[0].attributes["href"].startswith(f"https://example.org/deep/path/{PAGE}")
    sitemap = (project / "by-mkdocs" / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{canonical[0].attributes['href']}</loc>" in sitemap
    robots = (project / "by-mkdocs" / "robots.txt").read_text("utf-8")
    assert "https://example.org/deep/path/sitemap.xml" in robots


def test_page_of_unknown_addresses_names_the_sub_path(project: Path) -> None:
    links = parsed((project / "by-mkdocs" / "404.html").read_text("utf-8")).all("a")
    inside = [e.attributes["href"] for e in links if e.attributes["href"].startswith("/")]
    assert inside
    assert all(href.startswith("/deep/path/") for href in inside)


@pytest.mark.parametrize(
    ("address", "tab"),
    [
        (PAGE, "Platforms"),
        ("platforms/acme", "Platforms"),
        ("types/change-of-terms", "Clause types"),
        ("regulations/gdpr", "Regulations"),
        ("jurisdictions/eu", "Regulations"),
        ("changes", "Changes"),
        ("registry/platform/acme", "Registry"),
        ("registry", "Registry"),
        ("methodology", "Methodology"),
        ("about/corrections", "About"),
        ("decisions/0001-engine-sets-type-press-prints", "About"),
    ],
)
def test_tab_is_active_where_the_page_lies(project: Path, address: str, tab: str) -> None:
    markup = parsed(page_of(project, address).read_text("utf-8"))
    active = [e for e in markup.all("a") if "is-active" in e.attributes.get("class", "")]
    assert [e.text for e in active] == [tab]
    own = address in {"registry", "methodology", "changes"}
    assert active[0].attributes["aria-current"] == ("page" if own else "true")


@pytest.mark.parametrize(
    ("address", "trail"),
    [
        ("about", []),
        ("about/corrections", ["About"]),
        ("decisions", ["About"]),
        ("decisions/0001-engine-sets-type-press-prints", ["About", "Decisions"]),
        ("methodology", []),
    ],
)
def test_hand_written_page_says_what_it_lies_below_and_not_itself(
    project: Path, address: str, trail: list[str]
) -> None:
    markup = parsed(page_of(project, address).read_text("utf-8"))
    navs = [e for e in markup.all("nav") if e.attributes.get("class") == "cb-breadcrumb"]
    assert ["".join(e.text.split()) for e in navs] == (["".join(trail)] if trail else [])


def test_no_tab_is_active_on_the_home_page(project: Path) -> None:
    assert "is-active" not in (project / "by-mkdocs" / "index.html").read_text("utf-8")


def test_site_built_by_mkdocs_may_be_replaced_by_ours(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    ran = CliRunner().invoke(main, ["build", "--site", "by-mkdocs"])
    assert ran.exit_code == 0, ran.output


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a small project that a test may break."""
    return a_small_project(tmp_path / "project")


def test_error_in_content_stops_mkdocs_and_names_the_problem(small: Path) -> None:
    put(small / "site" / "index.html", "the old site")
    put(small / A_RECORD, a_record_text(severity="hihg"))
    ran = mkdocs(small, "build", "--strict")
    assert ran.returncode == 1
    assert f"{A_RECORD}:4: severity: must be high, medium or low, got 'hihg'." in ran.stderr
    assert "Did you mean 'high'?" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert sums(small / "site").keys() == {"index.html"}


def test_error_in_content_is_an_engine_error_with_a_count(
    small: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(small / A_RECORD, a_record_text(severity="hihg", type="nothing"))
    with pytest.raises(EngineError, match="nothing was printed"):
        build_into(small / "mkdocs.yml", small / "out", draft=False)
    assert A_RECORD in capfd.readouterr().err
    assert not (small / "out").exists()


def test_unverified_excerpt_is_printed_in_a_draft_only(small: Path) -> None:
    (small / "content/platforms/acme/terms/captures.yml").unlink()
    with pytest.raises(EngineError):
        build_into(small / "mkdocs.yml", small / "out", draft=False)
    build_into(small / "mkdocs.yml", small / "out", draft=True)
    assert "Not yet checked" in (small / "out" / PAGE / "index.html").read_text("utf-8")


def test_unknown_figure_is_named_with_the_line_of_its_file(
    small: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = "---\ntitle: About\ndescription: Us.\n---\n\n# About\n\n{{ figure.provisons }}\n"
    put(small / "content/pages/about/index.md", page)
    with pytest.raises(EngineError):
        build_into(small / "mkdocs.yml", small / "out", draft=False)
    assert "content/pages/about/index.md:8: figure: must be a figure that exists" in (
        capfd.readouterr().err
    )


def test_shell_without_a_slot_is_told_plainly(small: Path) -> None:
    shell = small / "overrides" / "shell.html"
    put(shell, shell.read_text("utf-8").replace("<!--clausebook:slot toc-->", ""))
    with pytest.raises(EngineError, match=r"overrides/shell\.html: a shell needs the slots"):
        build_into(small / "mkdocs.yml", small / "out", draft=False)


def test_project_without_the_plugin_is_told_plainly(small: Path) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text("utf-8")
    start, end = text.index("plugins:"), text.index("markdown_extensions:")
    put(config, text[:start] + "plugins: []\n" + text[end:])
    with pytest.raises(EngineError, match="does not list the plugin `clausebook`"):
        settings_of(config)
    with pytest.raises(EngineError, match="does not list the plugin `clausebook`"):
        build_into(config, small / "out", draft=False)


def test_broken_configuration_is_told_plainly(small: Path) -> None:
    configure(small, docs_dir="content/nowhere")
    with pytest.raises(EngineError):
        settings_of(small / "mkdocs.yml")


@pytest.mark.parametrize("directory_urls", ["true", "false"])
def test_block_on_an_index_page_links_to_pages_that_exist(small: Path, directory_urls: str) -> None:
    configure(small, use_directory_urls=directory_urls)
    put(small / "content/pages/about/index.md", "# About\n\n{{ block.platforms }}\n")
    build_into(small / "mkdocs.yml", small / "out", draft=False)
    page = small / "out" / "about" / "index.html"
    links = [e for e in parsed(page.read_text("utf-8")).all("a") if e.text == "Acme"]
    (link,) = [e.attributes["href"] for e in links]
    reached = page.parent / link
    assert (reached / "index.html" if link.endswith("/") else reached).is_file()


def test_operators_words_are_text_on_every_page(small: Path) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text("utf-8")
    bait = "'A & \"B\" <script>alert(1)</script>'"
    assert "publisher: Clausebook" in text
    put(config, text.replace("publisher: Clausebook", f"publisher: {bait}"))
    configure(small, site_name=bait, site_description=bait)
    build_into(small / "mkdocs.yml", small / "out", draft=False)
    for name in ("index.html", "404.html", "methodology/index.html", f"{PAGE}/index.html"):
        html = (small / "out" / name).read_text("utf-8")
        assert "<script>alert" not in html, name
        assert "A &amp; &#34;B&#34; &lt;script&gt;" in html, name


def test_title_of_a_hand_written_page_is_escaped_once(small: Path) -> None:
    put(small / "content/pages/about/index.md", "# Terms & `<b>`\n\nText & more.\n")
    build_into(small / "mkdocs.yml", small / "out", draft=False)
    html = (small / "out" / "about" / "index.html").read_text("utf-8")
    assert parsed(html).one("title").text == "Terms & <b> – Clausebook"
    assert parsed(html).one("h1").text == "Terms & <b>"
    found = b"".join(path.read_bytes() for path in (small / "out" / "search").rglob("*.js"))
    assert b"&amp;" not in found


def test_page_in_the_folder_of_records_is_refused(small: Path) -> None:
    put(small / "content/pages/types/extra.md", "# Extra\n")
    with pytest.raises(EngineError, match="nothing was printed"):
        build_into(small / "mkdocs.yml", small / "out", draft=False)


def test_tiny_content_is_what_the_small_project_holds(small: Path) -> None:
    assert (small / A_RECORD).read_text("utf-8") == a_content()[A_RECORD]
