"""What stands on the card for shops and volunteers: the words, and the numbers to call here."""

from typing import TYPE_CHECKING

from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.domain.partners import Partner, PartnerKind
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.knowledge.signals import signal_route
from coalitiedesk.printouts.signal_content import PhoneLine, SignalContent
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.plan_kinds import MARKED, NOBODY

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_KINDS = (PartnerKind.NEIGHBOURHOOD_TEAM, PartnerKind.WELFARE, PartnerKind.CARE, PartnerKind.MUNICIPALITY)
_MOST = 3


def signal_content(session: "Session", job: PrintJob) -> SignalContent:
    """Everything that the card says.

    Raises:
        PrintChoiceError: A partner that was chosen is not there or has no number.
    """
    route, own = signal_route(), job.edition.identity
    lines = [PhoneLine(name=one.name, phone=one.phone) for one in _chosen(session, job)]
    if own.phone.strip():
        lines.append(PhoneLine(name=own.name, phone=own.phone, hours=own.phone_hours))
    return SignalContent(
        edition=job.edition,
        printed_on=job.today,
        notice=tuple(one.text for one in route.notice),
        say=tuple(one.text for one in route.say),
        know=tuple(one.text for one in route.know),
        phones=tuple(lines),
    )


def helpers(session: "Session") -> tuple[Partner, ...]:
    """Partners to whom one can turn with a worry: of a kind that helps, taking part, with a number."""
    found = [
        one
        for one in partner_queries.partners(session)
        if one.is_active and one.phone.strip() and one.kind in _KINDS
    ]
    return tuple(sorted(found, key=lambda one: _KINDS.index(one.kind)))


def _chosen(session: "Session", job: PrintJob) -> list[Partner]:
    """Those marked for paper, or those that were named; each once."""
    known = helpers(session)
    found: list[Partner] = []
    for key in ("partner", "partner_too"):
        value = job.options[key]
        if value == MARKED:
            found += [one for one in known if one.on_print][: _MOST - 1]
        elif value != NOBODY:
            named = next((one for one in known if str(one.id) == value), None)
            if named is None:
                raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": key, "value": value})
            found.append(named)
    return list(dict.fromkeys(found))[:_MOST]
