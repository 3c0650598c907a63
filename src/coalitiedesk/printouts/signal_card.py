"""A card for shops and volunteers: what you may notice, what you can say, and whom to call here.

A6, alone or four on an A4 with marks to cut along. It lies on a counter, so *eenzaam* does not stand on it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face
from coalitiedesk.printouts.kit.mark import place_full_seat, place_mark
from coalitiedesk.printouts.kit.paper import A4, A6, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, unbroken
from coalitiedesk.printouts.remarks import about_identity
from coalitiedesk.printouts.signal_content import PhoneLine, SignalContent

TITLE = "Valt je iets op?"
_URGENT = "Is er gevaar? Bel 112. Is iemand ziek of erg in de war? Dan helpt de huisarts."
_SAY, _TURN = "Wat je kunt zeggen", "Wie je kunt bellen"
_LEFT, _WIDTH = A6.text_margin, A6.text_width
_HEAD, _INDENT, _PAD, _PHONE_GAP = 18 * mm, 6.5 * mm, 3.4 * mm, 0.8 * mm
_SIZES = tuple(11 - step / 4 for step in range(11))
_LEADING = 1.24
_WRITING_LINE = 9 * mm
_FOOT = SAFE_MARGIN + 4 * mm
_TICK = 6 * mm


class SignalPaper(StrEnum):
    """How the cards come out."""

    A4 = "a4"  # four, to cut
    A6 = "a6"  # one


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalCardOptions:
    """Choices."""

    paper: SignalPaper = SignalPaper.A4
    one_ink: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Text with the space above it, and whether a seat stands before it."""

    block: TextBlock
    above: float
    has_seat: bool = False
    is_heading: bool = False


_Marking = Callable[[str], AbstractContextManager[None]]


