"""One moment of an activity: day, time and place in words, with what was understood beside it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.dutch.formats import clock, date_range, short_date, time_range
from coalitiedesk.dutch.moments import moment_words
from coalitiedesk.services.activity_entry import NOTHING_KNOWN, WhenReading, as_occurrence, read_when
from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.mark_widgets import Picture

WHOLE_WEEK = "hele week"
UNKNOWN_DAY = ""


class MomentRow(QWidget):
    """Day and time may be picked or typed; what is not understood stays as it was typed."""

    committed = Signal()  # the user left a field of this row with another value
    removal_requested = Signal()  # the user takes this moment away

    def __init__(self, moment: Occurrence, edition: Edition, *, place: str, places: Sequence[str]) -> None:
        super().__init__()
        self._moment, self._edition = moment, edition
        self._day, self._time, self._place = QComboBox(), QLineEdit(), QComboBox()
        self._day_line, self._place_line = QLineEdit(), QLineEdit()
        self._sign, self._understood = Picture(icon_mark("check", "good"), 14), small("", wrap=True)
        self._remove = IconButton("cross", "Haal dit moment weg")
        self._build(places)
        self._fill(place)
        self._connect()

    @property
    def place(self) -> str:
        """Name of the place as it stands there."""
        return self._place.currentText().strip()

    def occurrences(self) -> tuple[Occurrence, ...]:
        """The moments that day and time come to; the first one keeps the identity of this row."""
        moments = self._reading().moments or (NOTHING_KNOWN,)
        first, *others = [as_occurrence(found, self._moment) for found in moments]
        return (first, *(replace(other, id=OccurrenceId(0)) for other in others))

    def adopt(self, moment: Occurrence) -> None:
        """Take over the identity of the moment as it was kept; the fields stay as they are."""
        self._moment = moment

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._day

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._commit()
        return super().eventFilter(watched, event)

    def _build(self, places: Sequence[str]) -> None:
        self._day.setEditable(True)
        self._day.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._day.setAccessibleName("Dag")
        self._day.setLineEdit(self._day_line)
        self._day_line.setPlaceholderText("dag nog onbekend")
        self._day.addItems(
            [UNKNOWN_DAY, *(short_date(day) for day in days_of_week(self._edition)), WHOLE_WEEK]
        )
        self._time.setAccessibleName("Tijd")
        self._time.setPlaceholderText("10.00–12.00")
        self._place.setEditable(True)
        self._place.setLineEdit(self._place_line)
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._place.setAccessibleName("Plek")
        self._place.addItems(["", *places])
        self._place_line.setPlaceholderText("plek nog onbekend")
        offered = QCompleter(list(places), self)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._place.setCompleter(offered)
        fit(self._day, width=132)
        fit(self._time, width=118)
        line = row(self._day, self._time, self._place, self._remove)
        line.setStretch(2, 1)
        understood = row(self._sign, self._understood)
        understood.setStretch(1, 1)
        self.setLayout(column(line, understood, gap="xs"))

    def _fill(self, place: str) -> None:
        self._day.setEditText(_day_text(self._moment))
        self._time.setText(_time_text(self._moment))
        self._place.setEditText(place)
        self._kept = self._values()
        self._show_reading()

    def _connect(self) -> None:
        self._day_line.textEdited.connect(self._show_reading)
        self._day.activated.connect(self._commit)
        self._time.textEdited.connect(self._show_reading)
        self._time.returnPressed.connect(self._commit)
        self._place.activated.connect(self._commit)
        self._remove.clicked.connect(self.removal_requested)
        for field in (self._day_line, self._time, self._place_line):
            field.installEventFilter(self)

    def _reading(self) -> WhenReading:
        return read_when(self._day.currentText(), self._time.text(), self._edition)

    def _show_reading(self) -> None:
        reading = self._reading()
        words = "; ".join(
            moment_words(as_occurrence(found, self._moment)) + _doors(found.doors_open)
            for found in reading.moments
        )
        self._sign.show_mark(
            icon_mark("check", "good") if reading.is_clear else icon_mark("question", "warn")
        )
        self._sign.setVisible(bool(reading.moments))
        if not reading.moments:
            self._understood.setText("Nog niet bekend. Dat mag; op papier komt dan geen tijd.")
        elif reading.is_clear:
            self._understood.setText(words)
        else:
            self._understood.setText("Dit begrijpen we nog niet helemaal. De tekst blijft staan.")

    def _commit(self) -> None:
        if self._values() != self._kept:
            self._kept = self._values()
            self._show_reading()
            self.committed.emit()

    def _values(self) -> tuple[str, str, str]:
        return (self._day.currentText(), self._time.text(), self._place.currentText())


def _day_text(moment: Occurrence) -> str:
    if moment.whole_week:
        return WHOLE_WEEK
    if moment.day is None:
        return moment.when_text
    if moment.last_day and moment.last_day != moment.day:
        return date_range(moment.day, moment.last_day, short=True)
    return short_date(moment.day)


def _time_text(moment: Occurrence) -> str:
    if moment.all_day:
        return "hele dag"
    if moment.day is not None and moment.start is None and moment.when_text:
        return moment.when_text
    words = time_range(moment.start, moment.end, unit=False)
    return f"{words}, inloop {clock(moment.doors_open)}" if moment.doors_open is not None else words


def _doors(minute: int | None) -> str:
    return "" if minute is None else f", inloop vanaf {clock(minute)}"
