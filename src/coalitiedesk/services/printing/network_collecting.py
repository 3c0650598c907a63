"""Read from the coalition what the picture of the network needs: who takes part and who shares what."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries.network import network
from coalitiedesk.domain.network import busiest
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.services.handover_reducing import resident_name
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.print_kind import YES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_PARTNERS = 60
"""More names in one ring are no longer read."""


def network_content(session: "Session", job: PrintJob) -> NetworkContent:
    """The partners with most in common, at most ``MOST_PARTNERS``, by kind; residents by name when asked."""
    partners, links = network(session)
    kept = busiest(partners, links, MOST_PARTNERS)
    if job.options["residents"] != YES:
        kept = tuple(
            replace(one, name=resident_name(one.id)) if one.kind is PartnerKind.RESIDENTS else one
            for one in kept
        )
    places = {kind: at for at, kind in enumerate(PartnerKind)}
    shown = {partner.id for partner in kept}
    return NetworkContent(
        edition=job.edition,
        printed_on=job.today,
        partners=tuple(sorted(kept, key=lambda partner: places[partner.kind])),
        links=tuple(link for link in links if link.first in shown and link.second in shown),
        left_out=len(partners) - len(kept),
    )
