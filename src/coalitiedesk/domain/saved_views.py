"""A list of partners under a name: whom it shows, and with which columns."""

from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.ids import SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter


class PartnerColumn(StrEnum):
    """What a list of partners can tell of each."""

    NAME = "name"
    WARMTH = "warmth"
    KIND = "kind"
    PERSON = "person"
    PHONE = "phone"
    PLACE = "place"
    ACTIVITIES = "activities"
    EMAIL = "email"
    AREA = "area"
    LABELS = "labels"
    STAGE = "stage"
    HOLDER = "holder"
    LAST_CONTACT = "last_contact"


USUAL_COLUMNS = (
    PartnerColumn.NAME,
    PartnerColumn.WARMTH,
    PartnerColumn.KIND,
    PartnerColumn.PERSON,
    PartnerColumn.PHONE,
    PartnerColumn.PLACE,
    PartnerColumn.ACTIVITIES,
)
ABOUT_PEOPLE = frozenset(
    {PartnerColumn.PERSON, PartnerColumn.PHONE, PartnerColumn.EMAIL, PartnerColumn.HOLDER}
)
"""Columns with a name, number or address of somebody; they stay at home unless one chooses otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A filter with its columns, kept to come back to.

    Attributes:
        columns: In the order of :class:`PartnerColumn`, the name always among them.
        interval_days: Days between contacts with whom it shows; None where it says nothing of that.
    """

    id: SavedViewId
    name: str
    filter: PartnerFilter = field(default_factory=PartnerFilter)
    columns: tuple[PartnerColumn, ...] = USUAL_COLUMNS
    interval_days: int | None = None


def can_be_a_group(found: PartnerFilter) -> bool:
    """Whether a list can say how often: words and warmth make nobody belong to a group for long."""
    return not found.words and not found.warmths
