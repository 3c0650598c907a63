"""Read from the coalition what one printed thing needs. Runs where the file is open; makes no page."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, VenueId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.print_codes import LeftOff, PrintFault
from coalitiedesk.dutch.formats import MONTHS, plain_date
from coalitiedesk.printouts.content import ActivityContent, EditionContent
from coalitiedesk.printouts.pillar_content import PillarContent
from coalitiedesk.printouts.selection import Selection, SelectionOptions, select_for_public
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.pillars import newest_scan_in, scan_in
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.figures import figures_content
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.handing_over import handover_content
from coalitiedesk.services.printing.job import LeftOffActivity, PrintJob
from coalitiedesk.services.printing.kept_partners import asked_partners, with_list_name
from coalitiedesk.services.printing.kinds import known_kind, settled_options
from coalitiedesk.services.printing.letter_collecting import LETTER_CONTENT
from coalitiedesk.services.printing.list_collecting import listed_job
from coalitiedesk.services.printing.looking_back import evaluation_content
from coalitiedesk.services.printing.meeting_pages import meeting_content
from coalitiedesk.services.printing.partner_collecting import PARTNER_CONTENT
from coalitiedesk.services.printing.plan_collecting import PLAN_CONTENT
from coalitiedesk.services.printing.print_kind import ALL, YES, PrintKind
from coalitiedesk.services.printing.programme import (
    Places,
    edition_content,
    identity,
    moment_content,
    places,
    programme,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_Entry = tuple[Activity, ActivityContent]
_Belongs = Callable[[Occurrence], bool]
_Collect = Callable[["Session", PrintJob, Edition | None], PrintJob]


def collect(
    desk: Desk,
    key: str,
    *,
    edition_id: EditionId | None = None,
    options: Mapping[str, str] | None = None,
    today: dt.date | None = None,
) -> PrintJob:
    """Read everything a printed thing needs, as values that may go to another thread.

    Args:
        desk: The open coalition.
        key: Of a ``PrintKind``.
        edition_id: Which Week; the newest one without.
        options: By key; the default for what is left out.
        today: Local date, on paper as long as there is no programme version; the clock's without.

    Raises:
        PrintChoiceError: No such kind, option, value or Week.
    """
    kind = known_kind(key)
    chosen = settled_options(kind, options or {})
    day = today or dt.date.today()  # noqa: DTZ011 - the date on the wall where it is printed
    with desk.read() as session:
        edition = _edition(session, kind, edition_id)
        with_logos = kind.has_logos and chosen.get("logos", YES) == YES
        if edition is None:
            content = EditionContent(name="", year=day.year, identity=identity(session), version_date=day)
        else:
            content = edition_content(session, edition, today=day, with_logos=with_logos)
        job = PrintJob(
            kind=kind, options=chosen, edition=content, today=day, file_stem=_file_stem(kind, content)
        )
        own = _OWN_CONTENT.get(key)
        if own is not None:
            return own(session, job, edition)
        if edition is None:
            return job
        at = places(session)
        with_photos = chosen.get("template") == "foto"
        venue = at.venues.get(VenueId(int(chosen["venue"]))) if chosen.get("venue", ALL) != ALL else None
        entries = _asked_for(programme(session, edition.id, at, with_photos=with_photos), chosen, at)
    selection = _select(entries, chosen)
    return replace(
        job,
        activities=selection.kept,
        venue=at.building_of(venue).name if venue else "",
        day=dt.date.fromisoformat(chosen["day"]) if chosen.get("day", ALL) != ALL else None,
        left_off=tuple(
            LeftOffActivity(id=one.id, title=one.title, reason=reason) for one, reason in selection.left_off
        ),
    )


def _evaluation(session: "Session", job: PrintJob, edition: Edition | None) -> PrintJob:
    assert edition is not None  # noqa: S101 - this kind needs a Week
    content = evaluation_content(session, edition, job.edition, reader=job.options["reader"], today=job.today)
    return replace(job, evaluation=content)


def _partners(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    is_wanted, only_active = asked_partners(session, job), job.options["partners"] == "active"
    partners = tuple(
        one
        for one in partner_queries.partners(session)
        if is_wanted(one.id) and (one.is_active or not only_active)
    )
    return with_list_name(session, replace(job, partners=partners))


def _handover(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    has_people = job.options["people"] == YES
    content = handover_content(session, job.edition, today=job.today, has_people=has_people)
    return replace(job, handover=content)


def _meeting(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    is_report = job.kind.key == "meeting_report"
    wanted = job.options["meeting"]
    found = meeting_content(session, job.edition, wanted=wanted, is_report=is_report, today=job.today)
    return replace(job, meeting=found, file_stem=_meeting_stem(job.kind, found.meeting))


def _pillars(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    is_form = job.options["form"] == "empty"
    upto = min(job.edition.year, job.today.year)  # a scan looks back, also while the next Week is prepared
    year = upto if is_form else newest_scan_in(session, upto=upto)
    content = PillarContent(edition=job.edition, printed_on=job.today, scan=scan_in(session, year))
    return replace(job, pillars=content)


def _figures(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    content = figures_content(session, job.edition, today=job.today, which=job.options["which"])
    return replace(job, figures=content)


_OWN_CONTENT: dict[str, _Collect] = {
    "evaluation_report": _evaluation,
    "partner_list": _partners,
    "meeting_agenda": _meeting,
    "meeting_report": _meeting,
    "handover_dossier": _handover,
    "pillar_profile": _pillars,
    "lists": listed_job,
    **LETTER_CONTENT,
    **PLAN_CONTENT,
    **PARTNER_CONTENT,
    "figures_sheet": _figures,
}


def _edition(session: "Session", kind: PrintKind, edition_id: EditionId | None) -> Edition | None:
    editions = edition_queries.editions(session)
    found = next((one for one in editions if edition_id is None or one.id == edition_id), None)
    if found is None and kind.needs_edition:
        raise PrintChoiceError(PrintFault.NO_EDITION, {})
    return found


def _asked_for(entries: Sequence[_Entry], chosen: Mapping[str, str], at: Places) -> tuple[_Entry, ...]:
    """Only the activity, place and day that were asked for."""
    activity, venue, day = (chosen.get(key, ALL) for key in ("activity", "venue", "day"))
    if activity != ALL:
        entries = [entry for entry in entries if str(entry[0].id) == activity]
        if not entries:
            raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "activity", "value": activity})
    if venue != ALL:
        inside = at.within(VenueId(int(venue)))
        if not inside:
            raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "venue", "value": venue})
        entries = _only(entries, at, lambda moment: moment.venue_id in inside)
    if day != ALL:
        wanted = dt.date.fromisoformat(day)
        entries = _only(entries, at, lambda moment: _is_on(moment, wanted))
    return tuple(entries)


def _only(entries: Sequence[_Entry], at: Places, belongs: _Belongs) -> list[_Entry]:
    """Activities with a moment that belongs, with only those moments."""
    found = []
    for activity, content in entries:
        moments = tuple(moment for moment in activity.occurrences if belongs(moment))
        if moments:
            shown = tuple(moment_content(moment, at) for moment in moments)
            found.append((replace(activity, occurrences=moments), replace(content, moments=shown)))
    return found


def _is_on(moment: Occurrence, day: dt.date) -> bool:
    return moment.whole_week or (
        moment.day is not None and moment.day <= day <= (moment.last_day or moment.day)
    )


def _select(entries: Sequence[_Entry], chosen: Mapping[str, str]) -> Selection:
    """Divide into printed and left off; an activity that was named is asked for, whatever it is."""
    activities = tuple(content for _, content in entries)
    if chosen.get("activity", ALL) != ALL:
        return Selection(kept=activities)
    include = chosen.get("include", "confirmed")
    found = select_for_public(
        activities,
        SelectionOptions(
            with_cancelled=chosen.get("include_cancelled") == YES,
            with_closed=chosen.get("include_closed") == YES,
            with_unconfirmed=include != "confirmed",
        ),
    )
    if include != "promised":
        return found
    ideas = [one for one in found.kept if one.status is ActivityStatus.IDEA]
    return Selection(
        kept=tuple(one for one in found.kept if one not in ideas),
        left_off=(*found.left_off, *((one, LeftOff.UNCONFIRMED) for one in ideas)),
    )


def _file_stem(kind: PrintKind, edition: EditionContent) -> str:
    """``Week van de Ontmoeting 2026 - Programmaboekje - 14 september 2026``, safe on every system."""
    made_on = edition.version_date
    parts = [
        f"{edition.name} {edition.year}" if edition.name and kind.needs_edition else edition.identity.name,
        kind.title,
        f"{made_on.day} {MONTHS[made_on.month - 1]} {made_on.year}" if made_on else "",
    ]
    return " - ".join(safe_name(part) for part in parts if part)


def _meeting_stem(kind: PrintKind, meeting: Meeting) -> str:
    """``Startbijeenkomst - Agenda van een bijeenkomst - 24 september 2026``."""
    parts = [meeting.title, kind.title, plain_date(meeting.day) if meeting.day else ""]
    return " - ".join(safe_name(part) for part in parts if part)
