"""The budget of a year: its lines, and at a glance what is there and what is still wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.budget import BudgetLine, budget_totals
from coalitiedesk.domain.ids import BudgetLineId
from coalitiedesk.dutch.budget_words import budget_sentences
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.empty_screen import EmptyText
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.planning.columns import budget_columns
from coalitiedesk.ui.widgets.record_pane import RecordPane, RecordWords

_WORDS = RecordWords(
    spoken="Begroting",
    add="Voeg uitgave toe…",
    empty=EmptyText(
        question="Wat kost het, en wie betaalt?",
        explanation="Schrijf op wat je nodig hebt en waar het vandaan komt: subsidie, een fonds, sponsoring. "
        "Wat iemand in natura geeft, telt apart mee.",
        main_words="Voeg uitgave toe…",
        second_words="Voeg inkomsten toe…",
    ),
)


class MoneyPane(QWidget):
    """Shows one year and tells what the user wants."""

    add_requested = Signal(bool, int)  # income or not, and the year
    opened = Signal(object)  # BudgetLineId
    removal_requested = Signal(object)  # BudgetLineId

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[BudgetLine] = ()
        self._this_year, self._can_edit = 0, True
        self._years = QComboBox()
        self._income = plain_button("Voeg inkomsten toe…", icon_name="plus")
        self._totals = label("", wrap=True)
        self._pane: RecordPane[BudgetLine] = RecordPane(
            _WORDS, budget_columns(), _id_of, tools=(self._years,), feet=(self._income,)
        )
        self._build()
        self._connect()

    def show_budget(self, lines: Sequence[BudgetLine], *, this_year: int, can_edit: bool) -> None:
        """Show all lines there are, of the year that is chosen."""
        self._lines, self._this_year, self._can_edit = lines, this_year, can_edit
        self._income.setEnabled(can_edit)
        self._show_years()
        self._show_year()

    def choose(self, line: BudgetLine) -> None:
        """Show its year, and choose it."""
        self._years.setCurrentIndex(self._years.findData(line.year))
        self._pane.choose(line.id)

    def _build(self) -> None:
        self._years.setAccessibleName("Jaar")
        fit(self._years, width=110)
        whole = column(self._pane, self._totals)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._pane)

    def _connect(self) -> None:
        self._years.currentIndexChanged.connect(self._on_year_changed)
        self._pane.add_requested.connect(self._on_add_requested)
        self._pane.second_requested.connect(self._on_income_requested)
        self._pane.opened.connect(self.opened)
        self._pane.removal_requested.connect(self.removal_requested)
        self._income.clicked.connect(self._on_income_requested)

    @property
    def _year(self) -> int:
        return int(self._years.currentData() or self._this_year)

    def _show_years(self) -> None:
        years = sorted({line.year for line in self._lines} | {self._this_year}, reverse=True)
        chosen = self._years.currentData()
        blocked = self._years.blockSignals(True)
        self._years.clear()
        for year in years:
            self._years.addItem(str(year), year)
        self._years.setCurrentIndex(years.index(chosen if chosen in years else self._this_year))
        self._years.blockSignals(blocked)

    def _show_year(self) -> None:
        shown = [line for line in self._lines if line.year == self._year]
        self._pane.show_records(shown, can_edit=self._can_edit, is_empty=not self._lines)
        self._totals.setText(" ".join(budget_sentences(budget_totals(shown))))
        self._totals.setVisible(bool(shown))

    def _on_year_changed(self, _at: int) -> None:
        self._show_year()

    def _on_add_requested(self) -> None:
        self.add_requested.emit(False, self._year)

    def _on_income_requested(self) -> None:
        self.add_requested.emit(True, self._year)


def _id_of(line: BudgetLine) -> BudgetLineId:
    return line.id
