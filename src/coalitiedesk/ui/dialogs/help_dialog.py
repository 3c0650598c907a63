"""How the main job goes, in eight steps; the words are in ``resources/help``."""

import tomllib

from PySide6.QtWidgets import QWidget

from coalitiedesk import resources
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import card, column, panel
from coalitiedesk.ui.widgets.labels import label, name

HELP_FILE = "help/main_job.toml"


class HelpDialog(DialogFrame):
    """Reads like a page; scrolls by keyboard."""

    def __init__(self) -> None:
        found = tomllib.loads(resources.read_text(HELP_FILE))
        super().__init__("Zo werkt het", found["lead"], size=(680, 620))
        steps = [
            _part(f"{number}. {step['title']}", step["text"])
            for number, step in enumerate(found["steps"], start=1)
        ]
        notes = [card(_part(note["title"], note["text"]), kind="soft") for note in found["notes"]]
        close = main_button("Sluit")
        close.clicked.connect(self.accept)
        self.fill(panel(column(*steps, *notes, 1, gap="l")), 1, main=close)


def _part(heading: str, text: str) -> QWidget:
    return panel(column(name(heading, wrap=True), label(text, wrap=True), gap="xs"))
