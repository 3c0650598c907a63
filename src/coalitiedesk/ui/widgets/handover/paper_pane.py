"""The dossier on paper: one press puts it beside the package; it opens and prints from here."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, row, scrolled
from coalitiedesk.ui.widgets.labels import label, lead, muted, set_tone, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside
from coalitiedesk.ui.widgets.spoken import announce

_WHAT = (
    "De eerste dertig dagen, wie is wie, het jaarwiel, de zes stappen, wat openligt en wat je leerde. "
    "Voorop staat welk pakket erbij hoort, met het controlegetal. Je opvolger kan er meteen mee beginnen, "
    "nog voor de computer aangaat."
)
_PEOPLE = "In dit dossier staan namen en nummers van mensen. Laat het niet rondslingeren."
_NO_PEOPLE = "In dit dossier staan geen gegevens van mensen, net als in het pakket."
_NOT_YET = "Het dossier is nog niet bewaard."


class PaperPane(QWidget):
    """Wishes for the dossier; shows where it is."""

    save_requested = Signal()  # beside the package
    save_elsewhere_requested = Signal()  # where the user says
    open_requested = Signal()  # with the computer's own programme
    print_requested = Signal()  # on paper

    def __init__(self) -> None:
        super().__init__()
        self._people = small("", wrap=True)
        self._save = plain_button("Bewaar het dossier naast het pakket", icon_name="page")
        self._elsewhere = plain_button("Ergens anders…")
        self._print = plain_button("Afdrukken…", icon_name="print")
        self._open = plain_button("Bekijk het dossier")
        self._said = muted(_NOT_YET, wrap=True)
        self._build()
        self._connect()

    def show_package(self, package: HandoverPackage, dossier: Path | None) -> None:
        """Show of which package the dossier is, and where it was saved."""
        has_people = package.scope is HandoverScope.EVERYTHING
        self._people.setText(_PEOPLE if has_people else _NO_PEOPLE)
        self._open.setEnabled(dossier is not None)
        words = f"‘{dossier.name}’ staat in {dossier.parent}." if dossier else _NOT_YET
        self.say(words, is_good=dossier is not None)

    def say(self, sentence: str, *, is_good: bool = True) -> None:
        """Say what just happened."""
        self._said.setText(sentence)
        set_tone(self._said, "good" if is_good else "")
        announce(self, sentence, interrupts=False)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing begin while the dossier is being made."""
        for button in (self._save, self._elsewhere, self._print):
            button.setEnabled(not is_busy)
        if is_busy:
            self.say("Het dossier wordt gemaakt…", is_good=False)

    def _build(self) -> None:
        buttons = row(self._save, self._elsewhere, self._open, self._print, 1)
        inside = card(
            lead("Overdrachtsdossier"),
            label(_WHAT, wrap=True),
            self._people,
            buttons,
            self._said,
            gap="m",
            pad="l",
        )
        self.setLayout(column(scrolled(ScrollInside(column(inside, 1)))))
        self.setFocusProxy(self._save)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save_requested)
        self._elsewhere.clicked.connect(self.save_elsewhere_requested)
        self._open.clicked.connect(self.open_requested)
        self._print.clicked.connect(self.print_requested)
