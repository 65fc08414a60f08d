"""Disclaimer: what the analysis is not, with the way to the methodology."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.site import Site


class DisclaimerView(NamedTuple):
    """The operator's disclaimer and the address of the methodology."""

    text: str
    methodology: str


def view(site: Site) -> DisclaimerView:
    """Return the operator's words."""
    return DisclaimerView(site.operator.disclaimer, "methodology")
