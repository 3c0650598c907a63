"""Keuzes en planning: what the coalition does and why, when, with what money, and how it is organised."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from coalitiedesk.domain.budget import COST_KINDS, INCOME_KINDS, BudgetLine
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.choices import Choice
from coalitiedesk.domain.ids import AreaId, BudgetLineId, ChoiceId, MilestoneId
from coalitiedesk.domain.milestones import Milestone, PlacedMilestone, PlanTopic
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.activities import list_target_groups
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.planning import (
    count_back,
    delete_budget_line,
    delete_choice,
    delete_milestones,
    list_budget,
    list_choices,
    list_planning,
    plan_texts,
    save_budget_line,
    save_choice,
    save_milestone,
    write_plan_text,
)
from coalitiedesk.ui.dialogs import planning_forms as forms
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.record_dialog import Draft, RecordDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.empty_screen import EmptyText
from coalitiedesk.ui.widgets.planning.columns import choice_columns, planning_columns
from coalitiedesk.ui.widgets.planning.money_pane import MoneyPane
from coalitiedesk.ui.widgets.planning.texts_pane import TextsPane
from coalitiedesk.ui.widgets.record_pane import RecordPane, RecordWords

if TYPE_CHECKING:
    from coalitiedesk.domain.editions import Edition

_LEAD = "Wat gaan jullie doen, waarom, wanneer en met welk geld? Hieruit komt het plan van aanpak."
_PARTS = (("choices", "Keuzes"), ("planning", "Planning"), ("money", "Geld"), ("texts", "Afspraken"))
_KINDS = ("choice", "budget_line", "plan_text", "milestone", "edition", "target_group", "area")
_CHOICES = RecordWords(
    spoken="Keuzes",
    add="Voeg keuze toe…",
    empty=EmptyText(
        question="Waar kiezen jullie voor?",
        explanation="Alles tegelijk lukt niemand. Kies een paar onderdelen, voor wie en waar, en schrijf op "
        "waarom. Ook wat je niet doet, is een keuze.",
        main_words="Voeg keuze toe…",
        footnote="Kijk eerst bij ‘Aanbod en dekking’ waar nog niets is.",
    ),
)
_PLANNING = RecordWords(
    spoken="Planning",
    add="Voeg toe…",
    empty=EmptyText(
        question="Wat moet wanneer?",
        explanation="Reken terug vanaf de Week: dan staan overleg, drukwerk en persbericht er meteen in, en "
        "alles schuift mee als de Week verschuift. Zet er ook bij wat nog geen datum heeft.",
        main_words="Voeg toe…",
        second_words="Reken terug vanaf de Week",
    ),
)


class ChoicesDialog(DialogFrame):
    """Four panes; what is shown is read again after every change."""

    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__("Keuzes en planning", _LEAD, size=(1180, 680))
        self._context = context
        self._areas: dict[AreaId, str] = {}
        self._choices: tuple[Choice, ...] = ()
        self._planning: tuple[PlacedMilestone, ...] = ()
        self._budget: tuple[BudgetLine, ...] = ()
        self._editions: tuple[Edition, ...] = ()
        self._parts = Segments(_PARTS, spoken_name="Welk onderdeel")
        self._back = plain_button("Reken terug vanaf de Week")
        self._done_button = plain_button("Zet op gedaan")
        self._choice_pane: RecordPane[Choice] = RecordPane(_CHOICES, choice_columns(self._area), _choice_id)
        self._plan_pane: RecordPane[PlacedMilestone] = RecordPane(
            _PLANNING,
            planning_columns(context.today),
            _milestone_id,
            tools=(self._back,),
            feet=(self._done_button,),
        )
        self._money_pane, self._texts_pane = MoneyPane(), TextsPane()
        self._stack = QStackedWidget()
        self._close = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()

    def show_part(self, key: str) -> None:
        """Bring ``choices``, ``planning``, ``money`` or ``texts`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def show_record(self, record_id: int) -> None:
        """Choose a choice, or a milestone when the planning is in front."""
        pane = self._plan_pane if self._parts.key == "planning" else self._choice_pane
        pane.choose(record_id)

    def reload(self) -> None:
        """Read everything again."""
        desk, can_edit = self._context.desk, self._context.can_edit
        self._areas = {area.id: area.name for area in list_areas(desk)}
        self._editions = list_editions(desk)
        self._choices, self._planning = list_choices(desk), list_planning(desk)
        self._budget = list_budget(desk)
        self._choice_pane.show_records(self._choices, can_edit=can_edit)
        self._plan_pane.show_records(self._planning, can_edit=can_edit)
        self._money_pane.show_budget(self._budget, this_year=self._context.today().year, can_edit=can_edit)
        self._texts_pane.show_texts(plan_texts(desk), can_edit=can_edit)
        self._back.setEnabled(can_edit and bool(self._editions))
        self._show_done()

    def done(self, result: int) -> None:
        self._texts_pane.keep()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        can_edit = self._context.can_edit
        if event.matches(QKeySequence.StandardKey.Undo) and can_edit:
            self._context.desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and can_edit:
            self._context.desk.redo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for pane in (self._choice_pane, self._plan_pane, self._money_pane, self._texts_pane):
            self._stack.addWidget(pane)
        self.fill(panel(column(self._stack)), 1, main=self._close, beside=self._parts, scrolls=False)

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._parts.chosen.connect(self._on_part_chosen)
        self._choice_pane.add_requested.connect(self._on_choice_add_requested)
        self._choice_pane.opened.connect(self._on_choice_opened)
        self._choice_pane.removal_requested.connect(self._on_choice_removal_requested)
        self._plan_pane.add_requested.connect(self._on_milestone_add_requested)
        self._plan_pane.second_requested.connect(self._on_back_clicked)
        self._plan_pane.opened.connect(self._on_milestone_opened)
        self._plan_pane.removal_requested.connect(self._on_milestone_removal_requested)
        self._plan_pane.chosen.connect(self._show_done)
        self._plan_pane.ticked.connect(self._on_done_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._done_button.clicked.connect(self._on_done_clicked)
        self._money_pane.add_requested.connect(self._on_budget_add_requested)
        self._money_pane.opened.connect(self._on_budget_opened)
        self._money_pane.removal_requested.connect(self._on_budget_removal_requested)
        self._texts_pane.written.connect(self._on_text_written)
        self._close.clicked.connect(self.accept)

    def _area(self, key: AreaId) -> str:
        return self._areas.get(key, "")

    def _today(self) -> dt.date:
        return self._context.today()

    def _chosen_milestone(self) -> Milestone | None:
        key = self._plan_pane.chosen_id
        return next((one.milestone for one in self._planning if one.milestone.id == key), None)

    def _show_done(self, *_chosen: object) -> None:
        found = self._chosen_milestone()
        self._done_button.setEnabled(found is not None and self._context.can_edit)
        self._done_button.set_words("Toch niet gedaan" if found and found.is_done else "Zet op gedaan")

    def _tell(self, words: str) -> None:
        self.set_lead(f"{words} Ctrl+Z neemt het terug.")
        self.told.emit(words)

    def _open(self, dialog: RecordDialog, keep: Callable[[Draft], None]) -> None:
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_choice(self, choice: Choice) -> None:
        dialog = RecordDialog(
            choice.title or "Nieuwe keuze",
            forms.choice_fields(list_areas(self._context.desk)),
            forms.choice_draft(choice),
            check=partial(forms.choice_problems, today=self._today()),
            is_new=not choice.id,
            size=(640, 660),
        )
        dialog.offer("target_group", list_target_groups(self._context.desk))
        self._open(dialog, partial(self._keep_choice, choice))

    def _open_milestone(self, milestone: Milestone) -> None:
        dialog = RecordDialog(
            milestone.title or "Nieuw in de planning",
            forms.milestone_fields(self._editions),
            forms.milestone_draft(milestone),
            check=partial(forms.milestone_problems, today=self._today()),
            is_new=not milestone.id,
            size=(640, 620),
        )
        self._open(dialog, partial(self._keep_milestone, milestone))

    def _open_budget(self, line: BudgetLine) -> None:
        dialog = RecordDialog(
            line.title or ("Nieuwe inkomsten" if line.is_income else "Nieuwe uitgave"),
            forms.budget_fields(is_income=line.is_income),
            forms.budget_draft(line),
            check=forms.budget_problems,
            is_new=not line.id,
        )
        self._open(dialog, partial(self._keep_budget, line))

    # -- keeping ----------------------------------------------------------------------

    def _keep_choice(self, choice: Choice, draft: Draft) -> None:
        wanted = forms.with_choice_draft(choice, draft, self._today())
        self._choice_pane.choose(save_choice(self._context.desk, wanted))
        self._tell(f"‘{wanted.title}’ is {_kept(choice.id)}.")

    def _keep_milestone(self, milestone: Milestone, draft: Draft) -> None:
        wanted = forms.with_milestone_draft(milestone, draft, self._today())
        self._plan_pane.choose(save_milestone(self._context.desk, wanted))
        self._tell(f"‘{wanted.title}’ is {_kept(milestone.id)}.")

    def _keep_budget(self, line: BudgetLine, draft: Draft) -> None:
        wanted = forms.with_budget_draft(line, draft)
        self._money_pane.choose(replace(wanted, id=save_budget_line(self._context.desk, wanted)))
        self._tell(f"‘{wanted.title}’ is {_kept(line.id)}.")

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_KINDS):
            self.reload()

    def _on_part_chosen(self, key: str) -> None:
        panes = (self._choice_pane, self._plan_pane, self._money_pane, self._texts_pane)
        pane = panes[[part for part, _ in _PARTS].index(key)]
        self._stack.setCurrentWidget(pane)
        pane.setFocus()

    def _on_choice_add_requested(self) -> None:
        self._open_choice(Choice(id=ChoiceId(0), title=""))

    def _on_choice_opened(self, key: object) -> None:
        for choice in self._choices:
            if choice.id == key:
                self._open_choice(choice)

    def _on_choice_removal_requested(self, key: ChoiceId) -> None:
        delete_choice(self._context.desk, key)
        self._tell("De keuze is weggehaald.")

    def _on_milestone_add_requested(self) -> None:
        self._open_milestone(Milestone(id=MilestoneId(0), title=""))

    def _on_milestone_opened(self, key: object) -> None:
        for one in self._planning:
            if one.milestone.id == key:
                self._open_milestone(one.milestone)

    def _on_milestone_removal_requested(self, key: MilestoneId) -> None:
        delete_milestones(self._context.desk, [key])
        self._tell("Dit staat niet meer in de planning.")

    def _on_back_clicked(self) -> None:
        if not self._editions:
            self.set_lead("Er is nog geen Week om vanaf te rekenen. Maak die eerst: Bestand, Week en dagen.")
            return
        week = self._editions[0]
        added = count_back(self._context.desk, week.id)
        if added:
            self._tell(
                f"{count(added, 'regel', 'regels')} toegevoegd, teruggerekend vanaf de Week van {week.year}."
            )
        else:
            self.set_lead(f"De planning voor de Week van {week.year} stond er al helemaal in.")

    def _on_done_clicked(self, *_chosen: object) -> None:
        found = self._chosen_milestone()
        if found is not None and self._context.can_edit:
            save_milestone(self._context.desk, replace(found, is_done=not found.is_done))
            self._tell(f"‘{found.title}’ is {'weer open' if found.is_done else 'gedaan'}.")

    def _on_budget_add_requested(self, is_income: bool, year: int) -> None:
        kind = (INCOME_KINDS if is_income else COST_KINDS)[0]
        self._open_budget(BudgetLine(id=BudgetLineId(0), title="", year=year, is_income=is_income, kind=kind))

    def _on_budget_opened(self, key: object) -> None:
        for line in self._budget:
            if line.id == key:
                self._open_budget(line)

    def _on_budget_removal_requested(self, key: BudgetLineId) -> None:
        delete_budget_line(self._context.desk, key)
        self._tell("De post is weggehaald.")

    def _on_text_written(self, topic: PlanTopic, text: str) -> None:
        if self._context.can_edit:
            write_plan_text(self._context.desk, topic, text)
            self._texts_pane.mark_kept(topic, text)


def _kept(key: int) -> str:
    return "gewijzigd" if key else "toegevoegd"


def _choice_id(choice: Choice) -> ChoiceId:
    return choice.id


def _milestone_id(one: PlacedMilestone) -> MilestoneId:
    return one.milestone.id
