"""Clauses on matters that lie near each other, their type hidden: alike only where they are."""

from __future__ import annotations

import itertools

import pytest

from generator.compare.choosing import FLOOR
from generator.compare.likeness import space_of

PAIRS = {
    "confidentiality": (
        (
            "The receiving party keeps Confidential Information secret and uses it with "
            "reasonable care; what is publicly known or was independently developed is not "
            "confidential."
        ),
        (
            "Non-public information of the disclosing party, trade secrets among it, may be "
            "shown only to staff who need to know it and who owe the same care to Confidential "
            "Information."
        ),
    ),
    "sharing": (
        (
            "We share your personal data with service providers and affiliates, and may "
            "disclose it to law enforcement or in a merger or acquisition."
        ),
        (
            "Personal information is shared with vendors who process it for us, with "
            "advertising partners, and disclosed to third parties where legal process asks for "
            "it."
        ),
    ),
    "export": (
        (
            "You may not export or re-export the software to an embargoed country, nor use it "
            "if you are on a list of denied persons kept by the Department of Commerce."
        ),
        (
            "The service is subject to export controls and sanctions; you confirm that you are "
            "not a specially designated national named by the Treasury."
        ),
    ),
    "conduct": (
        (
            "You may not reverse engineer the service, scrape it, interfere with it, or use it "
            "to harass others or to spread malware."
        ),
        (
            "Do not use the service for anything illegal, fraudulent or abusive, do not "
            "impersonate others and do not circumvent our limits."
        ),
    ),
    "assignment": (
        (
            "You may not assign this agreement without our prior written consent; an assignment "
            "without it is null and void. It binds successors and permitted assigns."
        ),
        (
            "Neither party may assign or transfer its rights without prior written consent, "
            "save to a successor on a change of control."
        ),
    ),
    "governing law": (
        (
            "This agreement is governed by the laws of Ireland without regard to its conflict "
            "of laws rules, and the courts of Dublin have exclusive jurisdiction."
        ),
        (
            "The laws of England apply and any claim is brought in the competent courts located "
            "in London, which have exclusive jurisdiction; the choice of law rules do not "
            "apply."
        ),
    ),
    "force majeure": (
        (
            "Neither party answers for a delay or failure caused by events beyond its "
            "reasonable control: acts of God, war, strikes, floods."
        ),
        (
            "We are excused from a failure to perform due to force majeure, such as "
            "earthquakes, riots or a pandemic."
        ),
    ),
    "severability": (
        (
            "If a provision is held to be unenforceable, the remaining provisions stay in full "
            "force."
        ),
        ("An invalid term is severed and the remainder is found to be in full force and effect."),
    ),
    "disputes": (
        (
            "Disputes are settled by binding arbitration on an individual basis; you waive "
            "class actions and a trial by jury."
        ),
        (
            "You and we agree to arbitrate every dispute under the AAA rules and to bring no "
            "representative action or class arbitration."
        ),
    ),
    "links": (
        (
            "The site may contain links to third-party websites for convenience; we do not "
            "control them and do not endorse them."
        ),
        "We are not responsible for other websites linked here; a link is no endorsement.",
    ),
}

CLAUSES = [(matter, ("", text)) for matter, texts in PAIRS.items() for text in texts]
SPACE = space_of([clause for _, clause in CLAUSES])


@pytest.mark.parametrize("matter", PAIRS)
def test_clauses_on_one_matter_are_peers_in_whatever_words(matter: str) -> None:
    first = next(place for place, (name, _) in enumerate(CLAUSES) if name == matter)
    assert SPACE.likeness(first)[first + 1] >= FLOOR


def test_clauses_on_neighbouring_matters_are_no_peers() -> None:
    alike = [
        (CLAUSES[one][0], CLAUSES[other][0])
        for one, other in itertools.combinations(range(len(CLAUSES)), 2)
        if CLAUSES[one][0] != CLAUSES[other][0] and SPACE.likeness(one)[other] >= FLOOR
    ]
    assert alike == []
