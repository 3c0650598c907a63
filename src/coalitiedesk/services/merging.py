"""Two records that are one: what hangs on the one that goes moves to the one that stays."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    AttentionRow,
    CommitmentRow,
    ContactRow,
    CriterionMarkRow,
    HandoverNoteRow,
    InteractionRow,
    MeetingGuestRow,
    OccurrenceRow,
    OfferRow,
    PartnerLabelRow,
    PartnerRow,
    PartnerTraitRow,
    StageChangeRow,
    StageTickRow,
    TaskRow,
    VenueRow,
)
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AttentionId, PartnerId, VenueId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.stages import settle_stage

_PARTNER_TEXTS = ("sector", "address", "postcode", "place", "phone", "email", "web_address", "since")
_VENUE_TEXTS = ("address", "postcode", "place", "phone", "facilities")
_REFERENCES = ("area_id", "logo_id")


def merge_partners(desk: Desk, keep: PartnerId, gone: PartnerId, *, initiator: str | None = None) -> None:
    """Make two partners one, as one step: blanks are filled, differences go into the note.

    Raises:
        LookupError: One of them was removed meanwhile.
    """
    with desk.change("partners samenvoegen", initiator=initiator) as session:
        _merge_partners(session, keep, gone)


def merge_venues(desk: Desk, keep: VenueId, gone: VenueId, *, initiator: str | None = None) -> None:
    """Make two places one, as one step.

    Raises:
        LookupError: One of them was removed meanwhile.
    """
    with desk.change("plekken samenvoegen", initiator=initiator) as session:
        _merge_venues(session, keep, gone)


def merge_as_asked(desk: Desk, item_id: AttentionId, *, initiator: str | None = None) -> None:
    """Answer a question about sameness with yes: the record that came in becomes the one that was there.

    Raises:
        LookupError: The question or one of the records is gone.
    """
    with desk.change("samenvoegen", initiator=initiator) as session:
        item = session.get(AttentionRow, item_id)
        if item is None or item.merge_id is None or item.merge_with_id is None:
            raise LookupError(item_id)
        if item.merge_kind == "partner":
            _merge_partners(session, item.merge_with_id, item.merge_id)
        else:
            _merge_venues(session, item.merge_with_id, item.merge_id)
        item.is_resolved = True


def _merge_partners(session: Session, keep_id: int, gone_id: int) -> None:
    keep, gone = session.get(PartnerRow, keep_id), session.get(PartnerRow, gone_id)
    if keep is None or gone is None:
        raise LookupError((keep_id, gone_id))
    notes = [keep.note, gone.note, *_fill(keep, gone, _PARTNER_TEXTS)]
    keep.note = "\n".join(dict.fromkeys(note for note in notes if note))
    for name in _REFERENCES:
        if getattr(keep, name) is None:
            setattr(keep, name, getattr(gone, name))
    if keep.kind == "unknown":
        keep.kind = gone.kind
    keep.on_print = keep.on_print or gone.on_print
    _join_upkeep(keep, gone)
    _move_contacts(session, keep_id, gone_id)
    for log in (InteractionRow, CommitmentRow, OfferRow):
        session.execute(update(log).where(log.partner_id == gone_id).values(partner_id=keep_id))
    _join_stages(session, keep, gone)
    _move_marks(session, keep_id, gone_id)
    _move_traits(session, keep_id, gone_id)
    _move_organisers(session, keep_id, gone_id)
    session.execute(
        update(TaskRow).where(TaskRow.owner_partner_id == gone_id).values(owner_partner_id=keep_id)
    )
    session.execute(
        update(HandoverNoteRow).where(HandoverNoteRow.partner_id == gone_id).values(partner_id=keep_id)
    )
    session.execute(
        update(MeetingGuestRow).where(MeetingGuestRow.partner_id == gone_id).values(partner_id=keep_id)
    )
    _move_questions(session, "partner", keep_id, gone_id)
    session.flush()
    session.delete(gone)


def _merge_venues(session: Session, keep_id: int, gone_id: int) -> None:
    keep, gone = session.get(VenueRow, keep_id), session.get(VenueRow, gone_id)
    if keep is None or gone is None:
        raise LookupError((keep_id, gone_id))
    notes = [keep.note, gone.note, *_fill(keep, gone, _VENUE_TEXTS)]
    keep.note = "\n".join(dict.fromkeys(note for note in notes if note))
    if keep.area_id is None:
        keep.area_id = gone.area_id
    if keep.part_of_id == gone_id:
        keep.part_of_id = gone.part_of_id if gone.part_of_id != keep_id else None
    session.execute(update(OccurrenceRow).where(OccurrenceRow.venue_id == gone_id).values(venue_id=keep_id))
    session.execute(
        update(VenueRow)
        .where(VenueRow.part_of_id == gone_id, VenueRow.id != keep_id)
        .values(part_of_id=keep_id)
    )
    _move_questions(session, "venue", keep_id, gone_id)
    session.flush()
    session.delete(gone)


def _fill(keep: PartnerRow | VenueRow, gone: PartnerRow | VenueRow, texts: tuple[str, ...]) -> list[str]:
    """Fill blanks; what differs comes back as lines for the note, the other spelling of the name too."""
    differing = [] if keep.name == gone.name else [f"Ook bekend als: {gone.name}"]
    for name in texts:
        ours, theirs = getattr(keep, name), getattr(gone, name)
        if not ours:
            setattr(keep, name, theirs)
        elif theirs and fold(ours) != fold(theirs):
            differing.append(f"Ook genoemd: {theirs}")
    return differing


def _move_contacts(session: Session, keep_id: int, gone_id: int) -> None:
    """A person of the same name at both is one person; blanks are filled."""
    ours = {
        fold(row.name): row
        for row in session.scalars(select(ContactRow).where(ContactRow.partner_id == keep_id))
    }
    for theirs in session.scalars(select(ContactRow).where(ContactRow.partner_id == gone_id)):
        same = ours.get(fold(theirs.name))
        if same is None:
            theirs.partner_id = keep_id
            continue
        for name in ("role", "mandate", "phone", "email", "note"):
            if not getattr(same, name):
                setattr(same, name, getattr(theirs, name))
        for rows in (MeetingGuestRow, InteractionRow):
            session.execute(update(rows).where(rows.contact_id == theirs.id).values(contact_id=same.id))
        session.delete(theirs)


def _join_upkeep(keep: PartnerRow, gone: PartnerRow) -> None:
    """How contact is kept up: ours, where we had chosen something."""
    keep.account_holder = keep.account_holder or gone.account_holder
    if keep.interval_days is None:
        keep.interval_days = gone.interval_days
    if keep.rest_until is None:
        keep.rest_until, keep.rest_reason = gone.rest_until, gone.rest_reason


def _join_stages(session: Session, keep: PartnerRow, gone: PartnerRow) -> None:
    """One history; without any, the stage of whoever has one."""
    changes = StageChangeRow
    session.execute(update(changes).where(changes.partner_id == gone.id).values(partner_id=keep.id))
    if session.scalar(select(changes.id).where(changes.partner_id == keep.id).limit(1)) is not None:
        settle_stage(session, keep)
    elif keep.stage == EngagementStage.UNKNOWN:
        keep.stage, keep.stage_since = gone.stage, gone.stage_since


def _move_marks(session: Session, keep_id: int, gone_id: int) -> None:
    """Ticks of stages and crosses of the longlist; what both have stays once, and goes with the other."""
    ticks, marks = StageTickRow, CriterionMarkRow
    ticked = set(session.scalars(select(ticks.item).where(ticks.partner_id == keep_id)))
    for tick in session.scalars(select(ticks).where(ticks.partner_id == gone_id)):
        if tick.item not in ticked:
            tick.partner_id = keep_id
    crossed = {
        (mark.criterion, mark.own_criterion_id)
        for mark in session.scalars(select(marks).where(marks.partner_id == keep_id))
    }
    for mark in session.scalars(select(marks).where(marks.partner_id == gone_id)):
        if (mark.criterion, mark.own_criterion_id) not in crossed:
            mark.partner_id = keep_id


def _move_traits(session: Session, keep_id: int, gone_id: int) -> None:
    """What moves them, and labels; of what both have the words stay, ours first."""
    traits, labels = PartnerTraitRow, PartnerLabelRow
    ours = {
        (one.kind, one.code): one
        for one in session.scalars(select(traits).where(traits.partner_id == keep_id))
    }
    for theirs in session.scalars(select(traits).where(traits.partner_id == gone_id)):
        same = ours.get((theirs.kind, theirs.code))
        if same is None:
            theirs.partner_id = keep_id
        elif theirs.note and fold(theirs.note) != fold(same.note):
            same.note = f"{same.note}; {theirs.note}" if same.note else theirs.note
    named = {fold(name) for name in session.scalars(select(labels.name).where(labels.partner_id == keep_id))}
    for one in session.scalars(select(labels).where(labels.partner_id == gone_id)):
        if fold(one.name) not in named:
            one.partner_id = keep_id


def _move_organisers(session: Session, keep_id: int, gone_id: int) -> None:
    links = ActivityOrganiserRow
    ours = set(session.scalars(select(links.activity_id).where(links.partner_id == keep_id)))
    for link in session.scalars(select(links).where(links.partner_id == gone_id)):
        if link.activity_id in ours:
            session.delete(link)
        else:
            link.partner_id = keep_id


def _move_questions(session: Session, kind: str, keep_id: int, gone_id: int) -> None:
    """Questions follow the record; one whether the two are the same is answered."""
    rows = AttentionRow
    session.execute(
        update(rows).where(rows.record_kind == kind, rows.record_id == gone_id).values(record_id=keep_id)
    )
    for column in (rows.merge_id, rows.merge_with_id):
        session.execute(
            update(rows).where(rows.merge_kind == kind, column == gone_id).values({column.key: keep_id})
        )
    session.execute(
        update(rows)
        .where(rows.merge_kind == kind, rows.merge_id == rows.merge_with_id)
        .values(is_resolved=True)
    )
