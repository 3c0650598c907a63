"""Two records that are one: what hangs on the one that goes moves to the one that stays."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    AttentionRow,
    ContactRow,
    CriterionMarkRow,
    OccurrenceRow,
    PartnerAreaRow,
    PartnerLabelRow,
    PartnerRow,
    PartnerTraitRow,
    StageChangeRow,
    StageTickRow,
    VenueRow,
    metadata,
)
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId, AttentionId, PartnerId, VenueId
from coalitiedesk.domain.partner_merge import TEXTS, MergeChoice, join_texts, same_people
from coalitiedesk.domain.partners import ContactLevel
from coalitiedesk.dutch.formats import fold, sort_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.match_refusals import move_refusals
from coalitiedesk.services.partners import store_other_areas
from coalitiedesk.services.stages import settle_stage

_VENUE_TEXTS = ("address", "postcode", "place", "phone", "facilities")
_PERSON_TEXTS = ("role", "mandate", "phone", "email")
_REFERENCES = ("area_id", "logo_id")
_JOINED = frozenset(
    {"activity_organiser", "contact", "criterion_mark", "partner_area"}
    | {"partner_label", "partner_trait", "stage_tick"}
)
"""Tables of which both can have the same row, so that they are joined with care."""

NO_CHOICES: Mapping[str, MergeChoice] = MappingProxyType({})
_NOTHING = ("unknown", None)


def merge_partners(
    desk: Desk,
    keep: PartnerId,
    gone: PartnerId,
    *,
    choices: Mapping[str, MergeChoice] = NO_CHOICES,
    initiator: str | None = None,
) -> None:
    """Make two partners one, as one step: blanks are filled, texts that are not chosen go into the note.

    Args:
        desk: The open coalition.
        keep: The one that stays.
        gone: The other; what hangs on it moves along.
        choices: Whose value stays, by field of :func:`differing_fields` and
            :func:`differing_upkeep`; without a choice that of ``keep``.
        initiator: See :meth:`Desk.change`.

    Raises:
        LookupError: One of them was removed meanwhile.
    """
    with desk.change("partners samenvoegen", initiator=initiator) as session:
        _merge_partners(session, keep, gone, choices)


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
            _merge_partners(session, item.merge_with_id, item.merge_id, NO_CHOICES)
        else:
            _merge_venues(session, item.merge_with_id, item.merge_id)
        item.is_resolved = True


def _merge_partners(session: Session, keep_id: int, gone_id: int, choices: Mapping[str, MergeChoice]) -> None:
    keep, gone = session.get(PartnerRow, keep_id), session.get(PartnerRow, gone_id)
    if keep is None or gone is None:
        raise LookupError((keep_id, gone_id))
    _join_texts(keep, gone, choices)
    both = {area for area in (keep.area_id, gone.area_id) if area is not None}
    for name in (*_REFERENCES, "kind"):
        is_theirs = choices.get(name) is MergeChoice.THEIRS and getattr(gone, name) not in _NOTHING
        if is_theirs or getattr(keep, name) in _NOTHING:
            setattr(keep, name, getattr(gone, name))
    if gone.is_active and not keep.is_active:
        keep.is_active, keep.left_on, keep.left_reason = True, None, ""
    keep.on_print = keep.on_print or gone.on_print
    _join_upkeep(keep, gone, choices)
    _move_contacts(session, keep_id, gone_id)
    _join_stages(session, keep, gone)
    _move_marks(session, keep_id, gone_id)
    _move_traits(session, keep_id, gone_id)
    _join_areas(session, keep, gone_id, both)
    _move_organisers(session, keep_id, gone_id)
    session.flush()
    _move_references(session, "partner", keep_id, gone_id)
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
    if keep.partner_id is None:
        keep.partner_id = gone.partner_id
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


def _join_texts(keep: PartnerRow, gone: PartnerRow, choices: Mapping[str, MergeChoice]) -> None:
    """The chosen texts, and a line in the note for each that was not."""
    ours, theirs = ({field: getattr(row, field) for field in TEXTS} for row in (keep, gone))
    joined = join_texts(ours, theirs, choices)
    for field, value in joined.values.items():
        setattr(keep, field, value)
    lines = [
        f"{'Ook bekend als' if field == 'name' else 'Ook genoemd'}: {text}" for field, text in joined.aside
    ]
    keep.note = "\n".join(dict.fromkeys(part for part in (keep.note, *lines) if part))
    keep.sort_name = sort_key(keep.name)


def _move_references(session: Session, target: str, keep_id: int, gone_id: int) -> None:
    """Let everything that points at one record point at the other, whichever table it is in."""
    for table in metadata.sorted_tables:
        if table.name in _JOINED and target == "partner":
            continue
        for column in table.columns:
            if any(key.target_fullname == f"{target}.id" for key in column.foreign_keys):
                session.execute(update(table).where(column == gone_id).values({column.name: keep_id}))


def _fill(keep: VenueRow, gone: VenueRow, texts: tuple[str, ...]) -> list[str]:
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
    """Who works at both is one person; everybody else moves along."""
    rows = ContactRow
    ours, theirs = (
        session.scalars(select(rows).where(rows.partner_id == key).order_by(rows.id)).all()
        for key in (keep_id, gone_id)
    )
    same = {other.id: one for one, other in same_people(ours, theirs, fold)}
    for other in theirs:
        one = same.get(other.id)
        if one is None:
            other.partner_id = keep_id
            continue
        _join_people(one, other)
        session.flush()
        _move_references(session, "contact", one.id, other.id)
        session.delete(other)


def _join_people(one: ContactRow, other: ContactRow) -> None:
    """Blanks are filled, the fullest name stays, and what differs is a line in the note."""
    differing = []
    if len(other.name) > len(one.name):
        one.name = other.name
    for field in _PERSON_TEXTS:
        ours, theirs = getattr(one, field), getattr(other, field)
        if not ours:
            setattr(one, field, theirs)
        elif theirs and fold(ours) != fold(theirs):
            differing.append(theirs)
    if one.level == ContactLevel.UNKNOWN:
        one.level = other.level
    since = [day for day in (one.active_from, other.active_from) if day is not None]
    one.active_from = min(since, default=None)
    if one.active_until is not None:  # who still works there according to either, does
        one.active_until = max(one.active_until, other.active_until) if other.active_until else None
    notes = [one.note, other.note, f"Ook genoemd: {', '.join(differing)}" if differing else ""]
    one.note = "\n".join(dict.fromkeys(note for note in notes if note))


def _join_upkeep(keep: PartnerRow, gone: PartnerRow, choices: Mapping[str, MergeChoice]) -> None:
    """How contact is kept up: what was chosen, else ours where we had chosen something."""
    for field in ("account_holder", "interval_days"):
        ours, theirs = getattr(keep, field), getattr(gone, field)
        is_theirs = theirs and choices.get(field) is MergeChoice.THEIRS
        setattr(keep, field, theirs if is_theirs else ours or theirs)
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
    move_refusals(session, keep_id, gone_id)
    named = {fold(name) for name in session.scalars(select(labels.name).where(labels.partner_id == keep_id))}
    for one in session.scalars(select(labels).where(labels.partner_id == gone_id)):
        if fold(one.name) not in named:
            one.partner_id = keep_id


def _join_areas(session: Session, keep: PartnerRow, gone_id: int, both: set[int]) -> None:
    """It works wherever one of the two did; ``both`` are where they were."""
    rows = PartnerAreaRow
    found = set(session.scalars(select(rows.area_id).where(rows.partner_id.in_((keep.id, gone_id)))))
    others = {AreaId(key) for key in found | both if key != keep.area_id}
    store_other_areas(session, {keep.id: others})


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
