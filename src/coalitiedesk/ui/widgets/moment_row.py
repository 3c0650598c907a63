"""One moment of an activity: day, time and place in words, with what was understood beside it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.dutch.formats import clock, date_range, short_date, time_range
from coalitiedesk.dutch.moments import moment_words
from coalitiedesk.services.activity_entry import NOTHING_KNOWN, WhenReading, as_occurrence, read_when
from coalitiedesk.ui.models.mark import Mark, icon_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import label, set_tone, small
from coalitiedesk.ui.widgets.mark_widgets import Picture
from coalitiedesk.ui.widgets.menu_button import MenuButton, MenuLine
from coalitiedesk.ui.widgets.name_completer import NameCompleter

WHOLE_WEEK = "hele week"
UNKNOWN_DAY = ""
_EDIT_PLACE, _CANCEL, _MOVED = "edit_place", "cancel", "moved"


class MomentRow(QWidget):
    """Day and time may be picked or typed; what is not understood stays as it was typed."""

    committed = Signal()  # the user left a field of this row with another value
    removal_requested = Signal()  # the user takes this moment away
    place_requested = Signal(str)  # name of the place whose address the user wants to change

    def __init__(self, moment: Occurrence, edition: Edition, *, place: str, places: Sequence[str]) -> None:
        super().__init__()
        self._moment, self._edition = moment, edition
        self._is_cancelled = moment.is_cancelled
        self._day, self._time, self._place = QComboBox(), QLineEdit(), QComboBox()
        self._day_line, self._place_line = QLineEdit(), QLineEdit()
        self._moved = QLineEdit(moment.moved_note)
        self._sign, self._understood = Picture(icon_mark("check", "good"), 14), small("", wrap=True)
        self._more = MenuButton("Meer over dit moment")
        self._remove = IconButton("cross", "Haal dit moment weg")
        self._build()
        self.show_places(places, place)
        self._fill()
        self._connect()

    @property
    def moment_id(self) -> OccurrenceId:
        """Id of the moment; 0 while it was never kept."""
        return self._moment.id

    @property
    def place(self) -> str:
        """Name of the place as it stands there."""
        return self._place.currentText().strip()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Where one can type, in order."""
        return (self._day_line, self._time, self._place_line, self._moved)

    def occurrences(self) -> tuple[Occurrence, ...]:
        """The moments that day and time come to; the first one keeps the identity of this row.

        Words that nobody touched stay the moment they came from, however they would be read now.
        """
        before = replace(self._moment, is_cancelled=self._is_cancelled, moved_note=self._moved.text().strip())
        if self._when() == self._filled_when:
            return (before,)
        moments = self._reading().moments or (NOTHING_KNOWN,)
        first, *others = [as_occurrence(found, before) for found in moments]
        return (first, *(replace(other, id=OccurrenceId(0)) for other in others))

    def adopt(self, moment: Occurrence) -> None:
        """Take over the moment as it was kept; the fields stay as they are."""
        self._moment, self._filled_when = moment, self._when()

    def show_places(self, places: Sequence[str], place: str) -> None:
        """Offer these places, and show one of them; tells nobody."""
        self._place.clear()
        self._place.addItems(["", *places])
        self._place.setCompleter(NameCompleter(places, self))
        self._place.setEditText(place)
        self._place_line.setCursorPosition(0)
        self._kept = self._values()

    def show_alone(self, *, is_alone: bool) -> None:
        """The only moment of an activity cannot go."""
        self._remove.setVisible(not is_alone)

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._day

    def commit(self) -> None:
        """Tell at once when a field differs from what was kept; for a dialog that closes."""
        if self._values() != self._kept:
            self._kept = self._values()
            self._show_reading()
            self.committed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.commit)  # the keyboard is where it goes before rows are renewed
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._day.setEditable(True)
        self._day.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._day.setAccessibleName("Dag")
        self._day.setLineEdit(self._day_line)
        self._day_line.setAccessibleName("Dag")
        self._day_line.setPlaceholderText("dag onbekend")
        self._day.addItems(
            [UNKNOWN_DAY, *(short_date(day) for day in days_of_week(self._edition)), WHOLE_WEEK]
        )
        self._time.setAccessibleName("Tijd")
        self._time.setPlaceholderText("10.00–12.00")
        self._place.setEditable(True)
        self._place.setLineEdit(self._place_line)
        self._place_line.setAccessibleName("Plek")
        self._place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._place.setAccessibleName("Plek")
        self._place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._place_line.setPlaceholderText("plek nog onbekend")
        self._moved.setAccessibleName("Verhuisd naar")
        self._moved.setPlaceholderText("nu in De Brug, zelfde tijd")
        fit(self._day, width=128)
        fit(self._time, width=112)
        fit(self._place, least_width=120)
        line = row(self._day, self._time, self._place, self._more, self._remove, gap="xs")
        line.setStretch(2, 1)
        understood = row(self._sign, self._understood)
        understood.setStretch(1, 1)
        self._move_line = panel(row(label("Verhuisd:"), self._moved))
        self.setLayout(column(line, self._move_line, understood, gap="xs"))

    def _fill(self) -> None:
        self._day.setEditText(_day_text(self._moment))
        self._time.setText(_time_text(self._moment))
        self._move_line.setVisible(bool(self._moment.moved_note))
        self._filled_when = self._when()
        self._kept = self._values()
        self._show_reading()
        self._show_menu()

    def _connect(self) -> None:
        self._day_line.textEdited.connect(self._show_reading)
        self._day.activated.connect(self.commit)
        self._time.textEdited.connect(self._show_reading)
        self._place.activated.connect(self.commit)
        self._remove.clicked.connect(self.removal_requested)
        self._more.chosen.connect(self._on_more_chosen)
        # Of a combo box that can be typed in, the box itself loses the keyboard, not its line.
        for field in (self._day, self._time, self._place, self._moved):
            field.installEventFilter(self)

    def _show_menu(self) -> None:
        self._more.show_lines(
            (
                MenuLine(key=_EDIT_PLACE, words="Bewerk de plek…"),
                None,
                MenuLine(key=_CANCEL, words="Dit moment gaat niet door", is_ticked=self._is_cancelled),
                MenuLine(key=_MOVED, words="Noteer een verhuizing"),
            )
        )

    def _on_more_chosen(self, key: str) -> None:
        if key == _EDIT_PLACE:
            self.commit()
            self.place_requested.emit(self.place)
        elif key == _CANCEL:
            self._is_cancelled = not self._is_cancelled
            self._show_menu()
            self._show_reading()
            self.commit()
        else:
            self._move_line.show()
            self._moved.setFocus()

    def _reading(self) -> WhenReading:
        return read_when(*self._when(), self._edition)

    def _show_reading(self, *_text: str) -> None:
        if self._when() == self._filled_when and self._moment.id:
            moments: tuple[Occurrence, ...] = (self._moment,)
            is_clear = not self._moment.when_text
        else:
            reading = self._reading()
            moments = tuple(as_occurrence(found, self._moment) for found in reading.moments)
            is_clear = reading.is_clear
        is_known = any(found.day or found.whole_week or found.when_text for found in moments)
        words = "; ".join(moment_words(found) + _doors(found.doors_open) for found in moments)
        sign = icon_mark("cross", "bad") if self._is_cancelled else _sign(is_clear=is_clear)
        self._sign.show_mark(sign)
        self._sign.setVisible(is_known or self._is_cancelled)
        set_tone(self._understood, "bad" if self._is_cancelled else "")
        if self._is_cancelled:
            self._understood.setText(f"Gaat niet door: {words}" if is_known else "Gaat niet door")
        elif not is_known:
            self._understood.setText("Nog niet bekend. Dat mag; op papier komt dan geen tijd.")
        elif is_clear:
            self._understood.setText(words)
        else:
            self._understood.setText("Dit begrijpen we nog niet helemaal. De tekst blijft staan.")

    def _when(self) -> tuple[str, str]:
        return (self._day.currentText(), self._time.text())

    def _values(self) -> tuple[object, ...]:
        return (*self._when(), self._place.currentText(), self._is_cancelled, self._moved.text())


def _sign(*, is_clear: bool) -> Mark:
    return icon_mark("check", "good") if is_clear else icon_mark("question", "warn")


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
