"""The window on 5,000 partners, and a person who does everything with them, one thing at a time."""

import datetime as dt
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QItemSelectionModel, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from coalitiedesk.domain.contact_log import Interaction, InteractionKind
from coalitiedesk.domain.ids import InteractionId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.contact_log import log_interaction
from coalitiedesk.ui import keeper
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.theme.tokens import Scheme
from coalitiedesk.ui.workbench import Workbench

TICK_MS, QUIET_SECONDS, LONG_MS = 2, 0.12, 12
LONGEST_SECONDS = 60
PARTS = ("overview", "list", "one_partner", "board", "many", "search", "dialogs", "file")
Thing = tuple[str, Callable[[], object]]
"""A name, empty for what only prepares, and what is done."""
WORDS = ("koffie", "lindermeer", "van den", "zxq")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stall:
    """What one thing cost.

    Attributes:
        longest: Milliseconds; the longest time without an answer.
        worked: Milliseconds of the processor in that time; what is missing is the disk and other programs.
        whole: Milliseconds until all was quiet.
    """

    longest: float
    worked: float
    whole: float


class Probe(QObject):
    """Ticks all the time; a late tick is a window that did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = self.last = self.busy_until = self.longest = 0.0
        self.last_worked = self.worked = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def watch(self, action: Callable[[], object], is_busy: Callable[[], bool]) -> Stall:
        """Do something as an event, and wait until the window has had nothing to do for a moment."""
        loop = QEventLoop()
        self._loop, self._is_busy = loop, is_busy
        self.begun = self.last = self.busy_until = time.perf_counter()
        self.longest = self.worked = 0.0
        self.last_worked = time.thread_time()
        self._timer.start(TICK_MS)
        QTimer.singleShot(0, action)
        loop.exec()
        self._timer.stop()
        return Stall(
            longest=self.longest * 1000,
            worked=self.worked * 1000,
            whole=(self.busy_until - self.begun) * 1000,
        )

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gap, self.last = now - self.last, now
        self.longest = max(self.longest, gap)
        self.worked = max(self.worked, worked - self.last_worked)
        self.last_worked = worked
        if gap * 1000 > LONG_MS or self._is_busy():
            self.busy_until = now
        if now - self.busy_until > QUIET_SECONDS or now - self.begun > LONGEST_SECONDS:
            self._loop.quit()


class Scene:
    """Holds the window; what is done is done in this order, again and again."""

    def __init__(self, application: QApplication, coalition: Path) -> None:
        keeper.QUIET_MS = 10**8  # writing is a thing of its own here
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        os.environ["COALITIEDESK_HOME"] = str(folder / "home")  # nothing of an earlier run to ask about
        self.path = folder / "bench.coalitie"
        shutil.copy(coalition, self.path)
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        theme = Theme(application, settings)
        theme.choose_scheme(Scheme.LIGHT)
        theme.start()
        self.probe = Probe()
        self.bench = Workbench(theme, settings)
        self.bench.window.resize(1366, 768)
        self.dialog: Any = None
        loop = QEventLoop()
        self.bench.ready.connect(loop.quit)
        self.bench.start()
        loop.exec()
        self.bench.open_path(self.path)
        self.watch(lambda: None)

    def close(self) -> None:
        """Leave everything as it is."""
        self.bench.window.ask_before_closing(None)
        if self.bench.desk is not None:
            self.bench.desk.leave()
        self.bench.jobs.close()

    def watch(self, action: Callable[[], object]) -> Stall:
        return self.probe.watch(action, lambda: self.bench.jobs.is_busy)

    def once(self, parts: Sequence[str]) -> Iterator[tuple[str, Stall]]:
        """Everything of these parts once, by name; all parts for none."""
        for name, action in self._things(parts or PARTS):
            if name:
                yield name, self.watch(action)
            else:
                self.watch(action)

    # -- what a coordinator does --------------------------------------------------------

    def _things(self, parts: Sequence[str]) -> Iterator[Thing]:
        yield "", lambda: self.bench.window.show_tab("partners")
        for part in parts:
            yield from getattr(self, f"_of_{part}")()

    def _of_overview(self) -> Iterator[Thing]:
        window = self.bench.window
        yield "", lambda: window.show_tab("plan")
        yield "", self._log
        yield "overview, after a talk was logged", lambda: window.show_tab("overview")
        yield "log a talk, overview in front", self._log
        yield "undo it", self._undo

    def _of_list(self) -> Iterator[Thing]:
        yield "Partners tab", lambda: self.bench.window.show_tab("partners")
        yield "log a talk, list in front", self._log
        yield "undo it, list in front", self._undo
        for at, name in ((1, "kind"), (4, "last contact"), (4, "last contact, back"), (0, "name")):
            yield f"sort by {name}", lambda at=at: self._sort(at)
        yield "scroll to the end", self._scroll
        for words in WORDS:
            for end in range(1, len(words) + 1):
                yield "search as you type, list", lambda words=words, end=end: self._type(words[:end])
        yield "", self.list.show_everyone
        yield "only whom to call", self.list.show_cold
        yield "everyone again", self.list.show_everyone

    def _of_one_partner(self) -> Iterator[Thing]:
        yield "open a partner with 200 talks", lambda: self.list.choose(self.first)
        yield "next partner", lambda: self.list.choose(PartnerId(self.first + 1))
        yield "partner dialog", lambda: self._keep_dialog(self.tab._on_edit_requested, self.first)
        yield "type a name in it", self._type_name
        yield "", self._shut

    def _of_board(self) -> Iterator[Thing]:
        yield "board", lambda: self.tab._on_view_chosen("board")
        yield "carry one card", lambda: self.tab._stages.move([self.first], "connect")
        yield "undo one card", self._undo
        yield "carry 5,000 cards", lambda: self.tab._stages.move(self.everyone, "retain")
        yield "undo 5,000 cards", self._undo
        yield "redo 5,000 cards", self._redo
        yield "", self._undo
        yield "back to the list", lambda: self.tab._on_view_chosen("list")

    def _of_many(self) -> Iterator[Thing]:
        register, many = self.tab._register, self.everyone
        yield "choose everyone", self.list.table.selectAll
        yield "bulk dialog", lambda: self._keep_dialog(self.tab._lists._on_change_requested)
        yield "bulk change of 5,000", self._change_all
        yield "undo bulk change", self._undo
        yield "", self._clear
        yield "leaving dialog for 5,000", lambda: self._keep_dialog(register.let_leave, many)
        yield "let 5,000 leave", self.dialog.accept
        yield "undo leaving", self._undo
        yield "remove 5,000", lambda: self.tab._remove(many)
        yield "undo removal", self._undo

    def _of_search(self) -> Iterator[Thing]:
        search = self.bench.window.header.search
        for words in WORDS:
            for end in range(1, len(words) + 1):
                yield "search for everything", lambda words=words, end=end: search.search_for(words[:end])
            yield "", search.wipe
        yield "", self._log
        yield "search after a change", lambda: search.search_for("koffie")
        yield "", search.wipe
        yield "", self._undo

    def _of_dialogs(self) -> Iterator[Thing]:
        go, tab = self.bench.go, self.tab
        second = PartnerId(self.first + 1)
        yield "merge dialog", lambda: self._keep_dialog(tab._register.merge, self.first)
        for end in range(1, 6):
            yield "type a name in it to merge", lambda end=end: self._type_in_form("other", "buurt"[:end])
        yield "", self._shut
        yield "", lambda: self._keep_dialog(tab._register.merge, self.first, second)
        yield "merge two", self.dialog.accept
        yield "undo merging", self._undo
        yield "log dialog (Ctrl+L)", lambda: self._keep_dialog(go, "log_contact", 0)
        yield "", self._drop
        yield "offers, 200 × 200", lambda: self._keep_dialog(go, "offers", 0)
        yield "list of offers", lambda: self.dialog.show_part("offers")
        yield "", self._shut
        yield "letters to 5,000", lambda: self._keep_dialog(tab._write_to, ())
        yield "another template", lambda: self.dialog.choose_template("thanks")
        yield "and back", lambda: self.dialog._which.setCurrentIndex(0)
        yield "next letter", lambda: self.dialog._step(1)
        yield "", self._shut
        yield "who is missing", lambda: self._keep_dialog(tab._lists._on_gaps_requested)
        yield "", self._shut
        yield "newsletter", lambda: self._keep_dialog(tab._lists._on_news_requested)
        yield "", self._shut
        yield "shortlist", lambda: self._keep_dialog(go, "shortlist", 0)
        yield "", self._shut
        yield "list on paper or to a file", lambda: self._keep_dialog(tab._lists._on_out_requested)
        yield "", self._shut
        yield "privacy", lambda: self._keep_dialog(go, "privacy", 0)
        yield "", self._shut

    def _of_file(self) -> Iterator[Thing]:
        yield "", self._log
        yield "write to the file", lambda: self.bench.keeper and self.bench.keeper.write()
        yield "", self._undo

    # -- how ----------------------------------------------------------------------------

    @property
    def tab(self) -> Any:
        return self.bench.window.show_tab("partners")

    @property
    def list(self) -> Any:
        return self.tab._list

    @property
    def first(self) -> PartnerId:
        return PartnerId(1)

    @property
    def everyone(self) -> tuple[PartnerId, ...]:
        return tuple(line.id for line in self.list.lines)

    def _log(self) -> None:
        talk = Interaction(
            id=InteractionId(0),
            partner_id=self.first,
            kind=InteractionKind.PHONE,
            day=dt.date.today(),  # noqa: DTZ011
            text="Gebeld over de koffie",
        )
        log_interaction(self.bench.desk, talk)  # type: ignore[arg-type]

    def _undo(self) -> None:
        self.bench.window.undo_requested.emit()

    def _redo(self) -> None:
        self.bench.window.redo_requested.emit()

    def _sort(self, at: int) -> None:
        self.list.table._on_head_clicked(at)

    def _scroll(self) -> None:
        bar = self.list.table.verticalScrollBar()
        for at in range(0, bar.maximum(), max(1, bar.maximum() // 40)):
            QTimer.singleShot(0, lambda at=at: bar.setValue(at))

    def _type(self, words: str) -> None:
        self.list._search.search_for(words)

    def _keep_dialog(self, show: Callable[..., object], *given: object) -> None:
        before = set(self.bench.window.findChildren(QDialog))
        show(*given)
        self.dialog = next(one for one in self.bench.window.findChildren(QDialog) if one not in before)

    def _type_name(self) -> None:
        self._type_in_form("name", "Buurthuis De Linde")

    def _type_in_form(self, key: str, words: str) -> None:
        field = self.dialog._form.input(key)
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.setText(words)
            field.textEdited.emit(words)

    def _change_all(self) -> None:
        form = self.dialog._form
        form.fill({**form.draft(), "holder": "Fatima", "kind": PartnerKind.WELFARE.value})
        self.dialog._on.set_names(("bench",)) if hasattr(self.dialog._on, "set_names") else None
        self.dialog.accept()

    def _clear(self) -> None:
        self.list.table.selectionModel().select(
            self.list.table.model().index(0, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _shut(self) -> None:
        QDialog.reject(self.dialog)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _drop(self) -> None:
        QDialog.done(self.dialog, 0)
