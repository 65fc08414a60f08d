"""The words by which a clause shows what it is about, whatever type it was given.

Topics are those of platform terms at large, the library's clause types among them. A sign is one
word or a few in a row; `*` lets a word end in any way, `/` parts spellings of the same sign.
"""

from __future__ import annotations

from generator.compare.topics_common import COMMON

TOPICS: dict[str, tuple[str, ...]] = {
    "training": (
        "train/training/trained",
        "train * model*/training * model*/train * * model*/train models/training data",
        "machine learning",
        "ai model*/language model*/artificial intelligence",
        "fine tun*/finetun*",
        "improve our model*/improve the model*/improve our technolog*",
        "opt out/opt in/opted out",
    ),
    "content licence": (
        "licence to/license to/licence under/license under/licence over/a licence/a license",
        "grant us/you grant/grants us/hereby grant*",
        "royalty free",
        "worldwide",
        "sublicens*/sublicenc*/sub licens*/sub licenc*",
        "non exclusive/nonexclusive",
        "perpetual/irrevocable",
        "reproduc*",
        "derivative work*",
        "publicly perform/publicly display/perform and display",
        "your content/user content/customer content",
    ),
    "output": (
        "own output*/own the output*/ownership of output*/own all output*/own your output*",
        "right title",
        "assign to you/assigns to you/assign to customer/assigns to customer",
        "output*",
        "generated content/generated image*/assets you create",
        "same or similar/similar or the same/not be unique",
    ),
    "usage data": (
        "usage data/service data/usage information",
        "aggregate data/aggregated/aggregate form/aggregate information",
        "anonymi*/de identified/deidentified",
        "statistic*/analytics",
        "telemetry/metrics",
        "derived data",
    ),
    "retention": (
        "retain*/retention",
        "delet*",
        "as long as",
        "store your/stores your/stored for/we store/kept for/keep your/backup*",
        "days after/days of/days from",
        "no longer needed/no longer necessary/no longer required",
        "anonymi*",
    ),
    "end users": (
        "end user*",
        "customer is responsible/customer is solely/customer shall ensure/you must ensure",
        "responsible for all/responsible for any/responsible for activit*/responsible for your",
        "activities under/activities through/activities conducted/activity that occurs",
        "obtain consent*/obtain all/necessary consent*/required consent*",
        "on behalf of your/on behalf of its/your users/authorized users/authorised users",
    ),
    "conduct": (
        "reverse engineer*",
        "decompil*/disassembl*",
        "may not/shall not/must not/do not/agree not",
        "prohibit*",
        "harass*/abusive/hateful/violen*",
        "malware/virus*",
        "scrap*/crawl*",
        "illegal/unlawful",
        "impersonat*",
        "circumvent*/bypass*",
        "compete/competes/competing/competitive",
        "acceptable use/usage policy/usage policies",
        "fraud*/decept*/mislead*",
        "exploit*",
        "interfer*/disrupt*",
    ),
    "accuracy": (
        "inaccura*/accura*",
        "incorrect/erroneous/mistake*",
        "rely/relying/relian*/reliable",
        "verif*/human review",
        "professional advice/medical advice/legal advice/medical legal/advice",
        "evaluat*",
    ),
    "age": (
        "years of age/years old/year old",
        "under the age/under 13/under 18/under 16",
        "minor/minors",
        "child/children*",
        "parent*/guardian*",
        "age of majority/minimum age/legal age",
        "at least 13/at least 14/at least 16/at least 18/at least eighteen/at least thirteen",
    ),
    "discontinuation": (
        "discontinu*",
        "deprecat*/sunset",
        "withdraw any/withdraw a/withdraw the/retire*",
        "remove feature*/features or/feature of",
        "modify or discontinue/modify suspend/suspend or discontinue",
        (
            "modify the service*/change the service*/modify our service*/change our service*/"
            "changes to the service*/modify any"
        ),
        (
            "stop offering/stop providing/cease to offer/cease providing/no longer available/"
            "no longer offer*/end of life"
        ),
    ),
    "change of terms": (
        (
            "modify these/change these/update these/revise these/amend these/modify this/"
            "change this/"
            "update this/revise this/amend this/modify the terms/change the terms/update the terms/"
            "revise the terms/amend the terms/update our/modify our/amend our/revise our/"
            "changes to these/changes to this/changes to the terms/changes to our/updates to this/"
            "modifications to these/modifications to this/modifications to the/"
            "change the provisions"
        ),
        (
            "revised terms/updated terms/modified terms/amended terms/new terms/changed terms/"
            "revised version/updated version/new version/revised agreement/revised content/"
            "revised policy/updated policy/modified agreement"
        ),
        (
            "become effective/take effect/takes effect/effective upon/will be effective/"
            "effective date/be effective/shall be effective/effective immediately"
        ),
        (
            "continued use/continued access/continue to use/continuing to use/continue using/"
            "continued usage/continue to access"
        ),
        "last updated/last revised/last modified",
        (
            "material change*/materially change*/changes are material/change is material/"
            "material modification*"
        ),
        "post the/posting the/post a/posting a/post any/posting any/post changes/posting changes",
        "prior notice/advance notice/notify you/notice of",
        "from time to time",
    ),
    "termination": (
        "terminat*",
        "suspend*/suspension*",
        "deactivat*/de activate*/disable*",
        "your account/user account/customer account",
        "at any time",
        "without notice/without prior notice/without cause",
        "any reason/no reason",
        "upon termination/upon any termination/effect of termination",
        "breach*/violat*",
        "cease use/cease using/cease all/stop using",
    ),
    "liability": (
        "liable/liabilit*",
        "indirect/incidental/consequential/punitive/exemplary",
        "loss of profit*/lost profit*/loss of data/loss of goodwill/loss of revenue/loss of any",
        "aggregate liability/total liability/exceed",
        "damages",
        "limitation of liability/limitation on liability/limitations of liability",
        "amount you paid/amounts paid/fees paid/amount paid/amounts you",
        "tort/negligence/strict liability",
    ),
    "disputes": (
        "arbitrat*",
        "class action*/class wide/class member*/class arbitration/classwide/class and jury",
        "jury",
        "representative action*/representative proceeding*",
        "aaa/jams",
        "individual basis/individual capacity/individual claim*/individual relief",
        "dispute*",
        "waiv*",
        "plaintiff",
        "collective/consolidat*",
        "small claims",
    ),
    "governing law": (
        "governed by/governing law/govern",
        "laws of/law of",
        "conflict of law*/conflicts of law*/choice of law/conflict of laws",
        "exclusive jurisdiction/jurisdiction of/venue",
        "courts of/court of/courts in/courts located/court located/competent court*",
        "construed",
        "united nations convention/sale of goods",
    ),
    "indemnity": (
        "indemnif*/indemnit*",
        "hold harmless/hold us harmless/harmless",
        "defend",
        "third party claim*/claim*",
        "losses/expenses/attorneys fees/attorney's fees/costs",
        "arising out/arising from/arise from",
    ),
    "warranty": (
        "warrant/warrants/warrantie*/warranty",
        "as is",
        "as available",
        "merchantab*",
        "fitness for",
        "disclaim*",
        "non infringement/noninfringement",
        "express or implied/implied",
        "uninterrupted/error free",
        "course of dealing/course of performance/usage of trade",
    ),
    "payment": (
        "refund*",
        "billed/billing",
        "fee/fees",
        "pay/pays/paid/payment*",
        "subscription*",
        "renew*",
        "charge/charged/charges",
        "credit card/payment method",
        "price/prices/pricing/tax/taxes",
        "credits",
    ),
    "sharing": (
        (
            "share your/shares your/share personal/sharing of/share information/share of personal/"
            "share data/shared with"
        ),
        "disclos*",
        "service provider*/vendor*",
        "third party/third parties",
        "affiliates",
        "law enforcement/legal process/subpoena*",
        "merger/acquisition/business transfer*",
        "processor*/subprocessor*",
        "advertis*",
        "categories of third",
    ),
    "transfers": (
        "transfer/transfers/transferred/transferring",
        "standard contractual/model clause*/model contract*",
        "adequa*",
        "cross border/international/internationally/countries/country",
        "european economic area/european union/european commission/eea",
        "switzerland/swiss/united kingdom/uk",
        "privacy framework/privacy shield",
        "safeguard*",
        "outside the/outside of/outside your",
    ),
    "copyright": (
        "dmca/digital millennium",
        "infring*",
        "copyright*",
        "repeat infring*",
        "counter noti*/counternoti*",
        "designated agent/copyright agent",
        "under penalty of perjury",
        "take down/takedown/notice of alleged/notice of claimed",
    ),
    "cookies": (
        "cookie*",
        "pixel*/beacon*",
        "tracker*/tracking",
        "browser*",
        "similar technolog*",
        "local storage",
        "preferences",
        "do not track",
    ),
    **COMMON,
}
"""Topic to its signs; a clause counts each sign, the more for every time it stands there."""
