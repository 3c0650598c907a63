"""Bring in a list: what it would become, what each column is, and afterwards what became of every row."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QVBoxLayout

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.imports import ImportKind, ImportReport, RowOutcome
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.import_messages import list_sentence
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.importing import ImportPreview, apply_import, preview_again, preview_import
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.models.import_model import ASKED, OUTCOME, ROW, ImportModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import HouseButton, Segments, chip, main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row
from coalitiedesk.ui.widgets.column_choices import ColumnChoices
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.table import MarkDelegate

_WORDS = {ImportKind.PARTNERS: ("partner", "partners"), ImportKind.ACTIVITIES: ("activiteit", "activiteiten")}
_SHOWN_QUESTIONS = 3


class ImportDialog(DialogFrame):
    """Nothing changes before the main button; then one step that can be taken back."""

    imported = Signal(object)  # the ImportReport
    questions_requested = Signal()  # the user wants to see what waits for an answer

    def __init__(self, context: TabContext, path: Path, kind: ImportKind) -> None:
        super().__init__(
            "Lijst binnenhalen",
            f"Uit ‘{path.name}’. Er is nog niets veranderd: kijk eerst of het klopt.",
            size=(1180, 680),
        )
        self._context, self._path, self._kind = context, path, kind
        self._preview: ImportPreview | None = None
        self._is_done = False
        self._model = ImportModel()
        self._table = QTableView()
        self._columns = ColumnChoices()
        self._kinds = Segments(
            [(one.value, word_of(one)) for one in _WORDS], kind.value, spoken_name="Wat staat er in de lijst?"
        )
        self._years = QComboBox()
        self._chips: dict[RowOutcome | None, HouseButton] = {}
        self._chip_row = row(gap="s")
        self._questions: QVBoxLayout = column(gap="xs")
        self._cancel = plain_button("Annuleer")
        self._keep = main_button("Haal binnen")
        self._ask = plain_button("Toon de vragen…")
        self._build()
        self._connect()

    def load(self) -> bool:
        """Read the file; says why not, and False, when it is not a list."""
        try:
            preview = preview_import(self._context.desk, self._path, self._kind, year=self._year())
        except Exception as error:
            tell_error(self, sentence_for(error))
            return False
        self._show(preview)
        return True

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._years.setAccessibleName("Voor welke Week")
        for edition in list_editions(self._context.desk):
            self._years.addItem(f"{edition.name} {edition.year}", edition.year)
        self._years.setVisible(self._kind is ImportKind.ACTIVITIES and self._years.count() > 1)
        self._table.setModel(self._model)
        self._table.setAccessibleName("Rijen van de lijst")
        self._table.setItemDelegate(MarkDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(look.px(31))
        self._table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head = row(self._chip_row, 1, self._years, self._kinds)
        hint = small("Zo lezen wij de kolommen. Klopt er iets niet? Kies dan een andere betekenis.")
        self._question_box = panel(self._questions)
        body = column(head, hint, self._columns, self._table, self._question_box, gap="s")
        body.setStretch(3, 1)
        self._ask.hide()
        self.fill(panel(body), self._cancel, 1, self._ask, main=self._keep, scrolls=False)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._years.activated.connect(self._on_year_chosen)
        self._columns.field_chosen.connect(self._on_field_chosen)
        self._cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._ask.clicked.connect(self._on_ask_clicked)

    # -- showing --------------------------------------------------------------------

    def _show(self, preview: ImportPreview) -> None:
        self._preview = preview
        self._model.show_preview(preview)
        self._columns.show_preview(preview)
        self._show_chips(preview.report)
        self._fit_columns()
        questions = [small(list_sentence(one), wrap=True) for one in preview.proposal.questions]
        shown = questions[:_SHOWN_QUESTIONS]
        refill(
            self._questions,
            *([card(name("Over de hele lijst"), *shown, kind="warn", gap="xs")] if shown else []),
        )
        self._question_box.setVisible(bool(shown))
        counts = preview.report.counts
        coming = counts[RowOutcome.IMPORTED.value] + counts[RowOutcome.NEEDS_ATTENTION.value]
        self._keep.set_words(
            f"Haal {count(coming, 'rij', 'rijen')} binnen" if coming else "Er is niets nieuws"
        )
        self._keep.setEnabled(bool(coming))

    def _show_chips(self, report: ImportReport) -> None:
        counts = report.counts
        words: dict[RowOutcome | None, str] = {None: f"Alle {len(report.rows)} rijen"}
        words |= {one: f"{word_of(one)} {counts[one.value]}" for one in RowOutcome if counts[one.value]}
        self._chips = {outcome: chip(text, is_on=outcome is None) for outcome, text in words.items()}
        for outcome, found in self._chips.items():
            found.setAutoDefault(False)
            found.clicked.connect(partial(self._on_chip_clicked, outcome))
        refill(self._chip_row, *self._chips.values())

    def _fit_columns(self) -> None:
        for at in range(self._model.columnCount()):
            self._table.setColumnWidth(at, look.px({ROW: 56, OUTCOME: 150, ASKED: 380}.get(at, 170)))

    # -- slots ----------------------------------------------------------------------

    def _on_chip_clicked(self, outcome: RowOutcome | None) -> None:
        for key, found in self._chips.items():
            found.setChecked(key is outcome)
        if self._preview is not None:
            self._model.show_preview(self._preview, outcome)

    def _on_kind_chosen(self, key: str) -> None:
        self._kind = ImportKind(key)
        self._years.setVisible(self._kind is ImportKind.ACTIVITIES and self._years.count() > 1)
        self.load()

    def _on_year_chosen(self) -> None:
        self.load()

    def _on_field_chosen(self, at: int, field: str) -> None:
        if self._preview is None or not self._preview.mappings:
            return
        first, *others = self._preview.mappings
        mapping = [first.with_field(at, ImportField(field)), *others]
        self._show(preview_again(self._context.desk, self._preview, mapping))

    def _on_keep_clicked(self) -> None:
        if self._is_done or self._preview is None:
            self.accept()
            return
        try:
            report = apply_import(self._context.desk, self._preview)
        except Exception as error:
            tell_error(self, sentence_for(error))
            return
        self._show_report(report)
        self.imported.emit(report)

    def _show_report(self, report: ImportReport) -> None:
        self._is_done = True
        counts = report.counts
        singular, plural = ("rij", "rijen")
        came = count(counts[RowOutcome.IMPORTED.value], singular, plural)
        asked = counts[RowOutcome.NEEDS_ATTENTION.value]
        known = counts[RowOutcome.DUPLICATE.value]
        parts = [f"{came} zonder vragen binnengehaald", f"{count(asked, singular, plural)} met een vraag"]
        if known:
            parts.append(
                f"{count(known, singular, plural)} stond er al"
                if known == 1
                else f"{known} rijen stonden er al"
            )
        self.set_lead(f"Klaar: {', '.join(parts)}. Eén keer Ctrl+Z neemt alles terug.")
        for widget in (self._kinds, self._years, self._columns):
            widget.setEnabled(False)
        self._ask.setVisible(bool(asked))
        self._cancel.hide()
        self._keep.set_words("Klaar")
        self._keep.setFocus()

    def _on_ask_clicked(self) -> None:
        self.accept()
        self.questions_requested.emit()

    def _year(self) -> int | None:
        return (
            int(self._years.currentData()) if self._years.isVisibleTo(self) and self._years.count() else None
        )
