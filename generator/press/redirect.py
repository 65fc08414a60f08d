"""Redirect pages: a former address leads on to the present one."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.site import Site

_PAGE = Markup(
    """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>Moved – {name}</title>
<meta http-equiv="refresh" content="0; url={href}">
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>Its address is now <a href="{href}">{target}</a>.</p>
</main>
</body>
</html>
"""
)


def redirect(alias: str, target: str, site: Site) -> tuple[str, bytes]:
    """Return the path and bytes of the page that leads from `alias` to `target`."""
    href = site.href(alias, target)
    html = _PAGE.format(
        language=site.language,
        name=site.name,
        href=href,
        canonical=site.absolute(target) or href,
        target=f"/{site.path(target)}",
    )
    return site.file(alias), str(html).encode()
