"""From collected content to a PDF, for papers about winning partners. ReportLab is imported here and now."""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from coalitiedesk.printouts.conversation_content import ConversationContent
from coalitiedesk.printouts.shortlist_content import ShortlistContent
from coalitiedesk.printouts.shown_list_content import ShownListContent
from coalitiedesk.services.printing.job import PrintJob, PrintProgress
from coalitiedesk.services.printing.print_kind import YES

if TYPE_CHECKING:
    from coalitiedesk.printouts.kit import document as press


def _shortlist_matrix(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import shortlist_matrix

    assert isinstance(job.own, ShortlistContent)  # noqa: S101 - collected for this kind
    options = shortlist_matrix.ShortlistMatrixOptions(
        one_ink=job.is_one_ink, is_empty_form=job.options["form"] == "empty"
    )
    return shortlist_matrix.render(job.own, options, target, progress=progress)


def _conversation_sheet(
    job: PrintJob, target: BinaryIO, progress: PrintProgress | None
) -> "press.PrintResult":
    from coalitiedesk.printouts import conversation_sheet

    assert isinstance(job.own, ConversationContent)  # noqa: S101 - collected for this kind
    options = conversation_sheet.ConversationSheetOptions(
        one_ink=job.is_one_ink, with_people=job.options["people"] == YES
    )
    return conversation_sheet.render(job.own, options, target, progress=progress)


def _lists(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import shown_list

    assert isinstance(job.own, ShownListContent)  # noqa: S101 - collected for this kind
    options = shown_list.ShownListOptions(one_ink=job.is_one_ink)
    return shown_list.render(job.own, options, target, progress=progress)


PARTNER_RENDERERS: dict[str, Callable[[PrintJob, BinaryIO, PrintProgress | None], "press.PrintResult"]] = {
    "shortlist_matrix": _shortlist_matrix,
    "conversation_sheet": _conversation_sheet,
    "lists": _lists,
}
