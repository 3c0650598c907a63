"""What only the coordinator knows: a letter with questions beside it, and a note for each partner."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import Segments
from coalitiedesk.ui.widgets.cards import card, column, panel, row, scrolled
from coalitiedesk.ui.widgets.handover.note_list import NoteList, PartnerNoteLine
from coalitiedesk.ui.widgets.labels import label, muted, name
from coalitiedesk.ui.widgets.plan.note_field import NoteField
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside
from coalitiedesk.ui.widgets.spoken import announce

_TRAVELS = "Alles wordt meteen bewaard. Je brief en notities gaan alleen mee als gegevens van mensen meegaan."
_VIEWING = (
    "Je bekijkt dit bestand alleen. Je kunt lezen wat er staat. Wil je iets schrijven? "
    "Kies eerst Bestand, Kopie opslaan als, en ga verder in de kopie."
)
_PARTS = (("letter", "Brief aan je opvolger"), ("partners", "Per partner"))
_LETTER_HINT = "Schrijf zoals je het zou vertellen bij een kop koffie."
_NOTE_HINT = "Wie spreek je daar? Wat werkt, wat niet? Wat is afgesproken en staat nergens?"


class KnowledgePane(QWidget):
    """Tells what must be kept; never throws away what was typed."""

    written = Signal(object, str)  # PartnerId, or None for the letter; the text to keep now

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__()
        self._questions = tuple(questions)
        self._notes: dict[PartnerId | None, str] = {}
        self._partner_id: PartnerId | None = None
        self._names: dict[PartnerId, str] = {}
        self._parts = Segments(_PARTS, spoken_name="Brief of partners")
        self._letter = NoteField("Brief aan je opvolger", hint=_LETTER_HINT)
        self._partners = NoteList()
        self._note = NoteField("Notitie over deze partner", hint=_NOTE_HINT)
        self._who = name("", wrap=True)
        self._words = muted(_TRAVELS, wrap=True)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._letter.is_pending or self._note.is_pending

    def show_knowledge(
        self, names: Mapping[PartnerId, str], notes: Mapping[PartnerId | None, str], *, can_edit: bool
    ) -> None:
        """Show partners in this order and what was written; None is the letter."""
        self._names, self._notes = dict(names), dict(notes)
        self._letter.refresh_note(self._notes.get(None, ""))
        self._partners.show_partners(
            [PartnerNoteLine(id=key, name=words, has_note=key in notes) for key, words in names.items()]
        )
        self._show_partner(self._partners.chosen_id)
        self._words.setText(_TRAVELS if can_edit else _VIEWING)
        for field in (self._letter, self._note):
            field.setReadOnly(not can_edit)

    def show_part(self, key: str) -> None:
        """Bring ``letter`` or ``partners`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def say(self, sentence: str) -> None:
        """Say what just happened with what was written."""
        self._words.setText(sentence)
        announce(self, sentence, interrupts=False)

    def keep(self) -> None:
        """Keep what was typed a moment ago."""
        self._letter.keep()
        self._note.keep()

    def mark_kept(self, partner_id: PartnerId | None, text: str) -> None:
        """This note is safe now."""
        field = self._letter if partner_id is None else self._note
        field.mark_kept(text)
        self._notes[partner_id] = text
        if not text:
            del self._notes[partner_id]
        self._partners.mark_written({key for key in self._notes if key is not None})

    def _build(self) -> None:
        asked = column(name("Denk aan"), *(_question(words) for words in self._questions), 1, gap="m")
        prompts = card(scrolled(ScrollInside(asked)), kind="soft")
        letter = row(self._letter, prompts, gap="m")
        letter.setStretch(0, 3)
        letter.setStretch(1, 2)
        fit(self._partners, least_width=300)
        right = column(self._who, self._note, gap="s")
        right.setStretch(1, 1)
        self._right = panel(right)
        partners = row(self._partners, self._right, gap="m")
        partners.setStretch(0, 2)
        partners.setStretch(1, 3)
        self._stack.addWidget(panel(letter))
        self._stack.addWidget(panel(partners))
        whole = column(row(self._parts, 1), self._stack, ScrollInside(column(self._words)), gap="s")
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._letter)

    def _connect(self) -> None:
        self._parts.chosen.connect(self._on_part_chosen)
        self._partners.chosen.connect(self._on_partner_chosen)
        self._partners.opened.connect(self._note.setFocus)
        self._letter.written.connect(self._on_letter_written)
        self._note.written.connect(self._on_note_written)

    def _show_partner(self, partner_id: PartnerId | None) -> None:
        text = self._notes.get(partner_id, "") if partner_id is not None else ""
        if partner_id == self._partner_id:
            self._note.refresh_note(text)
        else:
            self._partner_id = partner_id
            self._note.show_note(text)
            self._note.document().clearUndoRedoStacks()  # Ctrl+Z must not bring the note of another here
        self._who.setText(self._names.get(partner_id, "") if partner_id is not None else "")
        self._note.setAccessibleName(f"Notitie over {self._who.text() or 'deze partner'}")
        self._note.setEnabled(partner_id is not None)

    def _on_part_chosen(self, key: str) -> None:
        self.keep()
        self._stack.setCurrentIndex([part for part, _ in _PARTS].index(key))
        self.setFocusProxy(self._letter if key == "letter" else self._partners)

    def _on_partner_chosen(self, partner_id: PartnerId | None) -> None:
        if partner_id == self._partner_id:
            return
        self._note.keep()
        if self._note.is_pending:  # it could not be kept, and stays on screen
            self._partners.choose(self._partner_id)
            return
        self._show_partner(partner_id)

    def _on_letter_written(self, text: str) -> None:
        self.written.emit(None, text)

    def _on_note_written(self, text: str) -> None:
        if self._partner_id is not None:
            self.written.emit(self._partner_id, text)


def _question(words: str) -> QHBoxLayout:
    dash = label("–")
    line = row(dash, label(words, wrap=True))
    line.setStretch(1, 1)
    line.setAlignment(dash, Qt.AlignmentFlag.AlignTop)
    return line
