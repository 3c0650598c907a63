"""The booklet as a file: page after page, or two on a sheet for stapling."""

from dataclasses import replace

from reportlab.lib.units import mm

from coalitiedesk.printouts.booklet.frame import Leaf
from coalitiedesk.printouts.booklet.options import BookletForm, BookletOptions
from coalitiedesk.printouts.booklet.plan import plan
from coalitiedesk.printouts.imposition import saddle_stitch
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.paper import A4, A5
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.programme_content import ProgrammeContent, programme_remarks

A4_LANDSCAPE = replace(A4, name="A4 liggend", width=A4.height, height=A4.width)
# Two A5 pages are 1 mm narrower than A4; the fold stays in the middle.
_EDGE = 0.5 * mm


def render(
    content: ProgrammeContent,
    options: BookletOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the booklet.

    Raises:
        PrintError: The file could not be written.
    """
    edition, identity = content.edition, content.edition.identity
    inks = inks_for(identity.primary_colour, identity.accent_colour, one_ink=options.one_ink)
    about = About(
        title=f"Programmaboekje {edition.name} {edition.year}",
        author=identity.name,
        subject=edition.name,
        made_on=edition.version_date,
    )
    is_stapled = options.form is BookletForm.STAPLING
    leaves = plan(content, options)
    with document(target, about=about, paper=A4_LANDSCAPE if is_stapled else A5, inks=inks) as pen:
        leaf_pen = Pen(pen.canvas, paper=A5, inks=inks)
        (_staple if is_stapled else _read)(leaf_pen, leaves, progress or SilentProgress())
    return result(pen, target, programme_remarks(content))


def _read(pen: Pen, leaves: tuple[Leaf, ...], progress: Progress) -> None:
    for number, leaf in enumerate(leaves, start=1):
        leaf(pen, number)
        pen.canvas.showPage()
        progress.step(number, len(leaves))


def _staple(pen: Pen, leaves: tuple[Leaf, ...], progress: Progress) -> None:
    sides = saddle_stitch(len(leaves))
    pen.canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
    for done, side in enumerate(sides, start=1):
        for number, x in ((side.left, _EDGE), (side.right, _EDGE + A5.width)):
            pen.canvas.saveState()
            pen.canvas.translate(x, 0)
            leaves[number - 1](pen, number)
            pen.canvas.restoreState()
        pen.canvas.showPage()
        progress.step(done, len(sides))
