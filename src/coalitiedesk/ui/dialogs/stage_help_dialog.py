"""*Wat helpt*: what a stage is for and what works there, in our own words, with the source."""

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.stages import stage_guide
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_NOT_YET = (
    "Hier staan partners die nog geen plek hebben. Zet ze bij voorbereiden zodra je aan ze denkt, of meteen "
    "bij de fase waar ze zijn."
)


class StageHelpDialog(DialogFrame):
    """Only shows."""

    def __init__(self, stage: EngagementStage) -> None:
        super().__init__(word_of(stage), size=(600, 560))
        self._close = main_button("Klaar")
        self._close.clicked.connect(self.accept)
        self.fill(panel(column(ScrollInside(column(*_items(stage), gap="l")), 1)), 1, main=self._close)
        self._close.setFocus()


def _items(stage: EngagementStage) -> list[Item]:
    guide = stage_guide(stage)
    if guide is None:
        return [label(_NOT_YET, wrap=True)]
    helps = (_point("sprout", text) for text in guide.helps)
    checks = (_point("check", check.text) for check in guide.checks)
    return [
        label(guide.what, wrap=True),
        column(name("Wat helpt"), *helps),
        column(name("Wanneer is het genoeg?"), *checks),
        small(source_words(guide.provenance), wrap=True),
    ]


def _point(icon: str, text: str) -> Item:
    line = row(column(icon_picture(icon, "primary"), 1), label(text, wrap=True))
    line.setStretch(1, 1)
    return panel(line)
