"""A list of short texts that the programme knows: search and list left, the chosen text right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.dutch.formats import fold
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.cards import card, column, refill, row, scrolled, show_instead
from coalitiedesk.ui.widgets.labels import label, lead, muted, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeLine:
    """One text.

    Attributes:
        second: What stands beside the title in the list.
        about: Above the title of the whole text.
        source: Where it comes from, in words.
    """

    key: str
    title: str
    second: str
    text: str
    about: str
    source: str


class KnowledgeList(QWidget):
    """Shows what it is given; tells what is chosen."""

    chosen = Signal()  # look at ``chosen_key``

    def __init__(self, spoken_name: str, second: str, lines: Sequence[KnowledgeLine]) -> None:
        """Build it for these lines; ``second`` is the head of the second column."""
        super().__init__()
        self._lines = tuple(lines)
        self.search = SearchField(f"Zoek in {spoken_name.lower()}")
        self._model: LinesModel[KnowledgeLine] = LinesModel(
            (
                Column(title="Titel", text=_title, bold=True, tip=_text),
                Column(title=second, text=_second, width=170),
            ),
            _key,
        )
        self.table = HouseTable(spoken_name, self._model)
        self._nothing = muted("Niets gevonden. Zoek met minder woorden.", wrap=True)
        self._body: QVBoxLayout = column(gap="m")
        self._build()
        self._connect()
        self._show_hits()

    @property
    def chosen_key(self) -> str:
        """Key of the chosen line; empty when there is none."""
        return str(self.table.chosen_id or "")

    def _build(self) -> None:
        left = column(self.search, self.table, self._nothing, gap="s")
        left.setStretch(1, 1)
        right = card(scrolled(ScrollInside(self._body), spoken_name="Tekst"))
        whole = row(left, right, gap="m")
        whole.setStretch(0, 1)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.searched.connect(self._show_hits)
        self.search.left_downwards.connect(self.table.setFocus)
        self.table.chosen.connect(self._on_table_chosen)

    def _show_hits(self, words: str = "") -> None:
        wanted = fold(words).split()
        hits = [one for one in self._lines if all(word in _haystack(one) for word in wanted)]
        before = self.chosen_key
        self._model.set_rows(hits)
        keys = [one.key for one in hits]
        self.table.choose(before if before in keys else (keys[0] if keys else None))
        show_instead([self.table] if hits else [self._nothing], [self._nothing] if hits else [self.table])
        self._show_chosen()

    def _show_chosen(self) -> None:
        one = next((line for line in self._lines if line.key == self.chosen_key), None)
        if one is None:
            refill(self._body, 1)
        else:
            head = column(label(one.about, "caption", wrap=True), lead(one.title, wrap=True), gap="hair")
            refill(self._body, head, label(one.text, wrap=True), small(one.source, wrap=True), 1)

    def _on_table_chosen(self, _key: object) -> None:
        self._show_chosen()
        self.chosen.emit()


def _haystack(one: KnowledgeLine) -> str:
    return fold(" \n ".join((one.title, one.second, one.text, one.about)))


def _key(one: KnowledgeLine) -> str:
    return one.key


def _title(one: KnowledgeLine) -> str:
    return one.title


def _second(one: KnowledgeLine) -> str:
    return one.second


def _text(one: KnowledgeLine) -> str:
    return one.text
