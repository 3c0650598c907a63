"""The questions of the open pillar, below what the pillar means."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coalitiedesk.domain.pillars import Pillar, PillarScan, PillarStanding
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.ui.widgets.cards import column, refill, scrolled
from coalitiedesk.ui.widgets.labels import lead, muted, small
from coalitiedesk.ui.widgets.pillars.question_box import QuestionBox
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside


class QuestionPane(QWidget):
    """Boxes are made once for a pillar and filled again after every change, so the keyboard stays."""

    answered = Signal(str, object)  # question key and PillarAnswer
    proof_written = Signal(str, str)  # question key and what shows it

    def __init__(self) -> None:
        super().__init__()
        self._pillar: Pillar | None = None
        self._year = 0
        self._boxes: Sequence[QuestionBox] = ()
        self._title, self._meaning = lead(""), muted("", wrap=True)
        self._list: QVBoxLayout = column(gap="s")
        self._area: QScrollArea = scrolled(ScrollInside(self._list))
        self._build()

    @property
    def boxes(self) -> Sequence[QuestionBox]:
        """The questions of the open pillar, in order."""
        return self._boxes

    def show_pillar(self, scan: PillarScan, pillar: Pillar) -> None:
        """Show the questions of a pillar; call ``keep`` first when it is another pillar or year."""
        standing = next(one for one in scan.standings if one.guide.pillar is pillar)
        is_other = pillar is not self._pillar
        if is_other:
            self._make(standing)
        is_other_year = is_other or scan.year != self._year
        self._pillar, self._year = pillar, scan.year
        for box, line in zip(self._boxes, standing.lines, strict=True):
            box.show_line(line, is_other_year=is_other_year)
        if is_other:
            self._area.verticalScrollBar().setValue(0)

    def show_question(self, key: str) -> None:
        """Bring a question of the open pillar in sight."""
        for box in self._boxes:
            if box.key == key:
                self._area.ensureWidgetVisible(box)

    def keep(self) -> None:
        """Tell everything that was typed a moment ago."""
        for box in self._boxes:
            box.keep()

    def _build(self) -> None:
        whole = column(self._title, self._meaning, self._area, gap="xs")
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _make(self, standing: PillarStanding) -> None:
        guide = standing.guide
        self._title.setText(word_of(guide.pillar))
        self._meaning.setText(guide.meaning)
        self._boxes = [QuestionBox(question) for question in guide.questions]
        for box in self._boxes:
            box.answered.connect(self.answered)
            box.proof_written.connect(self.proof_written)
        source = small(f"De vragen zijn van CoalitieDesk. {source_words(guide.provenance)}.", wrap=True)
        refill(self._list, *self._boxes, source, 1)
