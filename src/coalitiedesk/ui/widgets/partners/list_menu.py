"""What can be done with the list as it is shown: its columns, a name to keep it by, taking it along."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from coalitiedesk.domain.listed import ProgramList
from coalitiedesk.domain.saved_views import PartnerColumn, SavedView
from coalitiedesk.dutch.contact_words import interval_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import with_ampersands


class ListMenu(QObject):
    """Its owner puts ``button`` in place."""

    columns_chosen = Signal(tuple)  # PartnerColumns to show from now on
    view_chosen = Signal(int)  # id of a kept list to show
    removal_requested = Signal(int)  # id of a kept list to forget
    keep_requested = Signal()  # keep this list under a name
    out_requested = Signal()  # print it, or take it along as a file
    other_requested = Signal(str)  # print another list, by its code
    doubles_requested = Signal()  # see who stands there twice
    names_requested = Signal()  # change labels, and who keeps contact, with everybody at once
    ties_requested = Signal()  # see who works with whom
    gaps_requested = Signal()  # see which kinds of partners are missing
    news_requested = Signal()  # text to begin a newsletter with

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = IconButton("more", "Met deze lijst", tip="Bewaarde lijsten, kolommen, afdrukken")
        self.menu = QMenu(self.button)
        self._columns = QMenu("Kolommen", self.menu)
        self._forget = QMenu("Vergeet een bewaarde lijst", self.menu)
        self._others = QMenu("Druk een andere lijst", self.menu)
        self._views: list[QAction] = []
        self._build()

    def show_columns(self, columns: Sequence[PartnerColumn]) -> None:
        """Tick the columns that are shown."""
        for action in self._columns.actions():
            action.setChecked(action.data() in columns)

    def show_views(self, views: Sequence[SavedView]) -> None:
        """Offer the lists that were kept, above everything else."""
        for old in (*self._views, *self._forget.actions()):
            self.menu.removeAction(old)
            self._forget.removeAction(old)
            old.deleteLater()
        first = self.menu.actions()[0] if self.menu.actions() else None
        self._views = []
        for view in views:
            often = f" ({interval_words(view.interval_days)})" if view.interval_days else ""
            action = QAction(with_ampersands(f"{view.name}{often}"), self.menu)
            action.setData(int(view.id))
            action.triggered.connect(self._on_view_triggered)
            if first is not None and self._first is not None:
                self.menu.insertAction(self._first, action)
            self._views.append(action)
            gone = changing(self._forget.addAction(with_ampersands(view.name)))
            gone.setData(int(view.id))
        self._forget.menuAction().setVisible(bool(views))

    def _build(self) -> None:
        self.button.clicked.connect(self._on_button_clicked)
        self._first: QAction | None = self.menu.addSeparator()
        changing(self.menu.addAction("Bewaar deze lijst onder een naam…", self.keep_requested.emit))
        self.menu.addMenu(self._forget)
        self.menu.addMenu(self._columns)
        self.menu.addSeparator()
        self.menu.addAction("Druk af of bewaar als bestand…", self.out_requested.emit)
        self.menu.addMenu(self._others)
        self.menu.addSeparator()
        self.menu.addAction("Wie staat dubbel?…", self.doubles_requested.emit)
        self.menu.addAction("Labels en vaste contacten…", self.names_requested.emit)
        self.menu.addAction("Wie werkt met wie?…", self.ties_requested.emit)
        self.menu.addAction("Wie missen we?…", self.gaps_requested.emit)
        self.menu.addAction("Tekst voor je nieuwsbrief…", self.news_requested.emit)
        for which in ProgramList:
            if which is not ProgramList.PARTNERS:
                self._others.addAction(f"{word_of(which)}…").setData(which.value)
        self._others.triggered.connect(self._on_others_triggered)
        for column in PartnerColumn:
            if column is not PartnerColumn.NAME:
                action = self._columns.addAction(word_of(column))
                action.setCheckable(True)
                action.setData(column)
        self._forget.menuAction().setVisible(False)
        self._columns.triggered.connect(self._on_columns_triggered)
        self._forget.triggered.connect(self._on_forget_triggered)

    def _on_button_clicked(self) -> None:
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _on_columns_triggered(self) -> None:
        chosen = {action.data() for action in self._columns.actions() if action.isChecked()}
        wanted = [column for column in PartnerColumn if column in chosen]
        self.columns_chosen.emit((PartnerColumn.NAME, *wanted))

    def _on_view_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.view_chosen.emit(int(action.data()))

    def _on_others_triggered(self, action: QAction) -> None:
        self.other_requested.emit(str(action.data()))

    def _on_forget_triggered(self, action: QAction) -> None:
        self.removal_requested.emit(int(action.data()))
