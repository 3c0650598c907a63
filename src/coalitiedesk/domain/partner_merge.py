"""Two partners that are one: where they differ, and what becomes of it. Nothing that was written is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from coalitiedesk.domain.partners import Partner, PartnerKind
from coalitiedesk.domain.warmth import Upkeep

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
_FIELDS = (
    "name",
    "kind",
    "sector",
    "address",
    "area_id",
    "phone",
    "email",
    "web_address",
    "since",
    "logo_id",
)
_UPKEEP = ("account_holder", "interval_days")


class _Somebody(Protocol):
    """What tells one person from another."""

    @property
    def name(self) -> str:
        """As it is written; empty when nobody knows."""

    @property
    def email(self) -> str:
        """Empty when there is none."""


_Person = TypeVar("_Person", bound=_Somebody)


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


def differing_upkeep(ours: Upkeep, theirs: Upkeep) -> tuple[str, ...]:
    """Ways of keeping contact that both chose, each another: ``account_holder``, ``interval_days``."""
    return tuple(field for field in _UPKEEP if _differs(getattr(ours, field), getattr(theirs, field)))


def same_people(
    ours: Sequence[_Person], theirs: Sequence[_Person], fold: Callable[[str], str]
) -> tuple[tuple[_Person, _Person], ...]:
    """Who is the same person at both: of one name, or of one mail address with one name within the other.

    Args:
        ours: Of the partner that stays.
        theirs: Of the one that goes; each of them is at most one of ours, and the other way round.
        fold: Makes names alike that differ in capitals and accents only.
    """
    found: list[tuple[_Person, _Person]] = []
    free = list(ours)
    for other in theirs:
        same = next((one for one in free if _is_same(one, other, fold)), None)
        if same is not None:
            free.remove(same)
            found.append((same, other))
    return tuple(found)


def _is_same(one: _Somebody, other: _Somebody, fold: Callable[[str], str]) -> bool:
    first, second = fold(one.name), fold(other.name)
    if not first or not second:
        return False  # a number without a name may be anybody's
    if first == second:
        return True
    words, others = set(first.split()), set(second.split())
    return bool(one.email) and fold(one.email) == fold(other.email) and (words <= others or others <= words)


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
