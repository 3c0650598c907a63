"""Search as you type in 50,000 partners against a key stroke that filters nothing, repaint included."""

import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from _interleaved import verdict
from PySide6.QtCore import QAbstractTableModel, QModelIndex
from PySide6.QtWidgets import QApplication, QTableView

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.warmth import Upkeep
from coalitiedesk.services.demo.texts import read_texts
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList

ROWS = 50_000
WORDS = ("yilmaz", "buurthuis de linde", "van den akker", "0123-45", "lindermeer koor", "zxq")
ROUNDS = 3


class PlainModel(QAbstractTableModel):
    """The floor: rows of words, shown as they are."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows[0])

    def data(self, index: QModelIndex, role: int = 0) -> object:
        return self.rows[index.row()][index.column()] if role == 0 else None

    def reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()


def partner_lines() -> list[PartnerLine]:
    texts = read_texts()
    first, last = texts.people.first_names, texts.people.last_names
    kinds = list(PartnerKind)
    return [
        PartnerLine(
            id=PartnerId(number),
            name=f"{texts.partners[number % len(texts.partners)].name} {number}",
            kind=kinds[number % len(kinds)],
            sector=texts.partners[number % len(texts.partners)].sector,
            place="Lindermeer",
            contact_name=f"{first[number % len(first)]} {last[number % len(last)]}",
            phone=f"0123-{number:06d}",
            email=f"info{number}@lindermeer.test",
            activity_count=number % 5,
            is_active=True,
            upkeep=Upkeep(partner_id=PartnerId(number)),
        )
        for number in range(1, ROWS + 1)
    ]


def key_strokes() -> Iterator[str]:
    """Every word letter by letter, and back again with three at a time."""
    for words in WORDS:
        yield from (words[:end] for end in range(1, len(words) + 1))
        yield from (words[:end] for end in range(len(words) - 1, -1, -3))


def timed(application: QApplication, stroke: Callable[[str], None]) -> list[float]:
    found = []
    for words in key_strokes():
        begin = time.perf_counter()
        stroke(words)
        application.processEvents()
        found.append((time.perf_counter() - begin) * 1000)
    return sorted(found)


def main() -> int:
    application = QApplication([])
    lines = partner_lines()
    model = PlainModel(
        [(line.name, line.sector, line.place, line.contact_name, line.phone) for line in lines]
    )
    floor = QTableView()
    floor.setModel(model)
    ours = PartnerList(dt.date.today)
    ours.show_lines(lines)
    for widget in (floor, ours):
        widget.resize(1100, 700)
        widget.show()
    for _ in range(200):
        application.processEvents()
    strokes: dict[str, Callable[[str], None]] = {
        "floor": lambda _: model.reset(),
        "ours": ours._on_search_searched,
    }
    taken: dict[str, list[float]] = {name: [] for name in strokes}
    for turn in range(ROUNDS + 1):
        for name, stroke in strokes.items():
            found = timed(application, stroke)
            taken[name] += found if turn else []
    at_95 = {name: sorted(found)[int(len(found) * 0.95)] for name, found in taken.items()}
    for name, found in at_95.items():
        print(f"{name:8} p95 {found:6.2f} ms")
    good = verdict(f"search as you type, {ROWS:,} rows, p95", at_95["ours"] / at_95["floor"], must=2.2)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
