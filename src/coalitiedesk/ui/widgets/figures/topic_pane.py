"""One topic: its figures as bars and numbers, narrowed by year and area, beside the national ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coalitiedesk.domain.figure_topics import FigureTopic, narrowed
from coalitiedesk.domain.figures import Figure, region_key
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.domain.national_figures import NationalFigure
from coalitiedesk.dutch.figure_words import contradiction_words, measure_title, people_words, region_words
from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.models.figure_entries import entries_of
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row
from coalitiedesk.ui.widgets.figures.figure_table import FigureTable
from coalitiedesk.ui.widgets.labels import lead, muted, name, small

_SHOWN_CONTRADICTIONS = 2
_LEAST_TABLE = 220
_ALL_YEARS, _ALL_AREAS = "Alle jaren", "Alle gebieden"


class TopicPane(QWidget):
    """Shows a topic and tells what the user wants with one of its figures."""

    opened = Signal(object)  # FigureId to change
    removal_requested = Signal(object)  # FigureId to take out

    def __init__(self) -> None:
        super().__init__()
        self._topic: FigureTopic | None = None
        self._national: Sequence[NationalFigure] = ()
        self._areas: Mapping[AreaId, str] = {}
        self._can_edit = True
        self._title, self._people = lead("", wrap=True), muted("", wrap=True)
        self._year, self._area = QComboBox(), QComboBox()
        self._table = FigureTable()
        self._notes: QVBoxLayout = column(gap="xs")
        self._note_box = panel(self._notes)
        self._edit, self._remove = plain_button("Bewerk…"), plain_button("Haal weg")
        self._build()
        self._connect()

    def show_topic(
        self,
        topic: FigureTopic | None,
        national: Sequence[NationalFigure],
        areas: Mapping[AreaId, str],
        *,
        can_edit: bool,
    ) -> None:
        """Show another topic, or the same one again; filters that still fit stay."""
        self._topic, self._national, self._areas, self._can_edit = topic, national, areas, can_edit
        if topic is not None:
            self._title.setText(measure_title(topic.first))
            self._people.setText(f"Van wie: {people_words(topic.first)}")
            self._offer(self._year, _ALL_YEARS, _years(topic.figures))
            self._offer(self._area, _ALL_AREAS, _places(topic.figures, areas))
        self._show()

    def choose(self, key: FigureId) -> None:
        """Choose a figure and bring it into view, past any filter."""
        self._year.setCurrentIndex(0)
        self._area.setCurrentIndex(0)
        self._show()
        self._table.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._year.setAccessibleName("Van welk jaar")
        self._area.setAccessibleName("Van welk gebied")
        self._area.setMinimumContentsLength(16)
        head = row(column(self._title, self._people, gap="none"), self._year, self._area)
        head.setStretch(0, 1)
        self._table.setMinimumHeight(look.px(_LEAST_TABLE))
        whole = column(head, self._note_box, self._table, row(self._edit, self._remove, 1))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._year.activated.connect(self._show)
        self._area.activated.connect(self._show)
        self._table.chosen.connect(self._show_tools)
        self._table.opened.connect(self._on_table_opened)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _offer(self, box: QComboBox, everything: str, choices: Mapping[str, str]) -> None:
        was = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(everything, "")
            for key, words in choices.items():
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(was)))
        box.setVisible(len(choices) > 1)

    def _show(self, *_index: int) -> None:
        if self._topic is None:
            return
        year, place = str(self._year.currentData() or ""), str(self._area.currentData() or "")
        kind, _, key = place.partition(":")
        figures = narrowed(
            self._topic.figures,
            year=(int(year) or None) if year else None,
            area_id=AreaId(int(key)) if kind == "area" else None,
            region=key if kind == "region" else None,
        )
        shown = replace(self._topic, figures=figures)
        self._table.show_entries(entries_of(shown, self._national, self._areas))
        self._show_notes(shown)
        self._show_tools()

    def _show_notes(self, topic: FigureTopic) -> None:
        """Say where sources contradict each other; the choice is the reader's."""
        found = topic.contradictions
        self._note_box.setVisible(bool(found))
        shown = [small(contradiction_words(one, self._areas), wrap=True) for one in found]
        more = len(found) - _SHOWN_CONTRADICTIONS
        rest = [small(f"En nog {count(more, 'keer', 'keer')}.")] if more > 0 else []
        refill(
            self._notes,
            *(
                [
                    card(
                        name("Bronnen spreken elkaar tegen"),
                        *shown[:_SHOWN_CONTRADICTIONS],
                        *rest,
                        small("Ze blijven naast elkaar staan. Noem bij wat je gebruikt altijd de bron."),
                        kind="warn",
                        gap="xs",
                    )
                ]
                if found
                else []
            ),
        )

    def _show_tools(self, *_chosen: object) -> None:
        is_own = isinstance(self._table.chosen_id, int)
        self._edit.setEnabled(is_own and self._can_edit)
        self._remove.setEnabled(is_own and self._can_edit)

    def _on_table_opened(self, key: object) -> None:
        if isinstance(key, int):
            self.opened.emit(FigureId(key))

    def _on_edit_clicked(self) -> None:
        self._on_table_opened(self._table.chosen_id)

    def _on_remove_clicked(self) -> None:
        if isinstance(self._table.chosen_id, int) and self._can_edit:
            self.removal_requested.emit(FigureId(self._table.chosen_id))


def _years(figures: Sequence[Figure]) -> dict[str, str]:
    return {str(one.year): str(one.year) for one in figures if one.year is not None}


def _places(figures: Sequence[Figure], areas: Mapping[AreaId, str]) -> dict[str, str]:
    """Own areas by their own name, other regions as published; each once."""
    found: dict[str, str] = {}
    for one in figures:
        if one.area_id is not None and one.area_id in areas:
            found[f"area:{one.area_id}"] = areas[one.area_id]
        else:
            found[f"region:{region_key(one)}"] = region_words(one, areas)
    return found
