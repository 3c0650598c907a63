"""From collected content to a PDF, for the papers of the plan. ReportLab is imported here and now."""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from coalitiedesk.printouts.coverage_content import CoverageContent
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.printouts.pitch_content import PitchContent
from coalitiedesk.printouts.signal_content import SignalContent
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.printing.job import PrintJob, PrintProgress

if TYPE_CHECKING:
    from coalitiedesk.printouts.kit import document as press


def _coverage_sheet(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import coverage_sheet

    assert isinstance(job.own, CoverageContent)  # noqa: S101 - collected for this kind
    options = coverage_sheet.CoverageSheetOptions(one_ink=job.is_one_ink)
    return coverage_sheet.render(job.own, options, target, progress=progress)


def _written(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import written_document

    assert isinstance(job.own, WrittenContent)  # noqa: S101 - collected for this kind
    options = written_document.WrittenDocumentOptions(one_ink=job.is_one_ink)
    return written_document.render(job.own, options, target, progress=progress)


def _pitch_page(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import pitch_page

    assert isinstance(job.own, PitchContent)  # noqa: S101 - collected for this kind
    options = pitch_page.PitchPageOptions(one_ink=job.is_one_ink)
    return pitch_page.render(job.own, options, target, progress=progress)


def _signal_card(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import signal_card

    assert isinstance(job.own, SignalContent)  # noqa: S101 - collected for this kind
    options = signal_card.SignalCardOptions(
        paper=signal_card.SignalPaper(job.options["paper"]), one_ink=job.is_one_ink
    )
    return signal_card.render(job.own, options, target, progress=progress)


def _network_picture(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import network_picture

    assert isinstance(job.own, NetworkContent)  # noqa: S101 - collected for this kind
    options = network_picture.NetworkPictureOptions(
        one_ink=job.is_one_ink, is_large=job.options["paper"] == "a3"
    )
    return network_picture.render(job.own, options, target, progress=progress)


PLAN_RENDERERS: dict[str, Callable[[PrintJob, BinaryIO, PrintProgress | None], "press.PrintResult"]] = {
    "coverage_sheet": _coverage_sheet,
    "plan_of_action": _written,
    "step_report": _written,
    "newsletter": _written,
    "pitch_page": _pitch_page,
    "signal_card": _signal_card,
    "network_picture": _network_picture,
}
