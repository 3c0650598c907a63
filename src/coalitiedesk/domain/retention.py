"""How long what is known of people is kept, and what is due for erasing.

Sources: AVG article 5(1)(e) (no longer than needed), 15 (seeing), 17 (erasing) and 30 (processing
register). The AVG sets no terms; the coalition sets and records its own, as short as can be.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_MONTHS = 120


class DataKind(StrEnum):
    """Kinds of data about people, each with a purpose and a term of its own."""

    CONTACTS = "contacts"  # people at partners
    ACTIVITY_CONTACTS = "activity_contacts"  # whom the public can call about an activity
    INTERACTIONS = "interactions"  # what was said at contact with partners
    STORIES = "stories"  # what somebody told
    TASK_OWNERS = "task_owners"  # who would do something
    MEETING_GUESTS = "meeting_guests"  # who was invited, and who came
    SOURCE_CELLS = "source_cells"  # original text of lists, kept with a question


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPurpose:
    """Why a kind of data is held; texts are Dutch, as in the processing register.

    Attributes:
        people: Whose data.
        data: Which data.
        basis: The ground in AVG article 6.
        readers: Who gets to see it.
        since: What the term counts from, in words.
        months: How long it is kept after that, unless the coalition chose otherwise.
    """

    kind: DataKind
    title: str
    purpose: str
    people: str
    data: str
    basis: str
    readers: str
    since: str
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldData:
    """Something that is held of a person and is no longer in use.

    Attributes:
        words: What it is, for the list.
        since: When its term began, local date; None when nobody knows.
    """

    kind: DataKind
    record_id: int
    words: str
    since: dt.date | None


def due_for_erasing(
    held: Iterable[HeldData], months: Mapping[DataKind, int], *, today: dt.date
) -> tuple[HeldData, ...]:
    """What has been kept long enough, the oldest first; what has no date comes last, for a person to judge.

    Args:
        held: Everything that is no longer in use.
        months: The term of every kind.
        today: Local date.
    """
    due = [one for one in held if one.since is None or months_after(one.since, months[one.kind]) <= today]
    return tuple(sorted(due, key=lambda one: (one.since or dt.date.max, one.kind, one.words)))


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last day of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    first = dt.date(at // 12, at % 12 + 1, 1)
    next_first = dt.date((at + 1) // 12, (at + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (next_first - dt.timedelta(days=1)).day))
