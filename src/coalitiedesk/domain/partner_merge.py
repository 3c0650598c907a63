"""Two partners that are one: where they differ, and what becomes of it. Nothing that was written is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.partners import Partner, PartnerKind

TEXTS = (
    "name",
    "sector",
    "address",
    "postcode",
    "place",
    "phone",
    "email",
    "web_address",
    "since",
    "note",
)
JOINED_WITH = {"sector": ", ", "phone": " / ", "since": "; ", "note": "\n"}
"""Texts of which both can stay, with what stands between them."""
_ONE_CHOICE = {"postcode": "address", "place": "address"}
_FIELDS = ("name", "kind", "sector", "address", "area_id", "phone", "email", "web_address", "since")


class MergeChoice(StrEnum):
    """Which of two values stays."""

    OURS = "ours"  # of the partner that stays
    THEIRS = "theirs"  # of the one that goes
    BOTH = "both"  # for texts


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedTexts:
    """What two partners become.

    Attributes:
        values: By field.
        aside: Field and text of what was not chosen.
    """

    values: Mapping[str, str]
    aside: tuple[tuple[str, str], ...] = ()


def differing_fields(ours: Partner, theirs: Partner) -> tuple[str, ...]:
    """Fields that say something else at both; ``address`` stands for postcode and place too.

    What only one of them knows is no difference, and notes are always kept both.
    """
    found = [field for field in _FIELDS if _differs(getattr(ours, field), getattr(theirs, field))]
    if "address" not in found and any(
        _differs(getattr(ours, field), getattr(theirs, field)) for field in _ONE_CHOICE
    ):
        found.append("address")
    return tuple(sorted(found, key=_FIELDS.index))


def join_texts(
    ours: Mapping[str, str], theirs: Mapping[str, str], choices: Mapping[str, MergeChoice]
) -> JoinedTexts:
    """Texts of both as one: blanks are filled, of what differs the chosen one stays.

    Args:
        ours: All of ``TEXTS`` of the partner that stays.
        theirs: The same of the one that goes.
        choices: By field; without one ours stays, and of notes both.
    """
    values: dict[str, str] = {}
    aside: list[tuple[str, str]] = []
    for field in TEXTS:
        usual = MergeChoice.BOTH if field == "note" else MergeChoice.OURS
        choice = choices.get(_ONE_CHOICE.get(field, field), usual)
        values[field], rest = _join(field, ours[field], theirs[field], choice)
        if rest:
            aside.append((field, rest))
    return JoinedTexts(values=values, aside=tuple(aside))


def _join(field: str, ours: str, theirs: str, choice: MergeChoice) -> tuple[str, str]:
    """What stays, and what is left aside."""
    if not ours or not theirs:
        return ours or theirs, ""
    first, second = (theirs, ours) if choice is MergeChoice.THEIRS else (ours, theirs)
    if first == second or (field != "name" and first.casefold() == second.casefold()):
        return first, ""
    if choice is MergeChoice.BOTH and field in JOINED_WITH:
        return f"{ours}{JOINED_WITH[field]}{theirs}", ""
    return first, second


def _differs(ours: object, theirs: object) -> bool:
    if ours in ("", None, PartnerKind.UNKNOWN) or theirs in ("", None, PartnerKind.UNKNOWN):
        return False
    return ours != theirs
