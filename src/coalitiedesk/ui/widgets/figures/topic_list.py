"""What there are figures about: a line per measure and group, under a head per theme."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.figure_topics import FigureTopic
from coalitiedesk.dutch.figure_words import measure_title, people_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.table import HouseTable


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    key: str
    title: str
    people: str = ""
    is_heading: bool = False


def topic_name(topic: FigureTopic) -> str:
    """Stays the same while its figures change."""
    return "|".join(str(part) for part in topic.key)


class TopicList(QWidget):
    """Tells which topic the user wants to see."""

    chosen = Signal(str)  # name of a topic

    def __init__(self) -> None:
        super().__init__()
        self._model: LinesModel[_Line] = LinesModel(
            (
                Column(
                    title="Waarover",
                    text=lambda one: one.title,
                    tone=lambda one: "muted" if one.is_heading else "",
                    bold=True,
                    tip=lambda one: f"{one.title}, {one.people}" if one.people else one.title,
                ),
                Column(
                    title="Van wie",
                    text=lambda one: one.people,
                    tip=lambda one: one.people,
                    width=132,
                    is_extra=True,
                ),
            ),
            _key_of,
        )
        self._table = HouseTable("Waar de cijfers over gaan", self._model)
        self._box = QComboBox()  # at large text, where a list beside the figures does not fit
        self._box.setAccessibleName("Waar de cijfers over gaan")
        self._table.setVisible(not look.is_wide_text)
        self._box.setVisible(look.is_wide_text)
        self._table.chosen.connect(self._on_table_chosen)
        self._box.activated.connect(self._on_box_activated)
        self.setLayout(column(self._table, self._box, gap="none"))
        self.setFocusProxy(self._box if look.is_wide_text else self._table)

    def show_topics(self, topics: Sequence[FigureTopic]) -> str:
        """Replace the list; returns the name of the topic that is chosen now, empty without any."""
        lines: list[_Line] = []
        theme = None
        for topic in topics:
            if topic.theme is not theme:
                theme = topic.theme
                lines.append(_Line(key=f"theme {theme.value}", title=word_of(theme), is_heading=True))
            first = topic.first
            name = topic_name(topic)
            lines.append(_Line(key=name, title=measure_title(first), people=people_words(first)))
        chosen = str(self._table.chosen_id or "")
        self._table.clearSpans()
        self._model.set_rows(lines)
        for at, line in enumerate(lines):
            if line.is_heading:
                self._table.setSpan(at, 0, 1, 2)
        names = [line.key for line in lines if not line.is_heading]
        found = chosen if chosen in names else next(iter(names), "")
        self._table.choose(found or None)
        self._box.clear()
        for line in lines:
            if not line.is_heading:
                self._box.addItem(f"{line.title}, {line.people}", line.key)
        self._box.setCurrentIndex(self._box.findData(found))
        return found

    def choose(self, name: str) -> None:
        """Choose a topic by its name."""
        self._table.choose(name)
        self._box.setCurrentIndex(self._box.findData(name))

    def _on_box_activated(self) -> None:
        self._table.choose(str(self._box.currentData()))

    def _on_table_chosen(self, key: object) -> None:
        if isinstance(key, str) and not key.startswith("theme "):
            self.chosen.emit(key)


def _key_of(line: _Line) -> str:
    return line.key
