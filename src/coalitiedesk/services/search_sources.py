"""Everything that a search looks through, kind by kind, and page by page where there is much of it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten
from typing import Any

from sqlalchemy import Column, Select, func, select, text
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors

from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.queries.records import fetch
from coalitiedesk.db.tables import (
    ActivityRow,
    AttachmentRow,
    ChoiceRow,
    CommitmentRow,
    ContactRow,
    DecisionRow,
    EditionRow,
    FigureRow,
    InteractionRow,
    LessonRow,
    MeetingGuestRow,
    MeetingRow,
    MilestoneRow,
    OfferRow,
    PartnerLabelRow,
    PartnerRow,
    ProvisionRow,
    StoryRow,
    TaskRow,
    VenueRow,
)
from coalitiedesk.domain.step_answers import answers_to
from coalitiedesk.dutch.formats import fold, plain_date
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.knowledge.steps import step_guides

_DETAIL = 60  # letters of a long text, to know it by


class FoundKind(StrEnum):
    """What was found; says which tab shows it."""

    PARTNER = "partner"
    ACTIVITY = "activity"
    VENUE = "venue"
    TASK = "task"
    INTERACTION = "interaction"
    COMMITMENT = "commitment"
    OFFER = "offer"  # or a need of a partner
    STORY = "story"
    LESSON = "lesson"
    DECISION = "decision"
    MEETING = "meeting"
    ANSWER = "question"  # an answer to a question of the plan
    NOTE = "step"  # the notes of a step
    ATTACHMENT = "attachment"
    FIGURE = "figure"  # the first of a measure and group
    PROVISION = "inventory"
    CHOICE = "choices"
    MILESTONE = "planning"
    INTERVENTION = "intervention"  # in the catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something that matches; ``detail`` tells it apart from its namesakes.

    Attributes:
        record_id: Of an answer or notes the number of the step, from 1; of an intervention a number for
            ``services.catalogue.reference_of``.
    """

    kind: FoundKind
    record_id: int
    title: str
    detail: str = ""


Entry = tuple[Found, str]
"""Something that can be found, and the folded text that it is found by."""


def ids_of(session: Session, kind: FoundKind) -> Sequence[int]:
    """Everything of a kind that is read by the page, in the order in which it is found."""
    return [key for (key,) in fetch(session, _PAGED[kind])]


def entries(session: Session, kind: FoundKind, ids: Sequence[int] | None = None) -> list[Entry]:
    """What can be found of a kind: all of it in order, or these of one that is read by the page, in any."""
    if kind is FoundKind.NOTE:
        return list(_of_steps(session))
    query = _QUERIES[kind]
    if ids is not None:
        query = query.where(query.selected_columns[0].in_(ids))
    return [_entry(kind, *row) for row in session.execute(query)]


def _entry(kind: FoundKind, record_id: int, title: str, detail: object, *more: object) -> Entry:
    found = Found(kind=kind, record_id=record_id, title=title, detail=_words(detail))
    return found, fold(" ".join([str(part) for part in (title, detail, *more) if part]))


def _words(detail: object) -> str:
    return plain_date(detail) if isinstance(detail, dt.date) else str(detail or "")


def _of_steps(session: Session) -> Iterator[Entry]:
    """Notes and the newest answers of the steps; an answer is found by the words of its question too."""
    steps, answers = plan_queries.steps(session), plan_queries.answers(session)
    for number, (progress, guide) in enumerate(zip(steps, step_guides(), strict=True), start=1):
        if progress.note:
            yield _of_step(FoundKind.NOTE, number, f"Notities bij {word(progress.step)}", progress.note)
        for question in guide.questions:
            newest = next(iter(answers_to(question.key, answers)), None)
            if newest is not None and newest.text:
                yield _of_step(FoundKind.ANSWER, number, question.text, newest.text)


def _of_step(kind: FoundKind, number: int, title: str, words: str) -> Entry:
    detail = shorten(words, width=_DETAIL, placeholder="…")
    return Found(kind=kind, record_id=number, title=title, detail=detail), fold(f"{title} {words}")


