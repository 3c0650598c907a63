"""Which program this is, its licence, and where it keeps things on this computer."""

from coalitiedesk import __version__, paths
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.mark_widgets import Kring


class AboutDialog(DialogFrame):
    """For the coordinator and the helpdesk."""

    def __init__(self) -> None:
        super().__init__("Over CoalitieDesk", f"Versie {__version__}", size=(640, 420))
        words = label(
            "Het bureau van wie in de gemeente mensen bij elkaar brengt. Alles blijft op deze computer; "
            "er gaat niets naar internet.",
            wrap=True,
        )
        top = row(Kring(84), words, gap="l")
        top.setStretch(1, 1)
        facts = FactList(
            (
                ("Licentie", "EUPL-1.2, vrij te gebruiken"),
                ("Eerdere versies", str(paths.backup_folder())),
                ("Logboek", str(paths.log_folder())),
                ("Instellingen", str(paths.settings_folder())),
            ),
            word_width=130,
        )
        close = main_button("Sluit")
        close.clicked.connect(self.accept)
        self.fill(panel(column(top, facts, 1, gap="l")), 1, main=close)
