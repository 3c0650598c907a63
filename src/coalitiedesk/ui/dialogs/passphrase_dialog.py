"""Asks for the password of a package: a few tries, and after each a wait that grows.

It opens nothing itself. Whoever owns it hears ``tried`` and answers with ``show_wrong`` or ``accept``.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.labels import label, name, set_tone, small
from coalitiedesk.ui.widgets.spoken import announce

WAITS = (1, 2, 4, 8)  # counts to wait after the first wrong try, the second, and so on
SECOND_MS = 1_000  # tests let the clock run faster
LONGEST_PASSWORD = 500
_HINT = "Zijn het losse woorden? Streepjes, spaties en hoofdletters maken dan niet uit."
_BUSY = "Het pakket gaat open. Dat duurt een paar tellen."
_WRONG = "Dat wachtwoord klopt niet. Let op hoofdletters en streepjes."
_OVER = (
    "Dat was vijf keer een ander wachtwoord. Er is niets veranderd. "
    "Vraag je voorganger om het wachtwoord, en open het pakket dan opnieuw."
)
_EMPTY = "Typ eerst het wachtwoord."


class PassphraseDialog(DialogFrame):
    """One field; the password leaves it only through ``tried``."""

    tried = Signal(str)  # what was typed, as it was typed

    def __init__(self, package_name: str) -> None:
        super().__init__(
            "Open een overdrachtspakket",
            f"‘{package_name}’ zit op slot. Je voorganger gaf je het wachtwoord apart.",
            size=(560, 350),
        )
        self._tries, self._counts = 0, 0
        self._field = QLineEdit()
        self._shows = QCheckBox("&Toon wachtwoord")
        self._told = label("", wrap=True)
        self._open, self._cancel = main_button("Open het pakket"), plain_button("Annuleer")
        self._clock = QTimer(self)
        self._build()
        self._connect()
        self._field.setFocus()

    def show_wrong(self) -> None:
        """The last one does not open it: another try after a while, or none when there were enough."""
        self._tries += 1
        if self._tries > len(WAITS):
            self._end()
            return
        self._counts = WAITS[self._tries - 1]
        self._field.setReadOnly(False)
        self._field.selectAll()
        self._field.setFocus()
        announce(self._field, _WRONG)
        self._tell_wait()
        self._clock.start(SECOND_MS)

    def _build(self) -> None:
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setMaxLength(LONGEST_PASSWORD)
        self._field.setAccessibleName("Wachtwoord")
        self._field.setAccessibleDescription(_HINT)
        self._shows.setAccessibleName("Toon wachtwoord")
        head = name("&Wachtwoord")
        head.setBuddy(self._field)
        self.fill(
            panel(
                column(
                    column(head, self._field, gap="xs"),
                    self._shows,
                    small(_HINT, wrap=True),
                    self._told,
                    1,
                    gap="m",
                )
            ),
            1,
            self._cancel,
            main=self._open,
            scrolls=False,
        )

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open_clicked)
        self._cancel.clicked.connect(self.reject)
        self._shows.toggled.connect(self._on_shows_toggled)
        self._clock.timeout.connect(self._on_clock_timeout)

    def _tell(self, sentence: str, *, is_bad: bool) -> None:
        set_tone(self._told, "bad" if is_bad else "")
        self._told.setText(sentence)

    def _tell_wait(self) -> None:
        left = len(WAITS) + 1 - self._tries
        more = f"Je kunt het nog {count(left, 'keer', 'keer')} proberen"
        when = f", over {count(self._counts, 'tel', 'tellen')}." if self._counts else "."
        self._open.setEnabled(not self._counts)
        self._tell(f"{_WRONG} {more}{when}", is_bad=True)

    def _end(self) -> None:
        self._field.clear()
        self._field.setEnabled(False)
        self._shows.setEnabled(False)
        self._open.hide()
        self._cancel.set_words("Sluit")
        self._cancel.setFocus()
        self._tell(_OVER, is_bad=True)
        announce(self._cancel, _OVER)

    def _on_open_clicked(self) -> None:
        if not self._field.text().strip():
            self._tell(_EMPTY, is_bad=True)
            announce(self._field, _EMPTY)
            self._field.setFocus()
            return
        self._open.setEnabled(False)
        self._field.setReadOnly(True)
        self._tell(_BUSY, is_bad=False)
        announce(self._field, _BUSY, interrupts=False)
        self.tried.emit(self._field.text())

    def _on_shows_toggled(self, is_on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_on else QLineEdit.EchoMode.Password
        self._field.setEchoMode(mode)

    def _on_clock_timeout(self) -> None:
        self._counts -= 1
        if self._counts <= 0:
            self._clock.stop()
        self._tell_wait()
