"""Posters for single activities, A4 and A3: one file with all, or one file each.

Public posters say *Kom erbij*; a text of the user that says otherwise is printed as written and reported.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.content import ActivityContent, EditionContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    each_once,
    result,
)
from coalitiedesk.printouts.kit.paper import A3, A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.posters.cancelled import draw_cancelled
from coalitiedesk.printouts.posters.facts import PosterFacts, poster_facts
from coalitiedesk.printouts.posters.foto import draw_foto
from coalitiedesk.printouts.posters.kring import draw_kring
from coalitiedesk.printouts.posters.nothing import draw_nothing
from coalitiedesk.printouts.posters.rustig import draw_rustig
from coalitiedesk.printouts.programme_content import ProgrammeContent
from coalitiedesk.printouts.remarks import about_gaps, about_identity, about_texts, remark

_LONGEST_NAME = 48


class PosterTemplate(StrEnum):
    """How a poster looks."""

    KRING = "kring"  # the table with the open seat
    RUSTIG = "rustig"  # words only, sparing of toner
    FOTO = "foto"  # a photo of the activity


class PosterPaper(StrEnum):
    """On which paper."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterOptions:
    """Choices.

    Attributes:
        one_ink: For a printer without colour.
        with_description: Print the text for visitors where it fits.
        with_qr: Print the QR code of the coalition's web address, if it has one.
    """

    template: PosterTemplate = PosterTemplate.KRING
    paper: PosterPaper = PosterPaper.A4
    one_ink: bool = False
    with_description: bool = True
    with_qr: bool = True


def render(
    content: ProgrammeContent,
    options: PosterOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make one file with a poster per activity, in the order given.

    Raises:
        PrintError: The file could not be written.
    """
    edition, activities = content.edition, content.activities
    problems = list(about_identity(edition))
    told = progress or SilentProgress()
    with _opened(edition, activities, options, target) as pen:
        for done, activity in enumerate(activities, start=1):
            with pen.canvas.element("Sect"):
                problems += _draw_page(pen, activity, edition, options)
            told.step(done, len(activities), activity.title)
        if not activities:
            problems.append(remark(PrintCode.NOTHING_TO_PRINT))
            _scaled(pen, options)
            draw_nothing(_page_pen(pen), edition)
    return result(pen, target, problems)


def render_files(
    content: ProgrammeContent,
    options: PosterOptions,
    folder: Path,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make a file per activity in an existing folder, named after the activity.

    Raises:
        PrintError: A file could not be written; files that were finished before it stay.
    """
    edition, activities = content.edition, content.activities
    problems = list(about_identity(edition)) if activities else [remark(PrintCode.NOTHING_TO_PRINT)]
    told = progress or SilentProgress()
    files: list[Path] = []
    for done, (activity, name) in enumerate(zip(activities, file_names(activities), strict=True), start=1):
        target = folder / name
        with _opened(edition, [activity], options, target) as pen:
            problems += _draw_page(pen, activity, edition, options)
        files.append(target)
        told.step(done, len(activities), activity.title)
    return PrintResult(pages=len(files), problems=each_once(problems), files=tuple(files))


def file_names(activities: Sequence[ActivityContent]) -> list[str]:
    """A different name for each, safe on every system: ``poster-07-koffie-en-taart.pdf``."""
    digits = max(2, len(str(len(activities))))
    return [
        f"poster-{number:0{digits}d}-{_slug(activity.title)}.pdf"
        for number, activity in enumerate(activities, start=1)
    ]


def _opened(
    edition: EditionContent, activities: Sequence[ActivityContent], options: PosterOptions, target: Target
) -> AbstractContextManager[Pen]:
    own = edition.identity
    one = activities[0].title if len(activities) == 1 else ""
    about = About(
        title=f"Poster: {one}" if one else f"Posters {edition.name} {edition.year}",
        author=own.name,
        subject=edition.name,
        made_on=edition.version_date,
    )
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    paper = A3 if options.paper is PosterPaper.A3 else A4
    return document(target, about=about, paper=paper, inks=inks)


def _draw_page(
    pen: Pen, activity: ActivityContent, edition: EditionContent, options: PosterOptions
) -> Iterator[Problem]:
    _scaled(pen, options)
    facts = poster_facts(activity, edition, with_qr=options.with_qr)
    codes = _draw(_page_pen(pen), facts, edition, options)
    pen.canvas.showPage()
    yield from about_texts(activity)
    if not activity.is_cancelled:
        yield from about_gaps(activity, edition)
    for code in codes:
        yield remark(code, activity, number=len(activity.moments))


def _draw(pen: Pen, facts: PosterFacts, edition: EditionContent, options: PosterOptions) -> list[PrintCode]:
    if facts.activity.is_cancelled:
        return draw_cancelled(pen, facts, edition)
    draw = {
        PosterTemplate.KRING: draw_kring,
        PosterTemplate.RUSTIG: draw_rustig,
        PosterTemplate.FOTO: draw_foto,
    }[options.template]
    return draw(pen, facts, edition, with_description=options.with_description)


def _scaled(pen: Pen, options: PosterOptions) -> None:
    """A3 is A4 drawn larger: the same poster, read from further away."""
    if options.paper is PosterPaper.A3:
        factor = A3.width / A4.width
        pen.canvas.scale(factor, factor)


def _page_pen(pen: Pen) -> Pen:
    return Pen(pen.canvas, paper=A4, inks=pen.inks)


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.replace("ı", "i")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words[:_LONGEST_NAME].rstrip("-") or "activiteit"
