"""Options of the plugin in `mkdocs.yml`, and the site they describe."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from generator.model.site import Operator, Site

_DEFAULT = Operator()

SERVED = "served_directory_urls"
"""Under `extra`: how pages lie on the public site, set in the project of a bundle."""


class ClausebookOptions(base.Config):  # type: ignore[no-untyped-call] # MkDocs'
    """The operator's words, and whether drafts are shown."""

    draft = c.Type(bool, default=False)
    publisher = c.Type(str, default=_DEFAULT.publisher)
    disclaimer = c.Type(str, default=_DEFAULT.disclaimer)
    affiliation = c.Type(str, default=_DEFAULT.affiliation)
    contact = c.Type(str, default="")
    notice_text = c.Type(str, default="")
    notice_url = c.Optional(c.URL())


def site_of(config: MkDocsConfig, options: ClausebookOptions) -> Site:
    """Return the site's identity from MkDocs' settings and ours."""
    url = config.site_url or ""
    return Site(
        name=config.site_name,
        url=url if not url or url.endswith("/") else f"{url}/",
        description=config.site_description or "",
        language=config.theme.get("language") or "en",
        directory_urls=config.use_directory_urls,
        served_directory_urls=config.extra.get(SERVED),
        operator=Operator(
            publisher=options.publisher,
            disclaimer=options.disclaimer,
            affiliation=options.affiliation,
            contact=options.contact,
            notice_text=options.notice_text,
            notice_url=options.notice_url or "",
        ),
    )
