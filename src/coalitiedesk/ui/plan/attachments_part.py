"""The files of a step: bring in, look at, hand out and take away."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from coalitiedesk import paths
from coalitiedesk.domain.attachments import MEGABYTES_EACH, MEGABYTES_TOGETHER, Attachment
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.attachment_messages import size_words
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.services.attachments import (
    AttachmentError,
    add_attachments,
    copy_to_open,
    delete_attachments,
    list_attachments,
    write_attachment,
)
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save, ask_files_to_open
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_pane import PaneWords, RecordPane

_ANY = FileKind(words="Alle bestanden", endings=("*",))
_NO_PROGRAMME = "Er is op deze computer geen programma dat ‘{name}’ opent. Bewaar het met ‘Opslaan als…’."
_WORDS = PaneWords(
    title="Bijlagen",
    empty=(
        "Nog geen bijlagen bij deze stap. Voeg een plan, verslag of foto toe; "
        "het zit dan in je coalitiebestand en gaat mee naar een opvolger."
    ),
    new="Voeg bestand toe…",
    open="Open",
    open_tip="Bekijk een kopie (Enter)",
    remove_tip="Haal deze bijlage weg (Delete)",
    footnote=(
        f"Tot {MEGABYTES_EACH} MB per bestand, samen {MEGABYTES_TOGETHER} MB. Openen toont een kopie: "
        "wat je daarin verandert, komt hier niet terug."
    ),
)


def open_with_system(path: Path) -> bool:
    """Hand a file to the programme that this computer has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class AttachmentsPart(StepPart):
    """What is opened is a copy in a folder of this session, which goes when the file is closed."""

    key = "attachments"
    kinds = frozenset({"attachment"})
    leads = frozenset({"attachment"})
    open_with = staticmethod(open_with_system)  # tests look here

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._files: tuple[Attachment, ...] = ()
        self._looked_at: str | None = None
        self._folder: Path | None = None
        self._save = quiet_button("Opslaan als…", icon_name="disk", tip="Bewaar deze bijlage ergens anders")
        self._pane = RecordPane(_WORDS, more=(self._save,))
        self.setLayout(column(self._pane))
        self._pane.new_requested.connect(self.begin)
        self._pane.open_requested.connect(self._on_pane_open_requested)
        self._pane.removal_requested.connect(self._on_pane_removal_requested)
        self._save.clicked.connect(self._on_save_clicked)

    @property
    def words(self) -> str:
        return f"Bijlagen {len(self._shown())}"

    def refresh(self) -> None:
        self._files = list_attachments(self._context.desk)
        self._pane.show_lines([_line(one) for one in self._shown()])

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._pane.show_lines([_line(one) for one in self._shown()])

    def step_of(self, _kind: str, record_id: int) -> PlanStep | None:
        found = self._file(record_id)
        return found.step if found else None

    def reveal(self, _kind: str, record_id: int) -> None:
        self._pane.choose(record_id)

    def begin(self) -> None:
        chosen = ask_files_to_open(self, "Welke bestanden horen bij deze stap?", [_ANY], self._folder)
        if not chosen:
            return
        self._folder = chosen[0].parent
        try:
            ids = add_attachments(self._context.desk, self._step, chosen, today=self._context.today())
        except AttachmentError as error:
            tell_error(self, error.sentence, "Er is niets toegevoegd.")
            return
        self._pane.choose(ids[-1])
        self.told.emit(f"{count(len(ids), 'bijlage', 'bijlagen')} toegevoegd.")

    def take_keyboard(self) -> None:
        self._pane.list.setFocus()

    def _shown(self) -> list[Attachment]:
        return [one for one in self._files if one.step is self._step]

    def _file(self, record_id: int | None) -> Attachment | None:
        return next((one for one in self._files if one.id == record_id), None)

    def _looking_folder(self) -> Path:
        if self._looked_at is None:
            self._looked_at = mkdtemp(prefix="coalitiedesk-")
            # A copy that is still open elsewhere stays behind; the system clears it up in its own time.
            finalize(self, rmtree, self._looked_at, ignore_errors=True)
        return Path(self._looked_at)

    def _on_pane_open_requested(self, record_id: int) -> None:
        found = self._file(record_id)
        if found is None:
            return
        try:
            copy = copy_to_open(self._context.desk, found.id, self._looking_folder())
        except AttachmentError as error:
            tell_error(self, error.sentence, "Daarom wordt het niet geopend.")
            return
        except OutputError as error:
            tell_error(self, sentence_for(error))
            return
        if not self.open_with(copy):
            tell_error(self, _NO_PROGRAMME.replace("{name}", found.name))

    def _on_save_clicked(self) -> None:
        found = self._file(self._pane.list.chosen_id)
        if found is None:
            return
        folder = self._folder or paths.documents_folder()
        target = ask_file_to_save(self, "Bijlage opslaan", [_ANY], folder / found.name)
        if target is None:
            return
        self._folder = target.parent
        try:
            write_attachment(self._context.desk, found.id, target)
        except OutputError as error:
            tell_error(self, sentence_for(error))
            return
        self.told.emit(f"‘{found.name}’ is opgeslagen als {target.name}.")

    def _on_pane_removal_requested(self, record_id: int) -> None:
        found = self._file(record_id)
        if found is not None:
            delete_attachments(self._context.desk, [found.id])
            self.told.emit(f"Bijlage ‘{found.name}’ is weg.")


def _line(one: Attachment) -> RecordLine:
    return RecordLine(
        id=one.id,
        title=one.name,
        about=" · ".join(part for part in (size_words(one.size_bytes), one.note) if part),
        when=f"sinds {plain_date(one.added_on)}",
    )
