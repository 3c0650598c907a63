"""From collected content to a PDF, for letters and certificates. ReportLab is imported here and now."""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.printouts.meeting_kit.content import KitPart, MeetingKitContent
from coalitiedesk.services.printing.job import PrintJob, PrintProgress

if TYPE_CHECKING:
    from coalitiedesk.printouts.kit import document as press


def _letters(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import letter_paper

    assert isinstance(job.own, LetterContent)  # noqa: S101 - collected for this kind
    options = letter_paper.LetterPaperOptions(one_ink=job.is_one_ink)
    return letter_paper.render(job.own, options, target, progress=progress)


def _certificates(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import certificate

    assert isinstance(job.own, LetterContent)  # noqa: S101 - collected for this kind
    options = certificate.CertificateOptions(one_ink=job.is_one_ink)
    return certificate.render(job.own, options, target, progress=progress)


def _meeting_kit(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts.meeting_kit import making

    assert isinstance(job.own, MeetingKitContent)  # noqa: S101 - collected for this kind
    options = making.MeetingKitOptions(
        part=KitPart(job.options["part"]),
        on_labels=job.options["tags"] == "label",
        one_ink=job.is_one_ink,
    )
    return making.render(job.own, options, target, progress=progress)


LETTER_RENDERERS: dict[str, Callable[[PrintJob, BinaryIO, PrintProgress | None], "press.PrintResult"]] = {
    "thank_you_letters": _letters,
    "certificates": _certificates,
    "meeting_kit": _meeting_kit,
}
