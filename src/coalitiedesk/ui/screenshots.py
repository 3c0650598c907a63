"""A picture of every screen, for the manual and for whoever judges the look. Nothing appears on a screen.

The same file gives the same pictures: the calendar stands two weeks before the newest Week, and for looking
back at the end of the one before.
"""

import datetime as dt
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partner_ids
from coalitiedesk.ui.changes import ChangeNotifier
from coalitiedesk.ui.dialogs.activity_editing import ActivityEditing
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.dialogs.handover_dialog import CHOICE, KNOWLEDGE, OPEN
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.handover_papers import handover_window
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.plan_tools import TOOLS
from coalitiedesk.ui.start_screen import StartScreen
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tab_makers import tab_specs
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.theme.tokens import Scheme
from coalitiedesk.ui.translation import load_dutch

_LOG = logging.getLogger(__name__)
WIDTH, HEIGHT = 1366, 768
LARGE_TEXT = 1.5
TABS = ("overview", "partners", "plan", "week", "evaluation", "printing")
_ACTIVITY_SIZE, _IMPORT_SIZE = (1080, 688), (1180, 680)  # as on a laptop; an offscreen screen may be smaller
_HANDOVER_SIZE = (1100, 680)
_HANDOVER_STEPS = {OPEN: "open-ends", KNOWLEDGE: "letter", CHOICE: "choice"}
_TOOL_SIZE, _CONTACT_SIZE = (1240, 700), (760, 620)
PARTNER_TOOLS = tuple(tool for tool in TOOLS if tool.target in ("offers", "shortlist", "ties"))
"""Windows of the plan that show partners: in every look."""
_DAYS_BEFORE = 14
_QUIET_MS, _LOOKS = 60, 3  # nothing may be busy at so many looks in a row
_MOST_LOOKS = 1000
_LIST = """Wat is er te doen?;Waar;Wanneer;Hoe laat;Voor wie;Kosten
Soep en een praatje;Buurthuis De Brug;{0};12.00 - 13.30 uur;Iedereen;gratis
Wandelen in het park;Ingang Noorderpark;{1};10.00 uur;Ouderen;gratis
Bingo;Buurthuis De Brug;nog onbekend;14.00-16.00;;€ 2,50
Samen zingen;Dorpskerk;{1};19.30 uur;Iedereen;
"""


def take(coalition: Desk | Path, folder: Path) -> list[Path]:
    """Make the pictures and return them in order.

    Args:
        coalition: An open one, or a file; nothing is written to it.
        folder: Exists already; pictures of the same name are replaced.

    Raises:
        DocumentError: The file cannot be opened.
        OSError: A picture could not be written.
    """
    if isinstance(coalition, Desk):
        return _take(coalition, folder)
    desk = open_coalition(coalition, view_only=True)
    try:
        return _take(desk, folder)
    finally:
        desk.close()


def _take(desk: Desk, folder: Path) -> list[Path]:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        load_dutch(app)
    with TemporaryDirectory(prefix="coalitiedesk-") as scratch, _dressed(app, Path(scratch)) as theme:
        photographer = _Photographer(desk, theme, folder)
        try:
            photographer.take_all(Path(scratch))
        finally:
            photographer.close()
        return photographer.taken


