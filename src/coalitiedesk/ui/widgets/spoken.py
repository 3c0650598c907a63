"""Words for screen readers about something that just happened."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, interrupts: bool = True) -> None:
    """Let a screen reader say a sentence.

    Args:
        widget: Where it happened.
        text: What to say.
        interrupts: Say it at once, in place of what is being said.
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if interrupts else level.Polite)
    QAccessible.updateAccessibility(event)
