"""What stands around the list: the header, the band of what lasts all week, the legend.

Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import date_range
from coalitiedesk.printouts.agenda import Entry, SectionKind
from coalitiedesk.printouts.agenda_words import entry_times, place_words
from coalitiedesk.printouts.content import ActivityContent, EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face, text_width
from coalitiedesk.printouts.kit.icons import Icon, place_icon
from coalitiedesk.printouts.kit.motif import place_motif
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, unbroken
from coalitiedesk.printouts.week_posters.lines import ICON_WORDS, icons_of, is_priced

HEADER = 51 * mm
LEGEND = 8.5 * mm
FREE_WORDS = PaperText("Geen prijs? Dan is het gratis.")
_CALL = PaperText("Kom erbij")
_NAME_SCALE = Scale(preferred=24.5, floor=15)
_HEADER_TEXT = 190 * mm
_PERIOD_TEXT = _HEADER_TEXT - 8 * mm  # the open seat stands beside this line
_BAND_LABEL = 38 * mm
_BAND_PADDING = 2.6 * mm
_BAND_SIZES = (17.0, 14.0)
_LEGEND_SIZES = (15.0, 11.0)
_LEGEND_ICON = 6.2 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What lasts all week, two beside each other."""

    label: TextBlock
    cells: tuple[tuple[TextBlock, TextBlock], ...]
    cell_width: float
    row_heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """With white above and below."""
        return max(sum(self.row_heights), self.label.height) + 2 * _BAND_PADDING


def draw_header(pen: Pen, edition: EditionContent, *, top: float) -> None:
    """The call, the name of the Week and its days, on a warm panel with the table."""
    paper, inks = pen.paper, pen.inks
    x, width = SAFE_MARGIN, paper.width - 2 * SAFE_MARGIN
    with pen.canvas.artifact():
        pen.panel(x, top - HEADER, width, HEADER, fill=inks.warm_panel)
        with pen.clipped(x, top - HEADER, width, HEADER, radius=paper.panel_radius):
            place_motif(pen, paper.width - 42 * mm, top - 15 * mm, 27 * mm, open_at=208)
    left = paper.text_margin + 2 * mm
    with pen.canvas.content("P"):
        pen.put(_CALL, left, top - 22 * mm, face=BOLD, size=60, colour=inks.accent)
    name = fit_title(week_name(edition), width=_HEADER_TEXT, scale=_NAME_SCALE, max_lines=1)
    with pen.canvas.content("H1"):
        if name.fits:
            pen.put(name.lines[0], left, top - 34.5 * mm, face=BOLD, size=name.size, colour=inks.primary)
        else:
            pen.block(name, left, top - 26 * mm, colour=inks.primary)
    period = week_period(edition)
    if period and len(name.lines) <= 1:
        size = min(22.0, 22.0 * _PERIOD_TEXT / text_width(period, REGULAR, 22))
        with pen.canvas.content("P"):
            pen.put(period, left, top - 44.5 * mm, size=size)


def week_name(edition: EditionContent) -> PaperText:
    """``Week van de Ontmoeting in Voorbeeldrecht``."""
    town = edition.identity.municipality.strip()
    return paper_text(f"{edition.name} in {town}" if town else edition.name)


def week_period(edition: EditionContent) -> PaperText:
    """``donderdag 1 t/m donderdag 8 oktober 2026``; the year alone while the days are unknown."""
    if edition.first_day and edition.last_day:
        return paper_text(date_range(edition.first_day, edition.last_day, year=True))
    return paper_text(str(edition.year))


