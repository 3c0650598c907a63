"""Whether a partner takes part, with the way out and the way back, and its labels. Calls no service."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.partners import Partner
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import Item, card, column, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small


class StandingView(QWidget):
    """Says nothing about a partner that takes part and has no labels."""

    return_requested = Signal()  # the partner takes part again

    def __init__(self) -> None:
        super().__init__()
        self._parts: QVBoxLayout = column(gap="s")
        self.setLayout(self._parts)
        self.setProperty("clear", "true")

    def show_partner(self, partner: Partner) -> None:
        """Show how another partner stands, or the same one after a change."""
        items: list[Item] = []
        if not partner.is_active:
            back = changing(plain_button("Doet weer mee"))
            back.clicked.connect(self.return_requested)
            reason = label(partner.left_reason, wrap=True) if partner.left_reason else None
            items.append(
                card(name(left_words(partner), wrap=True), reason, row(back, 1), kind="flat", gap="xs")
            )
        if partner.labels:
            items.append(small(f"Labels: {', '.join(partner.labels)}", wrap=True))
        refill(self._parts, *items)
        self.setVisible(bool(items))


def left_words(partner: Partner) -> str:
    """``Doet niet meer mee sinds 3 april 2026``."""
    since = f" sinds {plain_date(partner.left_on)}" if partner.left_on else ""
    return f"Doet niet meer mee{since}"
