"""What came of the Weeks of the example that are over: attendance, stories and lessons."""

from collections.abc import Sequence
from random import Random

from coalitiedesk.db.tables import AttendanceRow, LessonRow, StoryRow, TaskRow
from coalitiedesk.domain.evaluation import CountMethod
from coalitiedesk.services.demo.programme import DemoMoment
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import DemoTexts
from coalitiedesk.services.demo.weeks import DemoWeek

ACTIVITIES_PER_STORY = 8
ACTIVITIES_PER_LESSON = 12
LARGEST_GROUP = 45


def add_outcomes(
    book: RowBook, texts: DemoTexts, week: DemoWeek, moments: Sequence[DemoMoment], *, chance: Random
) -> None:
    """Say of nearly every moment how many came, and add what people told and the coalition learned."""
    for moment in moments:
        _add_attendance(book, texts, moment, chance)
    for number in range(min(len(texts.stories), _share(week, ACTIVITIES_PER_STORY))):
        story = texts.stories[(week.back * 5 + number) % len(texts.stories)]
        book.add(
            StoryRow,
            edition_id=week.id,
            activity_id=chance.choice(moments).activity_id if moments and number % 3 else None,
            text=story.text,
            teller=story.teller,
            consent=story.consent,
        )
    for number in range(min(len(texts.lessons), _share(week, ACTIVITIES_PER_LESSON))):
        text = texts.lessons[(week.back * 4 + number) % len(texts.lessons)]
        # The first lesson of the last Week became a task, as the others still may.
        task_id = book.add(TaskRow, title=text) if week.back == 1 and number == 0 else None
        book.add(LessonRow, edition_id=week.id, text=text, task_id=task_id)


def _share(week: DemoWeek, per: int) -> int:
    return 0 if week.activities == 0 else max(2, week.activities // per)


def _add_attendance(book: RowBook, texts: DemoTexts, moment: DemoMoment, chance: Random) -> None:
    luck = chance.random()
    most = moment.capacity or LARGEST_GROUP
    visitors = max(0, round(most * chance.triangular(0.1, 1.15, 0.55)))
    if luck < 0.08:
        return
    if luck < 0.15 or moment.whole_week:
        words = chance.choice(texts.attendance_words)
        book.add(AttendanceRow, occurrence_id=moment.id, method=CountMethod.WORDS, words=words)
        return
    estimated = luck < 0.32
    book.add(
        AttendanceRow,
        occurrence_id=moment.id,
        visitors=round(visitors, -1) or 5 if estimated else visitors,
        first_timers=min(visitors, round(visitors * chance.triangular(0, 0.5, 0.15))) if luck > 0.5 else None,
        method=CountMethod.ESTIMATED if estimated else CountMethod.COUNTED,
        words=chance.choice(texts.attendance_remarks),
    )
