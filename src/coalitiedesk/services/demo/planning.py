"""The plan of the example, what was printed of its Weeks, and the questions that wait."""

import datetime as dt
import json
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import AttentionRow, ImportRow, ReleaseRow, StepRow, TaskRow
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.demo.partners import Hosts
from coalitiedesk.services.demo.programme import DemoMoment
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import DemoTexts
from coalitiedesk.services.demo.weeks import DemoWeek

DAYS_BEFORE_PRINT = (35, 21, 14)


def add_plan(book: RowBook, session: Session, texts: DemoTexts, hosts: Hosts, *, week: DemoWeek) -> None:
    """Add the steps with their notes, and the tasks; dates count from the newest Week."""
    present = set(session.scalars(select(StepRow.step)))
    for step in texts.steps:
        if step.step.value not in present:
            book.add(
                StepRow,
                step=step.step,
                state=step.state,
                started_on=_from(week, step.started),
                finished_on=_from(week, step.finished),
                note=step.note,
            )
    for task in texts.tasks:
        book.add(
            TaskRow,
            title=task.title,
            step=task.step,
            owner_partner_id=hosts.named(task.by).id if task.by else None,
            owner=task.owner,
            due=_from(week, task.due),
            is_done=task.done,
            note=task.note,
        )


def add_releases(book: RowBook, texts: DemoTexts, week: DemoWeek, moments: Sequence[DemoMoment]) -> None:
    """Add what was printed: three versions of a Week that is over, none yet of the newest."""
    titles = list(dict.fromkeys(moment.title for moment in moments))
    if not (week.is_past and titles):
        return
    for number, (before, note) in enumerate(
        zip(DAYS_BEFORE_PRINT, texts.release_notes, strict=False), start=1
    ):
        shown = titles[: len(titles) * (number + 2) // 5 or 1] if number < len(DAYS_BEFORE_PRINT) else titles
        book.add(
            ReleaseRow,
            edition_id=week.id,
            number=number,
            released_on=week.days[0] - dt.timedelta(days=before),
            note=note,
            snapshot=json.dumps({"activities": [{"title": title} for title in shown]}, ensure_ascii=False),
        )


def add_questions(book: RowBook, texts: DemoTexts, *, week: DemoWeek) -> None:
    """Add two questions that an earlier list left behind."""
    at = dt.datetime.combine(week.days[0], dt.time(9, 30)) - dt.timedelta(days=120)
    import_id = book.add(
        ImportRow, kind=ImportKind.ACTIVITIES, source_name=texts.question_source, imported_at=at
    )
    for question in texts.questions:
        book.add(
            AttentionRow,
            import_id=import_id,
            code=question.code,
            question=question.question,
            source_name=texts.question_source,
            row=question.row,
            cells=json.dumps(question.cells, ensure_ascii=False),
        )


def _from(week: DemoWeek, days: int | None) -> dt.date | None:
    return None if days is None else week.days[0] + dt.timedelta(days=days)
