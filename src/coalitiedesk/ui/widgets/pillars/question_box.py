"""One question of the self-scan: three answers, what shows it, and the scan before."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from coalitiedesk.domain.pillars import PillarAnswer, PillarQuestion, ScanLine
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import caption, label, name, set_tone, small
from coalitiedesk.ui.widgets.plan.note_field import NoteField

_ANSWERS = (PillarAnswer.NOT_YET, PillarAnswer.PARTLY, PillarAnswer.YES)
_CHANGE = {1: ("Sterker dan toen", "good"), -1: ("Minder dan toen", "warn"), 0: ("", "")}
_PROOF_HEIGHT, _WORD_WIDTH = 54, 92


class QuestionBox(QWidget):
    """A card; what comes in while the user is typing does not overwrite it."""

    answered = Signal(str, object)  # question key and PillarAnswer
    proof_written = Signal(str, str)  # question key and what shows it

    def __init__(self, question: PillarQuestion) -> None:
        super().__init__()
        self._question = question
        self._group = QButtonGroup(self)
        self._clear = changing(quiet_button("Maak leeg", tip="Geen antwoord op deze vraag"))
        self._proof = _ProofField(f"Waaraan zie je dat? {question.text}", hint=question.evidence_hint)
        self._year, self._before = caption(""), name("", wrap=True)
        self._change, self._earlier_proof = label("", "small", wrap=True), small("", wrap=True)
        self._beside = panel(self._before_column())
        self._build()
        self._connect()

    @property
    def key(self) -> str:
        """Key of the question."""
        return self._question.key

    @property
    def proof(self) -> NoteField:
        """Where one writes what shows the answer."""
        return self._proof

    def radio(self, answer: PillarAnswer) -> QRadioButton:
        """The button of an answer."""
        found = self._group.button(_ANSWERS.index(answer))
        assert isinstance(found, QRadioButton)  # noqa: S101 - only we add buttons
        return found

    def show_line(self, line: ScanLine, *, is_other_year: bool = False) -> None:
        """Show the answers of now and before; another year replaces what is typed, so keep that first."""
        self._show_answer(line.now.answer)
        if is_other_year:
            self._proof.show_note(line.now.proof)
        else:
            self._proof.refresh_note(line.now.proof)
        self._show_before(line)

    def keep(self) -> None:
        """Tell what was typed a moment ago."""
        self._proof.keep()

    def _build(self) -> None:
        answers: QVBoxLayout = column(gap="hair")
        for at, answer in enumerate(_ANSWERS):
            answers.addLayout(self._choice(at, answer))
        proof = column(caption("Waaraan zie je dat?"), self._proof, gap="xs")
        left = panel(column(answers, proof, gap="s"))
        body = row(left, self._beside, gap="l")
        body.setStretch(0, 5)
        body.setStretch(1, 2)
        head = row(name(self._question.text, wrap=True), self._clear, gap="m")
        head.setStretch(0, 1)
        frame: QFrame = card(head, body, gap="s")
        self.setLayout(column(frame))

    def _choice(self, at: int, answer: PillarAnswer) -> QHBoxLayout:
        looks = self._question.looks_like(answer)
        button = changing(QRadioButton(word_of(answer)))
        button.setAccessibleName(f"{self._question.text} {word_of(answer)}: {looks}")
        button.setToolTip(looks)
        fit(button, least_width=_WORD_WIDTH)
        self._group.addButton(button, at)
        choice = row(button, _LooksLabel(looks, button), gap="s")
        choice.setStretch(1, 1)
        return choice

    def _before_column(self) -> QVBoxLayout:
        return column(self._year, self._before, self._change, self._earlier_proof, 1, gap="xs")

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_group_clicked)
        self._clear.clicked.connect(partial(self._tell, PillarAnswer.UNKNOWN))
        self._proof.written.connect(self._on_proof_written)

    def _show_answer(self, answer: PillarAnswer) -> None:
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for at, one in enumerate(_ANSWERS):
                self._group.button(at).setChecked(one is answer)
            self._group.setExclusive(True)
        self._clear.setVisible(answer is not PillarAnswer.UNKNOWN)

    def _show_before(self, line: ScanLine) -> None:
        self._beside.setVisible(line.before is not None)
        if line.before is None:
            return
        words, tone = _CHANGE[line.change]
        self._year.setText(f"In {line.before.year}")
        self._before.setText(word_of(line.before.answer))
        self._change.setText(words)
        self._change.setVisible(bool(words))
        set_tone(self._change, tone)  # type: ignore[arg-type]  # one of the tones above
        self._earlier_proof.setText(line.before.proof)
        self._earlier_proof.setVisible(bool(line.before.proof))

    def _tell(self, answer: PillarAnswer, _is_checked: bool = False) -> None:
        self.answered.emit(self.key, answer)

    def _on_group_clicked(self, at: int) -> None:
        self._tell(_ANSWERS[at])

    def _on_proof_written(self, words: str) -> None:
        self.proof_written.emit(self.key, words)
        self._proof.mark_kept(words)


class _LooksLabel(QLabel):
    """What an answer looks like, over as many lines as it takes; a click on it chooses the answer."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(words)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._button.setFocus()
            self._button.click()
        super().mouseReleaseEvent(event)


class _ProofField(NoteField):
    """Two lines high."""

    def sizeHint(self) -> QSize:
        return QSize(look.px(240), look.px(_PROOF_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(_PROOF_HEIGHT))
