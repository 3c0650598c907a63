"""The letter of the predecessor in full, and the partners with a note of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.cards import Item, card, column, refill, scrolled
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_NO_LETTER = "Er is geen brief. Bel je voorganger één keer, met al je vragen bij elkaar."
_WITHOUT_PEOPLE = "De brief ging niet mee: dit pakket is gemaakt zonder gegevens van mensen."


class LetterPane(QWidget):
    """Reads like a page; scrolls by keyboard."""

    partner_requested = Signal(int)  # id of a partner whose note the user wants to see

    def __init__(self) -> None:
        super().__init__()
        self._letter = label("", wrap=True)
        self._notes: QVBoxLayout = column(gap="hair")
        page = ScrollInside(column(card(self._letter, pad="l"), self._notes, 1, gap="l"))
        self._area = scrolled(page, spoken_name="Brief van je voorganger")
        self._build()

    def show_letter(
        self, text: str, notes: Sequence[tuple[int, str, str]], *, is_reduced: bool = False
    ) -> None:
        """Show the letter, or why there is none, and the partners with a note.

        Args:
            text: The letter; may be empty.
            notes: Id, name and note of each partner.
            is_reduced: What is about people stayed behind.
        """
        self._letter.setText(text or (_WITHOUT_PEOPLE if is_reduced else _NO_LETTER))
        self._area.setAccessibleDescription(self._letter.text())
        rows: list[Item] = []
        if notes:
            rows.append(name("Bij deze partners staat een notitie"))
        for partner_id, partner, note in notes:
            found = ActionRow(partner, " ".join(note.split()), record_id=partner_id)
            found.clicked.connect(self._on_row_clicked)
            rows.append(found)
        if rows:
            rows.append(small("De notitie staat ook bij de partner zelf.", wrap=True))
        refill(self._notes, *rows)

    def _build(self) -> None:
        self._letter.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayout(column(self._area))
        self.setFocusProxy(self._area)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ActionRow):
            self.partner_requested.emit(int(row.record_id))
