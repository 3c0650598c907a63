"""Paper about the partners of a kept list: whom it covers, and the name of the list on it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.domain.ids import PartnerId, SavedViewId
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.services.kept_lists import kept_list_in, partners_on
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.file_names import safe_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from coalitiedesk.domain.saved_views import SavedView
    from coalitiedesk.services.printing.job import PrintJob

OPTION = "partners"


def asked_partners(session: "Session", job: "PrintJob") -> Callable[[PartnerId], bool]:
    """Whether a partner is on the list that was asked for; everybody is when no list was.

    Raises:
        PrintChoiceError: The list is not there any more.
    """
    view = asked_list(session, job)
    if view is None:
        return _is_anybody
    kept = frozenset(partners_on(session, view, today=job.today))
    return kept.__contains__


def asked_list(session: "Session", job: "PrintJob") -> "SavedView | None":
    """The list that was asked for; None when another choice was made.

    Raises:
        PrintChoiceError: It is not there any more.
    """
    value = job.options[OPTION]
    if not value.isdecimal():
        return None
    found = kept_list_in(session, SavedViewId(int(value)))
    if found is None:
        raise PrintChoiceError(PrintFault.NO_SUCH_LIST, {"value": value})
    return found


def with_list_name(session: "Session", job: "PrintJob") -> "PrintJob":
    """The job with the name of the list, on its paper and in the name of its file."""
    view = asked_list(session, job)
    if view is None:
        return job
    stem = " - ".join(map(safe_name, (view.name, job.kind.title, plain_date(job.today))))
    return replace(job, file_stem=stem, list_name=view.name)


def _is_anybody(_partner_id: PartnerId) -> bool:
    return True
