"""F1: the list of keys, in the words of what they do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.theme.fitting import fit_layout
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import label, lead, name

Keys = tuple[str, str]
EVERYWHERE: tuple[Keys, ...] = (
    ("Alt+1 … Alt+6", "Ga naar een tabblad"),
    ("Ctrl+K", "Zoek in alles"),
    ("Ctrl+F", "Zoek hier"),
    ("Ctrl+N", "Voeg iets nieuws toe"),
    ("Ctrl+L", "Leg een gesprek vast"),
    ("Ctrl+Z", "Maak ongedaan"),
    ("Ctrl+Y", "Doe opnieuw"),
    ("F8", "Ga naar de volgende melding"),
    ("Ctrl++ en Ctrl+-", "Grotere of kleinere tekst"),
    ("Ctrl+0", "Gewone tekst"),
    ("Esc", "Sluit het paneel"),
    ("F1", "Toon deze lijst"),
)
WEEK: tuple[Keys, ...] = (
    ("↑ en ↓", "Vorige of volgende activiteit op deze dag"),
    ("← en →", "Naar een andere dag"),
    ("Enter", "Open de activiteit"),
    ("Spatie", "Pak op; nog een keer zet neer"),
    ("Delete", "Haal van de dag, naar ‘Nog geen dag’"),
    ("↑ en ↓ met iets in je hand", "Kwartier eerder of later"),
    ("← en → met iets in je hand", "Dag eerder of later"),
    ("Shift+↑ en Shift+↓", "Kwartier korter of langer"),
    ("Esc met iets in je hand", "Zet terug waar het stond"),
)
BOARD: tuple[Keys, ...] = (
    ("Pijltjes", "Loop over de kaarten"),
    ("Ctrl+← en Ctrl+→", "Draag een kaart een fase terug of verder"),
    ("Enter", "Open de partner"),
)
PARTS = (
    (("Overal", EVERYWHERE),),
    (("In de Week", WEEK), ("Op het bord van partners", BOARD)),
)


class ShortcutList(DialogFrame):
    """Everywhere at the left; in the Week and on the board at the right."""

    def __init__(self) -> None:
        super().__init__("Sneltoetsen", "Alles kan ook zonder muis.", size=(900, 560))
        close = main_button("Sluit")
        close.clicked.connect(self.accept)
        parts = [
            column(*(column(lead(heading), _listed(keys), gap="m") for heading, keys in part), 1, gap="l")
            for part in PARTS
        ]
        self.fill(panel(row(*parts, gap="xl")), 1, main=close)


def _listed(keys: Sequence[Keys]) -> QWidget:
    grid = QGridLayout()
    fit_layout(grid, gap="s")
    grid.setColumnStretch(1, 1)
    for line, (key, words) in enumerate(keys):
        grid.addWidget(name(key), line, 0)
        grid.addWidget(label(words, wrap=True), line, 1)
    return panel(grid)
