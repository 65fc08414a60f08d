from __future__ import annotations

import pytest

from generator.evidence.judge_doubled import undoubled

TEXT = "# Terms\n\n" + "\n\n".join(
    f"Paragraph {word} of these terms says something about the service that is its own."
    for word in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)


def test_text_that_stands_once_is_left_alone() -> None:
    assert undoubled(TEXT) is None
    assert undoubled("") is None


def test_second_copy_is_taken_out() -> None:
    assert (undoubled(f"{TEXT}\n\n{TEXT}\n") or "").strip() == TEXT


def test_what_stands_around_the_copies_stays_and_what_stands_between_goes() -> None:
    once = undoubled(f"Shop\n\n{TEXT}\n\nMenu\n\n{TEXT}\n\nContact the shop\n") or ""
    assert once.split() == f"Shop {TEXT} Contact the shop".split()


def test_copies_may_differ_in_the_targets_of_links() -> None:
    one, other = (TEXT.replace("service", f"[service](/a?t={at})") for at in "xy")
    assert (undoubled(f"{one}\n{other}") or "").strip() == one


@pytest.mark.parametrize(
    "text",
    [
        TEXT + "\n" + TEXT.replace("something about", "nothing of"),
        "\n\n".join(line for line in TEXT.split("\n\n") for _ in range(2)),
        TEXT + "\n\n" + TEXT[: len(TEXT) // 3],
    ],
    ids=["edited-apart", "paragraphs-alternate", "a-third-repeated"],
)
def test_doubling_that_is_not_sure_is_left_alone(text: str) -> None:
    assert undoubled(text) is None
