"""A step for the working group in words: where it stands, what was answered and decided, what waits."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.domain.step_answers import StepAnswer, answers_to
from coalitiedesk.domain.step_guides import StepGuide
from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordColumn,
    WordTable,
    WrittenDocument,
)
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.meeting_words import guest_counts, meeting_when
from coalitiedesk.dutch.plan_chapters import owner_words

ABOVE = "Voor de werkgroep"
_EMPTY = "Hier is nog niets opgeschreven. Open de stap in het tabblad Plan en begin bij de eerste vraag."
_TASK_COLUMNS = (
    WordColumn(title="Wat", share=0.56),
    WordColumn(title="Wie", share=0.24),
    WordColumn(title="Vóór", share=0.2),
)
_Section = tuple[str, tuple[ChapterPart, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMaterial:
    """Everything that was kept, of all steps.

    Attributes:
        owners: Names of partners that have a task.
    """

    guides: Sequence[StepGuide]
    steps: Sequence[StepProgress]
    answers: Sequence[StepAnswer]
    decisions: Sequence[Decision]
    tasks: Sequence[Task]
    meetings: Sequence[Meeting]
    owners: Mapping[PartnerId, str]


def one_step_report(found: StepMaterial, step: PlanStep) -> WrittenDocument:
    """One step, with the questions that wait for an answer."""
    sections = _sections(found, step, with_open=True)
    return WrittenDocument(
        title=f"Stap {_number(step)}: {label(step)}",
        above=ABOVE,
        chapters=tuple(Chapter(title=title, parts=parts) for title, parts in sections if parts),
        empty_words=_EMPTY,
    )


def all_steps_report(found: StepMaterial) -> WrittenDocument:
    """All steps on which something was kept, a chapter each."""
    chapters = [
        Chapter(
            title=f"{_number(step)}. {label(step)}",
            parts=tuple(_flattened(_sections(found, step, with_open=False))),
        )
        for step in PlanStep
    ]
    return WrittenDocument(title="De zes stappen", above=ABOVE, chapters=tuple(chapters), empty_words=_EMPTY)


def _flattened(sections: Iterable[_Section]) -> Iterable[ChapterPart]:
    """The first section has the title of the chapter above it."""
    for at, (title, parts) in enumerate(sections):
        if parts:
            yield from (*([Subheading(text=title)] if at else []), *parts)


def _sections(found: StepMaterial, step: PlanStep, *, with_open: bool) -> list[_Section]:
    """What there is to tell; a step that was never touched has nothing."""
    answered, waiting = _answers(found, step)
    told: list[_Section] = [
        ("Besluiten en waarom", _decisions(found, step)),
        ("Taken die openstaan", _tasks(found, step)),
        ("Bijeenkomsten", _meetings(found, step)),
    ]
    state = _state(found, step)
    if not (state or answered or any(parts for _, parts in told)):
        return []
    questions: list[ChapterPart] = [Listing(lines=tuple(answered))] if answered else []
    if with_open and waiting:
        questions += [Subheading(text="Nog te beantwoorden"), Listing(lines=tuple(waiting))]
    elif waiting:
        amount = count(len(waiting), "vraag wacht", "vragen wachten")
        questions.append(Passage(text=f"{amount.capitalize()} nog op een antwoord.", is_quiet=True))
    return [("Waar we staan", state), ("Onze antwoorden", tuple(questions)), *told]


def _state(found: StepMaterial, step: PlanStep) -> tuple[ChapterPart, ...]:
    progress = next((one for one in found.steps if one.step is step), StepProgress(step=step))
    is_touched = progress.state is not StepState.NOT_YET or progress.note.strip()
    if not is_touched:
        return ()
    dates = [
        f"{words} {plain_date(day)}"
        for words, day in (("begonnen op", progress.started_on), ("klaar op", progress.finished_on))
        if day
    ]
    lead = Passage(text=f"{', '.join([label(progress.state), *dates])}.")
    return (lead, Passage(text=progress.note)) if progress.note.strip() else (lead,)


def _answers(found: StepMaterial, step: PlanStep) -> tuple[list[ListLine], list[ListLine]]:
    """What was answered, newest answer only, and the questions that wait."""
    guide = next(one for one in found.guides if one.step is step)
    answered, waiting = [], []
    for question in guide.questions:
        newest = next(iter(answers_to(question.key, found.answers)), None)
        if newest is None or not newest.text.strip():
            waiting.append(ListLine(text=question.text, is_open=True))
        else:
            note = f"opgeschreven op {plain_date(newest.answered_on)}"
            answered.append(ListLine(text=question.text, detail=newest.text, note=note))
    return answered, waiting


def _decisions(found: StepMaterial, step: PlanStep) -> tuple[ChapterPart, ...]:
    lines = tuple(
        ListLine(text=one.title, detail=one.reason, note=_decision_note(one))
        for one in found.decisions
        if one.step is step
    )
    return (Listing(lines=lines),) if lines else ()


def _decision_note(one: Decision) -> str:
    when = f"op {plain_date(one.decided_on)}" if one.decided_on else ""
    who = f"door {one.decided_by}" if one.decided_by.strip() else ""
    return " ".join(part for part in ("besloten", when, who) if part) if when or who else ""


def _tasks(found: StepMaterial, step: PlanStep) -> tuple[ChapterPart, ...]:
    rows = tuple(
        (task.title, owner_words(task, found.owners), _due(task.due))
        for task in found.tasks
        if task.step is step and not task.is_done
    )
    return (WordTable(columns=_TASK_COLUMNS, rows=rows),) if rows else ()


def _due(day: dt.date | None) -> str:
    return plain_date(day) if day else "geen datum"


def _meetings(found: StepMaterial, step: PlanStep) -> tuple[ChapterPart, ...]:
    lines = tuple(_meeting_line(one) for one in found.meetings if one.step is step)
    return (Listing(lines=lines),) if lines else ()


def _meeting_line(one: Meeting) -> ListLine:
    facts = (meeting_when(one) or "nog geen dag", one.place, guest_counts(one.guests))
    return ListLine(text=one.title, note=" · ".join(fact for fact in facts if fact.strip()))


def _number(step: PlanStep) -> int:
    return tuple(PlanStep).index(step) + 1
