"""Making the package: what will be made, how far it is, and what was written and checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.dutch.handover_words import scope_words
from coalitiedesk.ui.jobs import JobStep
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.handover.package_facts import package_facts
from coalitiedesk.ui.widgets.labels import label, lead, muted, small
from coalitiedesk.ui.widgets.mark_widgets import Kring, icon_picture
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside
from coalitiedesk.ui.widgets.spoken import announce

_READY = "Klaar om te maken"
_OUTDATED = "Na het vorige pakket is nog iets gewijzigd. Maak het opnieuw, dan zit dat er ook in."
_HOW = (
    "Kies waar het pakket komt, bijvoorbeeld op een usb-stick. Daarna lezen we het terug en openen we het, "
    "zodat je zeker weet dat het klopt. Je eigen bestand verandert niet."
)
_CHECKED = "Het pakket is geschreven, teruggelezen en geopend. Alles klopt."
_STOPPED = "Gestopt. Er is niets geschreven, en je keuzes staan er nog."
_FACT_WIDTH = 130


class MakingPane(QWidget):
    """Shows one of three: what is wished, how far it is, what there is."""

    stop_requested = Signal()  # stop the writing
    again_requested = Signal()  # the same package at another place
    sheet_requested = Signal()  # the sheet with the password anew, with the right name

    def __init__(self) -> None:
        super().__init__()
        self._ready = lead(_READY, wrap=True)
        self._wish = muted("", wrap=True)
        self._trouble = label("", wrap=True, tone="bad")
        self._trouble_card = card(self._trouble, kind="bad")
        self._step, self._bar = label("", wrap=True), QProgressBar()
        self._stop = plain_button("Stop")
        self._facts: QVBoxLayout = column()
        self._sheet_words = small("", wrap=True, tone="warn")
        self._sheet = plain_button("Bewaar het blad opnieuw…")
        self._again = plain_button("Zet het ook ergens anders neer…")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_wish(self, scope: HandoverScope, *, is_locked: bool, is_outdated: bool = False) -> None:
        """Show what will be made; ``is_outdated`` when something changed after the last package."""
        self._ready.setText(_OUTDATED if is_outdated else _READY)
        lock = "op slot, met een wachtwoord" if is_locked else "zonder wachtwoord"
        self._wish.setText(f"Een pakket {scope_words(scope)}, {lock}.")
        self._stack.setCurrentIndex(0)

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be made; everything that was chosen stays. Empty wipes it."""
        self._trouble.setText(sentence)
        self._trouble_card.setVisible(bool(sentence))
        if sentence:
            self._stack.setCurrentIndex(0)
            announce(self, sentence)

    def show_stopped(self) -> None:
        """Say that nothing was written."""
        self._wish.setText(_STOPPED)
        self._stack.setCurrentIndex(0)

    def show_step(self, step: JobStep) -> None:
        """Show how far it is."""
        self._step.setText(step.text)
        self._bar.setAccessibleName(step.text)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._stop.setEnabled(True)
        self._stack.setCurrentIndex(1)

    def focus_stop(self) -> None:
        """Give the keyboard to the way to stop."""
        self._stop.setFocus()

    def show_stopping(self) -> None:
        """Say that the end is near."""
        self._step.setText("Stoppen…")
        self._stop.setEnabled(False)

    def show_package(self, package: HandoverPackage, sheet_name: str) -> None:
        """Show what was written.

        Args:
            package: As it was read back.
            sheet_name: The name that stands on a sheet with the password; empty when there is no sheet.
        """
        refill(self._facts, FactList(package_facts(package), word_width=_FACT_WIDTH))
        is_other = bool(sheet_name) and sheet_name != package.name
        self._sheet_words.setText(
            f"Op het blad met het wachtwoord staat nog een andere naam: ‘{sheet_name}’."
        )
        self._sheet_part.setVisible(is_other)
        self._stack.setCurrentIndex(2)
        announce(self, _CHECKED)

    def _build(self) -> None:
        self._bar.setTextVisible(False)
        self._trouble_card.hide()
        words = column(1, self._ready, self._wish, label(_HOW, wrap=True), 1, gap="m")
        invitation = row(Kring(112), words, gap="xl")
        invitation.setStretch(1, 1)
        ready = card(invitation, pad="xl")
        self._stack.addWidget(_page(column(self._trouble_card, ready, 1, gap="m")))
        busy = card(self._step, self._bar, row(self._stop, 1), gap="m", pad="l")
        self._stack.addWidget(_page(column(busy, 1)))
        head = row(icon_picture("check", "good", 24), lead(_CHECKED, wrap=True))
        head.setStretch(1, 1)
        self._sheet_part = card(self._sheet_words, row(self._sheet, 1), kind="warn")
        done = card(head, self._facts, row(self._again, 1), gap="m", pad="l")
        self._stack.addWidget(_page(column(done, self._sheet_part, 1, gap="m")))
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_requested)
        self._again.clicked.connect(self.again_requested)
        self._sheet.clicked.connect(self.sheet_requested)


def _page(layout: QVBoxLayout) -> QWidget:
    return panel(column(scrolled(ScrollInside(layout))))
