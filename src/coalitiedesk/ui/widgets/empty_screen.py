"""An empty screen explains itself and offers the first step."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.ui.models.mark import OPEN_SEAT
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row, scrolled, set_side_by_side
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small, title
from coalitiedesk.ui.widgets.mark_widgets import Kring


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """Something to begin with, offered on an empty screen."""

    key: str
    title: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyText:
    """What an empty screen says.

    Attributes:
        question: The large line ("Wie doet er mee?").
        explanation: What this screen is for, in two or three short sentences.
        main_words: The first step, a verb.
        second_words: Another way in; empty when there is none.
        footnote: A small word of comfort.
        ideas_title: Heading above the ideas.
    """

    question: str
    explanation: str
    main_words: str
    main_icon: str = "plus"
    second_words: str = ""
    footnote: str = ""
    ideas_title: str = "Denk ook aan"
    ideas: Sequence[Idea] = ()


class EmptyScreen(QWidget):
    """Kring, question, first step; ideas to click beside it."""

    main_requested = Signal()  # the user takes the first step
    second_requested = Signal()  # the user takes the other way in
    idea_chosen = Signal(str)  # key of the idea

    def __init__(self, text: EmptyText) -> None:
        super().__init__()
        self._text = text
        self._main = changing(main_button(text.main_words, icon_name=text.main_icon))
        self._second = changing(plain_button(text.second_words)) if text.second_words else None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._sides = row(self._invitation(), self._ideas() if self._text.ideas else None, gap="xl")
        middle = row(1, self._sides, 1)
        inner = scrolled(panel(column(1, middle, 1, margins=("xl", "xl", "xl", "xl"))))
        self.setLayout(column(card(inner, pad="hair")))
        self._arrange()

    def _arrange(self) -> None:
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)

    def _invitation(self) -> QWidget:
        buttons = row(self._main, self._second, 1)
        found = panel(
            column(
                Kring(130),
                title(self._text.question, wrap=True),
                label(self._text.explanation, wrap=True),
                buttons,
                small(self._text.footnote, wrap=True) if self._text.footnote else None,
                gap="l",
            )
        )
        fit(found, width=420)
        return found

    def _ideas(self) -> QWidget:
        rows: QVBoxLayout = column(name(self._text.ideas_title), gap="hair")
        for idea in self._text.ideas:
            found = ActionRow(idea.title, idea.reason, mark=OPEN_SEAT, record_id=idea.key)
            found.clicked.connect(self._on_idea_clicked)
            rows.addWidget(found)
        listed = panel(rows)
        fit(listed, width=350)
        rows.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return listed

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def _connect(self) -> None:
        self._main.clicked.connect(self.main_requested)
        if self._second is not None:
            self._second.clicked.connect(self.second_requested)

    def _on_idea_clicked(self) -> None:
        row_clicked = self.sender()
        if isinstance(row_clicked, ActionRow):
            self.idea_chosen.emit(str(row_clicked.record_id))
