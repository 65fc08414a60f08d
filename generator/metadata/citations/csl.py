"""Citations as CSL-JSON items.

`webpage`: `legislation` and `legal_case` are for law and judgments, and most styles print neither
the whole a `document` stands in nor its address. `issued` is the day of the version cited.
Source: https://github.com/citation-style-language/schema
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.metadata.citations.one_line import one_line
from generator.sections.citation import Citation


def csl_json(citations: Iterable[Citation]) -> str:
    """Write an array, an item a line; `accessed` is left out, it is the reader's."""
    items = (json.dumps(_item(citation), ensure_ascii=False) for citation in citations)
    return "[" + ",\n".join(items) + "]\n"


def _item(citation: Citation) -> dict[str, Any]:
    issued = citation.issued
    fields: dict[str, Any] = {
        "id": citation.key,
        "type": "webpage",
        "title": one_line(citation.title),
        "container-title": one_line(citation.container),
        "author": [{"literal": one_line(citation.author)}],
        "issued": {"date-parts": [[issued.year, issued.month, issued.day]]} if issued else None,
        "language": citation.language,
        "section": one_line(citation.section),
        "archive": "; ".join(dict.fromkeys(pin.archive for pin in citation.pins if pin.archive)),
        "archive_location": "; ".join(pin.location for pin in citation.pins if pin.archive),
        "URL": citation.url,
        "note": "\n".join(map(one_line, citation.notes)),
    }
    return {name: value for name, value in fields.items() if value}
