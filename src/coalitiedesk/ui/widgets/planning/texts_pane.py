"""The chapters of the plan that one writes oneself: who does it, how it is organised, what was agreed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.cards import column, panel, row, scrolled
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.plan.note_field import NoteField

_HINTS = {
    PlanTopic.GOAL: "Waar willen jullie over vier jaar staan? Waaraan merk je dat?",
    PlanTopic.STAFFING: "Wie coördineert, hoeveel uur is er, wie doet wat?",
    PlanTopic.ORGANISATION: "Kerngroep, werkgroepen, wie zit voor, hoe vaak komen jullie bij elkaar?",
    PlanTopic.DECIDING: "Wie beslist waarover? Wat als je het niet eens wordt?",
    PlanTopic.JOINING: "Wie mag meedoen, en wat vraag je dan?",
    PlanTopic.AGREEMENTS: "Wat spreken jullie af over contact, geld, namen en foto's?",
    PlanTopic.PROGRESS: "Waaraan zie je of het loopt, en wanneer kijken jullie daarnaar?",
}


class TextsPane(QWidget):
    """One field a topic; each keeps itself."""

    written = Signal(object, str)  # PlanTopic, and the text to keep now

    def __init__(self) -> None:
        super().__init__()
        self._fields = {topic: NoteField(word_of(topic), hint=_HINTS[topic]) for topic in PlanTopic}
        self._build()
        for topic, field in self._fields.items():
            field.written.connect(partial(self._on_field_written, topic))

    def show_texts(self, texts: Mapping[PlanTopic, str], *, can_edit: bool) -> None:
        """Show what is kept; what is being typed stays."""
        for topic, field in self._fields.items():
            field.refresh_note(texts.get(topic, ""))
            field.setReadOnly(not can_edit)

    def keep(self) -> None:
        """Keep what was typed a moment ago."""
        for field in self._fields.values():
            field.keep()

    def mark_kept(self, topic: PlanTopic, text: str) -> None:
        """This text is safe now."""
        self._fields[topic].mark_kept(text)

    def _build(self) -> None:
        topics = list(PlanTopic)
        halves = [column(*(self._cell(topic) for topic in topics[start::2]), 1, gap="m") for start in (0, 1)]
        beside = row(*halves, gap="l")
        for at in (0, 1):
            beside.setStretch(at, 1)
        kept = small("Dit komt in het plan van aanpak. Alles wordt vanzelf bewaard.")
        self.setLayout(column(scrolled(panel(beside)), kept))
        self.setFocusProxy(self._fields[topics[0]])

    def _cell(self, topic: PlanTopic) -> QWidget:
        head = name(word_of(topic))
        head.setBuddy(self._fields[topic])
        return panel(column(head, self._fields[topic], gap="xs"))

    def _on_field_written(self, topic: PlanTopic, text: str) -> None:
        self.written.emit(topic, text)
