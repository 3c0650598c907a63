"""Read from the coalition what the picture of the network needs: who takes part and who shares what."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries.network import network
from coalitiedesk.domain.network import Network, NetworkPartner, NetworkWish, network_view
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.services.handover_reducing import resident_name
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.print_kind import YES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_ON_A4, MOST_ON_A3 = 60, 90
"""More names in one ring are no longer read."""


def network_content(session: "Session", job: PrintJob) -> NetworkContent:
    """The partners with most in common, as many as the paper has room for."""
    return network_content_of(network(session), job, NetworkWish(most=0))


def network_content_of(
    found: Network, job: PrintJob, wish: NetworkWish, *, words: str = ""
) -> NetworkContent:
    """A part of the network; residents by name only when asked.

    Args:
        found: Everything there is.
        job: Says which paper, and whether residents are named.
        wish: Which part; never more than there is room for.
        words: By what was filtered; may be empty.
    """
    room = MOST_ON_A3 if job.options["paper"] == "a3" else MOST_ON_A4
    if job.options["residents"] != YES:
        found = replace(found, partners=tuple(_nameless(one) for one in found.partners))
    view = network_view(found, replace(wish, most=min(wish.most or room, room)))
    return NetworkContent(edition=job.edition, printed_on=job.today, view=view, words=words)


def _nameless(one: NetworkPartner) -> NetworkPartner:
    return replace(one, name=resident_name(one.id)) if one.kind is PartnerKind.RESIDENTS else one
