import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, GuestId, MeetingId, PartnerId, TaskId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.domain.step_answers import StepAnswer
from coalitiedesk.domain.written import Listing, ListLine, Passage, Subheading, WordTable
from coalitiedesk.dutch.step_report import StepMaterial, all_steps_report, one_step_report
from coalitiedesk.knowledge.steps import step_guides

STEP = PlanStep.ORGANISE
QUESTIONS = next(guide for guide in step_guides() if guide.step is STEP).questions
MATERIAL = StepMaterial(
    guides=step_guides(),
    steps=(
        StepProgress(
            step=STEP, state=StepState.BUSY, started_on=dt.date(2026, 1, 2), note="Werkgroep van zes."
        ),
    ),
    answers=(
        StepAnswer(question_key=QUESTIONS[0].key, answered_on=dt.date(2026, 2, 1), text="Zes mensen."),
        StepAnswer(question_key=QUESTIONS[0].key, answered_on=dt.date(2026, 1, 1), text="Vier mensen."),
        StepAnswer(question_key=QUESTIONS[1].key, answered_on=dt.date(2026, 1, 1), text=" "),
    ),
    decisions=(
        Decision(
            id=DecisionId(1),
            title="Geen stichting",
            reason="Kost tijd.",
            step=STEP,
            decided_on=dt.date(2026, 3, 1),
            decided_by="de startgroep",
        ),
        Decision(id=DecisionId(2), title="Elders", step=PlanStep.SUSTAIN),
    ),
    tasks=(
        Task(id=TaskId(1), title="Bellen", step=STEP, owner_partner_id=PartnerId(7)),
        Task(id=TaskId(2), title="Gedaan", step=STEP, is_done=True),
    ),
    meetings=(
        Meeting(
            id=MeetingId(1),
            title="Start",
            step=STEP,
            day=dt.date(2026, 4, 1),
            place="De Linde",
            guests=(Guest(id=GuestId(1), name="Mirthe", state=GuestState.ATTENDED),),
        ),
    ),
    owners={PartnerId(7): "De Linde"},
)
NOTHING = replace(MATERIAL, steps=(), answers=(), decisions=(), tasks=(), meetings=())


def test_step_tells_its_state_answers_decisions_tasks_and_meetings() -> None:
    found = one_step_report(MATERIAL, STEP)

    assert found.title == "Stap 3: Beginnen met organiseren"
    state, answers, decisions, tasks, meetings = found.chapters
    assert state.parts == (
        Passage(text="Bezig, begonnen op 2 januari 2026."),
        Passage(text="Werkgroep van zes."),
    )
    assert answers.parts[0] == Listing(
        lines=(
            ListLine(text=QUESTIONS[0].text, detail="Zes mensen.", note="opgeschreven op 1 februari 2026"),
        )
    )
    assert answers.parts[1] == Subheading(text="Nog te beantwoorden")
    assert isinstance(answers.parts[2], Listing)
    assert [line.text for line in answers.parts[2].lines] == [one.text for one in QUESTIONS[1:]]
    assert decisions.parts == (
        Listing(
            lines=(
                ListLine(
                    text="Geen stichting",
                    detail="Kost tijd.",
                    note="besloten op 1 maart 2026 door de startgroep",
                ),
            )
        ),
    )
    assert isinstance(tasks.parts[0], WordTable)
    assert tasks.parts[0].rows == (("Bellen", "De Linde", "geen datum"),)
    assert isinstance(meetings.parts[0], Listing)
    assert meetings.parts[0].lines[0].note == "woensdag 1 april 2026 · De Linde · 1 genodigd, 1 was er"


def test_all_steps_leave_out_those_that_were_never_touched() -> None:
    found = all_steps_report(MATERIAL)

    assert [one.title for one in found.written] == ["3. Beginnen met organiseren", "6. Blijvende aandacht"]
    assert len(found.left_out) == 4


def test_step_on_which_nothing_was_kept_says_where_to_begin() -> None:
    assert one_step_report(NOTHING, STEP).written == ()
    assert "Open de stap" in one_step_report(NOTHING, STEP).empty_words
    assert all_steps_report(NOTHING).written == ()
