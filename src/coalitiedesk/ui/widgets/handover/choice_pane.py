"""What goes along: everything or nothing about people, with or without a password."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import Item, card, column, panel, row, scrolled, set_side_by_side
from coalitiedesk.ui.widgets.handover.passphrase_card import PassphraseCard
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_SCOPE_WORDS = {
    HandoverScope.EVERYTHING: (
        "Alles",
        (
            "Mee gaat wat in dit bestand staat: partners met contactpersonen en gesprekken, het plan met "
            "taken en bestanden, elke Week, cijfers, verhalen en lessen, je brief en je notities. "
            "Kies dit voor wie jouw werk overneemt."
        ),
    ),
    HandoverScope.WITHOUT_PEOPLE: (
        "Zonder gegevens van mensen",
        (
            "Mee gaan de organisaties, het plan, de taken, elke Week, de cijfers en de lessen. Achter "
            "blijven contactpersonen, namen en nummers van mensen, gesprekken, bestanden die je toevoegde, "
            "alle notities, je brief, en verhalen die niet zonder naam verder mogen. "
            "Kies dit voor wie alleen de opzet nodig heeft."
        ),
    ),
}
_LOCK_WORDS = {
    True: (
        "Met een wachtwoord",
        "Raakt de stick kwijt of komt de mail verkeerd aan? Dan kan niemand het lezen.",
    ),
    False: (
        "Zonder wachtwoord",
        "Wie het bestand heeft, kan alles lezen. Geef het dan zelf in handen.",
    ),
}
_CANNOT_LOCK = "Dit kan op deze computer niet: het onderdeel dat het pakket op slot doet, ontbreekt."
_KEEP_FIRST = "Bewaar eerst het wachtwoord, en vink aan dat je het hebt."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageChoice:
    """What the coordinator chose; without a passphrase the package is open to whoever has it."""

    scope: HandoverScope = HandoverScope.EVERYTHING
    passphrase: str = ""


class ChoicePane(QWidget):
    """Holds the choice; a password comes from whoever owns the pane."""

    changed = Signal()  # the choice, or whether it is complete
    passphrase_requested = Signal()  # new words are needed; answer with ``show_passphrase``
    sheet_save_requested = Signal()  # the sheet with the password as a file
    sheet_print_requested = Signal()  # the sheet with the password on paper

    def __init__(self, *, can_lock: bool) -> None:
        super().__init__()
        self._passphrase = ""
        self._scopes = {scope: QRadioButton(words) for scope, (words, _) in _SCOPE_WORDS.items()}
        self._locks = {lock: QRadioButton(words) for lock, (words, _) in _LOCK_WORDS.items()}
        self._scope_group, self._lock_group = QButtonGroup(self), QButtonGroup(self)
        self._card = PassphraseCard()
        self._can_lock = can_lock
        self._build()
        self._connect()

    @property
    def choice(self) -> PackageChoice:
        """What is chosen now."""
        scope = next(scope for scope, button in self._scopes.items() if button.isChecked())
        return PackageChoice(scope=scope, passphrase=self._passphrase if self.is_locked else "")

    @property
    def is_locked(self) -> bool:
        """Whether the package gets a password."""
        return self._locks[True].isChecked()

    @property
    def missing(self) -> str:
        """What must be done first, as a sentence; empty when the choice is complete."""
        return _KEEP_FIRST if self.is_locked and not (self._passphrase and self._card.is_kept) else ""

    @property
    def card(self) -> PassphraseCard:
        """Where the password stands."""
        return self._card

    def show_passphrase(self, words: str) -> None:
        """Show new words, to be kept before anything is written."""
        self._passphrase = words
        self._card.show_words(words)
        self.changed.emit()

    def hide_passphrase(self) -> None:
        """The package is written: the words are not shown again."""
        if self._passphrase:
            self._card.show_words("")

    def _build(self) -> None:
        for group, buttons in ((self._scope_group, self._scopes), (self._lock_group, self._locks)):
            for button in buttons.values():
                group.addButton(button)
                button.setAccessibleName(button.text())
        self._scopes[HandoverScope.EVERYTHING].setChecked(True)
        self._locks[self._can_lock].setChecked(True)
        self._locks[True].setEnabled(self._can_lock)
        self._card.setVisible(self._can_lock)
        reason = None if self._can_lock else small(_CANNOT_LOCK, wrap=True, tone="warn")
        scopes = card(name("Wat gaat mee?"), *self._scope_parts(), 1, gap="s")
        locks = card(name("Op slot?"), *self._lock_parts(), reason, self._card, 1, gap="s")
        self._sides = row(scopes, locks, gap="m")
        self._sides.setStretch(0, 1)
        self._sides.setStretch(1, 1)
        self.setLayout(column(scrolled(ScrollInside(column(self._sides, 1)))))
        self.setFocusProxy(self._scopes[HandoverScope.EVERYTHING])
        self._arrange()

    def _scope_parts(self) -> list[Item]:
        return [_part(self._scopes[scope], words) for scope, (_, words) in _SCOPE_WORDS.items()]

    def _lock_parts(self) -> list[Item]:
        return [_part(self._locks[lock], words) for lock, (_, words) in _LOCK_WORDS.items()]

    def _arrange(self) -> None:
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)

    def _connect(self) -> None:
        self._scope_group.buttonToggled.connect(self._on_toggled)
        self._lock_group.buttonToggled.connect(self._on_toggled)
        self._card.kept_changed.connect(self.changed)
        self._card.new_requested.connect(self.passphrase_requested)
        self._card.save_requested.connect(self.sheet_save_requested)
        self._card.print_requested.connect(self.sheet_print_requested)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def _on_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self._card.setVisible(self.is_locked)
            self.changed.emit()


def _part(button: QRadioButton, words: str) -> QWidget:
    button.setAccessibleDescription(words)
    return panel(column(row(button, 1), small(words, wrap=True), gap="none"))
