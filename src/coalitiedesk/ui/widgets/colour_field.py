"""A colour of the coalition's own: written as a code or chosen, with a hint when it is hard to read."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QLineEdit, QWidget

from coalitiedesk.domain.partner_checks import PartnerObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.partner_messages import objection_sentence
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS, TEXT_FLOOR, contrast
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import name, restyle, small, with_ampersands

_CODE = re.compile(r"#?([0-9a-fA-F]{6})")
_PAPER = "#FFFFFF"


class Swatch(QWidget):
    """Shows a colour; an empty one is crossed out."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = ""
        fit(self, width=32, height=32)

    def show_colour(self, colour: str) -> None:
        """Show ``#RRGGBB``, or nothing."""
        self._colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("outline"))
        painter.setBrush(QColor(self._colour) if self._colour else look.colour("surface"))
        frame = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(frame, CONTROL_RADIUS, CONTROL_RADIUS)
        if not self._colour:
            painter.drawLine(frame.bottomLeft(), frame.topRight())
        painter.end()


class ColourField(QWidget):
    """One colour; empty means the colour of the house."""

    edited = Signal()

    def __init__(self, words: str, *, house_colour: str) -> None:
        super().__init__()
        self._words = words
        self._swatch, self._line = Swatch(), QLineEdit()
        self._choose = plain_button("Kies…")
        self._house_colour = house_colour
        self._hint = small("", wrap=True)
        self._build()
        self._connect()
        self.show_colour("")

    @property
    def colour(self) -> str:
        """``#RRGGBB``, or empty for the house colour or for what cannot be read."""
        found = _CODE.fullmatch(self._line.text().strip())
        return f"#{found[1].upper()}" if found else ""

    @property
    def is_readable(self) -> bool:
        """Whether the field is empty or holds a colour."""
        return not self._line.text().strip() or bool(self.colour)

    @property
    def hint(self) -> str:
        """What is said below the field."""
        return self._hint.text()

    @property
    def line(self) -> QLineEdit:
        """The field, to give it the keyboard."""
        return self._line

    def show_colour(self, colour: str) -> None:
        """Show a colour that is kept."""
        self._line.setText(colour)
        self._check()

    def _build(self) -> None:
        self._line.setAccessibleName(self._words)
        self._line.setPlaceholderText("van het huis")
        self._line.setMaxLength(9)
        self._choose.setAccessibleName(f"Kies {self._words.lower()}")
        head = name(with_ampersands(self._words))
        head.setBuddy(self._line)
        line = row(self._swatch, self._line, self._choose)
        line.setStretch(1, 1)
        self.setLayout(column(head, line, self._hint, 1, gap="xs"))

    def _connect(self) -> None:
        self._line.textEdited.connect(self._on_line_edited)
        self._choose.clicked.connect(self._on_choose_clicked)

    def _check(self) -> None:
        shown = self.colour or ("" if self._line.text().strip() else self._house_colour)
        self._swatch.show_colour(shown)
        sentence = ""
        if not self.is_readable:
            sentence = objection_sentence(Problem(code=PartnerObjection.ODD_COLOUR))
        elif self.colour and contrast(self.colour, _PAPER) < TEXT_FLOOR:
            sentence = objection_sentence(Problem(code=PartnerObjection.FAINT_COLOUR))
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._line.setAccessibleDescription(sentence)
        self._line.setProperty("state", "" if self.is_readable else "bad")
        restyle(self._line)

    def _on_line_edited(self) -> None:
        self._check()
        self.edited.emit()

    def _on_choose_clicked(self) -> None:
        found = QColorDialog.getColor(QColor(self.colour or self._house_colour), self, self._words)
        if found.isValid():
            self.show_colour(found.name().upper())
            self.edited.emit()
