"""Disclaimer: the operator's words."""

from __future__ import annotations

from generator.model.site import Operator, Site
from generator.sections.disclaimer import view
from tests.builders import a_corpus
from tests.printing import section_html


def test_disclaimer_is_the_operators_and_leads_to_the_methodology() -> None:
    shown = view(Site("Clausebook", operator=Operator(disclaimer="Our words.")))
    assert (shown.text, shown.methodology) == ("Our words.", "methodology")


def test_hostile_disclaimer_stays_text() -> None:
    shown = view(Site("Clausebook", operator=Operator(disclaimer="<script>alert(1)</script>")))
    html = section_html("disclaimer", shown, "platforms/acme/terms/x", a_corpus())
    assert "<script>" not in html
