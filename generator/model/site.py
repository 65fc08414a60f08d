"""The site as a whole: its identity, the operator's words, and where pages lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

SECTION_ROOTS = frozenset(
    (
        "changes",
        "compare",
        "coverage",
        "data",
        "jurisdictions",
        "platforms",
        "registry",
        "regulations",
        "types",
        "watchlist",
    )
)
"""First parts of the addresses whose pages the press prints."""

_DEPTHS = {"changes": 3, "platforms": 3, "registry": 3, "types": 2}
"""How many parts an address has, at most, that has pages below it; 1 where it is not said."""


@dataclass(frozen=True, slots=True)
class Operator:
    """The operator's own words, options of `mkdocs.yml`.

    `{platform}` in `affiliation` stands for the platform's name. `notice_*` is a call to action,
    shown only when a text is given.
    """

    publisher: str = "Clausebook"
    disclaimer: str = (
        "This analysis describes what the document states, permits or reserves. It is not legal "
        "advice and does not decide whether a term is enforceable; that can differ by place and "
        "circumstance."
    )
    affiliation: str = (
        "No. This site is an independent publication. It is not affiliated with, endorsed by or "
        "paid by {platform}."
    )
    contact: str = ""
    notice_text: str = ""
    notice_url: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Identity of the site, and how addresses become files and links.

    `url` is the absolute address of the home page with a slash at its end, or empty; it may have a
    path. With `directory_urls` a page is `a/b/index.html`, without it is `a/b.html`.
    `served_directory_urls` says how pages lie at `url` where that differs: those of a bundle are
    plain files, and cite the pages of the public site.
    """

    name: str
    url: str = ""
    description: str = ""
    language: str = "en"
    directory_urls: bool = True
    served_directory_urls: bool | None = None
    operator: Operator = field(default_factory=Operator)

    def file(self, address: str) -> str:
        """Return a page's file in the site's folder: `types/x` is `types/x/index.html`."""
        if not address:
            return "index.html"
        if self.directory_urls or is_section(address):
            return f"{address}/index.html"
        return f"{address}.html"

    def twin(self, address: str, ending: str) -> str:
        """Return the file of a page's twin: `json` of `x/index.html` is `x/index.json`."""
        return f"{self.file(address).removesuffix('html')}{ending}"

    def path(self, address: str) -> str:
        """URL path of a page below the site's root, '' for the home page."""
        file = self.file(address)
        if self.directory_urls:
            return file.removesuffix("index.html")
        return file

    def href(self, origin: str, target: str) -> str:
        """Relative link from the page at `origin` to the page at `target`, which may end in #…."""
        return self.hrefs(origin)(target)

    def hrefs(self, origin: str) -> Callable[[str], str]:
        """Return what gives relative links from the page at `origin`, as a page has many."""
        here = _folders(self.file(origin))

        def href(target: str) -> str:
            address, mark, fragment = target.partition("#")
            return f"{_relative(here, self.path(address))}{mark}{fragment}"

        return href

    def asset(self, origin: str, file: str) -> str:
        """Relative link from the page at `origin` to a file of the site ('' for its root)."""
        return _relative(_folders(self.file(origin)), file or self.path(""))

    def absolute(self, address: str) -> str:
        """Absolute URL of a page, '' when the site's address is not known."""
        return f"{self.url}{self.served.path(address)}" if self.url else ""

    @property
    def served(self) -> Site:
        """The site as it is served at `url`, of which this one may be a copy to read offline."""
        if self.served_directory_urls in (None, self.directory_urls):
            return self
        return replace(self, directory_urls=not self.directory_urls)


def _folders(path: str) -> list[str]:
    return path.split("/")[:-1]


def _relative(here: list[str], target: str) -> str:
    """Shortest relative link from below folders to a path (`posixpath` asks the disk)."""
    there = target.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def is_section(address: str) -> bool:
    """Whether pages lie below this address, which is then a folder in any case."""
    parts = address.split("/")
    if parts[0] not in SECTION_ROOTS:
        return False
    return len(parts) <= _DEPTHS.get(parts[0], 1)
