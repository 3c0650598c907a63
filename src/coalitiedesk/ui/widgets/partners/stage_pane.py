"""In which stage a partner is, what to tick there, and how it came there."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.engagement import EngagementStage, StageCheck
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.stages import PartnerStage, StageChange, next_stage
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.stage_words import stage_change_words, stage_since_words
from coalitiedesk.ui.widgets.buttons import IconButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import Item, clear, column, panel, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.partners.stage_mark import StageMark
from coalitiedesk.ui.widgets.plan.check_pane import CheckRow


class StagePane(QWidget):
    """Shows what it is given; asks for everything else."""

    stage_requested = Signal(str)  # code of the stage that usually follows
    choice_requested = Signal()  # let the user choose a stage, a day and a note
    tick_requested = Signal(str, bool)  # key of something of the checklist, and whether it is so
    correction_requested = Signal(int)  # id of a change that was otherwise
    removal_requested = Signal(int)  # id of a change that was never so
    help_requested = Signal(str)  # code of the stage of which the user wants to know what helps

    def __init__(self) -> None:
        super().__init__()
        self._stage = PartnerStage(partner_id=PartnerId(0))
        self._shows_history = False
        self._rows: dict[str, CheckRow] = {}
        self._mark, self._word = StageMark(), name("", wrap=True)
        self._since = small("", wrap=True)
        self._next = changing(plain_button(""))
        self._choose = changing(quiet_button("Kies fase…"))
        self._help = quiet_button("Wat helpt…")
        self._checks: QVBoxLayout = column(gap="xs")
        self._history: QVBoxLayout = column(gap="hair")
        self._build()
        self._connect()

    @property
    def rows(self) -> dict[str, CheckRow]:
        """What can be ticked, by key."""
        return self._rows

    def show_stage(self, stage: PartnerStage, checks: Sequence[StageCheck], *, today: dt.date) -> None:
        """Show another partner, or the same one after a change.

        Args:
            stage: Where the partner is.
            checks: The checklist of that stage; empty before the first.
            today: The local date.
        """
        if stage.partner_id != self._stage.partner_id:
            self._shows_history = False
        self._stage = stage
        self._mark.show_stage(stage.stage)
        self._word.setText(word_of(stage.stage))
        self._since.setText(stage_since_words(stage.stage, stage.since, today))
        following = next_stage(stage.stage)
        self._next.setVisible(following is not None)
        self._next.set_words(f"Naar {word_of(following).lower()}" if following else "")
        self._help.setVisible(stage.stage is not EngagementStage.UNKNOWN)
        self._help.setAccessibleName(f"Wat helpt bij {word_of(stage.stage).lower()}")
        self._show_checks(checks)
        self._show_history()

    def _build(self) -> None:
        self._choose.setAccessibleName("Kies een andere fase")
        head = row(name("Fase"), 1, self._help, gap="none")
        where = row(column(self._mark, 1), column(self._word, self._since, gap="hair"))
        where.setStretch(1, 1)
        tools = row(self._next, self._choose, 1)
        self.setLayout(column(head, where, tools, self._checks, self._history, gap="xs"))
        self.setProperty("clear", "true")

    def _connect(self) -> None:
        self._next.clicked.connect(self._on_next_clicked)
        self._choose.clicked.connect(self.choice_requested)
        self._help.clicked.connect(self._on_help_clicked)

    def _show_checks(self, checks: Sequence[StageCheck]) -> None:
        if [check.key for check in checks] != list(self._rows):
            clear(self._checks)
            self._rows = {check.key: CheckRow(check) for check in checks}
            for line in self._rows.values():
                line.ticked.connect(self.tick_requested)
                self._checks.addWidget(line)
        for key, line in self._rows.items():
            line.box.setChecked(key in self._stage.ticked)

    def _show_history(self) -> None:
        changes = self._stage.changes
        if not changes:
            refill(self._history)
            return
        verb = "Verberg" if self._shows_history else "Toon"
        words = f"{verb} {count(len(changes), 'verandering', 'veranderingen')} van fase"
        toggle = quiet_button(words)
        toggle.clicked.connect(self._on_toggle_clicked)
        shown: list[Item] = [self._change(one) for one in changes] if self._shows_history else []
        refill(self._history, row(toggle, 1), *shown)

    def _change(self, change: StageChange) -> QWidget:
        words = stage_change_words(change)
        remove = changing(IconButton("cross", f"Haal weg: {words}", tip="Dit klopte niet: haal het weg"))
        remove.clicked.connect(partial(self.removal_requested.emit, int(change.id)))
        better = changing(IconButton("pencil", f"Verbeter: {words}", tip="Andere dag, fase of reden"))
        better.clicked.connect(partial(self.correction_requested.emit, int(change.id)))
        line = row(label(words, wrap=True), column(row(better, remove, gap="none"), 1))
        line.setStretch(0, 1)
        return panel(line)

    def _on_next_clicked(self) -> None:
        following = next_stage(self._stage.stage)
        if following is not None:
            self.stage_requested.emit(following.value)

    def _on_help_clicked(self) -> None:
        self.help_requested.emit(self._stage.stage.value)

    def _on_toggle_clicked(self) -> None:
        self._shows_history = not self._shows_history
        self._show_history()
