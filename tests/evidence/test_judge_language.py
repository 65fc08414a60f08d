from __future__ import annotations

import pytest

from generator.evidence.judge_language import language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the customer and the company agree that this service is for you", "English"),
        ("le client et la société ont des conditions dans notre page que vous", "French"),
        ("der kunde und die firma sind mit den regeln für das konto nicht zu der zeit", "German"),
        ("利用規約はお客様とのあいだの契約です。" * 4, "Japanese"),
        ("本服务协议由您与公司共同缔结。" * 4, "Chinese"),
        ("zyx wvu tsr qpo", None),
    ],
)
def test_a_language_is_told_by_its_commonest_words_or_its_script(
    text: str, name: str | None
) -> None:
    assert language((text + " ").lower().split() * 8) == name
