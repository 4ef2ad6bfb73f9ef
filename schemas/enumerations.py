"""The contract's enumerations: every closed set of values that a column may hold."""

from __future__ import annotations

from typing import Any, Final, Literal, get_args

Script = Literal["hans", "hant", "mixed"]

CaseKind = Literal[
    "personal_information_leak",
    "work_secret_leak",
    "false_information",
    "health_code_misuse",
    "personal_information_trade",
    "other_misconduct",
]

ActorKind = Literal["person", "collective", "organization", "group_chat"]

Part = Literal["offender", "responsible_leader", "relay", "recipient", "data_subject", "authority"]

Gender = Literal["male", "female"]

Channel = Literal[
    "wechat",
    "wechat_group",
    "wechat_moments",
    "qq",
    "qq_group",
    "weibo",
    "short_video",
    "email",
    "phone",
    "paper",
    "oral",
    "internet",
    "messenger",
    "forum",
    "shared_file",
    "storage",
    "unspecified",
]

RecipientKind = Literal[
    "person", "collective", "group_chat", "organization", "public", "unspecified"
]

Action = Literal[
    "send", "forward", "upload", "post", "missend", "tell", "sell", "hand_over", "instruct"
]

Track = Literal[
    "party",
    "administrative",
    "disciplinary",
    "organizational",
    "employment",
    "public_security",
    "regulatory",
    "criminal",
    "procedural",
]

PARTY_MEASURES: Final = (
    "warning",
    "serious_warning",
    "removal_from_party_posts",
    "probation_within_party",
    "expulsion_from_party",
)

ADMINISTRATIVE_MEASURES: Final = (
    "warning",
    "demerit",
    "major_demerit",
    "demotion",
    "removal_from_post",
    "dismissal",
    "censure",
)

UNSPECIFIED: Final = ("unspecified",)

MEASURES: Final[dict[str, tuple[str, ...]]] = {
    "party": PARTY_MEASURES + UNSPECIFIED,
    "administrative": ADMINISTRATIVE_MEASURES + UNSPECIFIED,
    "disciplinary": tuple(dict.fromkeys(PARTY_MEASURES + ADMINISTRATIVE_MEASURES)) + UNSPECIFIED,
    "organizational": (
        "talk",
        "criticism_education",
        "written_self_examination",
        "public_criticism",
        "admonishment",
        "suspension",
        "transfer",
        "removal_from_office",
        "resignation",
        "disqualification",
        "pay_deduction",
    )
    + UNSPECIFIED,
    "employment": ("termination",) + UNSPECIFIED,
    "public_security": ("warning", "fine", "detention", "admonition") + UNSPECIFIED,
    "regulatory": (
        "warning",
        "fine",
        "confiscation",
        "order_to_correct",
        "practice_suspension",
        "licence_revocation",
        "industry_ban",
    )
    + UNSPECIFIED,
    "criminal": (
        "criminal_detention",
        "arrest",
        "bail",
        "imprisonment",
        "short_term_detention",
        "suspended_sentence",
        "criminal_fine",
        "prosecution",
        "deferred_prosecution",
        "community_service",
    )
    + UNSPECIFIED,
    "procedural": ("case_filing", "transfer_to_justice") + UNSPECIFIED,
}
"""The measures that each track can carry: the legal (track, measure) pairs."""

ANY_MEASURE: Final = tuple(dict.fromkeys(name for names in MEASURES.values() for name in names))

LEGAL_PAIRS: Final[list[Any]] = [
    {
        "if": {"properties": {"track": {"const": track}}},
        "then": {"properties": {"measure": {"enum": list(measures)}}},
    }
    for track, measures in MEASURES.items()
]
"""The same pairs as JSON Schema says them."""

Unit = Literal["day", "month", "CNY", "TWD", "HKD", "MOP"]

Status = Literal["imposed", "suspended", "not_executed", "proposed"]

DataKind = Literal[
    "name",
    "id_number",
    "contact",
    "address",
    "workplace",
    "age",
    "gender",
    "household_registration",
    "physique",
    "family",
    "health",
    "itinerary",
    "accommodation",
    "property",
    "account",
    "communication",
    "photo",
    "document",
    "unspecified",
]

DateKind = Literal["point", "interval", "duration", "vague"]

Grade = Literal["serious", "especially_serious"]

PassageKind = Literal["title", "case", "sentence", "clause", "law", "furniture", "signature"]

PART_ORDER: Final[tuple[Part, ...]] = get_args(Part)
"""Parts from strongest to weakest: where several fit an actor, the first is written."""
