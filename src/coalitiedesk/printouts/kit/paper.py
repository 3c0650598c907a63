"""Paper sizes and what stays white on them; all lengths in points."""

from dataclasses import dataclass

from reportlab.lib.units import mm

# No office printer reaches further: nothing is printed outside it.
SAFE_MARGIN = 8 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One page format, upright.

    Attributes:
        text_margin: Where text starts; panels may reach to ``SAFE_MARGIN``.
        panel_radius: Of the corners of large panels.
    """

    name: str
    width: float
    height: float
    text_margin: float
    panel_radius: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.width, self.height

    @property
    def text_width(self) -> float:
        """Between the text margins."""
        return self.width - 2 * self.text_margin


A3 = Paper(name="A3", width=297 * mm, height=420 * mm, text_margin=14 * mm, panel_radius=6 * mm)
A4 = Paper(name="A4", width=210 * mm, height=297 * mm, text_margin=14 * mm, panel_radius=5 * mm)
A5 = Paper(name="A5", width=148 * mm, height=210 * mm, text_margin=11 * mm, panel_radius=4 * mm)
A6 = Paper(name="A6", width=105 * mm, height=148.5 * mm, text_margin=10 * mm, panel_radius=3.5 * mm)
