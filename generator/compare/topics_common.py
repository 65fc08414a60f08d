"""The words of clauses that most terms hold and the library has no type for.

Without them such a clause would be taken for the nearest matter that is known: confidentiality for
the sharing of data, export control for rules of conduct.
"""

from __future__ import annotations

COMMON: dict[str, tuple[str, ...]] = {
    "confidentiality": (
        "confidential*",
        "disclosing party/receiving party/recipient",
        "trade secret*",
        "non public/nonpublic",
        "publicly available/public domain/publicly known/generally known",
        "independently developed/independent development",
        "need to know",
        "protective order/compelled",
        "degree of care/reasonable care/same care",
    ),
    "assignment": (
        "assign/assigned/assignment",
        "may not assign/not assign/freely assign/may assign/assign or transfer/assign this",
        "delegate*",
        "prior written consent/without consent/without our consent",
        "successor*/permitted assign*",
        "null and void/void",
        "change of control/operation of law",
    ),
    "export": (
        "export*/reexport*",
        "sanction*",
        "embargo*",
        "denied persons/denied party/restricted party/restricted parties/specially designated",
        "treasury/department of commerce/ofac",
        "trade control*/trade law*",
    ),
    "force majeure": (
        "force majeure",
        "reasonable control/beyond our control/beyond its control/beyond the control",
        "acts of god/act of god",
        "strike*/labor dispute*/labour dispute*",
        "war/terroris*/riot*",
        "earthquake*/flood*/natural disaster*/pandemic*/epidemic*",
        "delay or failure/failure or delay/failure to perform",
    ),
    "feedback": (
        "feedback",
        "suggestion*/ideas/comments",
        "without compensation/without payment/without obligation",
        "no obligation",
        "bug report*/enhancement*",
    ),
    "entire agreement": (
        "entire agreement/entire understanding/whole agreement/complete agreement",
        "supersede*",
        "prior or contemporaneous/prior agreement*/prior understanding*/oral or written",
        "between you and",
        "subject matter",
    ),
    "severability": (
        "severab*/severed",
        "unenforceab*/invalid*",
        "remaining provision*/remainder/remaining part*",
        "full force",
        "found to be/held to be/deemed to be/is held/is found",
    ),
    "no waiver": (
        "waiver of any/waiver of our/waiver of such/deemed a waiver/constitute a waiver",
        "failure to enforce/failure to exercise/fail to enforce/not enforce/delay in exercising",
        "right or provision/any right",
        "subsequent breach",
    ),
    "links": (
        "link/links/linked/hyperlink*",
        "third party site*/third party website*/other websites/other sites/external site*",
        "convenience",
        "not responsible/no responsibility/no control/not control",
        "endorse/endorsed/endorsement",
    ),
    "security": (
        "encrypt*",
        "security measures/security controls/security practices/technical and organizational",
        "technical and organisational",
        "unauthorized access/unauthorised access",
        "security incident*/data breach*",
        "safeguards to/reasonable measures/appropriate measures",
        "no method/completely secure/guarantee the security/absolute security/100",
    ),
}
"""Topic to its signs, written as in `topics`."""
