"""Table of what only the coordinator knows, for whoever comes after."""

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text, owned_by


class HandoverNoteRow(Row):
    """What a successor should know of a partner; without a partner it is the general letter."""

    __tablename__ = "handover_note"

    id: Mapped[Key]
    partner_id: Mapped[int | None] = mapped_column(owned_by("partner.id"), index=True)
    text: Mapped[Text]
