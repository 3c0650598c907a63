"""Activities of a Week as blocks of the grid."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.ids import AreaId, OccurrenceId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock

if TYPE_CHECKING:
    from coalitiedesk.dutch.clash_messages import ClashWords
    from coalitiedesk.services.week_view import WeekView


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFilter:
    """What is looked for; None or empty looks for everything."""

    area_id: AreaId | None = None
    target_group: str = ""
    words: str = ""


def week_blocks(view: "WeekView", wanted: WeekFilter) -> tuple[GridBlock, ...]:
    """A block per moment; what is outside the filter is dimmed, so that clashes with it stay visible."""
    clashes = view.clash_words
    return tuple(
        _block(view, activity, moment, wanted, clashes)
        for activity in view.activities
        for moment in activity.occurrences
    )


def matches(view: "WeekView", activity: Activity, moment: Occurrence | None, wanted: WeekFilter) -> bool:
    """Whether an activity (at a moment) is what is looked for."""
    if wanted.area_id is not None and (moment is None or view.area_of(moment.venue_id) != wanted.area_id):
        return False
    if wanted.target_group and wanted.target_group not in activity.target_groups:
        return False
    if not wanted.words:
        return True
    place = view.place(moment.venue_id) if moment else ""
    text = fold(" ".join((activity.title, activity.description, place, *view.organisers(activity))))
    return all(word in text for word in fold(wanted.words).split())


def _block(
    view: "WeekView",
    activity: Activity,
    moment: Occurrence,
    wanted: WeekFilter,
    clashes: "Mapping[OccurrenceId, tuple[ClashWords, ...]]",
) -> GridBlock:
    return GridBlock(
        occurrence_id=moment.id,
        activity_id=activity.id,
        title=activity.title,
        place=view.place(moment.venue_id),
        day=None if moment.whole_week else moment.day,
        last_day=moment.last_day,
        start_minute=moment.start,
        end_minute=moment.end,
        status=ActivityStatus.CANCELLED if moment.is_cancelled else activity.status,
        clashes=tuple(words.title for words in clashes.get(moment.id, ())),
        is_whole_week=moment.whole_week,
        is_all_day=moment.all_day,
        is_dimmed=not matches(view, activity, moment, wanted),
    )
