"""The line below: where everything is saved and when, the last copy, work in progress, and the text size."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from coalitiedesk.ui.jobs import STAYS_ALIVE
from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import HouseButton, quiet_button
from coalitiedesk.ui.widgets.cards import panel, row
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

_LEAST_WORDS = 90


class StatusLine(QWidget):
    """Tells the truth: "Bewaard op stick E om 14.03", never "Opgeslagen!"."""

    scale_step_requested = Signal(int)  # one text size up (1), down (-1), or back to 100 % (0)
    cancel_requested = Signal()  # stop the work in progress

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("status", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._saved_sign, self._saved = icon_picture("check", "good", 16), small("")
        self._copied_sign, self._copied = icon_picture("shield", "good", 16), small("")
        self._job, self._bar, self._cancel = small(""), QProgressBar(), quiet_button("Annuleer")
        self._smaller = _size_button("A−", "Kleinere tekst", "Kleinere tekst (Ctrl+-)")
        self._normal = _size_button("100%", "Tekst terug naar 100 procent", "Gewone tekst (Ctrl+0)")
        self._larger = _size_button("A+", "Grotere tekst", "Grotere tekst (Ctrl++)")
        self._build()
        self._connect()

    def show_saved(self, text: str, *, is_safe: bool = True, path: str = "") -> None:
        """Say where and when the last change was saved, or why it is not; ``path`` tells the whole place."""
        self._saved_sign.show_mark(icon_mark("check", "good") if is_safe else icon_mark("warning", "bad"))
        self._saved_sign.setVisible(bool(text))
        self._saved.setText(text)
        self._saved.setToolTip(f"{text}\n{path}" if path else text)

    def show_copied(self, text: str, *, is_recent: bool = True) -> None:
        """Say when the last copy was made."""
        self._copied_sign.show_mark(icon_mark("shield", "good" if is_recent else "warn"))
        self._copied_sign.setVisible(bool(text))
        self._copied.setText(text)
        self._copied.setToolTip(text)

    def show_scale(self, scale: float) -> None:
        """Show the text size; 1.0 is 100 %."""
        self._normal.setText(f"{round(scale * 100)}%")
        self._normal.setAccessibleName(f"Tekst {round(scale * 100)} procent, terug naar 100 procent")

    def show_job(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show work that takes more than a second; a total of 0 means that nobody knows how much it is."""
        self._job.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._job_panel.show()

    def show_file(self, *, is_open: bool) -> None:
        """Show or hide what only makes sense with an open file."""
        self._file_panel.setVisible(is_open)

    def hide_job(self) -> None:
        """The work is done, stopped or failed."""
        self._job_panel.hide()

    def _build(self) -> None:
        self._bar.setTextVisible(False)
        self._cancel.setProperty(STAYS_ALIVE, True)
        fit(self._bar, width=120)
        for words in (self._saved, self._copied, self._job):
            fit(words, least_width=_LEAST_WORDS)  # or a long sentence would widen the whole window
        self._job_panel = panel(row(self._job, self._bar, self._cancel))
        self._job_panel.hide()
        sizes = row(small("Tekst"), self._smaller, self._normal, self._larger, gap="none")
        self.show_saved("")
        self.show_copied("")
        saved = row(self._saved_sign, self._saved)
        copied = row(self._copied_sign, self._copied)
        self._file_panel = panel(row(saved, copied, gap="xl"))
        margins = ("l", "hair", "s", "hair")
        self.setLayout(row(self._file_panel, 1, self._job_panel, sizes, gap="xl", margins=margins))

    def _connect(self) -> None:
        self._smaller.clicked.connect(self._on_smaller_clicked)
        self._normal.clicked.connect(self._on_normal_clicked)
        self._larger.clicked.connect(self._on_larger_clicked)
        self._cancel.clicked.connect(self.cancel_requested)

    def _on_smaller_clicked(self) -> None:
        self.scale_step_requested.emit(-1)

    def _on_normal_clicked(self) -> None:
        self.scale_step_requested.emit(0)

    def _on_larger_clicked(self) -> None:
        self.scale_step_requested.emit(1)


def _size_button(words: str, spoken_name: str, tip: str) -> HouseButton:
    found = quiet_button(words, tip=tip)
    found.setAccessibleName(spoken_name)
    return found
