"""Bring in a table of figures: choose municipality, areas and measures, and see what is new."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coalitiedesk.domain.figures import ChangedWish, ImportedState, RegionLevel
from coalitiedesk.dutch.figure_messages import NO_LONELINESS, counted_figures, figures_brought_in
from coalitiedesk.dutch.figure_words import measure_title, region_words, typed_year, value_words
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.import_messages import row_sentence
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.figure_imports import (
    FigureChoice,
    FigurePreview,
    FigureSource,
    FigureTable,
    FigureWeighing,
    FoundRegion,
    has_loneliness,
    proposed_choice,
    read_figure_source,
    weigh_figures,
    write_figures,
)
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.jobs import Job, Progress
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, set_side_by_side
from coalitiedesk.ui.widgets.figures.tick_list import TickList
from coalitiedesk.ui.widgets.labels import label, name, small

_EVERYBODY = "Iedereen"
_SHOWN = 3


class FigureImportDialog(DialogFrame):
    """Nothing changes before the main button; then one step that can be taken back."""

    imported = Signal(str)  # what came in, in one sentence
    settled = Signal()  # what was asked for last is on screen

    def __init__(self, context: TabContext, path: Path) -> None:
        super().__init__(
            "Tabel met cijfers binnenhalen",
            f"Uit ‘{path.name}’. Er is nog niets veranderd: kies eerst wat je nodig hebt.",
            size=(1140, 690),
        )
        self._context, self._path = context, path
        self._read: FigureSource | None = None
        self._preview: FigurePreview | None = None
        self._job: Job | None = None
        self._hears: Callable[..., None] = self._on_table_read
        self._municipality, self._wish = QComboBox(), QComboBox()
        self._source, self._year = QLineEdit(), QLineEdit()
        self._estimate = QCheckBox("Het zijn schattingen")
        self._areas, self._measures = TickList("Gebieden"), TickList("Wat is er gemeten")
        self._groups, self._years = TickList("Van wie"), TickList("Jaren")
        self._result: QVBoxLayout = column(gap="xs")
        self._pages = QStackedWidget()
        self._cancel, self._keep = plain_button("Annuleer"), main_button("Haal binnen")
        self._build()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or weighed."""
        return self._job is not None

    def load(self) -> None:
        """Read the file in the background; says why not, and closes, when it holds no figures."""
        name = get_coalition(self._context.desk).municipality
        self._start(partial(_read, self._path, name), self._on_table_read)

    def done(self, result: int) -> None:
        """Close; what is still being read is no longer wanted."""
        self._drop_job()
        super().done(result)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        for widget, words in (
            (self._municipality, "Welke gemeente"),
            (self._source, "Bron"),
            (self._year, "Jaar van de meting"),
            (self._wish, "Wat doen we met cijfers die nu anders zijn?"),
        ):
            widget.setAccessibleName(words)
        for wish in (ChangedWish.KEEP, ChangedWish.REPLACE):  # whoever looks at them need not be asked later
            self._wish.addItem(word_of(wish), wish.value)
        self._year.setPlaceholderText("2022")
        self._year_box = panel(column(name("Jaar"), self._year, gap="xs"))
        self._place_box = panel(column(name("Gemeente"), self._municipality, gap="xs"))
        top = row(
            self._place_box,
            panel(column(name("Bron"), self._source, gap="xs")),
            self._year_box,
            self._estimate,
            gap="m",
        )
        top.setStretch(1, 1)
        self._lists: QBoxLayout = row(
            self._areas, self._measures, panel(column(self._groups, self._years)), gap="m"
        )
        for at in range(3):
            self._lists.setStretch(at, 1)
        set_side_by_side(self._lists, is_wide=not look.is_wide_text)
        body = column(top, self._lists, panel(self._result), gap="m")
        body.setStretch(1, 1)
        self._pages.addWidget(self._waiting_page())
        self._pages.addWidget(panel(body))
        self._keep.setEnabled(False)
        self.fill(self._pages, self._cancel, 1, self._wish, main=self._keep, scrolls=look.is_wide_text)
        self._wish.hide()

    def _waiting_page(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("Bezig met lezen")
        return panel(column(1, label("De tabel wordt gelezen…", "lead"), bar, 2, gap="m"))

    def _connect(self) -> None:
        self._municipality.activated.connect(self._on_municipality_chosen)
        for ticks in (self._areas, self._measures, self._groups, self._years):
            ticks.changed.connect(self._weigh)
        self._source.textEdited.connect(self._weigh)
        self._year.textEdited.connect(self._weigh)
        self._estimate.toggled.connect(self._weigh)
        self._wish.activated.connect(self._show_main)
        self._cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self._on_keep_clicked)

    # -- working in the background ----------------------------------------------------

    def _start(self, work: Callable[[Progress], object], on_finished: Callable[..., None]) -> None:
        """Do one thing at a time; what was asked for before is no longer wanted."""
        self._drop_job()
        self._keep.setEnabled(False)
        self._job = self._context.jobs.start(work, "Tabel lezen…")
        self._hears = on_finished
        self._job.finished.connect(on_finished)
        self._job.failed.connect(self._on_job_failed)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._hears)
            self._job.failed.disconnect(self._on_job_failed)
            self._job.cancel()
            self._job = None

    def _on_job_failed(self, error: object) -> None:
        self._job = None
        tell_error(self, sentence_for(error))
        self.reject()

    def _on_table_read(self, read: FigureSource) -> None:
        self._job, self._read, table = None, read, read.table
        if not read.municipality:
            self._municipality.addItem("Kies je gemeente…", "")
        for one in read.municipalities:
            self._municipality.addItem(one.name, one.code)
        self._municipality.setCurrentIndex(max(0, self._municipality.findData(read.municipality)))
        self._place_box.setVisible(len(read.municipalities) > 1)
        self._source.setText(table.source)
        self._estimate.setChecked(table.is_estimate)
        years = read.whole.years
        self._year_box.setVisible(not years)
        self._years.setVisible(len(years) > 1)
        self._offer(table, proposed_choice(table, municipality=read.municipality))
        self._weigh()

    def _offer(self, table: FigureTable, choice: FigureChoice) -> None:
        """Put the parts of the table in the lists; the newest year is ticked."""
        self._areas.offer({one.key: _region_line(one) for one in table.regions}, choice.regions)
        self._measures.offer(
            {str(at): one.words for at, one in enumerate(table.measures)},
            frozenset(str(at) for at in choice.measures),
        )
        self._groups.offer({one: one or _EVERYBODY for one in table.groups}, choice.groups)
        newest = frozenset(str(year) for year in table.years[:1])
        self._years.offer({str(year): str(year) for year in table.years}, newest)

    def _choice(self) -> FigureChoice:
        assert self._read is not None  # noqa: S101 - read before anything is chosen
        table = self._read.table
        return FigureChoice(
            regions=self._areas.ticked(),
            measures=frozenset(int(at) for at in self._measures.ticked()),
            groups=self._groups.ticked(),
            years=frozenset(int(year) for year in self._years.ticked()),
            source=self._source.text().strip() or table.source,
            method=table.method,
            is_estimate=self._estimate.isChecked(),
            year_if_unknown=typed_year(self._year.text()),
        )

    def _weigh(self, *_ignored: object) -> None:
        if self._read is not None:
            weighing = weigh_figures(self._context.desk, self._read.table, self._choice())
            self._start(partial(_run, weighing), self._on_weighed)

    def _on_weighed(self, preview: FigurePreview) -> None:
        self._job, self._preview = None, preview
        is_first = self._pages.currentIndex() == 0
        self._pages.setCurrentIndex(1)
        self._show_result(preview)
        self._show_main()
        if is_first:
            (self._keep if self._keep.isEnabled() else self._areas).setFocus()
        self.settled.emit()

    # -- showing --------------------------------------------------------------------

    def _show_result(self, preview: FigurePreview) -> None:
        changed = [one for one in preview.weighed if one.state is ImportedState.CHANGED]
        lines = [
            small(
                f"{region_words(one.figure, {})}, {measure_title(one.figure)}: had je als "
                f"{value_words(one.known) if one.known else ''}, is nu {value_words(one.figure)}.",
                wrap=True,
                tone="warn",
            )
            for one in changed[:_SHOWN]
        ]
        asked = [small(row_sentence(one), wrap=True, tone="warn") for one in preview.questions[:_SHOWN]]
        more = max(0, len(changed) - _SHOWN) + max(0, len(preview.questions) - _SHOWN)
        rest = [small(f"En nog {count(more, 'punt', 'punten')}.")] if more else []
        plain = [] if has_loneliness(preview.table) else [small(NO_LONELINESS, wrap=True)]
        found = (name(counted_figures(preview.counts)), *plain, *lines, *asked, *rest)
        refill(self._result, card(*found, kind="warn" if lines or asked else "soft", gap="xs"))
        self._wish.setVisible(bool(changed))

    def _show_main(self, *_index: int) -> None:
        coming = self._coming()
        self._keep.set_words(
            f"Haal {count(coming, 'cijfer', 'cijfers')} binnen" if coming else "Er is niets nieuws"
        )
        needs_year = self._preview is not None and not self._preview.table.years
        self._keep.setEnabled(coming > 0 and not (needs_year and typed_year(self._year.text()) is None))

    def _coming(self) -> int:
        if self._preview is None:
            return 0
        counts = self._preview.counts
        takes_new = self._wish.currentData() == ChangedWish.REPLACE.value
        return counts[ImportedState.NEW] + (counts[ImportedState.CHANGED] if takes_new else 0)

    # -- slots ----------------------------------------------------------------------

    def _on_municipality_chosen(self) -> None:
        if self._read is not None:
            code = str(self._municipality.currentData() or "")
            self._start(partial(_look_at, self._read, code), self._on_other_municipality)

    def _on_other_municipality(self, read: FigureSource) -> None:
        """Offer its areas; what else was ticked stays."""
        self._job, self._read, chosen = None, read, self._choice()
        proposed = proposed_choice(read.table, municipality=read.municipality)
        groups = chosen.groups or proposed.groups  # there were none to tick while no municipality was chosen
        self._offer(read.table, replace(chosen, regions=proposed.regions, groups=groups))
        self._weigh()

    def _on_keep_clicked(self) -> None:
        """Write on this thread, where the open file lives, after one more look at the file as it is now."""
        if self._preview is None:
            return
        fresh = weigh_figures(self._context.desk, self._preview.table, self._choice())
        self._keep.set_words("Bezig…")
        self._start(partial(_run, fresh), self._on_weighed_at_last)

    def _on_weighed_at_last(self, fresh: FigurePreview) -> None:
        self._job, self._preview = None, fresh
        coming = self._coming()
        try:
            write_figures(self._context.desk, fresh, wish=ChangedWish(str(self._wish.currentData())))
        except Exception as error:
            self._on_job_failed(error)
            return
        self.imported.emit(figures_brought_in(coming))
        self.accept()


def _region_line(region: FoundRegion) -> str:
    is_plain = region.level in (RegionLevel.COUNTRY, RegionLevel.OTHER)
    return region.name if is_plain else f"{region.name} ({word_of(region.level).lower()})"


def _read(path: Path, municipality_name: str, _progress: Progress) -> FigureSource:
    return read_figure_source(path, municipality_name)


def _look_at(read: FigureSource, municipality: str, _progress: Progress) -> FigureSource:
    return read.of(municipality)


def _run(weighing: FigureWeighing, progress: Progress) -> FigurePreview:
    progress.raise_if_cancelled()
    return weighing.run()
