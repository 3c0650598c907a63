"""The last screen: what to do now, with whom, and what not to do any more."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.models.mark import step_mark
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.labels import label, lead, name
from coalitiedesk.ui.widgets.mark_widgets import Picture
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_MARK = 28


class GivingPane(QWidget):
    """Shows the steps for the package it is given."""

    folder_requested = Signal()  # open the folder of the package

    def __init__(self) -> None:
        super().__init__()
        self._steps: QVBoxLayout = column(gap="l")
        self._folder = plain_button("Open de map", icon_name="folder")
        inside = card(lead("Dit doe je nu"), self._steps, row(self._folder, 1), gap="l", pad="l")
        self.setLayout(column(scrolled(ScrollInside(column(inside, 1)))))
        self.setFocusProxy(self._folder)
        self._folder.clicked.connect(self.folder_requested)

    def show_package(self, package: HandoverPackage, dossier: Path | None) -> None:
        """Say how this package is handed over."""
        found = [_step(at, *words) for at, words in enumerate(giving_steps(package, dossier), start=1)]
        refill(self._steps, *found)


def giving_steps(package: HandoverPackage, dossier: Path | None) -> tuple[tuple[str, str], ...]:
    """What to do, in order: in bold, and why or how."""
    folder = f"Het staat in {package.folder}."
    if package.is_locked:
        give = (
            f"Geef ‘{package.name}’ aan je opvolger",
            f"{folder} Op een stick, of zoals jullie afspreken.",
        )
        word = ("Geef het wachtwoord apart", "Bel, of geef het blad op een ander moment. Nooit samen.")
    else:
        give = (
            f"Geef ‘{package.name}’ zelf in handen",
            f"{folder} Er zit geen wachtwoord op: mail het niet.",
        )
        word = ("Vraag je opvolger het goed te bewaren", "Wie het bestand heeft, kan het openen.")
    paper = f"Druk ‘{dossier.name}’ af." if dossier else "Het is nog niet bewaard: ga een stap terug."
    steps = (
        give,
        word,
        ("Geef het dossier op papier mee", f"{paper} Daarin staat hoe het pakket opengaat."),
        ("Loop samen na wat openligt", "Een uur aan tafel scheelt je opvolger een maand zoeken."),
        (
            "Werk vanaf nu niet meer in je eigen bestand",
            "Wat jij nog wijzigt, komt niet bij je opvolger aan.",
        ),
    )
    if package.scope is not HandoverScope.EVERYTHING:
        return steps[:4]
    gone = (
        "Wis daarna wat je zelf nog hebt",
        "Is je opvolger begonnen? Dan heb jij de gegevens van mensen niet meer nodig.",
    )
    return (*steps, gone)


def _step(number: int, words: str, how: str) -> QWidget:
    texts = column(name(words, wrap=True), label(how, wrap=True), gap="hair")
    line = row(Picture(step_mark(number, StepState.BUSY), _MARK), texts, gap="m")
    line.setStretch(1, 1)
    return panel(line)
