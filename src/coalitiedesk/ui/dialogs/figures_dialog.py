"""Cijfers: facts and figures of the municipality by theme, beside the national ones."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

from coalitiedesk import paths
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.figure_topics import FigureTopic, topics_of
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.dutch.figure_words import measure_title
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.figures import delete_figures, list_figures, national_beside, save_figure
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_open
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.figure_dialog import FigureDialog
from coalitiedesk.ui.dialogs.figure_import_dialog import FigureImportDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row, set_side_by_side
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.figures.topic_list import TopicList, topic_name
from coalitiedesk.ui.widgets.figures.topic_pane import TopicPane
from coalitiedesk.ui.widgets.labels import muted

TABLES = (
    FileKind(words="Tabellen", endings=("csv", "xlsx", "xls", "ods", "txt")),
    FileKind(words="Alle bestanden", endings=("*",)),
)
_LEAD = "Wat weten we van onze gemeente? Elk cijfer houdt zijn jaar, zijn mensen en zijn bron."
_EMPTY = EmptyText(
    question="Hoeveel mensen gaat het om?",
    explanation="Haal de cijfers van je gemeente, wijken en buurten op bij RIVM of CBS: "
    "tabel 50120NED, ‘per wijk en buurt’, als csv. Haal dat bestand hier binnen. "
    "De landelijke cijfers staan er dan naast.",
    main_words="Haal een tabel binnen…",
    second_words="Vul zelf een cijfer in…",
    footnote="Een lokaal onderzoek of een telling van een partner vul je zelf in, met de bron erbij.",
)
_LIST_WIDTH = 376


class FiguresDialog(DialogFrame):
    """A list of topics beside one topic; what is shown is read again after every change."""

    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__("Cijfers", _LEAD, size=(1240, 690))
        self._context = context
        self._topics: dict[str, FigureTopic] = {}
        self._list, self._pane, self._empty = TopicList(), TopicPane(), EmptyScreen(_EMPTY)
        self._front = QStackedWidget()
        self._amount = muted("")
        self._bring, self._add = plain_button("Haal een tabel binnen…"), plain_button("Vul een cijfer in…")
        self._done = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()

    def show_record(self, record_id: int) -> None:
        """Choose one figure."""
        found = next(
            (one for one in self._topics.values() if any(figure.id == record_id for figure in one.figures)),
            None,
        )
        if found is not None:
            self._list.choose(topic_name(found))
            self._show_topic(topic_name(found))
            self._pane.choose(FigureId(record_id))

    def reload(self) -> None:
        """Read everything again."""
        figures = list_figures(self._context.desk)
        topics = topics_of(figures)
        self._topics = {topic_name(topic): topic for topic in topics}
        self._front.setCurrentIndex(1 if figures else 0)
        self._amount.setText(count(len(figures), "cijfer", "cijfers") if figures else "")
        for widget in (self._bring, self._add):
            widget.setVisible(bool(figures))
            widget.setEnabled(self._context.can_edit)
        self._empty.setEnabled(self._context.can_edit)
        self._show_topic(self._list.show_topics(topics))

    def bring_in(self) -> None:
        """Ask for a table and look what it holds."""
        path = ask_file_to_open(self, "Welke tabel haal je binnen?", TABLES, paths.documents_folder())
        if path is None:
            return
        dialog = FigureImportDialog(self._context, path)
        dialog.setParent(self, dialog.windowFlags())
        dialog.imported.connect(self._tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk = self._context.desk
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._context.can_edit:
            desk.redo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._sides: QBoxLayout = row(self._list, self._pane, gap="l")
        self._sides.setStretch(1, 1)
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)
        if not look.is_wide_text:
            fit(self._list, width=_LIST_WIDTH)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(self._sides))
        whole = panel(column(self._front))
        feet = (self._bring, self._add, self._amount)
        self.fill(whole, *feet, 1, main=self._done, scrolls=look.is_wide_text)
        self._list.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._list.chosen.connect(self._show_topic)
        self._pane.opened.connect(self._on_opened)
        self._pane.removal_requested.connect(self._on_removal_requested)
        self._empty.main_requested.connect(self.bring_in)
        self._empty.second_requested.connect(self._on_add_requested)
        self._bring.clicked.connect(self.bring_in)
        self._add.clicked.connect(self._on_add_requested)
        self._done.clicked.connect(self.accept)

    def _show_topic(self, name: str) -> None:
        topic = self._topics.get(name)
        areas = {area.id: area.name for area in list_areas(self._context.desk)}
        national = national_beside(topic.first) if topic is not None else ()
        self._pane.show_topic(topic, national, areas, can_edit=self._context.can_edit)

    def _open(self, figure: Figure) -> None:
        dialog = FigureDialog(figure, list_areas(self._context.desk))
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(partial(self._on_kept, bool(figure.id)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, words: str) -> None:
        self.set_lead(f"{words} Ctrl+Z neemt het terug.")
        self.told.emit(words)

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches("figure", "area"):
            self.reload()

    def _on_add_requested(self) -> None:
        self._open(Figure(id=FigureId(0), measure=FigureMeasure.LONELY))

    def _on_opened(self, key: FigureId) -> None:
        found = next((one for one in list_figures(self._context.desk) if one.id == key), None)
        if found is not None and self._context.can_edit:
            self._open(found)

    def _on_kept(self, was_there: bool, figure: Figure, for_region: bool) -> None:
        key = save_figure(self._context.desk, figure, for_whole_region=for_region)
        self.show_record(key)
        self._tell(f"Het cijfer is {'gewijzigd' if was_there else 'toegevoegd'}.")

    def _on_removal_requested(self, key: FigureId) -> None:
        found = next((one for one in list_figures(self._context.desk) if one.id == key), None)
        if found is not None:
            delete_figures(self._context.desk, [key])
            self._tell(f"Het cijfer over ‘{measure_title(found)}’ is weg.")
