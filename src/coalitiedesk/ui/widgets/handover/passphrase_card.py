"""The password of a package, shown once, with the ways to keep it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame

from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.spoken import announce

_WARNING = (
    "Zonder dit wachtwoord kan niemand het pakket openen, wij ook niet. We laten het maar één keer zien. "
    "Geef het apart van het pakket: bel, of geef het blad op een ander moment."
)
_USED = "Het wachtwoord van je pakket laten we niet nog een keer zien."
_KEPT = "Ik heb het wachtwoord bewaard"


class PassphraseCard(QFrame):
    """Shows the words it is given; empty words mean that they were used already."""

    kept_changed = Signal()  # the user says that the words are kept, or not yet
    new_requested = Signal()  # other words, for another package
    save_requested = Signal()  # the sheet as a file
    print_requested = Signal()  # the sheet on paper

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._words = label("", "lead", wrap=True)
        self._warning = small(_WARNING, wrap=True)
        self._copy = plain_button("Kopieer")
        self._save = plain_button("Bewaar als blad…", icon_name="page")
        self._print = plain_button("Print als blad…", icon_name="print")
        self._new = plain_button("Maak een nieuw wachtwoord")
        self._said = small("", wrap=True, tone="good")
        self._kept = QCheckBox(_KEPT)
        self._build()
        self._connect()

    @property
    def is_kept(self) -> bool:
        """Whether the user has the words."""
        return self._kept.isChecked()

    def show_words(self, words: str) -> None:
        """Show new words, or that the old ones were used."""
        self._text = words
        self._words.setText(words.replace("-", " - ") if words else _USED)
        self._words.setAccessibleName(f"Wachtwoord: {words.replace('-', ' ')}" if words else _USED)
        self._said.hide()
        self._kept.setChecked(not words)
        for widget in (self._warning, self._copy, self._save, self._print, self._kept):
            widget.setVisible(bool(words))
        self._new.setVisible(not words)

    def say(self, sentence: str) -> None:
        """Say what just happened with the words."""
        self._said.setText(sentence)
        self._said.show()
        announce(self, sentence, interrupts=False)

    def focus_words(self) -> None:
        """Give the keyboard to the first way to keep the words."""
        self._copy.setFocus()

    def _build(self) -> None:
        self.setProperty("card", "soft")
        self._kept.setAccessibleName(_KEPT)
        self._new.hide()
        self._said.hide()
        self.setLayout(
            column(
                name("Wachtwoord van het pakket"),
                self._words,
                row(self._copy, self._save, self._print, self._new, 1),
                self._said,
                self._warning,
                self._kept,
                margins=("m", "m", "m", "m"),
            )
        )

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self._new.clicked.connect(self.new_requested)
        self._kept.toggled.connect(self._on_kept_toggled)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._text)
        self.say("Gekopieerd. Plak het op een veilige plek.")

    def _on_kept_toggled(self, _is_on: bool) -> None:
        self.kept_changed.emit()
