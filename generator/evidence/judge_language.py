"""The language of a capture, told by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_COMMON = {
    "English": "the of and to in or you your our we is that for are with this any by",
    "French": "le la les des et vous nous votre vos est que dans pour une sur par ou du",
    "German": "der die das und sie wir ist nicht mit oder den von für ihre eine werden zu auf",
    "Spanish": "el los las del y que en usted para una con por su sus nuestros es se o",
    "Italian": "il gli della di che per una con nostri sono dei alla delle nel è del lei",
    "Portuguese": "os das dos que você para uma com não nossos são em ou seus ao da do",
    "Dutch": "de het een van en dat wij uw onze niet voor met zijn op of te aan wordt",
    "Swedish": "och att vi din dina vår våra inte som för med är av till på kan eller",
    "Danish": "og at vi din dine vores ikke som for med er af til på kan eller det",
    "Polish": "i w na nie że się do z jest oraz lub nasze dla przez tych są jak od",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "Japanese": re.compile(r"[\u3040-\u30ff]"),
    "Chinese": re.compile(r"[\u3400-\u9fff]"),
    "Korean": re.compile(r"[\uac00-\ud7af]"),
    "Russian": re.compile(r"[\u0400-\u04ff]"),
    "Arabic": re.compile(r"[\u0600-\u06ff]"),
    "Hindi": re.compile(r"[\u0900-\u097f]"),
}
_SAMPLE = 3_000
_ENOUGH = 40
_SHARE_OF_SCRIPT = 0.2
_SHARE_OF_COMMON = 0.12
_LEAD = 1.4
"""The commonest words above make up 25 to 40 % of a text in their language, and under half of that
in its nearest relative."""


def language(words: Sequence[str]) -> str | None:
    """Name the language of lower-case words in English; None when there are too few, or no telling.

    A Japanese text is told by its kana, so it is looked at before Chinese.
    """
    sample = words[:_SAMPLE]
    letters = "".join(sample)
    for name, script in _SCRIPTS.items():
        if len(script.findall(letters)) > _SHARE_OF_SCRIPT * len(letters):
            return name if len(letters) >= _ENOUGH else None
    if len(sample) < _ENOUGH:
        return None
    counts = Counter(sample)
    scores = sorted(
        ((sum(counts[word] for word in common), name) for name, common in _WORDS.items()),
        reverse=True,
    )
    (best, name), (second, _) = scores[:2]
    return name if best >= _SHARE_OF_COMMON * len(sample) and best >= _LEAD * second else None
