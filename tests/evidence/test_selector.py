from __future__ import annotations

from generator.evidence import Selector, locate

QUOTE = "You may end the contract at any time with notice."


def _selector(markdown: str) -> Selector:
    match = locate(QUOTE, markdown)
    assert match is not None
    return match.selector


def test_the_selector_quotes_the_visible_text_with_its_context() -> None:
    chosen = _selector(f"Before *the* quotation.\n\n**{QUOTE}**\n\nAnd after it.")
    assert chosen == Selector(QUOTE, "Before the quotation. ", " And after it.")


def test_the_context_has_32_characters_a_side() -> None:
    chosen = _selector(f"{'before ' * 20}{QUOTE} {'after ' * 20}")
    assert (len(chosen.prefix), len(chosen.suffix)) == (32, 32)


def test_the_context_grows_until_it_tells_places_apart() -> None:
    filler = "the same words stand here too. "
    markdown = f"First: {filler * 2}{QUOTE} {filler * 2}Then: {filler * 2}{QUOTE} {filler * 2}"
    chosen = _selector(markdown)
    assert markdown.count(chosen.prefix + chosen.exact + chosen.suffix) == 1
    assert len(chosen.prefix) > 32


def test_an_omission_is_selected_whole() -> None:
    markdown = "You own your Content. It stays yours. You may delete it at any time."
    match = locate("You own your Content. [...] You may delete it at any time.", markdown)
    assert match is not None
    assert match.selector.exact == markdown
