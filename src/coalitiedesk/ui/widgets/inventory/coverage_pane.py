"""Coverage: the matrix at the left, and of the chosen square what is there and what to do with it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from coalitiedesk.domain.coverage import VIEWS, Cover, CoverageSquare, CoverageView
from coalitiedesk.domain.ids import ProvisionId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.dutch.coverage_words import (
    left_out_sentences,
    square_sentence,
    verdict_sentences,
    view_words,
)
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.inventory import CoverageSheet
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import Segments, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.inventory.coverage_grid import CoverageGrid
from coalitiedesk.ui.widgets.labels import label, lead, muted, small
from coalitiedesk.ui.widgets.table import HouseTable

_LEGEND = (
    "Een getal is hoeveel er is. Dun: alles hangt aan één organisator. Algemeen: er is alleen iets voor deze "
    "groep overal, of hier voor iedereen. Leeg: een witte vlek."
)
_NO_LINES = (
    "Hiervoor zijn doelgroepen nodig, en voor de eerste tabel ook wijken. Wijken geef je op in Bestand, "
)
_NO_LINES += "Gegevens van de coalitie. Een doelgroep voeg je hieronder toe."


class CoveragePane(QWidget):
    """Shows a sheet and tells what the user wants with a square."""

    view_chosen = Signal(object)  # CoverageView
    opened = Signal(object)  # ProvisionId to look at
    add_requested = Signal(object)  # CoverageSquare to add provision for
    task_requested = Signal(object)  # CoverageSquare
    idea_requested = Signal(object)  # CoverageSquare
    group_requested = Signal(str)  # name of a target group to give a line

    def __init__(self) -> None:
        super().__init__()
        self._sheet: CoverageSheet | None = None
        self._square: CoverageSquare | None = None
        self._views = Segments(
            [(str(at), view_words(view)) for at, view in enumerate(VIEWS)], spoken_name="Wat naast wat"
        )
        self._totals, self._verdict = label("", "name"), muted("", wrap=True)
        self._left_out = small("", wrap=True)
        self._legend = small(_LEGEND, wrap=True)
        self._grid = CoverageGrid()
        self._front = QStackedWidget()
        self._title, self._sentence = lead("", wrap=True), label("", wrap=True)
        self._model: LinesModel[Provision] = LinesModel(_columns(), _id_of)
        self._table = HouseTable("Aanbod in dit vakje", self._model)
        self._list = QStackedWidget()
        self._add = plain_button("Voeg aanbod toe…", icon_name="plus")
        self._task = plain_button("Maak er een taak van")
        self._idea = plain_button("Idee voor de Week")
        self._group = QLineEdit()
        self._build()
        self._connect()

    @property
    def view(self) -> CoverageView:
        """Which matrix the user looks at."""
        return VIEWS[int(self._views.key)]

    def show_sheet(self, sheet: CoverageSheet, *, can_edit: bool, has_edition: bool) -> None:
        """Show what there is now.

        Args:
            sheet: Of the view that was chosen.
            can_edit: Whether the file takes changes.
            has_edition: Whether there is a Week to put an idea in.
        """
        self._sheet = sheet
        for button in (self._add, self._task, self._group):
            button.setEnabled(can_edit)
        self._idea.setEnabled(can_edit and has_edition)
        self._idea.setToolTip("" if has_edition else "Maak eerst een Week aan.")
        self._show_totals(sheet)
        self._front.setCurrentIndex(0 if sheet.matrix.squares else 1)
        self._grid.show_sheet(sheet)

    def _build(self) -> None:
        self._group.setPlaceholderText("Nog een doelgroep, bijvoorbeeld: mantelzorgers")
        self._group.setAccessibleName("Nog een doelgroep")
        self._front.addWidget(self._grid)
        self._front.addWidget(card(label(_NO_LINES, wrap=True), 1, kind="soft"))
        left = column(self._front, self._legend, self._left_out, self._group)
        left.setStretch(0, 1)
        self._list.addWidget(self._table)
        self._list.addWidget(panel(column(1)))
        detail = card(self._title, self._sentence, self._list, column(self._add, self._task, self._idea))
        fit(detail, width=310)
        body = row(panel(left), detail, gap="m")
        body.setStretch(0, 1)
        whole = column(row(self._views, self._totals, 1), self._verdict, body)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._grid)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_legend"):
            self._legend.setVisible(not look.is_wide_text)  # the room goes to the matrix

    def _connect(self) -> None:
        self._views.chosen.connect(self._on_view_chosen)
        self._grid.square_chosen.connect(self._on_square_chosen)
        self._grid.opened.connect(self._on_grid_opened)
        self._table.opened.connect(self.opened)
        self._add.clicked.connect(self._on_add_clicked)
        self._task.clicked.connect(self._on_task_clicked)
        self._idea.clicked.connect(self._on_idea_clicked)
        self._group.returnPressed.connect(self._on_group_entered)

    def _show_totals(self, sheet: CoverageSheet) -> None:
        matrix = sheet.matrix
        blank, thin = matrix.amount(Cover.BLANK), matrix.amount(Cover.THIN)
        words = f"Van {count(len(matrix.squares), 'vakje', 'vakjes')}: {blank} leeg en {thin} dun."
        self._totals.setText(words if matrix.squares else "")
        self._verdict.setText(" ".join(verdict_sentences(sheet.verdict)))
        left_out = (*matrix.everywhere, *matrix.unplaced)
        sentences = left_out_sentences(len(matrix.everywhere), len(matrix.unplaced))
        self._left_out.setVisible(bool(sentences))
        self._left_out.setText(" ".join(sentences))
        self._left_out.setToolTip("\n".join(sheet.provisions[key].name for key in left_out[:20]))

    def _on_square_chosen(self, square: CoverageSquare | None) -> None:
        self._square = square
        sheet = self._sheet
        for button in (self._add, self._task, self._idea):
            button.setVisible(square is not None)
        if square is None or sheet is None:
            self._title.setText("")
            self._sentence.setText("")
            self._model.set_rows(())
            return
        self._title.setText(f"{sheet.row_title(square.row)} · {sheet.column_title(square.column)}")
        self._sentence.setText(square_sentence(square))
        self._model.set_rows([sheet.provisions[key] for key in (*square.own, *square.general)])
        self._list.setCurrentIndex(0 if self._model.rows else 1)

    def _on_grid_opened(self) -> None:
        if self._model.rows:
            self._table.setFocus()
            self._table.choose(self._model.rows[0].id)
        elif self._add.isEnabled():
            self._on_add_clicked()

    def _on_view_chosen(self, _key: str) -> None:
        self.view_chosen.emit(self.view)

    def _on_add_clicked(self) -> None:
        if self._square is not None:
            self.add_requested.emit(self._square)

    def _on_task_clicked(self) -> None:
        if self._square is not None:
            self.task_requested.emit(self._square)

    def _on_idea_clicked(self) -> None:
        if self._square is not None:
            self.idea_requested.emit(self._square)

    def _on_group_entered(self) -> None:
        name = self._group.text().strip()
        if name:
            self._group.clear()
            self.group_requested.emit(name)


def _columns() -> tuple[Column[Provision], ...]:
    return (
        Column(title="Aanbod", text=lambda one: one.name, bold=True, tip=lambda one: one.name),
        Column(title="Van wie", text=lambda one: one.organiser, tip=lambda one: one.organiser, width=130),
    )


def _id_of(provision: Provision) -> ProvisionId:
    return provision.id
