"""One frame for every dialog: heading above, content in the middle, actions below.

Enter is the main button, Esc leaves. The content may scroll, the actions never do.
"""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.cards import Item, column, panel, row, rule, scrolled
from coalitiedesk.ui.widgets.labels import muted, title

_EDGE = 48  # of the screen, kept free around a dialog


class DialogFrame(QDialog):
    """A dialog with a heading; call ``fill`` once, then ``open`` or ``exec``."""

    def __init__(self, heading: str, lead: str = "", *, size: tuple[int, int] = (560, 420)) -> None:
        """Build the heading.

        Args:
            heading: Title of window and dialog.
            lead: One sentence: what this is for.
            size: Width and height at 100 %; grows with the text as far as the screen has room.
        """
        super().__init__()
        self.setWindowTitle(f"{heading} – CoalitieDesk")
        self.setAccessibleName(heading)
        self._heading, self._lead, self._size = title(heading, wrap=True), muted(lead, wrap=True), size
        self._lead.setVisible(bool(lead))
        self._main: HouseButton | None = None
        self._stays = self._presses_again = False

    def set_heading(self, heading: str) -> None:
        """Change the title of window and dialog."""
        self.setWindowTitle(f"{heading} – CoalitieDesk")
        self.setAccessibleName(heading)
        self._heading.setText(heading)

    def set_lead(self, lead: str) -> None:
        """Change the sentence below the heading."""
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))

    def fill(
        self,
        content: QWidget,
        *actions: Item,
        main: HouseButton | None = None,
        beside: QWidget | None = None,
        scrolls: bool = True,
    ) -> None:
        """Put the parts in.

        Args:
            content: What the dialog is about.
            actions: Buttons and texts at the left of the main button; an int is a stretch.
            main: The button that Enter presses.
            beside: To the right of the heading.
            scrolls: The content scrolls when the screen is too low for it.
        """
        heading = column(self._heading, self._lead, gap="xs")
        top = row(heading, beside, gap="xl", margins=("xl", "l", "xl", "m"))
        top.setStretch(0, 1)
        middle = panel(row(content, margins=("xl", "none", "xl", "m")))
        feet = row(*actions, main, margins=("xl", "m", "xl", "m"))
        whole: QVBoxLayout = column(
            top, scrolled(middle) if scrolls else middle, rule(), panel(feet), gap="hair"
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        for button in self.findChildren(HouseButton):
            button.setAutoDefault(False)
        self._main = main
        if main is not None:
            main.setDefault(True)

    def setVisible(self, visible: bool) -> None:
        """Take the size that was asked for; Qt itself would cut it to two thirds of the screen."""
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.sizeHint())
        super().setVisible(visible)

    def stay_open(self, *, press_again: bool = False) -> None:
        """Keep what was typed on screen, although the dialog is about to close: it could not be kept.

        Args:
            press_again: Press the main button once more, as soon as whoever pressed it now is done.
        """
        self._stays, self._presses_again = True, press_again
        QTimer.singleShot(0, self._on_stayed)

    def done(self, result: int) -> None:
        if not self._stays:
            super().done(result)

    def _on_stayed(self) -> None:
        self._stays = False
        if self._presses_again and self._main is not None:
            self._main.click()

    def sizeHint(self) -> QSize:
        wanted = QSize(look.px(self._size[0]), look.px(self._size[1]))
        room = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        return wanted.boundedTo(room)
