"""Titles to ids: the ASCII kebab-case words that stand in paths, URLs and anchors."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SPELLED = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\u0131": "i",
        "&": " and ",
        "'": "",
        "\u2019": "",  # an apostrophe joins: "user's" is "users", not "user-s"
    }
)
_GAPS = re.compile(r"[^a-z0-9]+")


def slug(title: str) -> str:
    """Spell a title in ASCII kebab-case: `Vie privée & données` is `vie-privee-and-donnees`.

    Letters that ASCII cannot spell (CJK, Cyrillic …) are dropped; then eight hexadecimal digits of
    the title's SHA-256 end the slug, so that two such titles do not share one. A title without any
    letter or digit gives the empty string.
    """
    spelled = unicodedata.normalize("NFKD", title.lower().translate(_SPELLED)).lower()
    kept = _GAPS.sub("-", "".join(c for c in spelled if not unicodedata.combining(c))).strip("-")
    if not any(c.isalnum() and not c.isascii() for c in spelled):
        return kept
    digest = hashlib.sha256(unicodedata.normalize("NFC", title).encode()).hexdigest()[:8]
    return f"{kept}-{digest}" if kept else digest