_QUERIES: dict[FoundKind, Select[*tuple[Any, ...]]] = {
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
        select(func.group_concat(PartnerLabelRow.name, " "))
        .where(PartnerLabelRow.partner_id == PartnerRow.id)
        .scalar_subquery(),
    ),
    FoundKind.ACTIVITY: select(
        ActivityRow.id, ActivityRow.title, EditionRow.year, ActivityRow.description, ActivityRow.remark
    ).join(EditionRow, EditionRow.id == ActivityRow.edition_id),
    FoundKind.VENUE: select(VenueRow.id, VenueRow.name, VenueRow.place, VenueRow.address, VenueRow.note),
    FoundKind.TASK: select(TaskRow.id, TaskRow.title, TaskRow.owner, TaskRow.note),
    FoundKind.INTERACTION: select(
        InteractionRow.id,
        InteractionRow.text,
        PartnerRow.name,
        InteractionRow.follow_up,
        InteractionRow.by_whom,
    ).join(PartnerRow, PartnerRow.id == InteractionRow.partner_id),
    FoundKind.COMMITMENT: select(CommitmentRow.id, CommitmentRow.text, PartnerRow.name).join(
        PartnerRow, PartnerRow.id == CommitmentRow.partner_id
    ),
    FoundKind.OFFER: select(OfferRow.id, OfferRow.text, PartnerRow.name)
    .join(PartnerRow, PartnerRow.id == OfferRow.partner_id)
    .order_by(OfferRow.state, OfferRow.id),
    FoundKind.STORY: select(StoryRow.id, StoryRow.text, StoryRow.teller),
    FoundKind.LESSON: select(LessonRow.id, LessonRow.text, LessonRow.text),
    FoundKind.DECISION: select(
        DecisionRow.id, DecisionRow.title, DecisionRow.decided_on, DecisionRow.reason, DecisionRow.decided_by
    ),
    FoundKind.MEETING: select(
        MeetingRow.id,
        MeetingRow.title,
        MeetingRow.day,
        MeetingRow.place,
        MeetingRow.agenda,
        MeetingRow.report,
        select(func.group_concat(MeetingGuestRow.name, " "))
        .where(MeetingGuestRow.meeting_id == MeetingRow.id)
        .scalar_subquery(),
    ),
    FoundKind.ATTACHMENT: select(AttachmentRow.id, AttachmentRow.name, AttachmentRow.note),
    FoundKind.FIGURE: select(
        func.min(FigureRow.id),
        FigureRow.measure_words,
        FigureRow.group_words,
        func.group_concat(FigureRow.region_name.distinct()),
        func.group_concat(FigureRow.source.distinct()),
        func.group_concat(FigureRow.note.distinct()),
    )
    .group_by(FigureRow.measure, FigureRow.measure_words, FigureRow.unit, FigureRow.group_words)
    .order_by(func.min(FigureRow.id)),
    FoundKind.PROVISION: select(
        ProvisionRow.id,
        ProvisionRow.name,
        ProvisionRow.organiser,
        ProvisionRow.description,
        ProvisionRow.note,
    ),
    FoundKind.CHOICE: select(ChoiceRow.id, ChoiceRow.title, ChoiceRow.period, ChoiceRow.reason),
    FoundKind.MILESTONE: select(
        MilestoneRow.id, MilestoneRow.title, MilestoneRow.owner, MilestoneRow.when_text, MilestoneRow.note
    ),
}


def _tables_in(query: Select[*tuple[Any, ...]]) -> frozenset[str]:
    """Every table that a query reads, also those inside a column of it."""
    return frozenset(one.table.name for one in visitors.iterate(query) if isinstance(one, Column))


_SAYS_SOMETHING = InteractionRow.text + InteractionRow.follow_up != ""
# A plus, or SQLite walks along the index of days and fetches each row from elsewhere: five times as long.
_PAGED: dict[FoundKind, Select[int]] = {
    FoundKind.PARTNER: select(PartnerRow.id).order_by(PartnerRow.id),
    FoundKind.INTERACTION: select(InteractionRow.id)
    .where(_SAYS_SOMETHING)
    .order_by(text("+interaction.day DESC"), InteractionRow.id),
    FoundKind.COMMITMENT: select(CommitmentRow.id).order_by(CommitmentRow.id),
}
READ_IN_PAGES = frozenset(_PAGED)
SOURCES: dict[FoundKind, frozenset[str]] = {
    **{kind: _tables_in(query) for kind, query in _QUERIES.items()},
    FoundKind.NOTE: frozenset({"step", "step_answer"}),
}
"""What is looked through, in the order in which it is found, with the tables that it depends on.

Notes and answers come together; the catalogue is no table.
"""
