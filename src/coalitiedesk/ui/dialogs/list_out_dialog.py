"""Take the list along as it is shown: on paper or in a file, with or without people."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from coalitiedesk import paths
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.saved_views import PartnerColumn
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.services.list_out import ListWish, people_columns, write_list
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel
from coalitiedesk.ui.widgets.labels import label, name, small

_SIZE = (620, 420)
_PAPER, _CARDS = "pdf", "vcf"
_FORMS = ((_PAPER, "Op papier"), ("xlsx", "Excel"), ("csv", "Tekst (csv)"), (_CARDS, "Adressen (vCard)"))
_KINDS = {
    "xlsx": FileKind(words="Excel-bestand", endings=("xlsx",)),
    "csv": FileKind(words="Lijst als tekst", endings=("csv",)),
    _CARDS: FileKind(words="Adressen", endings=("vcf",)),
}
_WARNING = (
    "Zo gaan er gegevens van mensen de deur uit. Geef de lijst alleen aan wie ze nodig heeft, "
    "en zet het bestand niet op een stick."
)
_CLEAN = "Deze lijst mag rondgaan: er staan geen namen, nummers of adressen van mensen in."


class ListOutDialog(DialogFrame):
    """Nothing of the coalition changes."""

    told = Signal(str)  # what happened, in words
    paper_requested = Signal(object)  # ListWish: as a file to print

    def __init__(
        self,
        context: TabContext,
        ids: Sequence[PartnerId],
        columns: Sequence[PartnerColumn],
        *,
        words: str = "",
    ) -> None:
        """Ask how.

        Args:
            context: Of the tab.
            ids: Who is shown, in the order of the list.
            columns: Which columns are shown.
            words: By what they were chosen.
        """
        amount = count(len(ids), "partner", "partners")
        super().__init__("Neem deze lijst mee", f"{amount}{f' · {words}' if words else ''}", size=_SIZE)
        self._context, self._ids, self._columns, self._words = context, tuple(ids), tuple(columns), words
        self._form = Segments(_FORMS, spoken_name="Hoe?")
        self._people = QCheckBox("Met gegevens van mensen")
        self._which = small("", wrap=True)
        self._note = label("", wrap=True)
        self._cancel = plain_button("Sluit")
        self._go = main_button("Bewaar…")
        self._build()
        self._show()

    @property
    def wish(self) -> ListWish:
        """As chosen."""
        is_cards = self._form.key == _CARDS
        return ListWish(
            ids=self._ids,
            columns=self._columns,
            has_people=is_cards or self._people.isChecked(),
            words=self._words,
        )

    def accept(self) -> None:
        """Ask where, and write it."""
        if self._form.key == _PAPER:
            self.paper_requested.emit(self.wish)
            super().accept()
            return
        kind = _KINDS[self._form.key]
        proposal = paths.documents_folder() / f"partners.{self._form.key}"
        target = ask_file_to_save(self, "Waar komt de lijst?", [kind], proposal)
        if target is not None:
            self._write(target)

    def _build(self) -> None:
        self.fill(
            panel(
                column(
                    name("Hoe neem je hem mee?"),
                    self._form,
                    column(self._people, self._which, gap="xs"),
                    card(self._note, kind="flat"),
                    1,
                    gap="m",
                )
            ),
            1,
            self._cancel,
            main=self._go,
        )
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self.accept)
        self._form.chosen.connect(self._on_form_chosen)
        self._people.toggled.connect(self._on_people_toggled)

    def _show(self) -> None:
        is_cards = self._form.key == _CARDS
        columns = people_columns(self._columns)
        self._people.setVisible(not is_cards and bool(columns))
        self._which.setVisible(not is_cards and bool(columns))
        self._which.setText(f"Dat zijn de kolommen {enumerate_words(columns)}." if columns else "")
        has_people = is_cards or (self._people.isChecked() and bool(columns))
        self._note.setText(_WARNING if has_people else _CLEAN)
        self._go.set_words("Bewaar als PDF…" if self._form.key == _PAPER else "Bewaar…")

    def _write(self, target: Path) -> None:
        try:
            amount = write_list(self._context.desk, self.wish, target, today=self._context.today())
        except OutputError as error:
            tell_error(self, sentence_for(error))
            return
        what = count(amount, "regel staat", "regels staan").capitalize()
        self._on_told(f"{what} in ‘{target.name}’, in {target.parent}.")

    def _on_told(self, words: str) -> None:
        self.told.emit(words)
        super().accept()

    def _on_form_chosen(self) -> None:
        self._show()

    def _on_people_toggled(self) -> None:
        self._show()
