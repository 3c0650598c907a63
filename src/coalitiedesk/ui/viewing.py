"""A coalition that is only looked at: whatever takes text or a choice for the file is grey.

One place instead of a check in every tab: while it is on, each widget that comes on screen passes here, and
so does a button that a tab wants to wake. Buttons are marked where they are made (``ui.widgets.changing``).
What is not grey and would change something (a block in the grid) is refused by the services and answered with
one sentence. Searching, filtering and printing go on as always.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.widgets.changing import SENTENCE, is_changing
from coalitiedesk.ui.widgets.search_field import SearchField

_FREE_TAB = "printing"
_MOMENTS = (QEvent.Type.Show, QEvent.Type.EnabledChange)


class Viewing(QObject):
    """Off until ``switch`` says otherwise; tabs that were grey must be built anew afterwards."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._is_on = False

    def switch(self, *, is_on: bool) -> None:
        """Let nothing be changed from now on, or let everything be changed again."""
        app = QApplication.instance()
        if is_on == self._is_on or app is None:
            return
        self._is_on = is_on
        if is_on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _MOMENTS or not isinstance(watched, QWidget):
            return False
        if isinstance(watched, QMenu):
            _close_off_menu(watched)
        elif not self._is_free(watched):
            _close_off(watched)
        return False

    def _is_free(self, widget: QWidget) -> bool:
        if not isinstance(widget.window(), MainWindow | DialogFrame):
            return True  # the system's own windows ask for file names
        printing = self._window.deck.built(_FREE_TAB)
        return printing is not None and printing.isAncestorOf(widget)


def _close_off(widget: QWidget) -> None:
    if isinstance(widget, DialogFrame):
        _close_off_dialog(widget)
    elif isinstance(widget, QAbstractItemView):
        widget.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    elif widget.isEnabled() and (is_changing(widget) or _takes_input(widget)):
        widget.setEnabled(False)
        widget.setToolTip(SENTENCE)


def _close_off_menu(menu: QMenu) -> None:
    for action in menu.actions():
        if is_changing(action):
            action.setEnabled(False)


def _close_off_dialog(dialog: DialogFrame) -> None:
    """A dialog with a form is there to change something; the others only show."""
    if not any(_is_of_form(widget) for widget in dialog.findChildren(QWidget)):
        return
    dialog.set_lead(SENTENCE)
    areas = dialog.findChildren(QScrollArea)  # the content; the way out stands below it
    inside = [button for area in areas for button in area.findChildren(QAbstractButton)]
    main = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    for button in (*inside, *main):
        button.setEnabled(False)
        button.setToolTip(SENTENCE)


def _takes_input(widget: QWidget) -> bool:
    if _is_of_form(widget):
        return True
    if isinstance(widget, QLineEdit):
        is_part = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        return not (is_part or isinstance(widget, SearchField))
    return isinstance(widget, QPlainTextEdit | QAbstractSpinBox)


def _is_of_form(widget: QWidget) -> bool:
    return isinstance(widget.property("field_key"), str)
