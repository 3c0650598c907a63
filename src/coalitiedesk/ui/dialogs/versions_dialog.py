"""Vorige versies: what was kept when and why, what is in it, and the ways back."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from coalitiedesk.dutch.document_messages import moment_words, size_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.version_words import compared_words, content_words, when_words
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.services.version_search import VersionRecord, gone_first, put_back, records_in
from coalitiedesk.services.versions import (
    EarlierVersion,
    VersionContent,
    content_now,
    content_of,
    keep_version,
    versions_of_desk,
    versions_of_file,
)
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.version_records import VersionRecords
from coalitiedesk.ui.jobs import JobRunner, Progress
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, panel, row
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.table import HouseTable

Contents = Mapping[Path, VersionContent | None]
_LEAD_OPEN = "Zet je een versie terug, dan bewaren we eerst hoe het nu is. Je raakt dus niets kwijt."
_LEAD_CLOSED = "Zet je een versie terug, dan blijft het bestand van nu bewaard, met een andere naam."
_NONE = "Er zijn op deze computer geen eerdere versies van dit bestand."
_DAMAGED = "Deze versie is beschadigd. Kies een andere."


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version as the list shows it; ``content`` is None while it is not read, or when it cannot be."""

    version: EarlierVersion
    content: VersionContent | None = None
    is_read: bool = False


