"""Read from the coalition what papers about winning partners need. Makes no page."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.shortlist import Candidate, may_be_shortlisted
from coalitiedesk.printouts.shortlist_content import ShortlistContent
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.print_kind import ALL
from coalitiedesk.services.shortlist import shortlist_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _shortlist(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    found = shortlist_in(session)
    asked = _ASKED[job.options["partners"]]
    kept = tuple(one for one in found.candidates if one.is_active and asked(one))
    content = ShortlistContent(
        edition=job.edition, printed_on=job.today, shortlist=replace(found, candidates=kept)
    )
    return replace(job, own=content)


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
}
