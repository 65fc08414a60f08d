"""Closed sets of the model: each member with a label and a sentence."""

from __future__ import annotations

from generator.model.base import Described


class Severity(Described):
    """Effect on the person bound, given by a published rule."""

    HIGH = "high", "High severity", "Takes away a right, shifts a duty or exposes to a loss."
    MEDIUM = "medium", "Medium severity", "Leaves less control or certainty, with a limit."
    LOW = "low", "Low severity", "Gives a right or a promise, or costs the person bound little."


class Basis(Described):
    """What the analysis rests on."""

    EXPLICIT = "explicit", "Explicit text", "The excerpt itself states the rule."
    INCORPORATED = (
        "incorporated",
        "Incorporated text",
        "The excerpt makes another text part of the contract, and the rule stands there.",
    )
    INFERRED = (
        "inferred",
        "Inferred",
        "The rule is concluded from context; an interpretive note says how.",
    )


class Relation(Described):
    """How a provision relates to an article of a regulation."""

    ENGAGES = "engages", "Engages", "The provision governs something the article also governs."
    IMPLEMENTS = "implements", "Implements", "The provision carries out what the article asks."
    RESTRICTS = "restricts", "Restricts", "The provision narrows something the article provides."
    MAY_CONFLICT = (
        "may-conflict",
        "May conflict",
        "The provision's wording and the article's point in different directions.",
    )


class Unit(Described):
    """What the citable unit of a regulation is called."""

    ARTICLE = "article", "Art.", "The regulation is divided into articles."
    SECTION = "section", "Section", "The regulation is divided into sections."


class Status(Described):
    """Whether a record is published."""

    PUBLISHED = "published", "Published", "The record has a page."
    RETIRED = "retired", "Retired", "The record was withdrawn; its page says why and since when."


class TermsType(Described):
    """The kind of document, in the vocabulary of Open Terms Archive."""

    TERMS_OF_SERVICE = (
        "Terms of Service",
        "Terms of service",
        "The conditions on which people use the service.",
    )
    PRIVACY_POLICY = (
        "Privacy Policy",
        "Privacy policy",
        "How personal data is collected and used.",
    )
    ACCEPTABLE_USE_POLICY = (
        "Acceptable Use Policy",
        "Acceptable use policy",
        "What users may and may not do with the service.",
    )
    COMMERCIAL_TERMS = (
        "Commercial Terms",
        "Commercial terms",
        "The conditions for organisations that buy the service.",
    )
    DEVELOPER_TERMS = (
        "Developer Terms",
        "Developer terms",
        "The conditions for those who build on the service.",
    )
    DATA_PROCESSOR_AGREEMENT = (
        "Data Processor Agreement",
        "Data processor agreement",
        "How the service handles personal data on a customer's behalf.",
    )
    BUSINESS_PRIVACY_POLICY = (
        "Business Privacy Policy",
        "Business privacy policy",
        "How data of business customers is handled.",
    )
    TRACKERS_POLICY = (
        "Trackers Policy",
        "Trackers policy",
        "Which cookies and similar trackers are set, and why.",
    )
    COMMUNITY_GUIDELINES = (
        "Community Guidelines",
        "Community guidelines",
        "The rules of conduct among users.",
    )
    BRAND_GUIDELINES = (
        "Brand Guidelines",
        "Brand guidelines",
        "How the platform's name and marks may be used.",
    )
    SERVICE_LEVEL_AGREEMENT = (
        "Service Level Agreement",
        "Service level agreement",
        "The availability and support that are promised.",
    )
    IN_APP_PURCHASES_POLICY = (
        "In-App Purchases Policy",
        "In-app purchases policy",
        "The conditions of buying inside the service.",
    )
    PLATFORM_TO_BUSINESS_NOTICE = (
        "Platform to Business Notice",
        "Platform-to-business notice",
        "What business users are told under platform law.",
    )
    LAW_ENFORCEMENT_GUIDELINES = (
        "Law Enforcement Guidelines",
        "Law enforcement guidelines",
        "How requests of authorities are answered.",
    )
    VULNERABILITY_DISCLOSURE_POLICY = (
        "Vulnerability Disclosure Policy",
        "Vulnerability disclosure policy",
        "How security findings are to be reported.",
    )
    COPYRIGHT_CLAIMS_POLICY = (
        "Copyright Claims Policy",
        "Copyright claims policy",
        "How claims about copyright are made and handled.",
    )
    ACCESSIBILITY_STATEMENT = (
        "Accessibility Statement",
        "Accessibility statement",
        "How accessible the service says it is.",
    )
    IMPRINT = ("Imprint", "Imprint", "Who stands behind the service.")