class VersionsDialog(DialogFrame):
    """List left, the chosen version right. Works without an open coalition too."""

    restore_requested = Signal(object, object)  # Path of the file, EarlierVersion to put in its place
    copy_requested = Signal(object, object)  # Path of the file, EarlierVersion to write elsewhere
    told = Signal(str)  # what just happened, with the way back

    def __init__(
        self,
        path: Path,
        jobs: JobRunner,
        context: TabContext | None = None,
        *,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(
            f"Vorige versies van ‘{path.stem}’", _LEAD_OPEN if context else _LEAD_CLOSED, size=(1120, 640)
        )
        self._path, self._jobs, self._context, self._today = path, jobs, context, today
        self._model: LinesModel[VersionLine] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Eerdere versies", self._model)
        self._when, self._compared = lead("", wrap=True), muted("", wrap=True)
        self._look = plain_button("Zoek in deze versie", icon_name="search")
        self._records = VersionRecords()
        self._keep = plain_button("Bewaar nu een versie")
        self._copy = plain_button("Open als kopie…")
        self._restore = main_button("Zet deze versie terug", icon_name="undo")
        self._close = plain_button("Sluit")
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Look again which versions there are; what is in them is read in the background."""
        desk = self._context.desk if self._context else None
        versions = versions_of_desk(desk) if desk else versions_of_file(self._path)
        known = {line.version.path: line for line in self._model.rows}
        self._model.set_rows(
            tuple(known.get(version.path, VersionLine(version=version)) for version in versions)
        )
        if versions:
            job = self._jobs.start(partial(_contents, versions), "Vorige versies lezen…")
            job.finished.connect(self._on_contents_read)
        if versions and self._table.chosen_id is None:
            self._table.choose(str(versions[0].path))
        self._show()

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._records.hide()
        self._keep.setVisible(bool(self._context and self._context.desk.can_edit))
        self._look.setVisible(self._context is not None)
        pane = card(self._when, self._compared, row(self._look, 1), self._records, 0, gap="m")
        pane.layout().setStretch(3, 1)  # type: ignore[union-attr]  # a column
        body = row(self._table, pane, gap="m")
        body.setStretch(0, 5)
        body.setStretch(1, 3)
        self.fill(panel(body), self._close, self._keep, 1, self._copy, main=self._restore, scrolls=False)

    def _connect(self) -> None:
        self._table.chosen.connect(self._on_chosen)
        self._look.clicked.connect(self._on_look_clicked)
        self._records.put_back_requested.connect(self._on_put_back_requested)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._close.clicked.connect(self.reject)

    def _columns(self) -> tuple[Column[VersionLine], ...]:
        return (
            Column(title="Wanneer", text=self._when_of, width=130, bold=True),
            Column(title="Waarom bewaard", text=_why_of, width=210, is_extra=True),
            Column(title="Wat erin zit", text=_content_of, tone=_tone_of, tip=_content_of),
        )

    # -- showing --------------------------------------------------------------------

    def _chosen(self) -> VersionLine | None:
        line = self._model.line_of(self._table.chosen_id)
        return self._model.row_at(line) if line >= 0 else None

    def _show(self) -> None:
        line = self._chosen()
        is_usable = line is not None and not (line.is_read and line.content is None)
        can_restore = self._context is None or self._context.desk.can_edit or self._context.desk.can_accept
        self._copy.setEnabled(is_usable)
        self._look.setEnabled(is_usable)
        self._restore.setEnabled(is_usable and can_restore)
        self._when.setText(moment_words(line.version.taken_at) if line else _NONE)
        self._compared.setText(self._comparison(line) if line else "")

    def _comparison(self, line: VersionLine) -> str:
        facts = f"{word_of(line.version.reason)}. {size_words(line.version.size_bytes)}."
        if not line.is_read:
            return facts
        if line.content is None:
            return f"{facts} {_DAMAGED}"
        then = line.content
        if self._context is None:
            return f"{facts} Hierin: {content_words(then.partners, then.activities, then.occurrences)}."
        now = content_now(self._context.desk)
        compared = compared_words(
            then.partners - now.partners,
            then.activities - now.activities,
            then.occurrences - now.occurrences,
        )
        return f"{facts} {compared}"

    def _when_of(self, line: VersionLine) -> str:
        return when_words(line.version.taken_at, self._today())

    # -- slots ----------------------------------------------------------------------

    def _on_contents_read(self, contents: Contents) -> None:
        self._model.replace_rows(
            {
                str(path): VersionLine(version=line.version, content=content, is_read=True)
                for path, content in contents.items()
                for line in self._model.rows
                if line.version.path == path
            }
        )
        self._show()

    def _on_chosen(self, _version_id: object) -> None:
        self._records.hide()
        self._look.setVisible(self._context is not None)
        self._show()

    def _on_look_clicked(self) -> None:
        line = self._chosen()
        if line is None:
            return
        self._look.setEnabled(False)
        job = self._jobs.start(partial(_records_of, line.version), "Versie openen…")
        job.finished.connect(self._on_records_read)
        job.failed.connect(self._on_records_failed)

    def _on_records_read(self, found: tuple[EarlierVersion, Sequence[VersionRecord]]) -> None:
        version, records = found
        line = self._chosen()
        self._show()
        if self._context is None or line is None or line.version != version:
            return
        desk = self._context.desk
        self._records.show_records(gone_first(desk, records), can_put_back=desk.can_edit)
        self._look.hide()
        self._records.show()
        self._records.setFocus()

    def _on_records_failed(self, error: object) -> None:
        self._show()
        tell_error(self, sentence_for(error))

    def _on_put_back_requested(self, record: VersionRecord) -> None:
        line = self._chosen()
        if line is None or self._context is None:
            return
        put_back(self._context.desk, line.version, record)
        self.told.emit(f"‘{record.title}’ is teruggezet.")
        self._show()
        self._on_look_clicked()

    def _on_keep_clicked(self) -> None:
        if self._context is not None:
            version = keep_version(self._context.desk)
            self.reload()
            self._table.choose(str(version.path))

    def _on_copy_clicked(self) -> None:
        line = self._chosen()
        if line is not None:
            self.accept()
            self.copy_requested.emit(self._path, line.version)

    def _on_restore_clicked(self) -> None:
        line = self._chosen()
        if line is not None:
            self.accept()
            self.restore_requested.emit(self._path, line.version)


def _contents(versions: Sequence[EarlierVersion], progress: Progress) -> Contents:
    found: dict[Path, VersionContent | None] = {}
    for version in versions:
        progress.raise_if_cancelled()
        found[version.path] = content_of(version)
    return found


def _records_of(
    version: EarlierVersion, _progress: Progress
) -> tuple[EarlierVersion, Sequence[VersionRecord]]:
    return version, records_in(version)


def _why_of(line: VersionLine) -> str:
    return word_of(line.version.reason)


def _content_of(line: VersionLine) -> str:
    if not line.is_read:
        return "…"
    if line.content is None:
        return "beschadigd"
    return content_words(line.content.partners, line.content.activities, line.content.occurrences)


def _tone_of(line: VersionLine) -> str:
    return "bad" if line.is_read and line.content is None else ""


def _id_of(line: VersionLine) -> str:
    return str(line.version.path)
