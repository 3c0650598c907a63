"""Print straight to a file, or to a folder with a file for each poster."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import output_folder
from coalitiedesk.services.printing.collecting import collect
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.job import PrintJob, PrintProgress, PrintResult
from coalitiedesk.services.printing.rendering import render

POSTER = "poster"
_LONGEST_TITLE = 60


def print_to_file(
    desk: Desk,
    key: str,
    target: Path,
    *,
    edition_id: EditionId | None = None,
    options: Mapping[str, str] | None = None,
    today: dt.date | None = None,
    progress: PrintProgress | None = None,
) -> PrintResult:
    """Make a PDF; the arguments are those of :func:`collect` and :func:`render`.

    Raises:
        PrintChoiceError: No such kind, option, value or Week.
        OutputError: It could not be written; what stood there before is untouched.
    """
    job = collect(desk, key, edition_id=edition_id, options=options, today=today)
    return render(job, target, progress)


def print_posters_to_folder(
    job: PrintJob, folder: Path, progress: PrintProgress | None = None
) -> PrintResult:
    """Make a file for every poster of a job, named after day and title; existing files are replaced.

    Posters that were written before something goes wrong stay: each is complete in itself.

    Raises:
        OutputError: The folder or a file could not be written.
    """
    output_folder(folder)
    made: list[PrintResult] = []
    names = poster_names(job)
    for done, (activity, name) in enumerate(zip(job.activities, names, strict=True), start=1):
        made.append(render(replace(job, activities=(activity,)), folder / name))
        if progress is not None:
            progress.step(done, len(names), name)
    problems = [problem for one in made for problem in one.problems]
    return PrintResult(
        pages=sum(one.pages for one in made),
        problems=tuple(problem for at, problem in enumerate(problems) if problem not in problems[:at]),
        left_off=job.left_off_counts,
        files=tuple(file for one in made for file in one.files),
    )


def poster_names(job: PrintJob) -> tuple[str, ...]:
    """``2026-10-01 Samen soep koken.pdf`` for every activity; doubles get a number."""
    found: list[str] = []
    taken: set[str] = set()
    for activity in job.activities:
        days = [moment.day for moment in activity.moments if moment.day]
        day = f"{min(days).isoformat()} " if days else ""
        stem = f"{day}{safe_name(activity.title, longest=_LONGEST_TITLE)}"
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem} ({number})"
        taken.add(name.casefold())
        found.append(f"{name}.pdf")
    return tuple(found)
