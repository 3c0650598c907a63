"""From collected content to a PDF; knows which printed thing takes which choices.

Pure values in and bytes out, so that it may run in the background. ReportLab is imported here and now, not
when the program starts.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.shown_list_content import ShownListContent
from coalitiedesk.services.output import write_output
from coalitiedesk.services.printing.job import PrintJob, PrintProgress, PrintResult
from coalitiedesk.services.printing.letter_rendering import LETTER_RENDERERS
from coalitiedesk.services.printing.partner_rendering import PARTNER_RENDERERS
from coalitiedesk.services.printing.plan_rendering import PLAN_RENDERERS
from coalitiedesk.services.printing.print_kind import YES

if TYPE_CHECKING:
    from coalitiedesk.printouts.kit import document as press
    from coalitiedesk.printouts.programme_content import ProgrammeContent

_Render = Callable[[PrintJob, BinaryIO, PrintProgress | None], "press.PrintResult"]


def render(job: PrintJob, target: BinaryIO | Path, progress: PrintProgress | None = None) -> PrintResult:
    """Make the PDF.

    Args:
        job: From :func:`collect`.
        target: An open file in memory, or a path that is written as a whole or not at all.
        progress: Told of every page; what it raises goes through and leaves no file.

    Raises:
        OutputError: The path could not be written.
    """
    if isinstance(target, Path):
        made = io.BytesIO()
        result = _made(job, made, progress, files=(target,))
        write_output(target, made.getvalue())
        return result
    return _made(job, target, progress)


def _made(
    job: PrintJob, target: BinaryIO, progress: PrintProgress | None, *, files: tuple[Path, ...] = ()
) -> PrintResult:
    made = _RENDERERS[job.kind.key](job, target, progress)
    problems = tuple(made.problems)
    if not job.has_content and all(problem.code != PrintCode.NOTHING_TO_PRINT for problem in problems):
        problems = (Problem(code=PrintCode.NOTHING_TO_PRINT), *problems)
    return PrintResult(pages=made.pages, problems=problems, left_off=job.left_off_counts, files=files)


def _poster(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import poster

    options = poster.PosterOptions(
        template=poster.PosterTemplate(job.options["template"]),
        paper=poster.PosterPaper(job.options["paper"]),
        one_ink=job.is_one_ink,
    )
    return poster.render(_content(job), options, target, progress=progress)


def _booklet(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import booklet
    from coalitiedesk.printouts.agenda import ProgrammeOrder

    stapled = job.options["layout"] == "imposed"
    options = booklet.BookletOptions(
        order=ProgrammeOrder(job.options["order"]),
        form=booklet.BookletForm.STAPLING if stapled else booklet.BookletForm.READING,
        one_ink=job.is_one_ink,
    )
    return booklet.render(_content(job), options, target, progress=progress)


def _large_print(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import large_print
    from coalitiedesk.printouts.agenda import ProgrammeOrder

    options = large_print.LargePrintOptions(
        order=ProgrammeOrder(job.options["order"]), one_ink=job.is_one_ink
    )
    return large_print.render(_content(job), options, target, progress=progress)


def _hall_sheet(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import hall_sheet

    options = hall_sheet.HallSheetOptions(venue=job.venue, day=job.day, one_ink=job.is_one_ink)
    return hall_sheet.render(_content(job), options, target, progress=progress)


def _week_poster(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import week_poster
    from coalitiedesk.printouts.agenda import ProgrammeOrder

    options = week_poster.WeekPosterOptions(
        order=ProgrammeOrder(job.options["order"]), one_ink=job.is_one_ink
    )
    return week_poster.render(_content(job), options, target, progress=progress)


def _attendance_form(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import attendance_form

    options = attendance_form.AttendanceFormOptions(one_ink=job.is_one_ink)
    return attendance_form.render(_content(job), options, target, progress=progress)


def _evaluation_report(
    job: PrintJob, target: BinaryIO, progress: PrintProgress | None
) -> "press.PrintResult":
    from coalitiedesk.printouts import evaluation_report

    assert job.evaluation is not None  # noqa: S101 - collected for this kind
    options = evaluation_report.EvaluationReportOptions(
        one_ink=job.is_one_ink,
        with_charts=job.options["charts"] == YES,
        with_table=job.options["table"] == YES,
        with_stories=job.options["stories"] == YES,
    )
    return evaluation_report.render(job.evaluation, options, target, progress=progress)


def _partner_list(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import partner_list, shown_list

    if isinstance(job.own, ShownListContent):  # as it stands on the screen
        shown = shown_list.ShownListOptions(one_ink=job.is_one_ink)
        return shown_list.render(job.own, shown, target, progress=progress)
    content = partner_list.PartnerListContent(
        edition=job.edition, printed_on=job.today, partners=job.partners, list_name=job.list_name
    )
    options = partner_list.PartnerListOptions(
        one_ink=job.is_one_ink,
        with_contacts=job.options["contacts"] == YES,
        with_former=job.options["partners"] != "active",
    )
    return partner_list.render(content, options, target, progress=progress)


def _handover_dossier(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import handover_dossier

    assert job.handover is not None  # noqa: S101 - collected for this kind
    options = handover_dossier.HandoverDossierOptions(one_ink=job.is_one_ink)
    return handover_dossier.render(job.handover, options, target, progress=progress)


def _pillar_profile(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import pillar_profile

    assert job.pillars is not None  # noqa: S101 - collected for this kind
    options = pillar_profile.PillarProfileOptions(
        one_ink=job.is_one_ink, is_empty_form=job.options["form"] == "empty"
    )
    return pillar_profile.render(job.pillars, options, target, progress=progress)


def _meeting_paper(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import meeting_paper

    assert job.meeting is not None  # noqa: S101 - collected for this kind
    options = meeting_paper.MeetingPaperOptions(
        is_report=job.kind.key == "meeting_report",
        with_people=job.options["people"] == YES,
        one_ink=job.is_one_ink,
    )
    return meeting_paper.render(job.meeting, options, target, progress=progress)


def _figures_sheet(job: PrintJob, target: BinaryIO, progress: PrintProgress | None) -> "press.PrintResult":
    from coalitiedesk.printouts import figures_sheet

    assert job.figures is not None  # noqa: S101 - collected for this kind
    options = figures_sheet.FiguresSheetOptions(
        one_ink=job.is_one_ink, with_table=job.options["table"] == YES
    )
    return figures_sheet.render(job.figures, options, target, progress=progress)


def _content(job: PrintJob) -> "ProgrammeContent":
    from coalitiedesk.printouts.programme_content import ProgrammeContent

    return ProgrammeContent(edition=job.edition, activities=job.activities)


_RENDERERS: dict[str, _Render] = {
    "poster": _poster,
    "booklet": _booklet,
    "large_print": _large_print,
    "hall_sheet": _hall_sheet,
    "week_poster": _week_poster,
    "attendance_form": _attendance_form,
    "evaluation_report": _evaluation_report,
    "partner_list": _partner_list,
    "meeting_agenda": _meeting_paper,
    "meeting_report": _meeting_paper,
    "handover_dossier": _handover_dossier,
    "pillar_profile": _pillar_profile,
    **LETTER_RENDERERS,
    **PLAN_RENDERERS,
    **PARTNER_RENDERERS,
    "figures_sheet": _figures_sheet,
}
