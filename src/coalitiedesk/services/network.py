"""Who works with whom: read for the window, and made ready for the press."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import network as queries
from coalitiedesk.domain.network import Network, NetworkWish
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.printing import collect
from coalitiedesk.services.printing.network_collecting import network_content_of

if TYPE_CHECKING:
    from coalitiedesk.services.printing import PrintJob


def read_network(desk: Desk) -> Network:
    """Everybody who takes part, and what they did together."""
    with desk.read() as session:
        return queries.network(session)


def network_job(desk: Desk, wish: NetworkWish, *, words: str, paper: str, today: dt.date) -> "PrintJob":
    """The picture as it is shown, ready for the press; ``words`` say by what was filtered.

    Raises:
        PrintChoiceError: There is no such paper.
    """
    job = collect(desk, "network_picture", options={"paper": paper}, today=today)
    with desk.read() as session:
        content = network_content_of(queries.network(session), job, wish, words=words)
    return replace(job, own=content)
