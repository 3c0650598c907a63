"""The contact log: what was said, what was promised, what follows, and whom to call."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import false, func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as queries
from coalitiedesk.db.tables import CommitmentRow, ContactRow, InteractionRow, PartnerRow
from coalitiedesk.domain.contact_due import SOON_DAYS, ContactDue, contact_due
from coalitiedesk.domain.contact_log import Commitment, CommitmentState, ContactLog, Interaction
from coalitiedesk.domain.ids import CommitmentId, ContactId, InteractionId, PartnerId
from coalitiedesk.domain.warmth import LONGEST_INTERVAL
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean

INTERACTION_FIELDS = (
    "partner_id",
    "contact_id",
    "kind",
    "day",
    "text",
    "by_whom",
    "follow_up_on",
    "follow_up",
    "is_followed_up",
)
COMMITMENT_FIELDS = ("partner_id", "direction", "text", "made_on", "due", "state", "settled_on")

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChoice:
    """What there is to choose from when a contact moment with a partner is logged.

    Attributes:
        people: Contact persons with their names, in the order of the register.
        waiting: What still had to follow from earlier contact moments, the earliest first.
        by_whom: Who keeps contact: the account holder, else the coordinator; may be empty.
    """

    people: tuple[tuple[ContactId, str], ...] = ()
    waiting: tuple[Interaction, ...] = ()
    by_whom: str = ""


def get_log(desk: Desk, partner_id: PartnerId) -> ContactLog | None:
    """Everything about the contact with a partner; None when it is gone."""
    with desk.read() as session:
        upkeep = queries.upkeep(session, partner_id)
        if upkeep is None:
            return None
        return ContactLog(
            upkeep=upkeep,
            interactions=queries.interactions(session, partner_id),
            commitments=queries.commitments(session, partner_id),
        )


def list_interactions(desk: Desk) -> tuple[Interaction, ...]:
    """Contact moments with every partner, the latest first."""
    with desk.read() as session:
        return queries.all_interactions(session)


def get_interaction(desk: Desk, interaction_id: InteractionId) -> Interaction | None:
    """One contact moment, or None when it is gone."""
    with desk.read() as session:
        return queries.interaction(session, interaction_id)


def get_commitment(desk: Desk, commitment_id: CommitmentId) -> Commitment | None:
    """One promise, or None when it is gone."""
    with desk.read() as session:
        return queries.commitment(session, commitment_id)


def get_contact_choice(desk: Desk, partner_id: PartnerId, *, today: dt.date) -> ContactChoice:
    """What there is to choose from when contact with a partner is logged.

    Args:
        desk: The open coalition.
        partner_id: With whom.
        today: Who left by this day comes last, and is named so.
    """
    has_left = func.coalesce(ContactRow.active_until <= today, false()).label("has_left")
    with desk.read() as session:
        upkeep = queries.upkeep(session, partner_id)
        people = session.execute(
            select(ContactRow.id, ContactRow.name, has_left)
            .where(ContactRow.partner_id == partner_id)
            .order_by(has_left, ContactRow.id)
        )
        log = (
            ContactLog(upkeep=upkeep, interactions=queries.interactions(session, partner_id))
            if upkeep
            else None
        )
        return ContactChoice(
            people=tuple(
                (ContactId(key), f"{name} (werkt er niet meer)" if gone else name)
                for key, name, gone in people
            ),
            waiting=log.follow_ups if log else (),
            by_whom=(upkeep.account_holder if upkeep else "")
            or coalition_queries.coalition(session).coordinator,
        )


def list_due(desk: Desk, *, today: dt.date) -> tuple[ContactDue, ...]:
    """Whom to call, and why: follow-ups, promises, and who is going cold."""
    with desk.read() as session:
        return due_in(session, today=today)


def due_in(session: Session, *, today: dt.date) -> tuple[ContactDue, ...]:
    """The same, within a session that is open."""
    waiting = queries.waiting_interactions(session, until=today)
    promised = queries.open_commitments(session, until=today + dt.timedelta(days=SOON_DAYS))
    named = {one.partner_id for one in waiting} | {one.partner_id for one in promised}
    return contact_due(
        queries.callers(session, named, today=today),
        waiting,
        promised,
        today=today,
        planned=queries.planned_partners(session, after=today),
    )


def log_interaction(
    desk: Desk,
    interaction: Interaction,
    *,
    commitment: Commitment | None = None,
    followed_up: Sequence[InteractionId] = (),
    others: Sequence[PartnerId] = (),
    initiator: str | None = None,
) -> InteractionId:
    """Add a contact moment, as one step with what was promised and what it followed up.

    Args:
        desk: The open coalition.
        interaction: Id 0.
        commitment: What was promised, id 0; its partner is that of the contact moment.
        followed_up: Earlier contact moments of which nothing has to follow any more.
        others: Partners that were there too; each gets the same words, what follows is with the first.
        initiator: See :meth:`Desk.change`.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    label = f"{word(interaction.kind).lower()} vastleggen"
    with desk.change(label, initiator=initiator) as session:
        key = _store_interaction(session, interaction)
        if commitment is not None:
            store_commitment(session, commitment, partner_id=interaction.partner_id)
        for earlier in followed_up:
            _set_followed_up(session, earlier, is_done=True)
        for other in others:
            _store_interaction(
                session,
                replace(interaction, partner_id=other, contact_id=None, follow_up_on=None, follow_up=""),
            )
        return key


