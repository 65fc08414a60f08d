from __future__ import annotations

import pytest

from generator.evidence import locate, refusal
from generator.text.normalise import NORMALISER_VERSION, RULES, Rule, normalise
from generator.text.visible import visible

FOLDING = [rule for rule in RULES if rule.folds]
KEEPING = [rule for rule in RULES if not rule.folds]
OF_THE_TEXT = {
    "Marked omissions",
    "Bracketed initials",
    "Outer quotation marks",
    "Hyphens at line ends",
    "Markdown in the quotation",
    "Item numbers",
    "Footnote marks",
}


def _name(rule: Rule) -> str:
    return rule.name


@pytest.mark.parametrize("rule", FOLDING, ids=_name)
def test_a_folding_rule_makes_its_example_verbatim(rule: Rule) -> None:
    assert locate(rule.after, rule.before) is not None


@pytest.mark.parametrize("rule", KEEPING, ids=_name)
def test_a_keeping_rule_keeps_its_example_apart(rule: Rule) -> None:
    assert locate(rule.after, rule.before) is None


@pytest.mark.parametrize("rule", FOLDING, ids=_name)
def test_the_normal_forms_agree_unless_the_rule_is_one_of_quoting(rule: Rule) -> None:
    same = normalise(rule.after) in normalise(visible(rule.before).text)
    assert same or rule.name in OF_THE_TEXT


def test_an_example_is_long_enough_unless_the_rule_is_about_length() -> None:
    assert [rule.name for rule in RULES if refusal(rule.after)] == ["Length"]


def test_rules_are_numbered_from_one_without_gaps() -> None:
    assert [rule.number for rule in RULES] == list(range(1, len(RULES) + 1))


def test_rule_names_are_distinct_and_sentences_end_in_a_full_stop() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.sentence.endswith(".") for rule in RULES)


def test_the_version_is_raised_with_the_rules() -> None:
    assert (NORMALISER_VERSION, len(RULES)) == (1, 29)
