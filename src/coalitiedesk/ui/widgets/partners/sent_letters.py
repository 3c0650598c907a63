"""Which letters and mails a partner got, the latest first. Shows records it is given."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.ids import ContactId
from coalitiedesk.domain.letters import LetterWay, SentLetter
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

_FIRST = 4
_ICONS = {LetterWay.PAPER: "page", LetterWay.MAIL: "mail"}


class SentLetters(QWidget):
    """A few at first, all of them when asked."""

    write_requested = Signal()  # the user wants to write to this partner

    def __init__(self) -> None:
        super().__init__()
        self._sent: Sequence[SentLetter] = ()
        self._people: Mapping[ContactId, str] = {}
        self._shows_all = False
        self._amount = small("")
        self._write = quiet_button("Schrijf…", icon_name="mail")
        self._write.setAccessibleName("Schrijf een brief of mail…")
        self._lines: QVBoxLayout = column(gap="xs")
        head = row(name("Brieven en mails"), self._amount, 1, self._write, gap="s")
        self.setLayout(column(head, self._lines, gap="xs"))
        self.setProperty("clear", "true")
        self._write.clicked.connect(self.write_requested)

    def show_sent(self, sent: Sequence[SentLetter], people: Mapping[ContactId, str]) -> None:
        """Show what a partner got; ``people`` are the names of its contact persons."""
        self._sent, self._people, self._shows_all = sent, people, False
        self._show()

    def _show(self) -> None:
        self._amount.setText(str(len(self._sent)) if self._sent else "")
        shown = self._sent if self._shows_all else self._sent[:_FIRST]
        items: list[Item] = [self._line(one) for one in shown]
        if not self._sent:
            items.append(small("Nog geen brief of mail van hier.", wrap=True))
        more = len(self._sent) - len(shown)
        if more:
            rest = quiet_button(f"Toon nog {more}")
            rest.clicked.connect(self._on_rest_clicked)
            items.append(row(rest, 1))
        refill(self._lines, *items)

    def _line(self, one: SentLetter) -> QWidget:
        person = self._people.get(one.contact_id, "") if one.contact_id is not None else ""
        parts = (word_of(one.way), plain_date(one.day), f"aan {person}" if person else "")
        words = column(
            label(one.name, wrap=True),
            small(" · ".join(part for part in parts if part), wrap=True),
            gap="hair",
        )
        line = row(column(icon_picture(_ICONS[one.way], "muted"), 1), words)
        line.setStretch(1, 1)
        return panel(line)

    def _on_rest_clicked(self) -> None:
        self._shows_all = True
        self._show()
