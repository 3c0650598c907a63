"""Gegevens van mensen: what may go, everything about one person, and how long things are kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from coalitiedesk import paths
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.retention import DataKind, HeldData
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.attachments import list_attachments
from coalitiedesk.services.erasing import (
    Erasure,
    ErasureReport,
    contact_erasure,
    erase,
    mentions_of,
    name_erasure,
    partner_erasure,
    versions_holding,
)
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.privacy import (
    PersonOverview,
    erase_due,
    list_due,
    list_purposes,
    person_overview,
    set_term,
)
from coalitiedesk.services.privacy_printing import person_page, register_page, write_page
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.dialogs.busy import busy
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.privacy.due_pane import DuePane
from coalitiedesk.ui.widgets.privacy.person_pane import FoundLine, PersonPane
from coalitiedesk.ui.widgets.privacy.terms_pane import TermsPane

_LEAD = "CoalitieDesk bewaart alleen wat je nodig hebt om samen te werken. Hier zie je wat dat is."
_PARTS = (("due", "Wat mag weg"), ("person", "Eén persoon"), ("terms", "Bewaartermijnen"))
_PDF = (FileKind(words="PDF", endings=("pdf",)),)
_WAITS = "Op deze computer is alles al gewist. Zodra het kan, gaat het ook uit het bestand."
_ATTACHED = "In bijlagen bij het plan kijken we niet: kijk zelf of de naam daarin staat."
_FAR = "Kopieën die je zelf maakte of weggaf, kan CoalitieDesk niet wissen."


class PrivacyDialog(DialogFrame):
    """Three panes; what is shown is read again after every change."""

    told = Signal(str)  # what just happened

    def __init__(self, context: TabContext) -> None:
        super().__init__("Gegevens van mensen", _LEAD, size=(900, 620))
        self._context = context
        self._parts = Segments(_PARTS, spoken_name="Welk onderdeel")
        self._due, self._person, self._terms = DuePane(), PersonPane(), TermsPane()
        self._stack = QStackedWidget()
        self._close = main_button("Sluit")
        self._build()
        self._connect()
        self.reload()

    def show_part(self, key: str) -> None:
        """Bring ``due``, ``person`` or ``terms`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def reload(self) -> None:
        """Read again what is held."""
        desk = self._context.desk
        purposes = list_purposes(desk)
        titles = {purpose.kind: purpose.title for purpose in purposes}
        self._due.show_due(list_due(desk, today=self._context.today()), titles, can_edit=desk.can_edit)
        self._terms.show_purposes(purposes, can_edit=desk.can_edit)
        self._on_person_searched(self._person.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            self._context.desk.undo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for pane in (self._due, self._person, self._terms):
            self._stack.addWidget(pane)
        body = column(row(self._parts, 1), self._stack, gap="m")
        body.setStretch(1, 1)
        self.fill(panel(body), 1, main=self._close, scrolls=False)

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._parts.chosen.connect(self._on_part_chosen)
        self._due.clear_requested.connect(self._on_clear_requested)
        self._person.searched.connect(self._on_person_searched)
        self._person.overview_requested.connect(self._on_overview_requested)
        self._person.erase_requested.connect(self._on_erase_requested)
        self._person.erase_name_requested.connect(self._on_erase_name_requested)
        self._terms.term_chosen.connect(self._on_term_chosen)
        self._terms.register_requested.connect(self._on_register_requested)
        self._close.clicked.connect(self.accept)

    def _erase(self, erasure: Erasure, who: str) -> None:
        desk = self._context.desk
        with busy(self, f"Even kijken waar ‘{who}’ staat…"):
            places, versions = len(mentions_of(desk, erasure)), versions_holding(desk, erasure.terms)
        self.set_lead(_LEAD)
        facts = f"De naam staat verder op {count(places, 'plek', 'plekken')}; daar komt ‘(gewist)’ te staan."
        unread = f"{_FAR} {_ATTACHED}" if list_attachments(desk) else _FAR
        # The backup from before the erasing holds the name too.
        amount = count(len(versions) + 1, "eerdere versie", "eerdere versies")
        answer = ask(
            self,
            f"‘{who}’ definitief wissen? Dit kun je niet terugnemen.",
            (
                Choice(key="all", words=f"Wis, ook uit {amount}", is_main=False),
                Choice(key="file", words="Wis alleen uit het bestand"),
            ),
            explanation=f"{facts} Eerdere versies verdwijnen anders vanzelf na hooguit 180 dagen. {unread}",
        )
        if answer is None:
            return
        try:
            with busy(self, f"‘{who}’ wordt gewist…"):
                report = erase(desk, erasure, remove_versions=answer == "all")
        except DocumentError as error:
            self.set_lead(_LEAD)
            tell_error(self, sentence_for(error))
            return
        self.reload()
        self._tell(report, who)

    def _tell(self, report: ErasureReport, who: str) -> None:
        if report.problem is not None:
            tell_error(self, sentence_for(report.problem), _WAITS)
        left = count(len(report.left), "eerdere versie", "eerdere versies")
        words = f"‘{who}’ is gewist." + (
            f" In {left} op deze computer staat de naam nog." if report.left else ""
        )
        self.set_lead(words)
        self.told.emit(words)

    def _save(self, write: Callable[[Path], None], stem: str) -> None:
        target: Path | None = ask_file_to_save(
            self, "Waar komt de bladzijde?", _PDF, paths.documents_folder() / f"{stem}.pdf"
        )
        if target is None:
            return
        try:
            write(target)
        except OutputError as error:
            tell_error(self, sentence_for(error))
        else:
            self.set_lead(f"De bladzijde staat in ‘{target.name}’.")
            self.told.emit(f"De bladzijde staat in ‘{target.name}’.")

    def _on_part_chosen(self, key: str) -> None:
        pane = {"due": self._due, "person": self._person, "terms": self._terms}[key]
        self._stack.setCurrentWidget(pane)
        if key == "person":
            self._person.setFocus()

    def _on_notifier_changed(self, _changes: ChangeSet) -> None:
        self.reload()

    def _on_clear_requested(self, items: tuple[HeldData, ...]) -> None:
        erase_due(self._context.desk, items)
        words = f"{count(len(items), 'gegeven', 'gegevens')} opgeruimd. Ctrl+Z zet ze terug.".capitalize()
        self.set_lead(words)
        self.told.emit(words)

    def _on_person_searched(self, words: str) -> None:
        desk = self._context.desk
        found = person_overview(desk, words) if words else PersonOverview(words="")
        self._person.show_overview(found, can_edit=desk.can_edit)

    def _on_overview_requested(self, words: str) -> None:
        page = person_page(self._context.desk, words, today=self._context.today())
        self._save(partial(write_page, page), f"Overzicht {words}")

    def _on_erase_requested(self, line: FoundLine) -> None:
        desk = self._context.desk
        try:
            if line.contact_id is not None:
                erasure = contact_erasure(desk, line.contact_id)
            else:
                assert line.partner_id is not None  # noqa: S101 - the pane asks for nothing else
                erasure = partner_erasure(desk, line.partner_id)
        except LookupError:
            self.reload()
            return
        self._erase(erasure, erasure.terms.names[0])

    def _on_erase_name_requested(self, words: str) -> None:
        self._erase(name_erasure((words,)), words)

    def _on_term_chosen(self, kind: DataKind, months: int) -> None:
        set_term(self._context.desk, kind, months)

    def _on_register_requested(self) -> None:
        page = register_page(self._context.desk, today=self._context.today())
        self._save(partial(write_page, page), "Register van verwerkingen")
