"""The normaliser: the numbered rules under which two texts count as the same words.

The rules are published; a change of any of them raises `NORMALISER_VERSION`, since it may change
what counts as verbatim. The work is done by `visible` (markup), `fold` (characters) and `spine`
(spaces, list marks); the tests hold each rule's example against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from generator.text.fold import fold
from generator.text.spine import plain_gap, spine

NORMALISER_VERSION = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """One published rule.

    `before` is the archived Markdown of the example, `after` a quotation of it. When `folds`, the
    rule makes the quotation verbatim; otherwise the rule keeps the two apart.
    """

    number: int
    name: str
    sentence: str
    before: str
    after: str
    folds: bool = True


def normalise(text: str) -> str:
    """Write plain text in its one normal form; two quotations are the same when these agree.

    Idempotent. Takes visible text, not Markdown (see `visible`).
    """
    one = spine(fold(text).text)
    written = [plain_gap(one.gap(0), "", one.key[:1])]
    edges = [*one.key_at, len(one.key)]
    for start, end in pairwise(edges):
        written += [
            one.key[start:end],
            plain_gap(one.gap(end), one.key[end - 1], one.key[end : end + 1]),
        ]
    return "".join(written) if one.key else plain_gap(one.text, "", "")


RULES: tuple[Rule, ...] = (
    Rule(
        1,
        "Markup",
        "The marks of headings, emphasis, quotations and code are not text.",
        "### Fees\n\n> **You _pay_ all fees** within `thirty` days of the invoice.",
        "Fees You pay all fees within thirty days of the invoice.",
    ),
    Rule(
        2,
        "Links and images",
        "A link counts as its text, its target does not; an image counts as nothing.",
        "We follow the [Privacy Notice](https://example.org/privacy)![](seal.png) at all times.",
        "We follow the Privacy Notice at all times.",
    ),
    Rule(
        3,
        "HTML",
        "HTML tags are not text; a line break stands for a space.",
        "The Service is provided<br>by <b>Example Ltd</b>, a company of Ireland.",
        "The Service is provided by Example Ltd, a company of Ireland.",
    ),
    Rule(
        4,
        "Escapes and entities",
        "An escaped character and an HTML entity count as the character they show.",
        "1\\. Fees &amp; taxes \\[as listed\\] are due on the first day of the month.",
        "1. Fees & taxes [as listed] are due on the first day of the month.",
    ),
    Rule(
        5,
        "White space",
        "Any run of spaces, no-break spaces, tabs and line ends counts as one space.",
        "You may cancel\xa0at any time  \nbefore the end of the current term.",
        "You may cancel at any time\nbefore the end of the   current term.",
    ),
    Rule(
        6,
        "Spaces beside punctuation",
        "Spaces beside punctuation, between Chinese or Japanese characters and before a capital "
        "after a small letter do not count, so sentences that run together are still sentences.",
        "You may close your account.For details, see the help pages.",
        "You may close your account. For details, see the help pages .",
    ),
    Rule(
        7,
        "Quotation marks",
        "Curly, straight, angled and corner quotation marks count as one kind, as do apostrophes.",
        "The \u201cCustomer\u201d is liable for its users\u2019 \xab Content \xbb at all times.",
        'The "Customer" is liable for its users\' \u201cContent\u201d at all times.',
    ),
    Rule(
        8,
        "Dashes",
        "Hyphens, dashes and the minus sign count as one kind.",
        "We collect usage records \u2014 for example logs \u2014 for thirty days.",
        "We collect usage records - for example logs \u2013 for thirty days.",
    ),
    Rule(
        9,
        "Ligatures, widths and the ellipsis sign",
        "A ligature counts as its letters, a full-width character as its plain one, the ellipsis "
        "sign as three dots.",
        "The \ufb01rst of\ufb01ce in Dublin handles all requests\uff08by post\uff09.",
        "The first office in Dublin handles all requests (by post).",
    ),
    Rule(
        10,
        "Composed letters",
        "A letter and its accent count the same composed or apart (Unicode NFC).",
        "Les donne\u0301es personnelles sont conserve\u0301es pendant un an.",
        "Les donn\xe9es personnelles sont conserv\xe9es pendant un an.",
    ),
    Rule(
        11,
        "Invisible characters",
        "Zero-width characters, soft hyphens, joiners and direction marks do not count.",
        "Your con\xadtent is stored in the region\u200b you choose\u2060 at sign-up.",
        "Your content is stored in the region you choose at sign-up.",
    ),
    Rule(
        12,
        "List marks",
        "Bullets do not count, nor dashes and stars that begin a line; a dash between spaces "
        "counts as one that begins a line where the other text breaks the line.",
        "You must not:\n\n*   resell the Service;\n*   probe its security; or\n",
        "You must not:\n\u2022 resell the Service;\n- probe its security; or",
    ),
    Rule(
        13,
        "Item numbers",
        "A quotation may carry or leave out the numbers of a numbered list; carried, they must "
        "agree.",
        "1.  You own your Content.\n2.  We do not claim any right in it.\n",
        "You own your Content. We do not claim any right in it.",
    ),
    Rule(
        14,
        "Footnote marks",
        "A quotation may carry or leave out footnote marks; carried, they must agree.",
        "We share your contact details[\\[12\\]](#n12) with our service providers.",
        "We share your contact details with our service providers.",
    ),
    Rule(
        15,
        "Tables",
        "The cells of a row follow each other, parted by a space.",
        "| Purpose | Legal basis |\n| --- | --- |\n| Billing of the Service | Contract |\n",
        "Purpose Legal basis Billing of the Service Contract",
    ),
    Rule(
        16,
        "Marked omissions",
        "An ellipsis, bare or in brackets, stands for a passage left out; the parts must stand in "
        "order, each within 5,000 characters of the one before.",
        "You grant us a licence. It is limited in time. It ends when you delete your Content.",
        "You grant us a licence. [\u2026] It ends when you delete your Content.",
    ),
    Rule(
        17,
        "Bracketed initials",
        "A bracketed initial stands for its letter, small or capital.",
        "Under these Terms, customer is responsible for its end users.",
        "[C]ustomer is responsible for its end users.",
    ),
    Rule(
        18,
        "Outer quotation marks",
        "Quotation marks around the whole quotation are the editor's.",
        "Customer is solely responsible for all acts of its end users.",
        "\u201cCustomer is solely responsible for all acts of its end users.\u201d",
    ),
    Rule(
        19,
        "Hyphens at line ends",
        "A hyphen that ends a line of the quotation within a word does not count.",
        "We retain personal information for as long as the account exists.",
        "We retain personal infor-\nmation for as long as the account exists.",
    ),
    Rule(
        20,
        "Markdown in the quotation",
        "A quotation copied with its Markdown is read as Markdown when it stands nowhere as it is.",
        "You keep **all rights** in your [Content](https://example.org/content) at all times.",
        "You keep **all rights** in your [Content](https://example.org/content) at all times.",
    ),
    Rule(
        21,
        "Every word counts",
        "A word added, changed or left out without an ellipsis is a different text, a negation and "
        "the smallest `or` included.",
        "You may not share your account and your key with any other person.",
        "You may share your account and your key with any other person.",
        folds=False,
    ),
    Rule(
        22,
        "Digits and decimal points",
        "A number is the same number or another one: `1.5%` is neither `15%` nor `1. 5%` nor `5%`.",
        "Overdue amounts bear a finance charge of 1.5% of the balance each month.",
        "Overdue amounts bear a finance charge of 15% of the balance each month.",
        folds=False,
    ),
    Rule(
        23,
        "Currency and other signs",
        "Currency, per cent, section and arithmetic signs keep their meaning, as do fractions and "
        "superscripts.",
        "Our total liability is limited to the greater of $100 and the fees paid.",
        "Our total liability is limited to the greater of \u20ac100 and the fees paid.",
        folds=False,
    ),
    Rule(
        24,
        "Punctuation",
        "A comma, stop, bracket, apostrophe or hyphen added or left out is a different text.",
        "We collect, use and store your data, as described in this notice.",
        "We collect use and store your data as described in this notice.",
        folds=False,
    ),
    Rule(
        25,
        "Letter case",
        "Capitals and small letters differ, except a bracketed initial.",
        "The services are provided as is, without any warranty of any kind.",
        "The Services are provided as is, without any warranty of any kind.",
        folds=False,
    ),
    Rule(
        26,
        "Whole words",
        "A quotation begins and ends with a whole word or number, not inside a hyphenated one.",
        "We grant you a non-exclusive licence to use the Service for your business.",
        "exclusive licence to use the Service for your business.",
        folds=False,
    ),
    Rule(
        27,
        "Order",
        "The parts around an ellipsis must stand in the order of the source, and a negation alone "
        "may not hide behind one.",
        "You own the Output that we return. You own the Input that you provide.",
        "You own the Input that you provide. [\u2026] You own the Output that we return.",
        folds=False,
    ),
    Rule(
        28,
        "Length",
        "A quotation of fewer than 40 characters is refused; a Chinese or Japanese character "
        "counts as two.",
        "We may change these terms at any time, with notice.",
        "We may change these terms at any time",
        folds=False,
    ),
    Rule(
        29,
        "Navigation",
        "A row of three or more short links with next to no other text is refused.",
        "[Terms of Service](/terms) [Privacy Notice](/privacy) [Use](/use) [Help](/help)",
        "Terms of Service Privacy Notice Use Help",
        folds=False,
    ),
)
