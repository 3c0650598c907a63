"""Search in everything: partners, what was said, activities, places, plan, stories, lessons, catalogue."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from textwrap import shorten

from sqlalchemy import func, select

from coalitiedesk.db.queries import plan as plan_queries
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
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.knowledge.steps import step_guides
from coalitiedesk.services.catalogue import find_by_name
from coalitiedesk.services.desk import Desk

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


_MOST_FOLDED = 100_000
_OF_PARTNERS = frozenset({FoundKind.INTERACTION, FoundKind.COMMITMENT, FoundKind.OFFER})


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


def search_everything(desk: Desk, words: str, *, limit: int = 50) -> tuple[Found, ...]:
    """What contains all the words, accents and case aside; titles that begin with them come first."""
    wanted = fold(words).split()
    if not wanted:
        return ()
    hits = [
        (not _folded(found.title).startswith(wanted[0]), position, found)
        for position, (found, text) in enumerate(_everything(desk))
        if all(word in text for word in wanted) and _says_more(found, text, wanted)
    ]
    hits.sort(key=lambda hit: hit[:2])
    return (*(found for _, _, found in hits), *_catalogue(desk, wanted))[:limit]


def _catalogue(desk: Desk, wanted: list[str]) -> Iterator[Found]:
    """Last, as it is not the coalition's own: the catalogue, and what in it is called so."""
    try:
        found = tuple(find_by_name(desk, wanted))
    except KnowledgeError:  # opening the catalogue says what is wrong; the rest can still be found
        return
    if all(part in _CATALOGUE_WORDS for part in wanted):
        yield Found(kind=FoundKind.INTERVENTION, record_id=0, title="Catalogus", detail="wat kan helpen")
    for number, one in found:
        yield Found(kind=FoundKind.INTERVENTION, record_id=number, title=one.name, detail=word(one.kind))


def _says_more(found: Found, text: str, wanted: Sequence[str]) -> bool:
    """Whether it is more than the name of its partner, which is found already."""
    if found.kind not in _OF_PARTNERS:
        return True
    rest = text.replace(_folded(found.detail), "")
    return any(word in rest for word in wanted)


@lru_cache(maxsize=_MOST_FOLDED)
def _folded(text: str) -> str:
    """Folded text, remembered: at the next key stroke the same texts come by."""
    return fold(text)


def _everything(desk: Desk) -> Iterator[tuple[Found, str]]:
    """Everything with the folded text it is found by."""
    for kind, query in _QUERIES.items():
        with desk.read() as session:
            rows = session.execute(query).all()
        for record_id, title, detail, *more in rows:
            found = Found(kind=kind, record_id=record_id, title=title, detail=_words(detail))
            yield found, _folded(" ".join([str(part) for part in (title, detail, *more) if part]))
    yield from _of_steps(desk)


def _words(detail: object) -> str:
    return plain_date(detail) if isinstance(detail, dt.date) else str(detail or "")


def _of_steps(desk: Desk) -> Iterator[tuple[Found, str]]:
    """Notes and the newest answers of the steps; an answer is found by the words of its question too."""
    with desk.read() as session:
        steps, answers = plan_queries.steps(session), plan_queries.answers(session)
    for number, (progress, guide) in enumerate(zip(steps, step_guides(), strict=True), start=1):
        if progress.note:
            yield _of_step(FoundKind.NOTE, number, f"Notities bij {word(progress.step)}", progress.note)
        for question in guide.questions:
            newest = next(iter(answers_to(question.key, answers)), None)
            if newest is not None and newest.text:
                yield _of_step(FoundKind.ANSWER, number, question.text, newest.text)


def _of_step(kind: FoundKind, number: int, title: str, text: str) -> tuple[Found, str]:
    detail = shorten(text, width=_DETAIL, placeholder="…")
    return Found(kind=kind, record_id=number, title=title, detail=detail), fold(f"{title} {text}")


_CATALOGUE_WORDS = "catalogus interventies werkwijzen"
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
    )
    .join(PartnerRow, PartnerRow.id == InteractionRow.partner_id)
    .where(InteractionRow.text + InteractionRow.follow_up != "")
    .order_by(InteractionRow.day.desc(), InteractionRow.id),
    FoundKind.COMMITMENT: select(CommitmentRow.id, CommitmentRow.text, PartnerRow.name)
    .join(PartnerRow, PartnerRow.id == CommitmentRow.partner_id)
    .order_by(CommitmentRow.id),
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
