"""One activity in several rows: when two rows are the same activity, and what the second adds."""

from dataclasses import replace

from coalitiedesk.domain.activities import Activity, ActivityKind, ActivityStatus, Novelty, Openness, SignUp
from coalitiedesk.exchange.names import strict_key

_TEXTS = (
    "description",
    "price",
    "sign_up_how",
    "contact_name",
    "contact_phone",
    "contact_email",
    "web_address",
    "accessibility",
)
_VALUES = ("is_free", "sign_up_until", "capacity")
_CODES = (
    ("kind", ActivityKind.OTHER),
    ("status", ActivityStatus.IDEA),
    ("novelty", Novelty.UNKNOWN),
    ("openness", Openness.UNKNOWN),
    ("sign_up", SignUp.UNKNOWN),
)


def may_be_one(first: Activity, second: Activity) -> bool:
    """Whether two rows with one title say nothing that contradicts the other; remarks may differ."""
    texts = all(
        _agree(strict_key(getattr(first, name)), strict_key(getattr(second, name))) for name in _TEXTS
    )
    values = all(_agree(getattr(first, name), getattr(second, name)) for name in _VALUES)
    codes = all(
        unknown in {getattr(first, name), getattr(second, name)}
        or getattr(first, name) is getattr(second, name)
        for name, unknown in _CODES
        if name != "kind"
    )
    cancelled = (first.status is ActivityStatus.CANCELLED) == (second.status is ActivityStatus.CANCELLED)
    groups = (
        not first.target_groups
        or not second.target_groups
        or set(first.target_groups) == set(second.target_groups)
    )
    return (
        texts
        and values
        and codes
        and groups
        and cancelled
        and strict_key(first.title) == strict_key(second.title)
    )


def fill_activity(first: Activity, second: Activity) -> Activity:
    """The first with its blanks filled from the second; remarks are put below each other."""
    changes: dict[str, object] = {}
    for name in (*_TEXTS, *_VALUES):
        if getattr(first, name) in {"", None} and getattr(second, name) not in {"", None}:
            changes[name] = getattr(second, name)
    for name, unknown in _CODES:
        if getattr(first, name) is unknown and getattr(second, name) is not unknown:
            changes[name] = getattr(second, name)
    lines = [line for text in (first.remark, second.remark) for line in text.split("\n") if line]
    changes["remark"] = "\n".join(dict.fromkeys(lines)) if second.remark else first.remark
    changes["target_groups"] = first.target_groups or second.target_groups
    changes["facilities"] = first.facilities | second.facilities
    return replace(first, **changes)  # type: ignore[arg-type]


def _agree(one: object, other: object) -> bool:
    return one in {"", None} or other in {"", None} or one == other
