"""Tables of the choices in the plan, its money, its texts and its dates."""

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class ChoiceRow(Row):
    """What the coalition chooses to do, for whom and where, with its reason."""

    __tablename__ = "choice"

    id: Mapped[Key]
    title: Mapped[str]
    reason: Mapped[Text]
    part: Mapped[str] = mapped_column(index=True)
    target_group_id: Mapped[int | None] = mapped_column(refers_to("target_group.id"), index=True)
    area_id: Mapped[int | None] = mapped_column(refers_to("area.id"), index=True)
    period: Mapped[Text]
    aim: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    form: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    priority: Mapped[int | None]
    feasibility: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    state: Mapped[str] = mapped_column(default="considered", server_default="considered")
    decided_on: Mapped[dt.date | None]


class BudgetLineRow(Row):
    """Money or what is given in kind, in or out, in cents; NULL means unknown."""

    __tablename__ = "budget_line"

    id: Mapped[Key]
    title: Mapped[str]
    year: Mapped[int] = mapped_column(index=True)
    is_income: Mapped[Flag]
    kind: Mapped[str]
    partner_id: Mapped[int | None] = mapped_column(refers_to("partner.id"), index=True)
    source: Mapped[Text]
    planned_cents: Mapped[int | None]
    committed_cents: Mapped[int | None]
    settled_cents: Mapped[int | None]
    note: Mapped[Text]


class PlanTextRow(Row):
    """A chapter of the plan in the coordinator's words: staffing, organisation, agreements, progress."""

    __tablename__ = "plan_text"

    id: Mapped[Key]
    topic: Mapped[str] = mapped_column(unique=True)
    text: Mapped[Text]


class MilestoneRow(Row):
    """Something in the planning; its date may be counted from the Week, or not be known yet."""

    __tablename__ = "milestone"

    id: Mapped[Key]
    title: Mapped[str]
    item: Mapped[Text]
    step: Mapped[str | None]
    edition_id: Mapped[int | None] = mapped_column(owned_by("edition.id"), index=True)
    days_before: Mapped[int | None]
    day: Mapped[dt.date | None]
    when_text: Mapped[Text]
    owner: Mapped[Text]
    is_done: Mapped[Flag]
    note: Mapped[Text]
