"""What a service asks of the database, to hold that it asks little; and many partners to ask it about."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from coalitiedesk.db.tables import PartnerRow
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import list_partner_ids


@contextmanager
def questions(desk: Desk) -> Iterator[list[str]]:
    """Every statement that is executed meanwhile; one for many rows counts once."""
    asked: list[str] = []
    with desk.read() as session:
        engine = session.get_bind()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def many_partners(desk: Desk, amount: int) -> tuple[PartnerId, ...]:
    """Add partners that differ in name only, in one step."""
    with desk.change("vullen") as session:
        session.add_all(PartnerRow(name=f"P {at:05}", sort_name=f"p {at:05}") for at in range(amount))
    return list_partner_ids(desk)