def set_band(entries: Sequence[Entry], name: str, *, width: float) -> Band:
    """Measure the band; all titles at one size."""
    cell = (width - _BAND_LABEL) / 2
    words = [(paper_text(entry.activity.title), _cell_words(entry)) for entry in entries]
    for size in _BAND_SIZES:
        cells = tuple(
            (
                title_block(title, width=cell - 4 * mm, size=size, leading=1.16),
                text_block(detail, width=cell - 4 * mm, size=size * 0.9, leading=1.16),
            )
            for title, detail in words
        )
        if all(len(title.lines) == 1 for title, _ in cells):
            break
    heights = [title.height + detail.height for title, detail in cells]
    rows = tuple(
        max(heights[start : start + 2]) + (2 * mm if start + 2 < len(heights) else 0)
        for start in range(0, len(heights), 2)
    )
    label = title_block(paper_text(name), width=_BAND_LABEL - 2 * mm, size=18, leading=1.12)
    return Band(label=label, cells=cells, cell_width=cell, row_heights=rows)


def draw_band(pen: Pen, band: Band, *, y: float) -> None:
    """Draw the band with its lower edge at a height."""
    paper = pen.paper
    with pen.canvas.artifact():
        pen.panel(
            SAFE_MARGIN,
            y,
            paper.width - 2 * SAFE_MARGIN,
            band.height,
            fill=pen.inks.cool_panel,
            radius=5 * mm,
        )
    top = y + band.height - _BAND_PADDING
    with pen.canvas.element("Sect"):
        with pen.canvas.content("H2"):
            pen.block(band.label, paper.text_margin, top, colour=pen.inks.primary)
        with pen.canvas.element("L"):
            for index, (title, detail) in enumerate(band.cells):
                x = paper.text_margin + _BAND_LABEL + (index % 2) * band.cell_width
                above = top - sum(band.row_heights[: index // 2])
                with pen.canvas.element("LI"), pen.canvas.element("LBody"):
                    with pen.canvas.content("P"):
                        below = pen.block(title, x, above)
                    with pen.canvas.content("P"):
                        pen.block(detail, x, below)


def draw_legend(
    pen: Pen, edition: EditionContent, activities: Sequence[ActivityContent], *, y: float, is_free_told: bool
) -> None:
    """What the icons mean, as far as they occur, and that no price means free when that is so."""
    used = {icon for activity in activities for icon in icons_of(activity)}
    items = [(icon, *_legend_words(icon, edition)) for icon in ICON_WORDS if icon in used]
    has_note = bool(activities) and not is_free_told and any(not is_priced(one) for one in activities)
    size = _LEGEND_SIZES[0]
    while _legend_width(items, size, has_note=has_note) > pen.paper.text_width and size > _LEGEND_SIZES[1]:
        size -= 0.5
    x = pen.paper.text_margin
    for icon, words, face in items:
        with pen.canvas.artifact():
            place_icon(pen, icon, x, y - 1.4 * mm, _LEGEND_ICON)
        with pen.canvas.content("P"):
            width = pen.put(words, x + 7.8 * mm, y, face=face, size=size)
        x += 7.8 * mm + width + 6 * mm
    if has_note:
        with pen.canvas.content("P"):
            pen.put(FREE_WORDS, pen.paper.width - pen.paper.text_margin, y, size=size, align="right")


def _legend_words(icon: Icon, edition: EditionContent) -> tuple[PaperText, Face]:
    words = ICON_WORDS[icon]
    if icon is not Icon.SIGN_UP:
        return PaperText(words), REGULAR
    phone = unbroken(edition.identity.phone)
    return PaperText(f"{words}: bel {phone}" if phone else words), BOLD


def _legend_width(items: Sequence[tuple[Icon, PaperText, Face]], size: float, *, has_note: bool) -> float:
    width = sum(7.8 * mm + text_width(words, face, size) + 6 * mm for _, words, face in items)
    return width + (text_width(FREE_WORDS, REGULAR, size) if has_note else 0)


def _cell_words(entry: Entry) -> PaperText:
    place, address = place_words(entry)
    times = [times for times in entry_times(entry, SectionKind.SPANNING) if times != "elke dag"]
    return joined(("; ".join(times), place or address), " · ")
