"""Read from the coalition what papers about winning partners need. Makes no page."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import offers as offer_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.contact_log import ContactLog
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.domain.shortlist import Candidate, may_be_shortlisted
from coalitiedesk.domain.venues import owned_places
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.dutch.area_words import area_words
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.knowledge.conversation import conversation_guides
from coalitiedesk.printouts.conversation_content import ConversationContent
from coalitiedesk.printouts.shortlist_content import ShortlistContent
from coalitiedesk.services.offers import principle_problems, proposition_words
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.kept_partners import asked_partners, with_list_name
from coalitiedesk.services.printing.print_kind import ALL, AT_HAND
from coalitiedesk.services.shortlist import shortlist_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _shortlist(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    found = shortlist_in(session)
    asked, is_wanted = _ASKED.get(job.options["partners"], _is_anybody), asked_partners(session, job)
    kept = tuple(
        one for one in found.candidates if one.is_active and asked(one) and is_wanted(one.partner_id)
    )
    content = ShortlistContent(
        edition=job.edition, printed_on=job.today, shortlist=replace(found, candidates=kept)
    )
    return with_list_name(session, replace(job, own=content))


def _conversation(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    partner = _partner(session, job.options["partner"], today=job.today)
    upkeep, interests = log_queries.upkeep(session, partner.id), offer_queries.interests(session, partner.id)
    assert upkeep is not None  # noqa: S101 - of the partner that was just read
    assert interests is not None  # noqa: S101 - likewise
    areas = {area.id: area.name for area in coalition_queries.areas(session)}
    content = ConversationContent(
        edition=job.edition,
        printed_on=job.today,
        partner=partner,
        area=area_words(partner.areas, areas),
        log=ContactLog(
            upkeep=upkeep,
            interactions=log_queries.interactions(session, partner.id),
            commitments=log_queries.commitments(session, partner.id),
        ),
        interests=interests,
        activities=partner_queries.partner_activities(session, partner.id),
        objections=principle_problems(session, partner.id),
        guides=conversation_guides(),
        places=tuple(one.name for one in owned_places(venue_queries.venues(session), partner.id)),
        propositions=proposition_words(interests.propositions, interests.own_proposition),
    )
    stem = " - ".join(map(safe_name, (partner.name, job.kind.title, plain_date(job.today))))
    return replace(job, own=content, file_stem=stem)


def _partner(session: "Session", wanted: str, *, today: dt.date) -> Partner:
    """The one that was asked for, or whoever is most in need of a call."""
    if wanted != AT_HAND:
        found = partner_queries.partner(session, PartnerId(int(wanted)))
        if found is None:
            raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "partner", "value": wanted})
        return found
    urgency = list(Warmth)
    lines = [line for line in partner_queries.partner_lines(session) if line.is_active]
    first = min(lines, key=lambda line: urgency.index(warmth_of(line.upkeep, today)), default=None)
    found = partner_queries.partner(session, first.id) if first is not None else None
    if found is None:
        raise PrintChoiceError(PrintFault.NO_PARTNER, {})
    return found


def _is_crossed(one: Candidate) -> bool:
    return bool(one.crosses)


def _is_anybody(_one: Candidate) -> bool:
    return True


_ASKED: dict[str, Callable[[Candidate], bool]] = {
    "crossed": _is_crossed,
    "waiting": may_be_shortlisted,
    ALL: _is_anybody,
}
PARTNER_CONTENT: dict[str, Callable[["Session", PrintJob, Edition | None], PrintJob]] = {
    "shortlist_matrix": _shortlist,
    "conversation_sheet": _conversation,
}
