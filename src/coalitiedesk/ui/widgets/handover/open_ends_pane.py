"""What is still open: kinds with their count at the left, the things themselves at the right."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.handover import OpenEnd, OpenEndKind
from coalitiedesk.dutch.formats import count, number
from coalitiedesk.dutch.handover_words import open_end_reason, open_end_title
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.labels import label, muted, title
from coalitiedesk.ui.widgets.mark_widgets import Kring
from coalitiedesk.ui.widgets.table import HouseTable

_SOME = (
    "{} open. Je hoeft niet alles af te maken: deze lijst komt ook in het dossier. "
    "Wil je er nu iets aan doen? Dubbelklik of druk op Enter."
)
_EVERYTHING = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class _KindLine:
    key: str
    words: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _EndLine:
    at: int  # place in the whole list
    end: OpenEnd
    title: str
    reason: str


class OpenEndsPane(QWidget):
    """Shows what it is given; every kind there is gets a line, also one that comes later."""

    opened = Signal(object)  # the OpenEnd that the user wants to go to

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[_EndLine, ...] = ()
        self._kinds: LinesModel[_KindLine] = LinesModel(_KIND_COLUMNS, _key_of)
        self._ends: LinesModel[_EndLine] = LinesModel(_END_COLUMNS, _at_of)
        self._kind_table = HouseTable("Soorten", self._kinds)
        self._end_table = HouseTable("Wat er nog open ligt", self._ends)
        self._words = muted("", wrap=True)
        self._build()
        self._connect()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return not self._lines

    def show_ends(self, ends: Sequence[OpenEnd], today: dt.date) -> None:
        """Show everything that is not finished; ends come kind after kind."""
        self._lines = tuple(
            _EndLine(
                at=at,
                end=one,
                title=open_end_title(one),
                reason=open_end_reason(one, today) or word_of(one.kind),
            )
            for at, one in enumerate(ends)
        )
        amounts = Counter(one.kind for one in ends)
        kinds = [
            _KindLine(key=kind.value, words=word_of(kind), amount=amounts[kind])
            for kind in OpenEndKind
            if amounts[kind]
        ]
        chosen = self._kind_table.chosen_id
        self._kinds.set_rows((_KindLine(key=_EVERYTHING, words="Alles", amount=len(ends)), *kinds))
        self._ends.set_rows(self._lines)
        self._kind_table.choose(chosen if self._kinds.line_of(chosen) >= 0 else _EVERYTHING)
        self._show_kind()
        self._words.setText(_SOME.format(_amount_words(len(ends))))
        self._work.setVisible(bool(ends))
        self._nothing.setVisible(not ends)

    def _build(self) -> None:
        fit(self._kind_table, width=292)
        tables = row(self._kind_table, self._end_table, gap="m")
        tables.setStretch(1, 1)
        inside = column(self._words, tables, gap="s")
        inside.setStretch(1, 1)
        self._work = panel(inside)
        words = label("Je opvolger begint met een schone lei.")
        self._nothing = card(
            1,
            row(1, Kring(96), 1),
            row(1, title("Er ligt niets open"), 1),
            row(1, words, 1),
            1,
            kind="soft",
            gap="m",
        )
        self._nothing.hide()
        whole = column(self._work, self._nothing, gap="none")
        self.setLayout(whole)
        self.setFocusProxy(self._end_table)

    def _connect(self) -> None:
        self._kind_table.chosen.connect(self._on_kind_chosen)
        self._kind_table.opened.connect(self._on_kind_opened)
        self._end_table.opened.connect(self._on_end_opened)

    def _show_kind(self) -> None:
        kind = self._kind_table.chosen_id
        wanted = [line.at for line in self._lines if kind in (_EVERYTHING, line.end.kind.value)]
        self._ends.show_only(wanted)
        if self._ends.line_of(self._end_table.chosen_id) < 0:
            self._end_table.choose(wanted[0] if wanted else None)

    def _on_kind_chosen(self, _key: object) -> None:
        self._show_kind()

    def _on_kind_opened(self, _key: object) -> None:
        self._end_table.setFocus()

    def _on_end_opened(self, at: int) -> None:
        self.opened.emit(self._lines[at].end)


def _amount_words(amount: int) -> str:
    return f"Er {'ligt' if amount == 1 else 'liggen'} nog {count(amount, 'ding', 'dingen')}"


def _key_of(line: _KindLine) -> str:
    return line.key


def _at_of(line: _EndLine) -> int:
    return line.at


_KIND_COLUMNS: tuple[Column[_KindLine], ...] = (
    Column(title="Soort", text=lambda line: line.words, bold=True, tip=lambda line: line.words),
    Column(title="Aantal", text=lambda line: number(line.amount), width=72, right=True),
)
_END_COLUMNS: tuple[Column[_EndLine], ...] = (
    Column(title="Wat", text=lambda line: line.title, bold=True, tip=lambda line: line.title),
    Column(
        title="Wie, hoe zeker, wanneer",
        text=lambda line: line.reason,
        tip=lambda line: line.reason,
    ),
)
