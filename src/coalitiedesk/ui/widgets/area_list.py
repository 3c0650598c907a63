"""The areas of a coalition, to be filled in: a line for each."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.ui.widgets.buttons import IconButton, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small

_DOUBLED = "‘{}’ staat er twee keer. Eén keer is genoeg."
_JOINED = "Twee wijken heten ‘{}’. Als je bewaart, worden ze één wijk; alles wat erin zat, gaat mee."


class EnterLine(QLineEdit):
    """Keeps Enter to itself; in a dialog it would press the main button."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class AreaLine(QWidget):
    """One area."""

    edited = Signal()
    finished = Signal()  # the user pressed Enter
    removal_requested = Signal(object)  # this line

    def __init__(self, area: Area) -> None:
        super().__init__()
        self._area = area
        self.line = EnterLine(area.name)
        self._remove = IconButton("cross", "Haal deze wijk weg")
        self._build()
        self._connect()

    @property
    def area(self) -> Area:
        """The area as filled in."""
        return replace(self._area, name=self.line.text().strip())

    def _build(self) -> None:
        self.line.setAccessibleName("Naam van de wijk")
        self.line.setMaxLength(120)
        whole = row(self.line, self._remove, gap="xs")
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.line.textEdited.connect(self.edited)
        self.line.entered.connect(self.finished)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self)


class AreaList(QWidget):
    """All areas; Enter in the last one makes another."""

    edited = Signal()

    def __init__(self, areas: Sequence[Area]) -> None:
        super().__init__()
        self._lines: list[AreaLine] = []
        self._list: QVBoxLayout = column(gap="xs")
        self._add = quiet_button("Voeg wijk toe", icon_name="plus")
        self._doubled = small("", wrap=True, tone="bad")
        self._joined = small("", wrap=True)
        self._build()
        self._connect()
        for area in areas:
            self._append(area)

    @property
    def areas(self) -> tuple[Area, ...]:
        """Every area that has a name, in the order of the lines."""
        return tuple(line.area for line in self._lines if line.area.name)

    @property
    def objection(self) -> str:
        """What is the matter; empty when all is well."""
        return self._doubled.text()

    def add_area(self) -> None:
        """Let the user fill in another area."""
        self._append(Area(id=AreaId(0), name="")).line.setFocus()

    def _build(self) -> None:
        self._doubled.hide()
        self._joined.hide()
        note = small(
            "Waar partners zitten en waar iets te doen is. Haal je een wijk weg, dan blijven zij staan.",
            wrap=True,
        )
        self.setLayout(
            column(
                row(name("Wijken en kernen"), 1, self._add),
                note,
                panel(self._list),
                self._doubled,
                self._joined,
                gap="xs",
            )
        )

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_area)

    def _append(self, area: Area) -> AreaLine:
        line = AreaLine(area)
        line.edited.connect(self._on_line_edited)
        line.finished.connect(self._on_line_finished)
        line.removal_requested.connect(self._on_line_removal_requested)
        self._lines.append(line)
        self._list.addWidget(line)
        return line

    def _check(self) -> None:
        names = [fold(area.name) for area in self.areas]
        alike = [area for area in self.areas if names.count(fold(area.name)) > 1]
        typed_twice = next((area.name for area in alike if not area.id), "")
        self._doubled.setText(
            f"‘{typed_twice}’ staat er twee keer. Eén keer is genoeg." if typed_twice else ""
        )
        self._doubled.setVisible(bool(typed_twice))
        joined = alike[0].name if alike and not typed_twice else ""
        self._joined.setText(_JOINED.format(joined))
        self._joined.setVisible(bool(joined))

    def _on_line_edited(self) -> None:
        self._check()
        self.edited.emit()

    def _on_line_finished(self) -> None:
        at = next((at for at, line in enumerate(self._lines) if line.line.hasFocus()), -1)
        if 0 <= at < len(self._lines) - 1:
            self._lines[at + 1].line.setFocus()
        elif self._lines[at].area.name:
            self.add_area()

    def _on_line_removal_requested(self, line: AreaLine) -> None:
        at = self._lines.index(line)
        self._lines.remove(line)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()
        following = self._lines[min(at, len(self._lines) - 1)].line if self._lines else self._add
        following.setFocus()
        self._check()
        self.edited.emit()
