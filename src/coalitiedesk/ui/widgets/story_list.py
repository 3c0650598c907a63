"""Stories of visitors with whether they may be used; never with a name nobody agreed to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import ActivityId
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.mark import Light, light_mark
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import add, clear, column, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name, small

_LIGHTS = {
    Consent.WITHOUT_NAME: Light.ON_TIME,
    Consent.WITH_NAME: Light.ON_TIME,
    Consent.NOT_ASKED: Light.ALMOST,
    Consent.REFUSED: Light.TOO_LONG,
}
_EMPTY = "Hoorde je iets moois? Schrijf het op en vraag of het in het verslag mag."


class StoryList(QFrame):
    """A card with a button for a new story and the stories below it; each opens on a click or Enter."""

    story_requested = Signal()  # the user writes down a new story
    opened = Signal(int)  # id of the story to change

    def __init__(self) -> None:
        super().__init__()
        self._tally = small("")
        self._new = changing(plain_button("Verhaal erbij…", icon_name="plus"))
        self._items: QVBoxLayout = column(gap="hair")
        self.setProperty("card", "plain")
        head = row(name("Verhalen"), self._tally, 1, self._new)
        self.setLayout(column(head, self._items, gap="s", margins=("m", "m", "m", "m")))
        self._new.clicked.connect(self.story_requested)

    def show_stories(self, stories: Sequence[Story], titles: Mapping[ActivityId, str]) -> None:
        """Replace the list; ``titles`` names the activities the stories are from."""
        clear(self._items)
        self._tally.setText(str(len(stories)) if stories else "")
        add(self._items, *(self._row(story, titles) for story in stories))
        add(self._items, None if stories else small(_EMPTY, wrap=True))

    def _row(self, story: Story, titles: Mapping[ActivityId, str]) -> QWidget:
        source = titles.get(story.activity_id, "") if story.activity_id else ""
        told_by = " · ".join(part for part in (word_of(story.consent), source, story.teller) if part)
        found = ActionRow(
            f"‘{story.text}’", told_by, mark=light_mark(_LIGHTS[story.consent]), record_id=story.id
        )
        found.setAccessibleName(f"{story.text}, {told_by}")
        found.clicked.connect(self._on_row_clicked)
        return found

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.opened.emit(int(clicked.record_id))
