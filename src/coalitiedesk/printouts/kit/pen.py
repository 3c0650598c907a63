"""Drawing text and simple shapes on a tagged page, in the document's colours.

Positions are points from the lower left; blocks of text hang from their top.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from reportlab.lib.colors import Color

from coalitiedesk.printouts.kit.fit import TextBlock
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face, runs, text_width, unit_width
from coalitiedesk.printouts.kit.paper import Paper
from coalitiedesk.printouts.kit.stamp import Stamp
from coalitiedesk.printouts.kit.style import TIGHT, Inks
from coalitiedesk.printouts.kit.tagged import TaggedCanvas
from coalitiedesk.printouts.kit.text import PaperText

Align = Literal["left", "centre", "right"]

# From the foot of a line's box to its baseline, as a share of the size.
_DESCENT = 0.20
_OUTLINE = 0.9
_STRIKE_HEIGHT = 0.27
_STRIKE_WEIGHT = 0.075


class Pen:
    """A canvas with its paper and colours; every printed thing draws through one."""

    def __init__(self, canvas: TaggedCanvas, *, paper: Paper, inks: Inks) -> None:
        self.canvas = canvas
        self.paper = paper
        self.inks = inks

    def put(
        self,
        text: PaperText,
        x: float,
        y: float,
        *,
        face: Face = REGULAR,
        size: float,
        colour: Color | None = None,
        align: Align = "left",
    ) -> float:
        """One line with its baseline at ``y``; returns its width."""
        width = text_width(text, face, size)
        left = x - (text_width(text.rstrip(" "), face, size) * _SHIFT[align] if align != "left" else 0)
        self.canvas.setFillColor(colour or self.inks.text)
        for name, part in runs(text, face):
            self.canvas.setFont(name, size)
            self.canvas.drawString(left, y, part)
            left += text_width(part, face, size)
        return width

    def lines(
        self,
        lines: Sequence[PaperText],
        x: float,
        y: float,
        *,
        face: Face = REGULAR,
        size: float,
        leading: float = TIGHT,
        colour: Color | None = None,
        align: Align = "left",
    ) -> float:
        """Lines below ``y``; returns where the last one ends."""
        canvas, step = self.canvas, size * leading
        baseline = y - step + size * (leading - 1) * 0.5 + size * _DESCENT
        canvas.setFillColor(colour or self.inks.text)
        spoken = _spoken(lines)
        if align == "left" and all(
            len(runs(line, face)) == 1 and runs(line, face)[0][0] == face for line in lines
        ):
            text = canvas.beginText(x, baseline)
            text.setFont(face, size, step)
            for line in spoken:
                text.textLine(line)
            canvas.drawText(text)
        else:
            for index, line in enumerate(spoken if align == "left" else lines):
                self.put(line, x, baseline - index * step, face=face, size=size, colour=colour, align=align)
        return y - step * len(lines)

    def block(
        self, block: TextBlock, x: float, y: float, *, colour: Color | None = None, align: Align = "left"
    ) -> float:
        """A block of text below ``y``; returns where it ends."""
        return self.lines(
            block.lines,
            x,
            y,
            face=block.face,
            size=block.size,
            leading=block.leading,
            colour=colour,
            align=align,
        )

    def panel(
        self, x: float, y: float, width: float, height: float, *, fill: Color, radius: float | None = None
    ) -> None:
        """An area with round corners; a light one becomes an outline when there is one ink."""
        canvas, corner = self.canvas, self.paper.panel_radius if radius is None else radius
        is_outline = self.inks.is_one_ink and fill == self.inks.paper
        inset = _OUTLINE / 2 if is_outline else 0
        canvas.setFillColor(fill)
        if is_outline:
            canvas.setStrokeColor(self.inks.grey)
            canvas.setLineWidth(_OUTLINE)
        canvas.roundRect(
            x + inset,
            y + inset,
            width - 2 * inset,
            height - 2 * inset,
            corner,
            stroke=int(is_outline),
            fill=1,
        )

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float, *, radius: float) -> Iterator[None]:
        """What is drawn shows only inside the area with round corners."""
        self.canvas.saveState()
        path = self.canvas.beginPath()
        path.roundRect(x, y, width, height, radius)
        self.canvas.clipPath(path, stroke=0, fill=0)
        try:
            yield
        finally:
            self.canvas.restoreState()

    def rule(
        self, x: float, y: float, right: float, *, colour: Color | None = None, weight: float = 1
    ) -> None:
        """A level line."""
        self.canvas.setStrokeColor(colour or self.inks.primary)
        self.canvas.setLineWidth(weight)
        self.canvas.setLineCap(0)
        self.canvas.line(x, y, right, y)

    def strike(self, x: float, y: float, width: float, *, size: float, colour: Color | None = None) -> None:
        """A line through text of ``size`` whose baseline is ``y``."""
        middle = y + size * _STRIKE_HEIGHT
        self.rule(x, middle, x + width, colour=colour or self.inks.text, weight=max(1, size * _STRIKE_WEIGHT))

    def strike_block(self, block: TextBlock, x: float, y: float, *, colour: Color | None = None) -> None:
        """Lines through a block that hangs from ``y``."""
        step = block.size * block.leading
        first = y - step + block.size * (block.leading - 1) * 0.5 + block.size * _DESCENT
        for index, line in enumerate(block.lines):
            width = unit_width(line, block.face) * block.size
            self.strike(x, first - index * step, width, size=block.size, colour=colour)

    def status_tag(self, text: PaperText, x: float, y: float, *, size: float) -> float:
        """An outlined label with its baseline at ``y``; survives a grey printer. Returns its width."""
        width, canvas = text_width(text, BOLD, size) + 1.1 * size, self.canvas
        canvas.setStrokeColor(self.inks.accent)
        canvas.setFillColor(self.inks.paper)
        canvas.setLineWidth(max(1.1, size * 0.09))
        canvas.roundRect(x, y - size * 0.36, width, size * 1.42, size * 0.4, stroke=1, fill=1)
        self.put(text, x + 0.55 * size, y, face=BOLD, size=size, colour=self.inks.accent)
        return width

    def stamp(
        self, name: str, stamp: Stamp, x: float, y: float, *, scale: float, height_scale: float | None = None
    ) -> None:
        """Place a finished drawing with its origin at a point."""
        canvas = self.canvas
        canvas.saveState()
        canvas.transform(scale, 0, 0, height_scale or scale, x, y)
        canvas.place(name, stamp)
        canvas.restoreState()


def _spoken(lines: Sequence[PaperText]) -> list[PaperText]:
    """The lines with a space after each, or a screen reader joins words across lines."""
    return [PaperText(line if line.endswith("-") else f"{line} ") for line in lines[:-1]] + list(lines[-1:])


_SHIFT: dict[Align, float] = {"left": 0, "centre": 0.5, "right": 1}
