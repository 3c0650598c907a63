"""Search in everything: partners, contacts, activities, places, tasks, stories and lessons."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select

from coalitiedesk.db.tables import (
    ActivityRow,
    ContactRow,
    EditionRow,
    LessonRow,
    PartnerRow,
    StoryRow,
    TaskRow,
    VenueRow,
)
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.desk import Desk


class FoundKind(StrEnum):
    """What was found; says which tab shows it."""

    PARTNER = "partner"
    ACTIVITY = "activity"
    VENUE = "venue"
    TASK = "task"
    STORY = "story"
    LESSON = "lesson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something that matches; ``detail`` tells it apart from its namesakes."""

    kind: FoundKind
    record_id: int
    title: str
    detail: str = ""


def search_everything(desk: Desk, words: str, *, limit: int = 50) -> tuple[Found, ...]:
    """What contains all the words, accents and case aside; titles that begin with them come first."""
    wanted = fold(words).split()
    if not wanted:
        return ()
    hits = [
        (not fold(found.title).startswith(wanted[0]), position, found)
        for position, (found, text) in enumerate(_everything(desk))
        if all(word in text for word in wanted)
    ]
    hits.sort(key=lambda hit: hit[:2])
    return tuple(found for _, _, found in hits[:limit])


def _everything(desk: Desk) -> Iterator[tuple[Found, str]]:
    """Everything with the folded text it is found by."""
    for kind, query in _QUERIES.items():
        with desk.read() as session:
            rows = session.execute(query).all()
        for record_id, title, detail, *more in rows:
            found = Found(kind=kind, record_id=record_id, title=title, detail=str(detail or ""))
            yield found, fold(" ".join(str(part) for part in (title, detail, *more) if part))


_QUERIES = {
    FoundKind.PARTNER: select(
        PartnerRow.id,
        PartnerRow.name,
        PartnerRow.place,
        PartnerRow.sector,
        PartnerRow.note,
        PartnerRow.phone,
        PartnerRow.email,
        select(
            func.group_concat(
                ContactRow.name + " " + ContactRow.role + " " + ContactRow.phone + " " + ContactRow.email, " "
            )
        )
        .where(ContactRow.partner_id == PartnerRow.id)
        .scalar_subquery(),
    ),
    FoundKind.ACTIVITY: select(
        ActivityRow.id, ActivityRow.title, EditionRow.year, ActivityRow.description, ActivityRow.remark
    ).join(EditionRow, EditionRow.id == ActivityRow.edition_id),
    FoundKind.VENUE: select(VenueRow.id, VenueRow.name, VenueRow.place, VenueRow.address, VenueRow.note),
    FoundKind.TASK: select(TaskRow.id, TaskRow.title, TaskRow.owner, TaskRow.note),
    FoundKind.STORY: select(StoryRow.id, StoryRow.text, StoryRow.teller),
    FoundKind.LESSON: select(LessonRow.id, LessonRow.text, LessonRow.text),
}
