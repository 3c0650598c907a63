"""Read from the coalition what the papers of the plan need. Runs where the file is open; makes no page."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.domain.coverage import VIEWS
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.printouts.coverage_content import CoverageContent
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.inventory import coverage_in
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.network_collecting import network_content
from coalitiedesk.services.printing.pitch_collecting import pitch_content
from coalitiedesk.services.printing.plan_papers import plan_document, step_document
from coalitiedesk.services.printing.print_kind import ALL, YES
from coalitiedesk.services.printing.signal_collecting import signal_content

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_VIEWS = dict(zip(("group_area", "group_form", "part_group"), VIEWS, strict=True))


def _coverage(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    sheet = coverage_in(session, _VIEWS[job.options["view"]])
    matrix = sheet.matrix
    content = CoverageContent(
        edition=job.edition,
        printed_on=job.today,
        matrix=matrix,
        verdict=sheet.verdict,
        rows=tuple(sheet.row_title(key) for key in matrix.rows),
        columns=tuple(sheet.column_title(key) for key in matrix.columns),
        organisers={key: one.organiser for key, one in sheet.provisions.items()},
    )
    return replace(job, own=content)


def _plan(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    with_provisions = job.options["provisions"] == YES
    words = plan_document(session, today=job.today, with_provisions=with_provisions)
    return replace(job, own=WrittenContent(edition=job.edition, printed_on=job.today, document=words))


def _step(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    chosen = job.options["step"]
    words = step_document(session, wanted=None if chosen == ALL else PlanStep(chosen))
    return replace(job, own=WrittenContent(edition=job.edition, printed_on=job.today, document=words))


def _pitch(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    return replace(job, own=pitch_content(session, job))


def _signals(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    return replace(job, own=signal_content(session, job))


def _network(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    return replace(job, own=network_content(session, job))


PLAN_CONTENT: dict[str, Callable[["Session", PrintJob, Edition | None], PrintJob]] = {
    "coverage_sheet": _coverage,
    "plan_of_action": _plan,
    "step_report": _step,
    "pitch_page": _pitch,
    "signal_card": _signals,
    "network_picture": _network,
}