def render(
    content: SignalContent,
    options: SignalCardOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make one page.

    Raises:
        PrintError: The file could not be written.
    """
    own, waiting = content.edition.identity, progress or SilentProgress()
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title=f"{TITLE} Kaart van {own.name}", author=own.name, made_on=content.printed_on)
    is_alone = options.paper is SignalPaper.A6
    paper = A6 if is_alone else A4
    with document(target, about=about, paper=paper, inks=inks) as pen:
        for at in range(1 if is_alone else 4):
            pen.canvas.saveState()
            if not is_alone:
                pen.canvas.translate((at % 2) * A6.width, (1 - at // 2) * A6.height)
            fits = _draw_card(pen, content, is_read=at == 0)
            pen.canvas.restoreState()
        if not is_alone:
            _draw_ticks(pen)
        pen.canvas.showPage()
        waiting.step(1, 1)
    return result(pen, target, (*_remarks(content, fits=fits), *about_identity(content.edition)))


def _draw_card(pen: Pen, content: SignalContent, *, is_read: bool) -> bool:
    """Draw one card; copies are not read aloud again. Returns whether everything fits at a size to read."""

    def marking(tag: str) -> AbstractContextManager[None]:
        return pen.canvas.content(tag) if is_read else pen.canvas.artifact()

    top = A6.height - SAFE_MARGIN
    _draw_head(pen, top, marking)
    start = top - _HEAD - 2 * mm
    for size in _SIZES:
        lines, phones = _lines(content, size), _phone_lines(content.phones, size)
        panel = _panel_height(phones)
        used = sum(line.above + line.block.height for line in lines)
        fits = start - used - 2 * mm >= _FOOT + 2 * mm + panel
        if fits:
            break
    _draw_lines(pen, lines, start, marking)
    _draw_phones(pen, phones, _FOOT + 2 * mm + panel, marking)
    words = joined((content.edition.identity.name, plain_date(content.printed_on)), " · ")
    foot = fit_title(words, width=_WIDTH, scale=Scale(preferred=7, floor=4.5), max_lines=1, face=REGULAR)
    with marking("P"):
        pen.block(foot, _LEFT, SAFE_MARGIN + foot.height, colour=pen.inks.grey)
    return fits


def _draw_head(pen: Pen, top: float, marking: _Marking) -> None:
    width = A6.width - 2 * SAFE_MARGIN
    with pen.canvas.artifact():
        pen.panel(SAFE_MARGIN, top - _HEAD, width, _HEAD, fill=pen.inks.warm_panel, radius=A6.panel_radius)
        place_mark(pen, A6.width - SAFE_MARGIN - 12 * mm, top - _HEAD / 2, 13 * mm)
    title = fit_title(
        PaperText(TITLE), width=_WIDTH - 24 * mm, scale=Scale(preferred=22, floor=16), max_lines=2
    )
    with marking("H1"):
        pen.block(title, _LEFT + 2 * mm, top - (_HEAD - title.height) / 2, colour=pen.inks.accent)


def _lines(content: SignalContent, size: float) -> list[_Line]:
    found = [
        _Line(block=_text(text, size, _INDENT), above=1.2 * mm, has_seat=True) for text in content.notice
    ]
    found.append(_Line(block=_text(_SAY, size + 1, 0, BOLD), above=2.6 * mm, is_heading=True))
    found += [_Line(block=_text(text, size, 0), above=0.8 * mm) for text in content.say]
    found += [
        _Line(block=_text(text, size - 1, 0), above=2 * mm if at == 0 else 0.4 * mm)
        for at, text in enumerate(content.know)
    ]
    return found


def _text(text: str, size: float, indent: float, face: Face = REGULAR) -> TextBlock:
    return text_block((paper_text(text),), width=_WIDTH - indent, size=size, face=face, leading=_LEADING)


def _draw_lines(pen: Pen, lines: Sequence[_Line], y: float, marking: _Marking) -> None:
    for line in lines:
        y -= line.above
        left = _LEFT
        if line.has_seat:
            left += _INDENT
            with pen.canvas.artifact():
                place_full_seat(pen, _LEFT + 2.2 * mm, y - line.block.size * 0.68, 4 * mm, angle=90)
        with marking("H2" if line.is_heading else "P"):
            y = pen.block(line.block, left, y, colour=pen.inks.primary if line.is_heading else None)


def _phone_lines(phones: Sequence[PhoneLine], size: float) -> list[tuple[TextBlock, TextBlock]]:
    """The number large, and beside it whose it is and when they answer."""
    numbers = [
        text_block((unbroken(one.phone),), width=_WIDTH * 0.6, size=size + 1, face=BOLD, leading=_LEADING)
        for one in phones
    ]
    beside = _WIDTH - _PAD - _beside(numbers)
    return [
        (
            number,
            text_block(
                (joined((one.name, one.hours), ", "),), width=beside, size=size - 0.5, leading=_LEADING
            ),
        )
        for one, number in zip(phones, numbers, strict=True)
    ]


def _beside(numbers: Sequence[TextBlock]) -> float:
    """Where the names begin."""
    return max((number.width for number in numbers), default=0.0) + 3 * mm


def _panel_height(phones: Sequence[tuple[TextBlock, TextBlock]]) -> float:
    """Of the panel with the numbers, its heading and the line for when it is urgent."""
    lines = sum(max(number.height, name.height) + _PHONE_GAP for number, name in phones) or _WRITING_LINE
    return _heading_block().height + lines + _urgent_block().height + 2 * _PAD + 1 * mm


def _heading_block() -> TextBlock:
    return _text(_TURN, 11, _PAD, BOLD)


def _urgent_block() -> TextBlock:
    return _text(_URGENT, 9, _PAD)


def _draw_phones(
    pen: Pen,
    phones: Sequence[tuple[TextBlock, TextBlock]],
    top: float,
    marking: _Marking,
) -> None:
    left, height = SAFE_MARGIN, _panel_height(phones)
    with pen.canvas.artifact():
        pen.panel(
            left, top - height, A6.width - 2 * left, height, fill=pen.inks.accent_fill, radius=A6.panel_radius
        )
    x, y = _LEFT + _PAD / 2, top - _PAD + 0.4 * mm
    with marking("H2"):
        y = pen.block(_heading_block(), x, y, colour=pen.inks.accent)
    if not phones:
        y -= _WRITING_LINE
        with pen.canvas.artifact():
            pen.rule(x, y + 2 * mm, x + _WIDTH - _PAD, weight=0.8)
    beside = _beside([number for number, _ in phones])
    for number, name in phones:
        with marking("P"):
            pen.block(number, x, y)
            pen.put(PaperText(" "), x, y, size=1)
            pen.block(name, x + beside, y - (number.size - name.size) * 0.5)
        y -= max(number.height, name.height) + _PHONE_GAP
    with marking("P"):
        pen.block(_urgent_block(), x, y - 1 * mm)


def _draw_ticks(pen: Pen) -> None:
    """Where to cut, within what every printer reaches."""
    across, up, edge, half = A6.width, A6.height, SAFE_MARGIN, _TICK / 2
    lines = (
        (across, edge, across, edge + _TICK),
        (across, A4.height - edge, across, A4.height - edge - _TICK),
        (edge, up, edge + _TICK, up),
        (A4.width - edge, up, A4.width - edge - _TICK, up),
        (across - half, up, across + half, up),
        (across, up - half, across, up + half),
    )
    with pen.canvas.artifact():
        pen.canvas.setStrokeColor(pen.inks.grey)
        pen.canvas.setLineWidth(0.5)
        for line in lines:
            pen.canvas.line(*line)


def _remarks(content: SignalContent, *, fits: bool) -> Iterator[Problem]:
    name = content.edition.identity.name
    if not content.phones:
        yield Problem(code=PrintCode.NO_CONTACT, subject=name)
    if not fits:
        yield Problem(code=PrintCode.DETAILS_DO_NOT_FIT, subject=TITLE.rstrip("?"))
