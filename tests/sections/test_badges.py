"""Badges: the four judgements, in words."""

from __future__ import annotations

from generator.sections.badges import view
from tests.builders import a_corpus, a_provision


def test_severity_is_explained_by_the_rule_that_gave_it() -> None:
    severity = view(a_provision(), a_corpus()).badges[0]
    assert severity.label == "Medium severity"
    assert severity.meaning == "The platform may change something after notice."


def test_severity_without_a_rule_is_explained_by_its_meaning() -> None:
    severity = view(a_provision(severity_rule=None), a_corpus()).badges[0]
    assert severity.meaning == "Leaves less control or certainty, with a limit."


def test_draft_says_that_it_was_not_checked() -> None:
    corpus = a_corpus({"content/platforms/acme/terms/captures.yml": None})
    evidence = view(a_provision(), corpus).badges[2]
    assert (evidence.value, evidence.label) == ("unchecked", "Not yet checked")


def test_type_leads_to_its_page() -> None:
    assert view(a_provision(), a_corpus()).type.address == "types/change-of-terms"
