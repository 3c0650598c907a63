"""Names that many partners share: labels, and who of the coalition keeps contact. Changed for all at once."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import PartnerLabelRow, PartnerRow, SavedViewRow
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedName:
    """A name, and how many partners have it; ways to write it that differ in capitals count as one."""

    name: str
    partners: int


def list_label_uses(desk: Desk) -> tuple[SharedName, ...]:
    """Every label, by the alphabet."""
    with desk.read() as session:
        return _uses(session.scalars(select(PartnerLabelRow.name)))


def list_holders(desk: Desk) -> tuple[SharedName, ...]:
    """Everyone who keeps contact with a partner, by the alphabet; the coordinator is not named there."""
    with desk.read() as session:
        return _uses(
            session.scalars(select(PartnerRow.account_holder).where(PartnerRow.account_holder != ""))
        )


def rename_label(desk: Desk, old: str, new: str, *, initiator: str | None = None) -> int:
    """Give a label another name with every partner and in kept lists, as one step.

    Whoever has the new one already keeps it once.

    Returns:
        With how many partners it was found.

    Raises:
        ValueError: There is no new name.
    """
    name = clean(new)
    if not name:
        raise ValueError(new)
    with desk.change("label hernoemen", initiator=initiator) as session:
        rows = _labelled(session, old)
        taken = {row.partner_id for row in _labelled(session, name) if row not in rows}
        renamed: dict[int, PartnerLabelRow] = {}
        for row in rows:
            if row.partner_id in taken or row.partner_id in renamed:
                session.delete(row)
            else:
                renamed[row.partner_id] = row
        session.flush()  # or the new name would stand there twice for a moment
        for row in renamed.values():
            row.name = name
        _change_views(session, old, name)
        return len(rows)


def remove_label(desk: Desk, name: str, *, initiator: str | None = None) -> int:
    """Take a label off every partner and out of kept lists; how many partners had it."""
    with desk.change("label overal verwijderen", initiator=initiator) as session:
        rows = _labelled(session, name)
        for row in rows:
            session.delete(row)
        _change_views(session, name, "")
        return len(rows)


def rename_holder(desk: Desk, old: str, new: str, *, initiator: str | None = None) -> int:
    """Let somebody else keep contact with every partner of one person; empty leaves it to the coordinator.

    Returns:
        With how many partners.
    """
    with desk.change("vaste contactpersoon overal wijzigen", initiator=initiator) as session:
        rows = session.scalars(select(PartnerRow).where(PartnerRow.account_holder != "")).all()
        found = [row for row in rows if fold_case(row.account_holder) == fold_case(old)]
        for row in found:
            row.account_holder = clean(new)
        _change_views(session, old, clean(new), key="holders")
        return len(found)


def fold_case(name: str) -> str:
    """Equal for names that differ in capitals and spaces only; accents make another name."""
    return clean(name).casefold()


def _uses(names: Iterable[str]) -> tuple[SharedName, ...]:
    """The way of writing that most use stands for all."""
    ways: dict[str, Counter[str]] = {}
    for name in names:
        ways.setdefault(fold_case(name), Counter())[name] += 1
    found = [SharedName(name=_usual(one), partners=one.total()) for one in ways.values()]
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.name)))


def _usual(ways: Counter[str]) -> str:
    return max(ways, key=lambda way: (ways[way], way))


def _labelled(session: Session, name: str) -> list[PartnerLabelRow]:
    wanted = fold_case(name)
    return [row for row in session.scalars(select(PartnerLabelRow)) if fold_case(row.name) == wanted]


def _change_views(session: Session, old: str, new: str, *, key: str = "labels") -> None:
    """A kept list goes on looking for the new name, and no more for one that is gone."""
    for row in session.scalars(select(SavedViewRow)):
        names = _names_in(row.content, key)
        if any(fold_case(one) == fold_case(old) for one in names):
            kept = {one for one in names if fold_case(one) != fold_case(old)} | ({new} if new else set())
            row.content = json.dumps({**json.loads(row.content), key: sorted(kept)}, ensure_ascii=False)


def _names_in(content: str, key: str) -> list[str]:
    try:
        found = json.loads(content or "{}")
    except ValueError:
        return []
    return [str(one) for one in found.get(key, ())] if isinstance(found, dict) else []
