"""What two moments want from each other, as a sentence beside one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.clashes import Clash, ClashKind
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.dutch.moments import time_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashWords:
    """Heading and explanation of a clash, seen from one of the two moments."""

    title: str
    reason: str
    kind: ClashKind


def clash_words(
    clash: Clash,
    seen_from: OccurrenceId,
    moments: Mapping[OccurrenceId, tuple[Activity, Occurrence]],
    *,
    place: str,
    partner: str,
) -> ClashWords:
    """The words for a clash; ``place`` and ``partner`` name what is asked for twice."""
    other_id = clash.second if seen_from == clash.first else clash.first
    activity, moment = moments[other_id]
    when = time_words(moment)
    if clash.kind is ClashKind.VENUE:
        return ClashWords(
            title="Zaal dubbel bezet",
            reason=f"‘{activity.title}’ is ook in {place or 'deze zaal'}, {when}.",
            kind=clash.kind,
        )
    return ClashWords(
        title="Organisatie dubbel ingepland",
        reason=f"{partner or 'De organisator'} doet dan ook ‘{activity.title}’, {when}.",
        kind=clash.kind,
    )
