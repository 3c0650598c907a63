"""One change to many partners, as one step to take back."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import PartnerLabelRow, PartnerRow
from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.warmth import LONGEST_INTERVAL
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.portions import Done, Portions, portions, to_the_end
from coalitiedesk.services.rows import by_the_hundreds, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkChange:
    """What becomes of every partner; None and no labels leave it as it is.

    Attributes:
        area_id: 0 takes the area away.
        account_holder: Who of the coalition keeps contact; empty for the coordinator.
        interval_days: 0 is the usual number.
    """

    labels_on: tuple[str, ...] = ()
    labels_off: tuple[str, ...] = ()
    kind: PartnerKind | None = None
    area_id: AreaId | None = None
    account_holder: str | None = None
    interval_days: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return self == BulkChange()


def change_partners(
    desk: Desk, ids: Sequence[PartnerId], wanted: BulkChange, *, initiator: str | None = None
) -> int:
    """Change partners all alike.

    Returns:
        How many there were.

    Raises:
        ValueError: Contact less often than once in ``LONGEST_INTERVAL`` days.
    """
    return to_the_end(changing_partners(desk, ids, wanted, initiator=initiator))


def changing_partners(
    desk: Desk, ids: Sequence[PartnerId], wanted: BulkChange, *, initiator: str | None = None
) -> Portions[int]:
    """As :func:`change_partners`, in portions."""
    if not 0 <= (wanted.interval_days or 0) <= LONGEST_INTERVAL:
        raise ValueError(wanted.interval_days)
    values, amount = _values(wanted), 0
    with desk.change(f"{count(len(ids), 'partner', 'partners')} wijzigen", initiator=initiator) as session:
        for done, some in portions(ids):
            chosen = PartnerRow.id.in_(some)
            present = session.scalars(select(PartnerRow.id).where(chosen)).all()
            amount += len(present)
            if values:
                session.execute(update(PartnerRow).where(chosen).values(values))
            if wanted.labels_on or wanted.labels_off:
                _change_labels(session, present, wanted)
            yield Done(done=done, total=len(ids))
        return amount


def _values(wanted: BulkChange) -> dict[str, object]:
    """What becomes of every row, by column."""
    found: dict[str, object] = {}
    if wanted.kind is not None:
        found["kind"] = wanted.kind.value
    if wanted.area_id is not None:
        found["area_id"] = wanted.area_id or None
    if wanted.account_holder is not None:
        found["account_holder"] = clean(wanted.account_holder)
    if wanted.interval_days is not None:
        found["interval_days"] = wanted.interval_days or None
    return found


def _change_labels(session: Session, ids: Sequence[int], wanted: BulkChange) -> None:
    """Capitals make no other label."""
    rows = PartnerLabelRow
    on = {clean(label).casefold(): clean(label) for label in wanted.labels_on if clean(label)}
    off = {clean(label).casefold() for label in wanted.labels_off} - on.keys()
    present: set[tuple[int, str]] = set()
    gone: list[int] = []
    for some in by_the_hundreds(ids):
        query = select(rows.id, rows.partner_id, rows.name).where(rows.partner_id.in_(some))
        for key, partner_id, name in session.execute(query):
            folded = name.casefold()
            present.add((partner_id, folded))
            if folded in off:
                gone.append(key)
    for old in by_the_hundreds(gone):
        session.execute(delete(rows).where(rows.id.in_(old)))
    new = [
        {"partner_id": key, "name": name}
        for key in ids
        for folded, name in on.items()
        if (key, folded) not in present
    ]
    if new:
        session.execute(insert(rows), new)
