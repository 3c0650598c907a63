"""The meetings of a step: start conference, network meeting, consultation."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from coalitiedesk.domain.ids import MeetingId, PartnerId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import fold, plain_date, time_range
from coalitiedesk.dutch.meeting_words import guest_counts
from coalitiedesk.services.decisions import list_decisions
from coalitiedesk.services.meetings import (
    chores_of,
    delete_meetings,
    list_invitables,
    list_meeting_formats,
    list_meetings,
    partners_logged,
    save_meeting,
)
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.meeting_dialog import MeetingDialog, MeetingDraft
from coalitiedesk.ui.dialogs.meeting_mail_dialog import MeetingMailDialog
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_pane import PaneWords, RecordPane

_KIT = "meeting_kit"
_KIT_TIP = "Uitnodigingen op naam, draaiboek, presentielijst, naamkaartjes en formulier, klaar om te drukken"
_WORDS = PaneWords(
    title="Bijeenkomsten",
    empty=(
        "Nog geen bijeenkomsten bij deze stap. Plan er een, nodig partners uit, druk de agenda af "
        "en leg vast wie er was en wat jullie besloten."
    ),
    new="Plan bijeenkomst…",
    open="Open…",
    remove_tip="Haal deze bijeenkomst weg; taken en besluiten blijven (Delete)",
)


class MeetingsPart(StepPart):
    """What a meeting decides and agrees comes in its step."""

    key = "meetings"
    kinds = frozenset({"meeting", "meeting_guest", "partner", "contact"})
    leads = frozenset({"meeting"})

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._meetings: tuple[Meeting, ...] = ()
        self._kit = quiet_button("Alles voor de bijeenkomst…", icon_name="print", tip=_KIT_TIP)
        self._mail = quiet_button("Mail…", tip="Nodig iedereen uit, of bedank wie er was")
        self._agenda = quiet_button("Agenda…", tip="Bekijk de agenda bij Drukwerk")
        self._report = quiet_button("Verslag…", tip="Bekijk het verslag bij Drukwerk")
        self._pane = RecordPane(_WORDS, more=(self._kit, self._mail, self._agenda, self._report))
        self.setLayout(column(self._pane))
        self._pane.new_requested.connect(self.begin)
        self._pane.open_requested.connect(self._on_pane_open_requested)
        self._pane.removal_requested.connect(self._on_pane_removal_requested)
        self._kit.clicked.connect(partial(self._print, _KIT))
        self._mail.clicked.connect(self._on_mail_clicked)
        self._agenda.clicked.connect(partial(self._print, "meeting_agenda"))
        self._report.clicked.connect(partial(self._print, "meeting_report"))

    @property
    def words(self) -> str:
        return f"Bijeenkomsten {len(self._shown())}"

    def refresh(self) -> None:
        self._meetings = list_meetings(self._context.desk)
        self._pane.show_lines([_line(one) for one in self._shown()])

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._pane.show_lines([_line(one) for one in self._shown()])

    def step_of(self, _kind: str, record_id: int) -> PlanStep | None:
        found = self._meeting(record_id)
        return (found.step or PlanStep.TAKE_INITIATIVE) if found else None

    def reveal(self, _kind: str, record_id: int) -> None:
        self._pane.choose(record_id)

    def begin(self) -> None:
        self._edit(Meeting(id=MeetingId(0), title="", step=self._step))

    def take_keyboard(self) -> None:
        self._pane.list.setFocus()

    def _shown(self) -> list[Meeting]:
        """Those of the open step; one without a step stands with the first."""
        first = self._step is PlanStep.TAKE_INITIATIVE
        return [one for one in self._meetings if one.step is self._step or (first and one.step is None)]

    def _meeting(self, record_id: int | None) -> Meeting | None:
        return next((one for one in self._meetings if one.id == record_id), None)

    def _edit(self, meeting: Meeting) -> None:
        desk = self._context.desk
        logged = partners_logged(desk, meeting, day=meeting.day) if meeting.day else frozenset()
        dialog = MeetingDialog(
            meeting,
            invitables=list_invitables(desk),
            today=self._context.today(),
            formats=list_meeting_formats(),
            logged=logged,
        )
        if meeting.id:
            tasks = [one for one in list_tasks(desk) if one.meeting_id == meeting.id]
            decisions = [one for one in list_decisions(desk) if one.meeting_id == meeting.id]
            dialog.show_follow([_task_words(one) for one in tasks], [one.title for one in decisions])
        dialog.kept.connect(self._on_dialog_kept)
        self._open(dialog)

    def _print(self, kind: str, _is_checked: bool = False) -> None:
        found = self._meeting(self._pane.list.chosen_id)
        if found is not None:
            self.go_requested.emit(f"printing:{kind}", found.id)

    def _on_mail_clicked(self) -> None:
        found = self._meeting(self._pane.list.chosen_id)
        if found is not None:
            dialog = MeetingMailDialog(self._context, found)
            dialog.told.connect(self.told)
            self._open(dialog)

    def _on_pane_open_requested(self, record_id: int) -> None:
        found = self._meeting(record_id)
        if found is not None:
            self._edit(found)

    def _on_pane_removal_requested(self, record_id: int) -> None:
        found = self._meeting(record_id)
        if found is not None:
            delete_meetings(self._context.desk, [found.id])
            self.told.emit(f"Bijeenkomst ‘{found.title}’ is weg. Taken en besluiten staan er nog.")

    def _on_dialog_kept(self, draft: MeetingDraft) -> None:
        desk = self._context.desk
        partners = {fold(one.name): one.id for one in list_partner_names(desk)} if draft.tasks else {}
        tasks = [_owned(task, partners) for task in draft.tasks]
        meeting_id = save_meeting(
            desk,
            draft.meeting,
            tasks=tasks,
            decisions=draft.decisions,
            contact_on=draft.contact_on,
            chores=chores_of(draft.meeting, today=self._context.today()) if draft.has_chores else (),
        )
        self._pane.choose(meeting_id)
        self.told.emit(f"Bijeenkomst ‘{draft.meeting.title}’ is bewaard.")
        if draft.goes_to_print:
            self.go_requested.emit(f"printing:{_KIT}", meeting_id)


def _line(one: Meeting) -> RecordLine:
    parts = (time_range(one.start, one.end), one.place, guest_counts(one.guests))
    return RecordLine(
        id=one.id,
        title=one.title,
        about=" · ".join(part for part in parts if part),
        when=plain_date(one.day) if one.day else "nog geen dag",
    )


def _owned(task: Task, partners: Mapping[str, PartnerId]) -> Task:
    """A name that is a partner's makes the task that partner's."""
    partner_id = partners.get(fold(task.owner))
    return task if partner_id is None else replace(task, owner="", owner_partner_id=partner_id)


def _task_words(task: Task) -> str:
    return f"{task.title} (gedaan)" if task.is_done else task.title
