"""Bring in a list: what it would become, what each column is, and afterwards what became of every row."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coalitiedesk import paths
from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_report import ImportReport
from coalitiedesk.domain.import_updates import UpdateWishes
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.dutch.formats import count, enumerate_words, number
from coalitiedesk.dutch.import_messages import list_sentence
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.update_words import changes_sentence
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.import_reporting import save_differences
from coalitiedesk.services.importing import (
    ImportPreview,
    ListTables,
    Weighing,
    read_list,
    weigh,
    weigh_again,
    writing_import,
)
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.portions import to_the_end
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.jobs import STAYS_ALIVE, Job, JobStep, Progress
from coalitiedesk.ui.long_changes import MANY, in_turns
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row
from coalitiedesk.ui.widgets.importing.column_choices import ColumnChoices
from coalitiedesk.ui.widgets.importing.import_rows import ImportRows
from coalitiedesk.ui.widgets.importing.update_pane import UpdatePane
from coalitiedesk.ui.widgets.labels import label, name, small

_KINDS = (ImportKind.PARTNERS, ImportKind.ACTIVITIES)
_SHOWN_QUESTIONS = 3
_SHEETS = (
    FileKind(words="Excel-bestand", endings=("xlsx",)),
    FileKind(words="Lijst als tekst", endings=("csv",)),
)


class ImportDialog(DialogFrame):
    """Nothing changes before the main button; then one step that can be taken back.

    Reading and weighing happen in the background, so that a long list does not hold up the window.
    """

    imported = Signal(object)  # the ImportReport
    questions_requested = Signal()  # the user wants to see what waits for an answer
    settled = Signal()  # what was asked for last is on screen

    def __init__(self, context: TabContext, path: Path, kind: ImportKind) -> None:
        super().__init__(
            "Lijst binnenhalen",
            f"Uit ‘{path.name}’. Er is nog niets veranderd: kijk eerst of het klopt.",
            size=(1180, 680),
        )
        self._context, self._path, self._kind = context, path, kind
        self._tables: ListTables = ()
        self._preview: ImportPreview | None = None
        self._report: ImportReport | None = None
        self._year: int | None = None  # what the user chose; else the list decides
        self._job: Job | None = None
        self._writing: Job | None = None
        self._hears: Callable[..., None] = self._on_list_read
        self._is_done = False
        self._rows, self._updates = ImportRows(), UpdatePane()
        self._sum = small("", wrap=True)
        self._columns = ColumnChoices()
        self._kinds = Segments(
            [(one.value, word_of(one)) for one in _KINDS], kind.value, spoken_name="Wat staat er in de lijst?"
        )
        self._years = QComboBox()
        self._questions: QVBoxLayout = column(gap="xs")
        self._pages = QStackedWidget()
        self._cancel = plain_button("Annuleer")
        self._keep = main_button("Haal binnen")
        self._ask = plain_button("Toon de vragen…")
        self._differences = plain_button("Bewaar de verschillen…", tip="Wat er stond en wat de lijst zegt")
        self._build()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether something is being read, weighed or written."""
        return self._job is not None or self._writing is not None

    def load(self) -> None:
        """Read the file in the background; says why not, and closes, when it is not a list."""
        self._start(partial(_read, self._path, self._kind), self._on_list_read)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._years.setAccessibleName("Voor welke Week")
        self._sum.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = row(self._rows.chip_row, 1, self._years, self._kinds)
        hint = small(
            "Zo lezen wij de kolommen. Klopt er iets niet? Kies dan een andere betekenis.", wrap=True
        )
        self._question_box = panel(self._questions)
        left = column(hint, self._columns, self._rows, self._question_box, gap="s")
        left.setStretch(2, 1)
        sides = row(left, self._updates, gap="m")
        sides.setStretch(0, 1)
        body = column(head, sides, gap="s")
        body.setStretch(1, 1)
        self._pages.addWidget(self._waiting_page())
        self._pages.addWidget(panel(body))
        self._ask.hide()
        self._differences.hide()
        self._cancel.setProperty(STAYS_ALIVE, True)
        self._keep.setEnabled(False)
        self.fill(
            self._pages, self._cancel, self._sum, self._differences, self._ask, main=self._keep, scrolls=False
        )

    def _waiting_page(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("Bezig met lezen")
        return panel(column(1, label("De lijst wordt gelezen…", "lead"), bar, 2, gap="m"))

    def _connect(self) -> None:
        self._rows.row_chosen.connect(self._updates.show_row)
        self._updates.wished.connect(self._on_wished)
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._years.activated.connect(self._on_year_chosen)
        self._columns.field_chosen.connect(self._on_field_chosen)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._ask.clicked.connect(self._on_ask_clicked)
        self._differences.clicked.connect(self._on_differences_clicked)

    # -- working in the background ----------------------------------------------------

    def _start(self, work: Callable[[Progress], object], on_finished: Callable[..., None]) -> None:
        """Do one thing at a time; what was asked for before is no longer wanted."""
        self._drop_job()
        self._set_busy(is_busy=True)
        self._job = self._context.jobs.start(work, "Lijst lezen…")
        self._hears = on_finished
        self._job.finished.connect(on_finished)
        self._job.failed.connect(self._on_job_failed)

    def _drop_job(self) -> None:
        """Hear no more of what is being read or weighed."""
        if self._job is not None:
            self._job.finished.disconnect(self._hears)
            self._job.failed.disconnect(self._on_job_failed)
            self._job.cancel()
            self._job = None

    def _set_busy(self, *, is_busy: bool) -> None:
        for widget in (self._kinds, self._years, self._columns):
            widget.setEnabled(not is_busy and not self._is_done)
        self._keep.setEnabled(not is_busy and (self._is_done or self._coming() > 0))

    def _settle(self) -> None:
        self._job = None
        self._set_busy(is_busy=False)
        self.settled.emit()

    def _on_list_read(self, tables: ListTables) -> None:
        self._job, self._tables = None, tables
        self._weigh(weigh(self._context.desk, tables, self._kind, year=self._year))

    def _weigh(self, weighing: Weighing) -> None:
        self._start(partial(_run, weighing), self._on_weighed)

    def _on_weighed(self, preview: ImportPreview) -> None:
        self._preview = preview
        self._show(preview)
        self._settle()

    def _on_job_failed(self, error: object) -> None:
        self._job = None
        tell_error(self, sentence_for(error))
        self.reject()

    # -- showing --------------------------------------------------------------------

    def _show(self, preview: ImportPreview) -> None:
        self._columns.show_preview(preview)
        self._show_years(preview)
        self._show_rows(preview.report)
        questions = [small(list_sentence(one), wrap=True) for one in preview.proposal.questions]
        shown = questions[:_SHOWN_QUESTIONS]
        refill(
            self._questions,
            *([card(name("Over de hele lijst"), *shown, kind="warn", gap="xs")] if shown else []),
        )
        self._question_box.setVisible(bool(shown))
        coming = self._coming()
        self._keep.set_words(
            f"Haal {count(coming, 'rij', 'rijen')} binnen" if coming else "Er is niets nieuws"
        )
        is_first = self._pages.currentIndex() == 0
        self._pages.setCurrentIndex(1)
        if is_first:
            self._keep.setEnabled(coming > 0)
            (self._keep if coming else self._cancel).setFocus()
            different = (one.key for one in preview.report.rows if one.contradicts)
            self._rows.choose(next(different, None))

    def _show_rows(self, report: ImportReport) -> None:
        self._report = report
        wishes = self._preview.wishes if self._preview else UpdateWishes()
        self._updates.show_report(report, wishes, is_open=not self._is_done)
        self._rows.show_report(report, is_done=self._is_done)
        is_about_partners = report.kind is ImportKind.PARTNERS
        self._sum.setText(changes_sentence(report, is_done=self._is_done) if is_about_partners else "")

    def _show_years(self, preview: ImportPreview) -> None:
        """Name the Week the list goes to; one that is not there yet is made with it."""
        edition = preview.edition
        self._years.setVisible(edition is not None)
        if edition is None:
            return
        self._years.clear()
        for one in list_editions(self._context.desk):
            self._years.addItem(f"{one.name} {one.year}", one.year)
        if not edition.id:
            self._years.addItem(f"{edition.name} {edition.year} (nieuw)", edition.year)
        self._years.setCurrentIndex(self._years.findData(edition.year))

    def _coming(self) -> int:
        """How many rows would come in."""
        if self._report is None:
            return 0
        counts = self._report.counts
        return counts[RowOutcome.IMPORTED.value] + counts[RowOutcome.NEEDS_ATTENTION.value]

    # -- slots ----------------------------------------------------------------------

    def _on_kind_chosen(self, key: str) -> None:
        self._kind = ImportKind(key)
        self.load()

    def _on_year_chosen(self) -> None:
        self._year = int(self._years.currentData())
        self._weigh(weigh(self._context.desk, self._tables, self._kind, year=self._year))

    def _on_field_chosen(self, at: int, field: str) -> None:
        if self._preview is None or not self._preview.mappings:
            return
        first, *others = self._preview.mappings
        mapping = [first.with_field(at, ImportField(field)), *others]
        self._weigh(weigh_again(self._context.desk, self._preview, mapping))

    def _on_wished(self, wishes: UpdateWishes) -> None:
        if self._preview is not None:
            self._weigh(weigh_again(self._context.desk, self._preview, wishes=wishes))

    def _on_keep_clicked(self) -> None:
        if self._is_done or self._preview is None:
            self.accept()
            return
        self._keep.set_words("Bezig…")
        self._start(partial(_run, weigh_again(self._context.desk, self._preview)), self._on_weighed_at_last)

    def _on_weighed_at_last(self, fresh: ImportPreview) -> None:
        """Write on this thread, where the open file lives: at once, or a long list in turns of the window."""
        self._job = None
        portions = writing_import(self._context.desk, fresh)
        if self._coming() > MANY:
            self._write_in_turns(in_turns(self._context.jobs, portions, "Lijst binnenhalen…"))
            return
        try:
            report = to_the_end(portions)
        except Exception as error:
            self._on_job_failed(error)
            return
        self._on_written(report)

    def _write_in_turns(self, writing: Job) -> None:
        """Say how far it is; only the button that stops it can be used meanwhile."""
        self._writing = writing
        self._cancel.set_words("Stop")
        self._cancel.setFocus()
        writing.progressed.connect(self._on_writing_progressed)
        writing.finished.connect(self._on_written)
        writing.cancelled.connect(self._on_writing_stopped)
        writing.failed.connect(self._on_writing_stopped)  # the window says why

    def _on_writing_progressed(self, step: JobStep) -> None:
        if step.total:
            self._sum.setText(f"{number(step.done)} van {number(step.total)} geschreven…")

    def _on_writing_stopped(self, *_error: object) -> None:
        self._writing = None
        self._cancel.set_words("Annuleer")
        self.set_lead("Gestopt. Er is niets veranderd.")
        if self._preview is not None:
            self._show(self._preview)
        self._settle()

    def _on_written(self, report: ImportReport) -> None:
        self._writing = None
        self._show_report(report)
        self._settle()
        self._keep.setFocus()
        self.imported.emit(report)

    def _show_report(self, report: ImportReport) -> None:
        self._is_done = True
        self._show_rows(report)
        asked = report.counts[RowOutcome.NEEDS_ATTENTION.value]
        self.set_lead(_report_words(report))
        self._question_box.hide()
        self._ask.setVisible(bool(asked))
        self._differences.setVisible(any(row.differences for row in report.rows))
        self._cancel.hide()
        self._keep.set_words("Klaar")

    def _on_cancel_clicked(self) -> None:
        if self._writing is None:
            self.reject()
        else:
            self._writing.cancel()

    def _on_ask_clicked(self) -> None:
        self.accept()
        self.questions_requested.emit()

    def _on_differences_clicked(self) -> None:
        proposal = paths.documents_folder() / f"Verschillen {self._path.stem}.xlsx"
        target = ask_file_to_save(self, "Verschillen bewaren", _SHEETS, proposal)
        if target is None or self._report is None:
            return
        try:
            amount = save_differences(self._report, target)
        except OutputError as error:
            tell_error(self, sentence_for(error))
            return
        self.set_lead(
            f"{count(amount, 'verschil staat', 'verschillen staan').capitalize()} in ‘{target.name}’."
        )

    def done(self, result: int) -> None:
        """Close; what is still being read is no longer wanted."""
        self._drop_job()
        super().done(result)


def _report_words(report: ImportReport) -> str:
    counts = report.counts
    parts = [
        f"{count(counts[outcome.value], 'rij', 'rijen')} {words}"
        for outcome, words in (
            (RowOutcome.IMPORTED, "zonder vragen binnengehaald"),
            (RowOutcome.NEEDS_ATTENTION, "met een vraag"),
            (
                RowOutcome.DUPLICATE,
                "stond er al" if counts[RowOutcome.DUPLICATE.value] == 1 else "stonden er al",
            ),
            (RowOutcome.SKIPPED_EMPTY, "leeg"),
        )
        if counts[outcome.value]
    ]
    came = report.import_id is not None
    back = " Eén keer Ctrl+Z neemt alles terug." if came else " Er is niets veranderd."
    return f"Klaar: {enumerate_words(parts) or 'geen rijen'}.{back}"


def _read(path: Path, kind: ImportKind, _progress: Progress) -> object:
    return read_list(path, kind)


def _run(weighing: Weighing, progress: Progress) -> ImportPreview:
    progress.raise_if_cancelled()
    return weighing.run()
