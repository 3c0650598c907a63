"""Drukwerk: choose a paper left, see it in the middle, set it right; the printer gives what you see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.letters import log_sent
from coalitiedesk.services.overview import edition_at_hand
from coalitiedesk.services.printing import (
    PRINT_KINDS,
    PrintChoiceError,
    PrintJob,
    collect,
    find_print_kind,
    offered_options,
)
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.page_images import PreviewDocument
from coalitiedesk.ui.print_actions import PrintActions
from coalitiedesk.ui.release_actions import ReleaseActions
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import column, panel, row, show_instead
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.printing.kind_list import KindFacts, KindList
from coalitiedesk.ui.widgets.printing.kind_survey import KindSurvey, Surveyed, facts_of
from coalitiedesk.ui.widgets.printing.options_pane import OptionsPane
from coalitiedesk.ui.widgets.printing.preview_pane import PreviewPane
from coalitiedesk.ui.widgets.printing.printing_bar import PrintingBar

if TYPE_CHECKING:
    from coalitiedesk.domain.editions import Edition

_FIRST_KIND = "poster"
_PATIENCE_MS = 150  # between the last choice and a new preview
_EMPTY = EmptyText(
    question="Wat wil je drukken?",
    explanation="Posters, een boekje, lijsten voor de zaal en een verslag. "
    "Het programma komt uit de Week. Die is er nog niet.",
    main_words="Maak een Week…",
)


class PrintingTab(QWidget):
    """Kinds, preview, choices; a preview follows every choice and every change of the programme."""

    go_requested = Signal(str, int)  # to another tab or dialog by key, with the id of a record or 0
    told = Signal(str)  # what just happened, for the toast

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._edition: Edition | None = None
        self._key = _FIRST_KIND
        self._chosen: dict[str, dict[str, str]] = {kind.key: {} for kind in PRINT_KINDS}
        self._is_stale = True
        self._keeps_page = False
        self._is_asked_without_week = False  # for paper that needs none, such as the agenda of a meeting
        self._wants_paper = False  # as soon as the last choice is on screen
        self._bar, self._kinds = PrintingBar(), KindList()
        self._preview, self._options = PreviewPane(context.jobs), OptionsPane()
        self._survey = KindSurvey(context.jobs, self._collected, self)
        self._actions = PrintActions(context.jobs, self)
        self._releases = ReleaseActions(context, self)
        self._waiting = QTimer(self)
        self._build()
        self._connect()

    @property
    def preview(self) -> PreviewPane:
        """The middle."""
        return self._preview

    @property
    def options(self) -> OptionsPane:
        """The right side."""
        return self._options

    @property
    def kinds(self) -> KindList:
        """The left side."""
        return self._kinds

    @property
    def _has_work(self) -> bool:
        """There is a Week, or something is asked for that needs none."""
        return self._edition is not None or self._is_asked_without_week

    @property
    def is_waiting(self) -> bool:
        """Whether a preview is still to be made of what was last chosen."""
        return self._waiting.isActive() or self._preview.is_busy

    def refresh(self) -> None:
        """Read which Weeks and versions there are, and make the preview anew."""
        desk = self._context.desk
        editions = list_editions(desk)
        wanted = self._edition.id if self._edition else None
        self._edition = next((one for one in editions if one.id == wanted), None) or edition_at_hand(
            editions, self._context.today()
        )
        self._is_stale = False
        show_instead(*(([self._work], [self._empty]) if self._has_work else ([self._empty], [self._work])))
        if not self._has_work:
            self._preview.stop()
            return
        if self._edition is None:
            self._bar.show_no_week()
        else:
            self._bar.show_week(self._edition, editions)
            self._releases.look_at(self._edition)
            self._bar.show_release(self._releases.release, len(self._releases.changes))
        self._show_kind()
        self._survey.pause()
        self._survey.want([kind.key for kind in PRINT_KINDS])
        self._preview.stop()
        self._waiting.start(0)

    def show_record(self, kind: str, record_id: int) -> None:
        """Choose what to print by its key, about a meeting or partner by its number; else nothing changes.

        ``lists:tasks`` names one of several lists.
        """
        kind, _, which = kind.partition(":")
        found = find_print_kind(kind)
        if found is None:
            return
        about = next((key for key in ("which", "meeting", "partner") if found.option(key) is not None), "")
        value = which or (str(record_id) if record_id else "")
        is_about = bool(value and about)
        if is_about:
            self._chosen[kind][about] = value
        if self._edition is None and not found.needs_edition:
            self._is_asked_without_week = self._is_stale = True
        if is_about or kind != self._key or self._is_stale:
            self._choose_kind(kind)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = EmptyScreen(_EMPTY)
        body = row(self._kinds, self._preview, self._options, gap="m")
        body.setStretch(1, 1)
        inside = column(self._bar, body, gap="s")
        inside.setStretch(1, 1)
        self._work = panel(inside)
        self._empty.hide()
        self.setLayout(column(self._empty, self._work, margins=("m", "s", "m", "s")))
        self._kinds.choose(self._key)
        self._bar.allow_release(is_allowed=self._context.can_edit)
        self.setFocusProxy(self._kinds)
        self._waiting.setSingleShot(True)
        self._paper_keys = QShortcut(QKeySequence("Ctrl+P"), self)

    def _connect(self) -> None:
        NewDay(self, self._context.today).begun.connect(self.refresh)
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._empty.main_requested.connect(self._on_week_making_requested)
        self._kinds.kind_chosen.connect(self._choose_kind)
        self._bar.kind_chosen.connect(self._choose_kind)
        self._bar.edition_chosen.connect(self._on_edition_chosen)
        self._bar.changes_requested.connect(self._releases.show_changes)
        self._bar.release_requested.connect(self._releases.ask_to_keep)
        self._options.option_chosen.connect(self._on_option_chosen)
        self._options.week_requested.connect(self._on_week_requested)
        self._options.activity_requested.connect(self._on_activity_requested)
        self._options.print_requested.connect(self._on_print_requested)
        self._options.save_requested.connect(self._on_save_requested)
        self._options.save_words_requested.connect(self._on_save_words_requested)
        self._options.save_rows_requested.connect(self._on_save_rows_requested)
        self._options.save_each_requested.connect(self._on_save_each_requested)
        self._preview.opened.connect(self._on_preview_opened)
        self._preview.settled.connect(self._on_preview_settled)
        self._preview.failed.connect(self._on_preview_failed)
        self._survey.surveyed.connect(self._on_surveyed)
        self._actions.told.connect(self.told)
        self._actions.made.connect(self._on_made)
        self._releases.told.connect(self.told)
        self._releases.activity_requested.connect(self._on_activity_requested)
        self._actions.ended.connect(self._on_preview_settled)
        self._waiting.timeout.connect(self._on_waiting_timeout)
        self._paper_keys.activated.connect(self._on_print_requested)

    def _arrange(self) -> None:
        if look.is_wide_text:
            self._kinds.hide()
            self._bar.make_room()
        self._preview.arrange()
        self._options.arrange()
        self._bar.arrange()
        self._kinds.setVisible(not look.is_wide_text)

    # -- choosing ---------------------------------------------------------------------

    def _choose_kind(self, key: str) -> None:
        self._key = key
        self._kinds.choose(key)
        self._bar.show_kind(key)
        if self._has_work:
            self._show_kind()
            self._keeps_page = False
            self._preview.stop()
            self._waiting.start(0)

    def _show_kind(self) -> None:
        """Build the choices; a choice that is no longer there falls back to the usual one."""
        kind = next(kind for kind in PRINT_KINDS if kind.key == self._key)
        options = offered_options(self._context.desk, kind, self._edition.id if self._edition else None)
        for option in options:
            known = {value for value, _ in option.choices}
            if self._chosen[self._key].get(option.key, option.default) not in known:
                del self._chosen[self._key][option.key]
        self._options.show_kind(kind, options, self._chosen[self._key])
        self._bar.show_kind(self._key)

    def _collected(self, key: str) -> PrintJob | None:
        """Read a kind with its choices; None when it cannot be printed now."""
        try:
            return collect(
                self._context.desk,
                key,
                edition_id=self._edition.id if self._edition else None,
                options=self._chosen[key],
                today=self._context.today(),
            )
        except PrintChoiceError as error:
            if key == self._key:
                self._preview.show_words(error.sentence)
            return None

    def _load(self) -> None:
        self._waiting.stop()
        self._survey.pause()
        job = self._collected(self._key)
        if job is None:
            self._options.allow_output(is_allowed=False)
            return
        self._preview.load(job, job.kind.title, keeps_page=self._keeps_page)
        self._keeps_page = True

    # -- slots --------------------------------------------------------------------------

    def _on_option_chosen(self, key: str, value: str) -> None:
        self._chosen[self._key][key] = value
        self._preview.stop()
        self._waiting.start(_PATIENCE_MS)

    def _on_waiting_timeout(self) -> None:
        if self._is_stale:
            self.refresh()
        else:
            self._load()

    def _on_preview_opened(self, document: PreviewDocument) -> None:
        self._options.show_document(document)
        key = document.job.kind.key
        before: KindFacts = self._kinds.row(key).facts
        self._kinds.row(key).show_facts(facts_of(document, before.image))
        if self._wants_paper:
            self._print_what_is_shown()

    def _on_preview_settled(self) -> None:
        if self.isVisible() and not self._preview.is_busy and not self._waiting.isActive():
            self._survey.go_on()

    def _on_preview_failed(self, error: object) -> None:
        self._wants_paper = False
        self._options.allow_output(is_allowed=False)
        self._preview.show_words(sentence_for(error))

    def _on_surveyed(self, found: Surveyed) -> None:
        self._kinds.row(found.key).show_facts(found.facts)

    def _on_edition_chosen(self, edition_id: int) -> None:
        editions = list_editions(self._context.desk)
        self._edition = next((one for one in editions if one.id == EditionId(edition_id)), None)
        for chosen in self._chosen.values():
            for key in ("activity", "venue", "day"):  # of the other Week
                chosen.pop(key, None)
        self._keeps_page = False
        self.refresh()

    def _on_print_requested(self) -> None:
        self._wants_paper = True
        if not (self._waiting.isActive() or self._preview.is_making):
            self._print_what_is_shown()

    def _print_what_is_shown(self) -> None:
        self._wants_paper = False
        document = self._preview.document
        if document is not None:
            self._survey.pause()
            self._actions.print_on_paper(document)

    def _on_save_requested(self) -> None:
        job = self._collected(self._key)
        if job is not None:
            self._survey.pause()
            self._actions.save(job)

    def _on_save_words_requested(self) -> None:
        job = self._collected(self._key)
        if job is not None:
            self._survey.pause()
            self._actions.save_words(job)

    def _on_save_rows_requested(self) -> None:
        job = self._collected(self._key)
        if job is not None:
            self._survey.pause()
            self._actions.save_rows(job)

    def _on_save_each_requested(self) -> None:
        job = self._collected(self._key)
        if job is not None:
            self._survey.pause()
            self._actions.save_each(job)

    def _on_made(self, job: PrintJob) -> None:
        """Letters that are printed or saved are as good as sent: that is kept with each partner."""
        if job.batch is None or not self._context.can_edit:
            return
        template, people = job.batch.template, job.batch.recipients
        today = self._context.today()
        kept = log_sent(self._context.desk, template, people, way=LetterWay.PAPER, day=today)
        if kept:
            words = count(kept, "partner", "partners")
            self.told.emit(f"Bij {words} staat nu dat ‘{template.name}’ gestuurd is.")

    def _on_week_requested(self) -> None:
        self.go_requested.emit("week", 0)

    def _on_week_making_requested(self) -> None:
        self.go_requested.emit("edition", 0)

    def _on_activity_requested(self, activity_id: int) -> None:
        self.go_requested.emit("activity", activity_id)

    def _on_notifier_changed(self, _changes: ChangeSet) -> None:
        self._is_stale = True
        if self.isVisible():
            self._waiting.start(_PATIENCE_MS)

    # -- Qt -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._is_stale:
            self._waiting.start(0)  # first the picture, then the reading
        else:
            self._survey.go_on()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._survey.pause()
        if self.is_waiting:  # nobody looks; the preview is made when the tab is seen again
            self._waiting.stop()
            self._preview.stop()
            self._is_stale = True
