"""Programme versions: keep the programme as it is printed, and say what is different since."""

import datetime as dt

from coalitiedesk.domain.editions import Release
from coalitiedesk.domain.ids import EditionId, ReleaseId
from coalitiedesk.domain.programme_changes import ProgrammeChange
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_release, list_releases
from coalitiedesk.services.printing.kept_programme import changes_from, kept_programme


def latest_release(desk: Desk, edition_id: EditionId) -> Release | None:
    """The newest programme version, or None before the first."""
    return next(iter(list_releases(desk, edition_id)), None)


def release_programme(
    desk: Desk, edition_id: EditionId, *, released_on: dt.date, note: str = ""
) -> ReleaseId:
    """Keep the programme as it is now as the next version; its number and date stand on every page."""
    return add_release(
        desk, edition_id, released_on=released_on, snapshot=snapshot(desk, edition_id), note=note
    )


def snapshot(desk: Desk, edition_id: EditionId) -> str:
    """The programme as JSON text: what a visitor would notice, of everything that is more than an idea."""
    with desk.read() as session:
        return kept_programme(session, edition_id)


def changes_since(desk: Desk, release: Release) -> tuple[ProgrammeChange, ...]:
    """What is different now, the most urgent first; a version without a readable snapshot has none."""
    with desk.read() as session:
        return changes_from(session, release)
