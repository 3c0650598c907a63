"""What the window says while a coalition is written to its file: where it is, what failed, and what to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.keeper import Keeper
from coalitiedesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.file_trouble import Notice


class Keeping(QObject):
    """Makes the keeper of each coalition and speaks for it."""

    moved = Signal()  # the coalition is in another file now

    def __init__(self, window: MainWindow, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._jobs = window, jobs
        self._desk: Desk | None = None
        self._keeper: Keeper | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_application_state_changed)

    def begin(self, desk: "Desk") -> Keeper:
        """The keeper of a coalition that was just opened."""
        keeper = Keeper(desk, self._jobs, self)
        keeper.status_changed.connect(self._on_status_changed)
        keeper.copied_changed.connect(self._window.status.show_copied)
        keeper.failed.connect(self._on_failed)
        keeper.asked_failed.connect(self._on_asked_failed)
        keeper.noticed.connect(self._on_noticed)
        self._desk, self._keeper = desk, keeper
        return keeper

    def end(self) -> None:
        """The coalition is closed."""
        if self._keeper is not None:
            self._keeper.stop()
            self._keeper.deleteLater()
        self._desk = self._keeper = None

    def _on_status_changed(self, sentence: str, is_safe: bool) -> None:
        path = str(self._desk.path) if self._desk is not None else ""
        self._window.status.show_saved(sentence, is_safe=is_safe, path=path)

    def _on_failed(self, error: object) -> None:
        from coalitiedesk.services.sentences import sentence_for

        self._window.tell(sentence_for(error), can_undo=False)

    def _on_asked_failed(self, error: object) -> None:
        from coalitiedesk.ui.closing_files import WriteAnswer, ask_where_to_write

        if self._desk is None or self._keeper is None:
            return
        answer = ask_where_to_write(self._window, self._desk, error)
        if answer is WriteAnswer.AGAIN:
            self._keeper.write_now()
        elif answer is WriteAnswer.MOVED:
            self.moved.emit()

    def _on_noticed(self, notice: "Notice") -> None:
        from coalitiedesk.services.sentences import notice_sentence

        self.moved.emit()  # it may have another name
        self._window.tell(notice_sentence(notice), can_undo=False)

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Whoever turns to another programme may pull out the stick: write first."""
        if state is not Qt.ApplicationState.ApplicationActive and self._keeper is not None:
            self._keeper.write()
