"""Sizes of an activity in a programme: in the booklet, in a thick booklet, in large print."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.style import BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryStyle:
    """Sizes in points.

    Attributes:
        indent: From the left edge to the text; the disc stands in it.
        disc: Diameter of the disc with the icon; 0 for none.
        row: Distance between rows with an icon.
        chip_gap: Between words on a row of icons.
        is_large: For large print: words beside icons begin with a capital, ``tot`` for a dash.
        gap: Between two activities; a hairline stands in its middle.
    """

    time: float
    title: float
    body: float
    detail: float
    indent: float
    disc: float
    icon: float
    row: float
    gap: float
    body_leading: float = BODY
    chip_gap: float = 3.6 * mm
    is_large: bool = False


BOOKLET = EntryStyle(
    time=12.5,
    title=15,
    body=12,
    detail=11,
    indent=14 * mm,
    disc=10 * mm,
    icon=4.8 * mm,
    row=6.2 * mm,
    gap=9.5 * mm,
)
BOOKLET_COMPACT = EntryStyle(
    time=11.5,
    title=13,
    body=11,
    detail=11,
    indent=11 * mm,
    disc=8 * mm,
    icon=4.4 * mm,
    row=5.4 * mm,
    gap=6.5 * mm,
    body_leading=1.3,
)
LARGE_PRINT = EntryStyle(
    time=20,
    title=23,
    body=18,
    detail=18,
    indent=0,
    disc=0,
    icon=7.4 * mm,
    row=9.6 * mm,
    gap=13 * mm,
    body_leading=1.36,
    is_large=True,
    chip_gap=7 * mm,
)
