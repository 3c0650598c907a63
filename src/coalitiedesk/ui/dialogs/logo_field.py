"""Choose, see and remove a logo. Reading and checking the file happens in the background."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.services.pictures import SUFFIXES, PictureError, read_picture
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_open
from coalitiedesk.ui.jobs import JobRunner, Progress
from coalitiedesk.ui.widgets.buttons import plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.picture_view import PictureView
from coalitiedesk.ui.widgets.spoken import announce

_KINDS = (FileKind(words="Plaatjes", endings=tuple(suffix.lstrip(".") for suffix in SUFFIXES)),)


class LogoField(QWidget):
    """What is shown is what will be kept; nothing is stored here."""

    edited = Signal()  # the user chose another logo or took it away
    busy_changed = Signal(bool)  # whether a file is being read

    def __init__(self, jobs: JobRunner, *, note: str = "") -> None:
        super().__init__()
        self._jobs = jobs
        self._picture: NewPicture | None = None
        self._is_removed = False
        self._view = PictureView("Logo", width=128, height=84)
        self._choose = plain_button("Kies logo…")
        self._remove = quiet_button("Haal logo weg")
        self._note = small(note, wrap=True)
        self._objection = small("", wrap=True, tone="bad")
        self._build()
        self._connect()

    @property
    def picture(self) -> NewPicture | None:
        """The logo the user chose; None while it is what it was, or removed."""
        return self._picture

    @property
    def is_removed(self) -> bool:
        """Whether the user took the logo away."""
        return self._is_removed

    @property
    def objection(self) -> str:
        """Why the last file could not be used; empty when all is well."""
        return self._objection.text()

    def show_logo(self, content: bytes | None) -> None:
        """Show the logo as it is kept now."""
        self._view.show_picture(content)
        self._remove.setVisible(self._view.has_picture)

    def read_file(self, path: Path) -> None:
        """Read a file in the background and show it, or say why it cannot be used."""
        self._choose.setEnabled(False)
        self.busy_changed.emit(True)
        job = self._jobs.start(partial(_read, path), "Logo lezen…")
        job.finished.connect(self._on_job_finished)
        job.failed.connect(self._on_job_failed)

    def _build(self) -> None:
        self._objection.hide()
        self._note.setVisible(bool(self._note.text()))
        buttons = column(row(self._choose, self._remove, 1), self._note, self._objection, 1, gap="xs")
        line = row(column(self._view, 1), buttons, gap="m")
        line.setStretch(1, 1)
        self.setLayout(column(name("Logo"), line, gap="xs"))
        self._remove.hide()

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _object(self, sentence: str) -> None:
        self._objection.setText(sentence)
        self._objection.setVisible(bool(sentence))
        if sentence:
            announce(self._choose, sentence)

    def _rest(self) -> None:
        self._choose.setEnabled(True)
        self.busy_changed.emit(False)

    def _on_choose_clicked(self) -> None:
        path = ask_file_to_open(self, "Kies een logo", _KINDS)
        if path is not None:
            self.read_file(path)

    def _on_remove_clicked(self) -> None:
        self._picture, self._is_removed = None, True
        self._object("")
        self.show_logo(None)
        self._choose.setFocus()
        self.edited.emit()

    def _on_job_finished(self, picture: NewPicture) -> None:
        self._picture, self._is_removed = picture, False
        self._object("")
        self.show_logo(picture.content)
        self._rest()
        self.edited.emit()

    def _on_job_failed(self, error: Exception) -> None:
        self._object(
            error.sentence if isinstance(error, PictureError) else "Dit logo kan niet worden gelezen."
        )
        self._rest()


def _read(path: Path, _progress: Progress) -> NewPicture:
    return read_picture(path)
