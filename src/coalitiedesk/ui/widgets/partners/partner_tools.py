"""Windows about several partners: buttons beside each other, or one menu when the text is large."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import row, show_instead
from coalitiedesk.ui.widgets.menu_button import MenuButton, MenuLine

_SHORTLIST, _MARKET, _LETTERS = "Shortlist…", "Vraag en aanbod…", "Brieven en mails…"


class PartnerTools(QWidget):
    """Emits which window is wanted."""

    shortlist_requested = Signal()  # whom to ask first
    market_requested = Signal()  # who looks for what, and who has it
    letters_requested = Signal()  # write to partners

    def __init__(self) -> None:
        super().__init__()
        self._shortlist = plain_button(_SHORTLIST, tip="Wie benader je eerst? Kruisjes zetten en kiezen")
        self._market = plain_button(_MARKET, tip="Wie zoekt wat, en wie heeft wat?")
        self._letters = plain_button(_LETTERS, tip="Ook certificaten en een persbericht")
        self._more = MenuButton("Meer bij partners", tip="Shortlist, vraag en aanbod, brieven en mails")
        self._build()
        self._connect()

    def minimumSizeHint(self) -> QSize:
        """At large text that of the menu, also while the buttons still stand there."""
        return self._more.sizeHint() if look.is_wide_text else super().minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._more.show_lines(
            (
                MenuLine(key="shortlist", words=_SHORTLIST),
                MenuLine(key="market", words=_MARKET),
                MenuLine(key="letters", words=_LETTERS),
            )
        )
        self.setLayout(row(self._shortlist, self._market, self._letters, self._more))
        self._arrange()

    def _connect(self) -> None:
        self._shortlist.clicked.connect(self.shortlist_requested)
        self._market.clicked.connect(self.market_requested)
        self._letters.clicked.connect(self.letters_requested)
        self._more.chosen.connect(self._on_more_chosen)

    def _arrange(self) -> None:
        buttons, menu = (self._shortlist, self._market, self._letters), (self._more,)
        if look.is_wide_text:
            show_instead(menu, buttons)
        else:
            show_instead(buttons, menu)

    def _on_more_chosen(self, key: str) -> None:
        signals = {
            "shortlist": self.shortlist_requested,
            "market": self.market_requested,
            "letters": self.letters_requested,
        }
        signals[key].emit()
