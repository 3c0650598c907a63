"""Read from the coalition what a list on paper needs. Makes no page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.domain.listed import ProgramList
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.printouts.shown_list_content import ShownListContent
from coalitiedesk.services.kept_lists import partners_on
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.kept_partners import asked_list
from coalitiedesk.services.printing.print_kind import YES
from coalitiedesk.services.program_lists import program_list

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from coalitiedesk.domain.editions import Edition
    from coalitiedesk.services.printing.job import PrintJob


def listed_job(session: "Session", job: "PrintJob", edition: "Edition | None") -> "PrintJob":
    """The list that was asked for; about the partners on a kept list only when one was chosen."""
    has_people = job.options["people"] == YES
    table = program_list(
        session,
        ProgramList(job.options["which"]),
        today=job.today,
        has_people=has_people,
        edition_id=edition.id if edition else None,
    )
    kept = asked_list(session, job)
    if kept is not None:
        table = table.only(partners_on(session, kept, today=job.today))
    names = (kept.name if kept else job.edition.identity.name, count(len(table.rows), "regel", "regels"))
    content = ShownListContent(
        edition=job.edition,
        printed_on=job.today,
        title=table.title,
        below=" · ".join(names),
        headings=table.headings,
        rows=table.cells,
        is_private=has_people,
    )
    parts = (kept.name if kept else "", table.title, plain_date(job.today))
    return replace(job, own=content, file_stem=" - ".join(safe_name(part) for part in parts if part))
