"""Tables of meetings and who is invited to them."""

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text, owned_by, refers_to


class MeetingRow(Row):
    """A start conference, network meeting or consultation. Minutes after midnight; NULL means unknown.

    ``format`` is the key of one of the bundled meeting formats; empty for a meeting of one's own.
    """

    __tablename__ = "meeting"

    id: Mapped[Key]
    title: Mapped[str]
    step: Mapped[str | None] = mapped_column(index=True)
    day: Mapped[dt.date | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    place: Mapped[Text]
    agenda: Mapped[Text]
    report: Mapped[Text]
    format: Mapped[Text]


class MeetingGuestRow(Row):
    """Somebody who is invited: a partner, one of its people, or a name in words."""

    __tablename__ = "meeting_guest"

    id: Mapped[Key]
    meeting_id: Mapped[int] = mapped_column(owned_by("meeting.id"), index=True)
    partner_id: Mapped[int | None] = mapped_column(owned_by("partner.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(refers_to("contact.id"), index=True)
    name: Mapped[Text]
    state: Mapped[str] = mapped_column(default="invited", server_default="invited")
