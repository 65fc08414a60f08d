"""CSL-JSON formatted by citeproc-py in a style it brings along."""

from __future__ import annotations

import json
import warnings

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

STYLE = "harvard-cite-them-right"


def formatted(text: str) -> list[str]:
    """Bibliography entries of all items as plain text; a field it does not know is an error."""
    source = CiteProcJSON(json.loads(text))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The following attributes", module="citeproc")
        style = CitationStylesStyle(STYLE, validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    return [str(entry) for entry in bibliography.bibliography()]
