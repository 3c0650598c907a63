"""A form about one record in a dialog of its own.

Nothing that was typed is lost: closing keeps it too. "Niet bewaren" is the only way to drop it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.name_completer import offer_names

Draft = dict[str, Value]


class RecordDialog(DialogFrame):
    """Emits the draft; the owner makes a record of it and keeps it."""

    kept = Signal(dict)  # Draft, without problems and other than at the start

    def __init__(
        self,
        heading: str,
        fields: Sequence[Field],
        draft: Mapping[str, Value],
        *,
        check: Callable[[Draft], Mapping[str, str]],
        is_new: bool,
        lead: str = "",
        size: tuple[int, int] = (600, 560),
    ) -> None:
        """Fill the form.

        Args:
            heading: Title.
            fields: Of the form.
            draft: Values at the start.
            check: Says what is the matter, by key of the field; nothing when all is well.
            is_new: Whether the record is to be added.
            lead: One sentence: what this is for.
            size: At 100 %.
        """
        super().__init__(heading, lead, size=size)
        self._check = check
        self._form = Form(fields)
        self._first = fields[0].key
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Voeg toe" if is_new else "Bewaar")
        self._build()
        self._form.fill(draft)
        self._before = self._form.draft()
        self._connect()

    def offer(self, key: str, words: Sequence[str]) -> None:
        """Offer these words while typing in a line."""
        field = self._form.input(key)
        assert isinstance(field, QLineEdit)  # noqa: S101 - only lines offer words
        offer_names(field, words)

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._form.input(self._first)

    def accept(self) -> None:
        """Keep what is filled in and close; what cannot be read stays on screen with the reason."""
        draft = self._form.draft()
        problems = self._check(draft)
        self._form.show_problems(problems)
        if problems:
            self._form.input(next(iter(problems))).setFocus()
            return
        if draft != self._before:
            self.kept.emit(draft)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something that can be kept."""
        draft = self._form.draft()
        if draft != self._before and draft[self._first]:
            self.accept()
        else:
            super().reject()

    def _build(self) -> None:
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(self._form, kept, 1, self._drop, main=self._keep)
        self.first_field().setFocus()

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _on_form_committed(self, _key: str) -> None:
        self._form.show_problems(self._check(self._form.draft()))

    def _on_drop_clicked(self) -> None:
        super().reject()
