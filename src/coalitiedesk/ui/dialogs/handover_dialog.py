"""Overdragen: from what is still open to a package, and what to do then; nothing is lost on the way.

The paper is made by whoever opens the window: see ``ui.handover_papers``.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.handover import HandoverPackage, OpenEnd
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.handover import advice, list_notes, list_open_ends, write_note
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.passphrase import can_lock, new_passphrase
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.package_making import PackageMaking
from coalitiedesk.ui.outside import open_outside
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.handover.choice_pane import ChoicePane, PackageChoice
from coalitiedesk.ui.widgets.handover.giving_pane import GivingPane
from coalitiedesk.ui.widgets.handover.goals import goal_of
from coalitiedesk.ui.widgets.handover.knowledge_pane import KnowledgePane
from coalitiedesk.ui.widgets.handover.making_pane import MakingPane
from coalitiedesk.ui.widgets.handover.open_ends_pane import OpenEndsPane
from coalitiedesk.ui.widgets.handover.paper_pane import PaperPane
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.spoken import announce
from coalitiedesk.ui.widgets.wizard_path import WizardPath

OPEN, KNOWLEDGE, CHOICE, MAKING, PAPER, GIVING = range(6)
STEPS = (
    "Wat ligt er nog open",
    "Wat alleen jij weet",
    "Wat gaat mee",
    "Maken en nakijken",
    "Op papier",
    "Geef het over",
)
_LEAD = "Zo kan je opvolger morgen verder. Je mag tussendoor stoppen: wat je schrijft, is bewaard."
_NEXT, _MAKE, _DONE = "Verder", "Kies een plek en maak het pakket…", "Klaar"
_PACKAGE_FIRST = "Maak eerst het pakket."
_NOTHING_OPENS = "Deze computer heeft er geen programma voor. Ga zelf naar {}."
_INITIATOR = "handover"


class HandoverDialog(DialogFrame):
    """Six panes behind a path; going back keeps everything."""

    go_requested = Signal(str, int)  # tab or dialog by key, with the id of a record or 0
    told = Signal(str)  # what just happened
    sheet_save_requested = Signal(str, str)  # password, and name of the package, on a sheet in a file
    sheet_print_requested = Signal(str, str)  # the same on paper
    dossier_save_requested = Signal(object)  # HandoverPackage to put it beside
    dossier_elsewhere_requested = Signal(object)  # HandoverPackage; the user says where
    dossier_print_requested = Signal(object)  # HandoverPackage

    def __init__(self, context: TabContext, passphrases: Callable[[], str] = new_passphrase) -> None:
        super().__init__("Overdragen", _LEAD, size=(1100, 680))
        self._context, self._passphrases = context, passphrases
        self._step = OPEN
        self._package: HandoverPackage | None = None
        self._made_with: PackageChoice | None = None
        self._dossier: Path | None = None
        self._sheet_name = ""  # of the package that stands on a sheet with the password
        self._leaves = False
        self._making = PackageMaking(context, self)
        self._path = WizardPath(STEPS, spoken_name="Stappen van de overdracht")
        self._ends, self._knowledge = OpenEndsPane(), KnowledgePane(advice().letter_questions)
        self._choice, self._make = ChoicePane(can_lock=can_lock()), MakingPane()
        self._paper, self._giving = PaperPane(), GivingPane()
        self._stack = QStackedWidget()
        self._missing = small("", wrap=True, tone="warn")
        self._close, self._back = plain_button("Sluit"), plain_button("Terug", tip="Alt+←")
        self._next = main_button(_NEXT, tip="Alt+→")
        self._build()
        self._connect()
        self.reload()
        self._show_step()
        self._focus_content()

    def reload(self) -> None:
        """Read again what is open and what was written."""
        desk = self._context.desk
        today = self._context.today()
        self._ends.show_ends(list_open_ends(desk, today=today), today)
        names = {one.id: one.name for one in list_partner_names(desk)}
        notes = {one.partner_id: one.text for one in list_notes(desk)}
        self._knowledge.show_knowledge(names, notes, can_edit=self._context.can_edit)

    def open_step(self, step: int) -> None:
        """Bring a step in front, if it can be opened now."""
        if step in self._reachable():
            self._knowledge.keep()
            self._step = step
            self._show_step()
            announce(self, f"Stap {step + 1} van {len(STEPS)}: {STEPS[step]}", interrupts=False)
            if not self._path.isAncestorOf(self.focusWidget()):
                self._focus_content()

    def show_dossier(self, path: Path) -> None:
        """The dossier was saved here."""
        self._dossier = path
        self._show_step()

    def show_sheet(self, package: str) -> None:
        """There is a sheet with the password now, and this name stands on it."""
        self._sheet_name = package
        self._show_step()

    def show_papers_busy(self, *, is_busy: bool) -> None:
        """The dossier is being made, or no longer."""
        self._paper.show_busy(is_busy=is_busy)
        if self._step == PAPER and not is_busy:
            self._next.setFocus()  # the button that was pressed was grey meanwhile

    def say(self, sentence: str) -> None:
        """Say what happened with the paper, beside what was pressed."""
        if self._step == CHOICE:
            self._choice.card.say(sentence)
        elif self._step == PAPER:
            self._paper.say(sentence)

    def done(self, result: int) -> None:
        self._knowledge.keep()
        if self._making.is_busy:
            self._leaves = True
            self._stop()
        elif not self._knowledge.is_pending or not self._context.can_edit:
            super().done(result)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        for pane in self._panes():
            self._stack.addWidget(pane)
        body = column(self._path, self._stack, gap="m")
        body.setStretch(1, 1)
        self.fill(panel(body), self._close, 1, self._missing, self._back, main=self._next, scrolls=False)

    def _panes(self) -> tuple[QWidget, ...]:
        return self._ends, self._knowledge, self._choice, self._make, self._paper, self._giving

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._path.step_chosen.connect(self.open_step)
        self._close.clicked.connect(self.reject)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._ends.opened.connect(self._on_end_opened)
        self._knowledge.written.connect(self._on_knowledge_written)
        self._connect_package()
        self._connect_papers()
        for keys, slot in (
            ("Alt+Left", self._on_back_clicked),
            ("Alt+Right", self._on_next_clicked),
            (QKeySequence.StandardKey.Undo, partial(self._take_back, is_again=False)),
            (QKeySequence.StandardKey.Redo, partial(self._take_back, is_again=True)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)

    def _connect_package(self) -> None:
        self._choice.changed.connect(self._on_choice_changed)
        self._choice.passphrase_requested.connect(self._on_passphrase_requested)
        self._make.stop_requested.connect(self._stop)
        self._make.again_requested.connect(self._ask_and_make)
        self._making.progressed.connect(self._make.show_step)
        self._making.made.connect(self._on_package_made)
        self._making.failed.connect(self._on_package_failed)
        self._making.stopped.connect(self._on_package_stopped)

    def _connect_papers(self) -> None:
        self._choice.sheet_save_requested.connect(self._on_sheet_save_requested)
        self._choice.sheet_print_requested.connect(self._on_sheet_print_requested)
        self._make.sheet_requested.connect(self._on_sheet_save_requested)
        self._paper.save_requested.connect(self._on_dossier_save_requested)
        self._paper.save_elsewhere_requested.connect(self._on_dossier_elsewhere_requested)
        self._paper.open_requested.connect(self._on_dossier_open_requested)
        self._paper.print_requested.connect(self._on_dossier_print_requested)
        self._giving.folder_requested.connect(self._on_folder_requested)

    # -- showing --------------------------------------------------------------------

    def _is_fresh(self) -> bool:
        """Whether the package is of what is chosen now."""
        return self._package is not None and self._made_with == self._choice.choice

    def _reachable(self) -> tuple[int, ...]:
        if self._making.is_busy:
            return (MAKING,)
        first = (OPEN, KNOWLEDGE, CHOICE)
        if self._choice.missing:
            return first
        return (*first, MAKING, PAPER, GIVING) if self._is_fresh() else (*first, MAKING)

    def _show_step(self) -> None:
        if self._step == CHOICE and self._choice.is_locked and not self._choice.choice.passphrase:
            self._choice.show_passphrase(self._passphrases())
        self._show_content()
        self._stack.setCurrentIndex(self._step)
        reachable, is_last = self._reachable(), self._step == GIVING
        done = {at for at in range(self._step) if at in reachable}
        if self._is_fresh():
            done |= {CHOICE, MAKING}
        why = self._choice.missing or _PACKAGE_FIRST
        self._path.show_place(self._step, done=done, reachable=reachable, reason=why)
        wants_package = self._step == MAKING and not self._is_fresh()
        self._next.set_words(_DONE if is_last else _MAKE if wants_package else _NEXT)
        self._next.setEnabled(is_last or wants_package or self._step + 1 in reachable)
        self._next.setVisible(not self._making.is_busy)
        self._back.setEnabled(self._step > OPEN and not self._making.is_busy)
        self._missing.setText(self._choice.missing if self._step == CHOICE else "")

    def _focus_content(self) -> None:
        """The keyboard goes to what this step is about, or to the way on where there is nothing to do."""
        is_empty = self._step == OPEN and self._ends.is_empty
        (self._next if is_empty or self._step == MAKING else self._panes()[self._step]).setFocus()

    def _show_content(self) -> None:
        package = self._package
        if self._step == MAKING and not self._making.is_busy:
            if package is not None and self._is_fresh():
                self._make.show_package(package, self._sheet_name)
            else:
                choice = self._choice.choice
                is_outdated = package is not None and self._made_with is None
                self._make.show_wish(choice.scope, is_locked=bool(choice.passphrase), is_outdated=is_outdated)
        elif package is not None and self._step == PAPER:
            self._paper.show_package(package, self._dossier)
        elif package is not None and self._step == GIVING:
            self._giving.show_package(package, self._dossier)

    # -- walking ----------------------------------------------------------------------

    def _on_back_clicked(self) -> None:
        self.open_step(self._step - 1)

    def _on_next_clicked(self) -> None:
        if not (self._next.isVisibleTo(self) and self._next.isEnabled()):
            return
        if self._step == GIVING:
            self.accept()
        elif self._step == MAKING and not self._is_fresh():
            self._ask_and_make()
        else:
            self.open_step(self._step + 1)

    def _on_end_opened(self, end: OpenEnd) -> None:
        self.accept()
        if not self.isVisible():
            self.go_requested.emit(*goal_of(end))

    # -- what only you know -------------------------------------------------------------

    def _on_knowledge_written(self, partner_id: PartnerId | None, text: str) -> None:
        write_note(self._context.desk, text, partner_id=partner_id, initiator=_INITIATOR)
        self._knowledge.mark_kept(partner_id, text)

    def _take_back(self, *, is_again: bool) -> None:
        if not self._context.can_edit or self._step != KNOWLEDGE:
            return  # elsewhere nobody would see what goes
        self._knowledge.keep()
        desk = self._context.desk
        found = desk.redo() if is_again else desk.undo()
        if found is not None:
            self._knowledge.say(f"{'Opnieuw gedaan' if is_again else 'Teruggedraaid'}: {found.label}.")

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        self._made_with = None  # the package is no longer of what there is
        if changes.initiator != _INITIATOR:
            self.reload()

    # -- the package ----------------------------------------------------------------------

    def _on_choice_changed(self) -> None:
        if self._choice.is_locked and not self._choice.choice.passphrase:
            self._choice.show_passphrase(self._passphrases())  # tells that it changed
        elif self._step == CHOICE:
            self._show_step()

    def _on_passphrase_requested(self) -> None:
        self._sheet_name = ""
        self._choice.show_passphrase(self._passphrases())
        self._choice.card.focus_words()

    def _ask_and_make(self) -> None:
        self._make.show_trouble("")
        self._making.ask_and_begin(self._choice.choice, self)
        self._show_step()
        if self._making.is_busy:
            self._make.focus_stop()

    def _stop(self) -> None:
        self._make.show_stopping()
        self._making.stop()

    def _on_package_made(self, package: HandoverPackage) -> None:
        self._package, self._made_with, self._dossier = package, self._choice.choice, None
        self._choice.hide_passphrase()
        self.told.emit(f"Het overdrachtspakket staat in {package.folder}.")
        self._after_making()

    def _on_package_failed(self, sentence: str) -> None:
        self._after_making()
        self._make.show_trouble(sentence)

    def _on_package_stopped(self) -> None:
        self._after_making()
        self._make.show_stopped()

    def _after_making(self) -> None:
        if self._leaves:
            self._leaves = False
            self.reject()
            return
        self._show_step()
        self._next.setFocus()

    # -- paper ------------------------------------------------------------------------------

    def _on_sheet_save_requested(self) -> None:
        self.sheet_save_requested.emit(self._choice.choice.passphrase, self._sheet_package())

    def _on_sheet_print_requested(self) -> None:
        self.sheet_print_requested.emit(self._choice.choice.passphrase, self._sheet_package())

    def _sheet_package(self) -> str:
        return (
            self._package.name
            if self._package and self._is_fresh()
            else self._making.proposal(is_locked=True).name
        )

    def _on_dossier_save_requested(self) -> None:
        self.dossier_save_requested.emit(self._package)

    def _on_dossier_elsewhere_requested(self) -> None:
        self.dossier_elsewhere_requested.emit(self._package)

    def _on_dossier_print_requested(self) -> None:
        self.dossier_print_requested.emit(self._package)

    def _on_dossier_open_requested(self) -> None:
        if self._dossier is not None:
            self._open_outside(self._dossier)

    def _on_folder_requested(self) -> None:
        if self._package is not None:
            self._open_outside(Path(self._package.folder))

    def _open_outside(self, path: Path) -> None:
        if not open_outside(path):
            tell_error(self, _NOTHING_OPENS.format(path))
