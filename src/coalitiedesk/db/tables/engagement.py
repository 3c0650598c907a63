"""Tables of how partners are won and kept: stages, criteria, motives, offers, labels and letters."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class StageChangeRow(Row):
    """A partner came into a stage of engagement; going back is normal."""

    __tablename__ = "stage_change"

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    stage: Mapped[str]
    day: Mapped[dt.date]
    note: Mapped[Text]


class StageTickRow(Row):
    """Something of the checklist of a stage that is done for a partner, by its key."""

    __tablename__ = "stage_tick"
    __table_args__ = (UniqueConstraint("partner_id", "item"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    item: Mapped[str]
    ticked_on: Mapped[dt.date]


class OwnCriterionRow(Row):
    """A criterion for the shortlist that this coalition added."""

    __tablename__ = "own_criterion"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0, server_default="0")


class CriterionMarkRow(Row):
    """A cross in the shortlist matrix: the criterion by code, or an own one."""

    __tablename__ = "criterion_mark"
    __table_args__ = (UniqueConstraint("partner_id", "criterion", "own_criterion_id"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    criterion: Mapped[Text]
    own_criterion_id: Mapped[int | None] = mapped_column(owned_by("own_criterion.id"), index=True)


class PartnerTraitRow(Row):
    """A motive, a kind of contribution or a principle that was looked at, by code."""

    __tablename__ = "partner_trait"
    __table_args__ = (UniqueConstraint("partner_id", "kind", "code"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    note: Mapped[Text]


class OfferRow(Row):
    """What a partner can bring, or looks for, by the five M's."""

    __tablename__ = "offer"

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    direction: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(default="open", server_default="open")


class PartnerLabelRow(Row):
    """A label of the coalition's own on a partner."""

    __tablename__ = "partner_label"
    __table_args__ = (UniqueConstraint("partner_id", "name"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    name: Mapped[str] = mapped_column(index=True)


class LetterTemplateRow(Row):
    """A letter or mail with placeholders, changed or made by the coalition; ``key`` of a bundled one."""

    __tablename__ = "letter_template"

    id: Mapped[Key]
    key: Mapped[Text]
    name: Mapped[str]
    kind: Mapped[str]
    subject: Mapped[Text]
    text: Mapped[Text]


class LetterSentRow(Row):
    """That a letter went to a partner; never the letter itself. ``key`` is that of its text."""

    __tablename__ = "letter_sent"

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(refers_to("contact.id"), index=True)
    key: Mapped[Text]
    name: Mapped[str]
    way: Mapped[str]
    day: Mapped[dt.date]


class SavedViewRow(Row):
    """A filter with its columns and order, under a name; ``content`` is JSON of codes and words."""

    __tablename__ = "saved_view"

    id: Mapped[Key]
    name: Mapped[str]
    content: Mapped[Text]
    is_default: Mapped[Flag]