def change_interaction(desk: Desk, interaction: Interaction, *, initiator: str | None = None) -> None:
    """Change a contact moment.

    Raises:
        LookupError: It or its partner was removed meanwhile.
    """
    with desk.change("contactmoment wijzigen", initiator=initiator) as session:
        _store_interaction(session, interaction)


def remove_interactions(desk: Desk, ids: Sequence[InteractionId], *, initiator: str | None = None) -> None:
    """Remove contact moments, with what was to follow."""
    label = f"{count(len(ids), 'contactmoment', 'contactmomenten')} verwijderen"
    with desk.change(label, initiator=initiator) as session:
        for interaction_id in ids:
            row = session.get(InteractionRow, interaction_id)
            if row is not None:
                session.delete(row)


def mark_followed_up(
    desk: Desk, interaction_id: InteractionId, *, is_done: bool = True, initiator: str | None = None
) -> None:
    """Say that what was to follow was done, or not yet after all.

    Raises:
        LookupError: The contact moment was removed meanwhile.
    """
    with desk.change(f"vervolg {'gedaan' if is_done else 'weer openzetten'}", initiator=initiator) as session:
        _set_followed_up(session, interaction_id, is_done=is_done)


def save_commitment(desk: Desk, commitment: Commitment, *, initiator: str | None = None) -> CommitmentId:
    """Add a promise (id 0) or change it.

    Raises:
        LookupError: It or its partner was removed meanwhile.
    """
    label = f"toezegging {'wijzigen' if commitment.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_commitment(session, commitment, partner_id=commitment.partner_id)


def settle_commitment(
    desk: Desk,
    commitment_id: CommitmentId,
    state: CommitmentState,
    *,
    today: dt.date,
    initiator: str | None = None,
) -> None:
    """Say what became of a promise; open again wipes the date.

    Raises:
        LookupError: The promise was removed meanwhile.
    """
    with desk.change(f"toezegging: {word(state).lower()}", initiator=initiator) as session:
        row = _found(session.get(CommitmentRow, commitment_id), commitment_id)
        row.state = state.value
        row.settled_on = None if state is CommitmentState.OPEN else today


def remove_commitments(desk: Desk, ids: Sequence[CommitmentId], *, initiator: str | None = None) -> None:
    """Remove promises."""
    label = f"{count(len(ids), 'toezegging', 'toezeggingen')} verwijderen"
    with desk.change(label, initiator=initiator) as session:
        for commitment_id in ids:
            row = session.get(CommitmentRow, commitment_id)
            if row is not None:
                session.delete(row)


def set_interval(
    desk: Desk, partner_id: PartnerId, days: int | None, *, initiator: str | None = None
) -> None:
    """Keep contact every so many days; None is the usual number.

    Raises:
        ValueError: Not from 1 to ``LONGEST_INTERVAL``.
        LookupError: The partner was removed meanwhile.
    """
    if days is not None and not 1 <= days <= LONGEST_INTERVAL:
        raise ValueError(days)
    with desk.change("hoe vaak contact", initiator=initiator) as session:
        _partner(session, partner_id).interval_days = days


def let_rest(
    desk: Desk,
    partner_id: PartnerId,
    until: dt.date | None,
    reason: str = "",
    *,
    initiator: str | None = None,
) -> None:
    """Leave a partner alone until a day, with the reason; None ends the rest.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    label = "partner laten rusten" if until is not None else "rust van partner beëindigen"
    with desk.change(label, initiator=initiator) as session:
        row = _partner(session, partner_id)
        row.rest_until = until
        row.rest_reason = clean(reason) if until is not None else ""


def set_account_holder(desk: Desk, partner_id: PartnerId, name: str, *, initiator: str | None = None) -> None:
    """Say who of the coalition keeps contact with a partner; empty for the coordinator.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    with desk.change("vaste contactpersoon", initiator=initiator) as session:
        _partner(session, partner_id).account_holder = clean(name)


def _store_interaction(session: Session, interaction: Interaction) -> InteractionId:
    _partner(session, interaction.partner_id)
    row = session.get(InteractionRow, interaction.id) if interaction.id else InteractionRow()
    row = _found(row, interaction.id)
    assign(row, interaction, INTERACTION_FIELDS)
    session.add(row)
    session.flush()
    return InteractionId(row.id)


def store_commitment(session: Session, commitment: Commitment, *, partner_id: PartnerId) -> CommitmentId:
    """Write a promise within an open transaction; see :func:`save_commitment`."""
    _partner(session, partner_id)
    row = session.get(CommitmentRow, commitment.id) if commitment.id else CommitmentRow()
    row = _found(row, commitment.id)
    assign(row, commitment, COMMITMENT_FIELDS)
    row.partner_id = partner_id
    session.add(row)
    session.flush()
    return CommitmentId(row.id)


def _set_followed_up(session: Session, interaction_id: InteractionId, *, is_done: bool) -> None:
    _found(session.get(InteractionRow, interaction_id), interaction_id).is_followed_up = is_done


def _partner(session: Session, partner_id: PartnerId) -> PartnerRow:
    return _found(session.get(PartnerRow, partner_id), partner_id)


def _found(row: _Row | None, key: int) -> _Row:
    if row is None:
        raise LookupError(key)
    return row
