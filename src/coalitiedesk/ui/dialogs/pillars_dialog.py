"""Vijf pijlers: the yearly self-scan, kept at once, beside the years before it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.domain.pillars import Pillar, PillarAnswer, PillarScan
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.pillar_words import headline, stands_out
from coalitiedesk.services.pillars import choose_answer, list_scan_years, pillar_scan, write_proof
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.labels import label, name
from coalitiedesk.ui.widgets.pillars.pillar_list import PillarList
from coalitiedesk.ui.widgets.pillars.question_pane import QuestionPane
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_LEAD = "Kies per vraag wat het best past, liefst samen. Alles wordt vanzelf bewaard."
_START = "Begin bovenaan. Samen aan tafel kost het ongeveer een uur."
_KIND = "pillar_answer"
_MOST_REMARKS = 2


class PillarsDialog(DialogFrame):
    """One year and one pillar open at a time; what is shown is read again after every change."""

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # the pages, in Drukwerk

    def __init__(self, context: TabContext) -> None:
        super().__init__("Vijf pijlers", _LEAD, size=(1240, 700))
        self._context = context
        self._year = context.today().year
        self._scan: PillarScan | None = None
        self._shown: tuple[str, ...] = ()  # remarks
        self._years = QComboBox()
        self._pillars, self._questions = PillarList(), QuestionPane()
        self._headline = name("", wrap=True)
        self._remarks: QVBoxLayout = column(gap="xs")
        self._print = plain_button(
            "Druk af…", icon_name="print", tip="Met de antwoorden, of leeg om in te vullen"
        )
        self._close = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()

    @property
    def questions(self) -> QuestionPane:
        """The questions of the open pillar."""
        return self._questions

    def show_year(self, year: int) -> None:
        """Open the scan of another year."""
        self._questions.keep()
        self._year = year
        self.reload()

    def show_pillar(self, pillar: Pillar) -> None:
        """Open another pillar."""
        self._questions.keep()
        self._pillars.choose(pillar)
        if not self.isVisible():
            self._pillars.setFocus()
        self._show()

    def reload(self) -> None:
        """Read the answers again."""
        self._scan = pillar_scan(self._context.desk, self._year)
        self._show_years()
        self._show()

    def done(self, result: int) -> None:
        self._questions.keep()
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        self._questions.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk = self._context.desk
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            self._questions.keep()
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._context.can_edit:
            desk.redo()
        else:
            super().keyPressEvent(event)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._years.setAccessibleName("Zelfscan van welk jaar")
        year = label("Jaar", "name")
        year.setBuddy(self._years)
        remarks = card(self._headline, self._remarks, kind="soft", gap="xs", pad="s")
        left = column(self._pillars, remarks, 1, gap="s")
        body = row(scrolled(ScrollInside(left)), self._questions, gap="l")
        body.setStretch(0, 4)
        body.setStretch(1, 9)
        self.fill(
            panel(body), self._print, 1, main=self._close, beside=panel(row(year, self._years)), scrolls=False
        )
        self._pillars.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._years.activated.connect(self._on_year_chosen)
        self._pillars.chosen.connect(self.show_pillar)
        self._questions.answered.connect(self._on_answered)
        self._questions.proof_written.connect(self._on_proof_written)
        self._print.clicked.connect(self._on_print_clicked)
        self._close.clicked.connect(self.accept)

    # -- showing ----------------------------------------------------------------------

    def _show_years(self) -> None:
        """Years with a scan, this year and last year; the newest first."""
        now = self._context.today().year
        years = sorted({*list_scan_years(self._context.desk), now, now - 1, self._year}, reverse=True)
        with QSignalBlocker(self._years):
            self._years.clear()
            for year in years:
                self._years.addItem(str(year), year)
            self._years.setCurrentIndex(years.index(self._year))

    def _show(self) -> None:
        if self._scan is None:
            return
        self._pillars.show_scan(self._scan)
        self._questions.show_pillar(self._scan, self._pillars.pillar)
        self._headline.setText(headline(self._scan))
        remarks = stands_out(self._scan)[:_MOST_REMARKS] if self._scan.answered else (_START,)
        if remarks != self._shown:
            self._shown = remarks
            refill(self._remarks, *(label(text, wrap=True) for text in remarks))

    def _follow(self, before: PillarScan | None) -> None:
        """After undo or redo what it was about is in sight."""
        if before is None or self._scan is None:
            return
        was = {line.question.key: line.now for line in before.lines}
        for standing in self._scan.standings:
            for line in standing.lines:
                if was[line.question.key] != line.now:
                    self.show_pillar(standing.guide.pillar)
                    self._questions.show_question(line.question.key)
                    return

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if not change.touches(_KIND):
            return
        before = self._scan
        self.reload()
        if change.direction is not Direction.DO:
            self._follow(before)

    def _on_year_chosen(self, at: int) -> None:
        self.show_year(int(self._years.itemData(at)))

    def _on_answered(self, key: str, answer: PillarAnswer) -> None:
        choose_answer(self._context.desk, self._year, key, answer)
        self.told.emit(f"Antwoord bij de pijlers van {self._year}: {word_of(answer).lower()}.")

    def _on_proof_written(self, key: str, words: str) -> None:
        write_proof(self._context.desk, self._year, key, words)

    def _on_print_clicked(self) -> None:
        self._questions.keep()
        self.go_requested.emit("printing:pillar_profile", 0)