class _Photographer:
    """One window for all pictures."""

    def __init__(self, desk: Desk, theme: Theme, folder: Path) -> None:
        self.taken: list[Path] = []
        self._desk, self._theme, self._folder = desk, theme, folder
        self._jobs, self._notifier = JobRunner(), ChangeNotifier()
        self._edition = next(iter(list_editions(desk)), None)
        self._today = _day_of_pictures(self._edition)
        self._context = TabContext(desk=desk, notifier=self._notifier, jobs=self._jobs, today=self._day)
        self._window = MainWindow().furnish((), theme)
        self._window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._window.resize(WIDTH, HEIGHT)

    def take_all(self, scratch: Path) -> None:
        """Start screen, every tab in every look, dialogs."""
        window = self._window
        window.show_in_front(StartScreen())
        window.show()
        self._take("start", window)
        window.show_name(get_coalition(self._desk).name)
        window.show_in_front(None)
        window.set_tabs(tab_specs(self._context, _listen_to_nothing))
        for suffix, scheme, scale in (
            ("", Scheme.LIGHT, 1.0),
            ("-dark", Scheme.DARK, 1.0),
            ("-150", Scheme.LIGHT, LARGE_TEXT),
        ):
            self._theme.choose_scheme(scheme)
            self._theme.set_scale(scale)
            for key in TABS:
                self._today = self._looking_back() if key == "evaluation" else _day_of_pictures(self._edition)
                window.show_tab(key)
                window.resize(WIDTH, HEIGHT)
                self._take(f"{key}{suffix}", window)
            self._take_partner_work(suffix)
        self._theme.set_scale(1.0)
        self._take_activity()
        self._take_import(scratch)
        self._take_handover()
        self._take_tools()

    def close(self) -> None:
        """Let go of everything; the coalition stays open."""
        self._jobs.close()
        self._window.close()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _day(self) -> dt.date:
        return self._today

    def _looking_back(self) -> dt.date:
        """The last day of the newest Week but one, when the numbers come in."""
        ends = [one.last_day for one in list_editions(self._desk)[1:] if one.last_day]
        return ends[0] if ends else _day_of_pictures(self._edition)

    def _take_partner_work(self, suffix: str) -> None:
        """The board, and the windows with which one talks, writes and chooses."""
        found = self._window.show_tab("partners")
        assert isinstance(found, PartnersTab)  # noqa: S101 - that is the tab of this key
        found.show_record("board", 0)
        self._window.resize(WIDTH, HEIGHT)
        self._take(f"board{suffix}", self._window)
        found.show_record("list", 0)
        partners = list_partner_ids(self._desk)
        dialogs = {
            "contact-dialog": ContactDialog(self._context, next(iter(partners), PartnerId(0))),
            "letters-dialog": LettersDialog(self._context),
            **{f"{tool.target}-dialog": tool.make(self._context) for tool in PARTNER_TOOLS},
        }
        for name, dialog in dialogs.items():
            dialog.setParent(self._window, dialog.windowFlags())
            dialog.open()
            dialog.resize(*(_CONTACT_SIZE if isinstance(dialog, ContactDialog) else _TOOL_SIZE))
            self._take(f"{name}{suffix}", dialog)
            dialog.close()
            dialog.deleteLater()

    def _take_activity(self) -> None:
        if self._edition is None:
            return
        activities = list_activities(self._desk, self._edition.id)
        if not activities:
            return
        fullest = max(activities, key=lambda one: (len(one.occurrences), len(one.description), -one.id))
        editing = ActivityEditing(self._context, self._window)
        editing.open(fullest)
        for dialog in filter(QDialog.isVisible, self._window.findChildren(QDialog)):
            dialog.resize(*_ACTIVITY_SIZE)
            self._take("activity-dialog", dialog)
            dialog.close()

    def _take_import(self, scratch: Path) -> None:
        first = (self._edition and self._edition.first_day) or self._context.today()
        days = [f"{day.day}-{day.month}-{day.year}" for day in (first, first + dt.timedelta(days=1))]
        path = scratch / "Lijst van De Brug.csv"
        path.write_text(_LIST.format(*days), encoding="utf-8")
        dialog = ImportDialog(self._context, path, ImportKind.ACTIVITIES)
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.load()
        dialog.open()
        dialog.resize(*_IMPORT_SIZE)
        self._take("import-dialog", dialog)
        dialog.close()

    def _take_handover(self) -> None:
        dialog = handover_window(self._context, _same_passphrase)
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.open()
        dialog.resize(*_HANDOVER_SIZE)
        for step, name in _HANDOVER_STEPS.items():
            dialog.open_step(step)
            self._take(f"handover-{name}", dialog)
        dialog.close()

    def _take_tools(self) -> None:
        """The windows of the plan, after the Week that is over."""
        self._today = self._looking_back()
        for tool in TOOLS:
            if tool in PARTNER_TOOLS:
                continue
            dialog = tool.make(self._context)
            dialog.setParent(self._window, dialog.windowFlags())
            dialog.open()
            dialog.resize(*_TOOL_SIZE)
            self._take(f"{tool.target}-dialog", dialog)
            dialog.close()

    def _take(self, name: str, widget: QWidget) -> None:
        self._wait()
        target = self._folder / f"{name}.png"
        if not widget.grab().save(str(target)):
            raise OSError(str(target))
        self.taken.append(target)

    def _wait(self) -> None:
        """Until nothing is busy: previews and pictures arrive from the background."""
        quiet = 0
        for _ in range(_MOST_LOOKS):
            loop = QEventLoop()
            QTimer.singleShot(_QUIET_MS, loop.quit)
            loop.exec()
            quiet = 0 if self._jobs.is_busy else quiet + 1
            if quiet == _LOOKS:
                return


@contextmanager
def _dressed(app: QApplication, scratch: Path) -> Iterator[Theme]:
    """The house look at 100 %, without touching the user's own settings; afterwards as it was."""
    before = (look.scheme, look.scale)
    hear = qInstallMessageHandler(_say_nothing_of_offscreen)
    settings = QSettings(str(scratch / "pictures.ini"), QSettings.Format.IniFormat)
    theme = Theme(app, settings)
    settings.setValue("screen/scheme", Scheme.LIGHT.value)
    theme.start()
    try:
        yield theme
    finally:
        theme.choose_scheme(before[0])
        theme.set_scale(before[1])
        theme.deleteLater()
        qInstallMessageHandler(hear)


def _say_nothing_of_offscreen(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Windows that never appear cannot be told their size by the system; that is no news."""
    if "propagateSizeHints" not in words and kind is not QtMsgType.QtDebugMsg:
        _LOG.warning("%s", words)


def _day_of_pictures(edition: Edition | None) -> dt.date:
    first = edition.first_day if edition else None
    return first - dt.timedelta(days=_DAYS_BEFORE) if first else dt.date.today()  # noqa: DTZ011 - local


def _same_passphrase() -> str:
    """Pictures do not change by chance; nobody makes a package with it."""
    return "molen-fluit-koek-tafel-zomer-lamp"


def _listen_to_nothing(_tab: QWidget) -> None:
    """Nobody presses a button."""
