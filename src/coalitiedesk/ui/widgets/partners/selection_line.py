"""What can be done when several partners are chosen in the list. Calls no service."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.dutch.formats import number
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name


class SelectionLine(QWidget):
    """In sight while at least two are chosen."""

    change_requested = Signal()  # change all of them alike
    leaving_requested = Signal()  # none of them takes part any more
    merge_requested = Signal()  # the two chosen are one

    def __init__(self) -> None:
        super().__init__()
        self._amount = name("")
        self._change = changing(plain_button("Wijzig…", tip="Labels, soort, wijk, wie contact houdt"))
        self._leave = changing(plain_button("Doen niet meer mee…"))
        self._merge = changing(plain_button("Voeg samen…"))
        self._change.setAccessibleName("Wijzig de gekozen partners")
        self.setLayout(row(self._amount, self._change, self._leave, self._merge, 1))
        self.setProperty("clear", "true")
        self._change.clicked.connect(self.change_requested)
        self._leave.clicked.connect(self.leaving_requested)
        self._merge.clicked.connect(self.merge_requested)
        self.hide()

    def show_amount(self, amount: int) -> None:
        """Say how many are chosen."""
        self._amount.setText(f"{number(amount)} gekozen")
        self._merge.setVisible(amount == 2)
        self.setVisible(amount > 1)
