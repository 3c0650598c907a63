"""Inspiration: ideas for the Week, what other places do, and eight profiles to look at what is on offer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.inspiration import (
    list_local_examples,
    list_week_ideas,
    make_idea_activity,
    profile_guide,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, show_instead
from coalitiedesk.ui.widgets.catalogue.knowledge_list import KnowledgeLine, KnowledgeList
from coalitiedesk.ui.widgets.catalogue.profile_scheme import ProfileScheme
from coalitiedesk.ui.widgets.catalogue.week_choice import MAKE, WeekChoice
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.spoken import announce

_PAGES = (
    ("ideas", "Ideeën voor de Week", "Wat anderen in de Week deden. Neem over wat bij jullie past."),
    ("elsewhere", "Wat anderen doen", "Plaatsen en ondernemers die je voorgingen, in het kort."),
    ("profiles", "Acht profielen", "Kijk hiermee naar jullie aanbod, niet naar mensen."),
)


class InspirationDialog(DialogFrame):
    """Three pages; only an idea can be made into something at once."""

    told = Signal(str)  # what happened, for the line with the way back
    go_requested = Signal(str, int)  # a dialog of the window: the first Week

    def __init__(self, context: TabContext) -> None:
        super().__init__("Inspiratie", _PAGES[0][2], size=(1140, 680))
        self._context = context
        self._found = {idea.key: idea for idea in list_week_ideas()}
        self._pages = Segments([(key, words) for key, words, _lead in _PAGES], spoken_name="Inspiratie")
        self._ideas = KnowledgeList("Ideeën", "Soort", _idea_lines())
        self._elsewhere = KnowledgeList("Voorbeelden", "Waar", _example_lines())
        self._profiles = ProfileScheme(profile_guide())
        self._close = plain_button("Sluit")
        self._weeks = WeekChoice()
        self._make = changing(main_button(MAKE))
        self._build()
        self._connect()
        self._show_weeks()
        self._show_tools()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo):
            self._context.desk.undo()
        elif not (is_enter and self._pages.key != "ideas"):
            super().keyPressEvent(event)

    def _build(self) -> None:
        body = column(self._pages, *self._parts, gap="m")
        for at in range(len(self._parts)):
            body.setStretch(at + 1, 1)
        show_instead([], self._parts[1:])
        body.setAlignment(self._pages, Qt.AlignmentFlag.AlignLeft)
        self.fill(panel(body), self._close, 1, self._weeks, main=self._make, scrolls=False)
        self._ideas.search.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._pages.chosen.connect(self._on_page_chosen)
        self._ideas.chosen.connect(self._show_tools)
        self._close.clicked.connect(self.reject)
        self._make.clicked.connect(self._on_make_clicked)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return (self._ideas, self._elsewhere, self._profiles)

    def _show_weeks(self) -> None:
        self._weeks.show_editions(list_editions(self._context.desk))
        self._make.set_words(self._weeks.make_words)

    def _show_tools(self) -> None:
        is_ideas = self._pages.key == "ideas"
        self._make.setVisible(is_ideas)
        self._weeks.show_when(is_useful=is_ideas)
        self._make.setEnabled(bool(self._ideas.chosen_key))

    def _on_page_chosen(self, key: str) -> None:
        at = next(at for at, page in enumerate(_PAGES) if page[0] == key)
        show_instead([self._parts[at]], [part for part in self._parts if part is not self._parts[at]])
        self.set_lead(_PAGES[at][2])
        self._show_tools()

    def _on_make_clicked(self) -> None:
        edition_id = self._weeks.edition_id
        idea = self._found.get(self._ideas.chosen_key)
        if edition_id is None:
            self.go_requested.emit("newest_edition", 0)
        elif idea is not None:
            make_idea_activity(self._context.desk, idea, edition_id=edition_id)
            words = self._weeks.told(idea.title)
            self.set_lead(f"{words} Ctrl+Z maakt het ongedaan.")
            announce(self, words, interrupts=False)
            self.told.emit(words)

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches("edition", "activity"):
            self._on_page_chosen(self._pages.key)
            self._show_weeks()
            self._show_tools()


def _idea_lines() -> list[KnowledgeLine]:
    return [
        KnowledgeLine(
            key=one.key,
            title=one.title,
            second=word_of(one.kind),
            text=one.text,
            about=f"Gedaan in {one.town}" if one.town else word_of(one.kind),
            source=source_words(one.provenance),
        )
        for one in list_week_ideas()
    ]


def _example_lines() -> list[KnowledgeLine]:
    return [
        KnowledgeLine(
            key=one.key,
            title=one.title,
            second=one.town,
            text=one.text,
            about=f"{one.town} · {', '.join(map(word_of, one.parts))}",
            source=source_words(one.provenance),
        )
        for one in list_local_examples()
    ]
