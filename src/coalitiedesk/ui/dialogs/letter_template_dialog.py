"""The text of a letter for everybody: subject, text, and what the program fills in; closing keeps it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from coalitiedesk.domain.letters import BundledLetter, LetterKind, LetterObjection, LetterTemplate
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.letter_words import FIELD_WORDS, letter_sentence
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.letters import check
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name, small

_LEAD = "Wat tussen accolades staat, vult het programma voor elke partner in."
_INSERT = "Kies wat er moet komen…"


class LetterTemplateDialog(DialogFrame):
    """One template; its owner keeps it."""

    kept = Signal(object)  # LetterTemplate, to be saved
    removed = Signal(object)  # LetterTemplate: take it away, or back to the proposal

    def __init__(self, template: LetterTemplate, proposal: BundledLetter | None = None) -> None:
        """Build the fields.

        Args:
            template: To change; without an id and key a new one.
            proposal: The bundled template it stands for, if it does.
        """
        is_new = not (template.id or template.key)
        super().__init__("Maak een eigen tekst" if is_new else "Pas de tekst aan", _LEAD, size=(760, 690))
        self._template, self._proposal = template, proposal
        self._form = Form(_fields())
        self._is_in_subject = False
        self._insert = QComboBox()
        self._source = small(source_words(proposal.provenance) if proposal else "", wrap=True)
        self._remove = plain_button("Terug naar ons voorstel" if template.key else "Gooi weg")
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar")
        self._build()
        self._connect()
        self._start()

    @property
    def form(self) -> Form:
        """The fields."""
        return self._form

    def insert(self, word: str) -> None:
        """Put something to fill in where the cursor is: in the subject if that was in hand."""
        if self._is_in_subject:
            self._subject().insert(f"{{{word}}}")
            self._subject().setFocus()
            return
        self._text().insertPlainText(f"{{{word}}}")
        self._text().setFocus()

    def accept(self) -> None:
        """Keep what is filled in; what is wrong stays on screen with the reason."""
        wanted = self._wanted()
        problems = check(wanted)
        found: dict[str, str] = {}
        for problem in problems:
            found.setdefault(_field_of(problem.code), letter_sentence(problem))
        self._form.show_problems(found)
        if found:
            self._form.input(next(iter(found))).setFocus()
            return
        if wanted != self._template:
            self.kept.emit(wanted)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was changed."""
        if self._wanted() == self._before:
            super().reject()
        else:
            self.accept()

    def _build(self) -> None:
        self._insert.setAccessibleName("Voeg in de tekst in")
        self._insert.addItem(_INSERT, "")
        for word in FIELD_WORDS:
            self._insert.addItem(f"{{{word}}}", word)
        head = name("Voeg in")
        head.setBuddy(self._insert)
        content = column(self._form, row(head, self._insert, 1), self._source, gap="m")
        self._source.setVisible(bool(self._proposal))
        self._remove.setVisible(bool(self._template.id))
        self.fill(panel(content), self._remove, 1, self._drop, main=self._keep)

    def _connect(self) -> None:
        for line in (self._subject(), self._text()):
            line.installEventFilter(self)
        self._insert.activated.connect(self._on_insert_activated)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._drop.clicked.connect(self._on_drop_clicked)
        self._keep.clicked.connect(self.accept)

    def _start(self) -> None:
        one = self._template
        self._form.fill({"name": one.name, "kind": one.kind.value, "subject": one.subject, "text": one.text})
        self._before = self._wanted()
        self._form.input("text" if one.name else "name").setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._is_in_subject = watched is self._subject()
        return super().eventFilter(watched, event)

    def _subject(self) -> QLineEdit:
        found = self._form.input("subject")
        assert isinstance(found, QLineEdit)  # noqa: S101 - a field of one line
        return found

    def _text(self) -> QPlainTextEdit:
        found = self._form.input("text")
        assert isinstance(found, QPlainTextEdit)  # noqa: S101 - a field of several lines
        return found

    def _wanted(self) -> LetterTemplate:
        draft = self._form.draft()
        return replace(
            self._template,
            name=str(draft["name"]),
            kind=LetterKind(str(draft["kind"])),
            subject=str(draft["subject"]),
            text=str(draft["text"]),
        )

    def _on_insert_activated(self) -> None:
        word = str(self._insert.currentData() or "")
        self._insert.setCurrentIndex(0)
        if word:
            self.insert(word)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._template)
        super().accept()

    def _on_drop_clicked(self) -> None:
        super().reject()


def _field_of(code: str) -> str:
    return "name" if code == LetterObjection.NO_NAME else "text"


def _fields() -> tuple[Field, ...]:
    kinds = tuple((kind.value, word_of(kind)) for kind in LetterKind)
    return (
        Field(key="name", label="Hoe heet deze tekst?", hint="Kerstkaart", longest=100),
        Field(key="kind", label="Wat is het?", kind="choice", choices=kinds, beside=True),
        Field(key="subject", label="Onderwerp", hint="Kom je ook?", longest=200),
        Field(key="text", label="Tekst", kind="text", lines=12, hint="{aanhef},"),
    )
