"""Lists, calendar and contacts out of the coalition, for other programmes."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.listed import ProgramList
from coalitiedesk.domain.output_codes import OutputNotice
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.labels import label
from coalitiedesk.exchange.write_calendar import calendar_bytes
from coalitiedesk.exchange.write_contacts import contacts_bytes
from coalitiedesk.exchange.write_spreadsheet import Sheet, delimited_bytes, workbook_bytes
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.coalition import get_coalition, list_areas
from coalitiedesk.services.contact_log import list_interactions
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.export_events import (
    belongs_in_calendar,
    calendar_events,
    contact_cards,
    has_date,
)
from coalitiedesk.services.export_lists import activity_sheet, contact_log_sheet, partner_sheet
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.opening import SUFFIX
from coalitiedesk.services.output import write_output
from coalitiedesk.services.partners import all_partners
from coalitiedesk.services.printing import collect
from coalitiedesk.services.printing.word_files import WORD_SUFFIX, word_bytes
from coalitiedesk.services.program_lists import program_list
from coalitiedesk.services.venues import list_venues


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportKind:
    """Something that can go out; the first suffix is the one to offer.

    Attributes:
        is_of_partners: Can be of the partners on a kept list only.
        has_people: Names, numbers or addresses of people go along.
    """

    key: str
    title: str
    suffixes: tuple[str, ...]
    needs_edition: bool = False
    is_of_partners: bool = False
    has_people: bool = True


_LISTED = (
    ProgramList.DUE_CALLS,
    ProgramList.PROMISES,
    ProgramList.OFFERS,
    ProgramList.SHORTLIST,
    ProgramList.TASKS,
    ProgramList.MEETINGS,
)
"""Lists that go out as they are printed; the others have columns that the import reads back."""
EXPORT_KINDS = (
    ExportKind(
        key="partners", title="Partners met contactpersonen", suffixes=(".xlsx", ".csv"), is_of_partners=True
    ),
    ExportKind(
        key="contact_log",
        title="Contactmomenten met partners",
        suffixes=(".xlsx", ".csv"),
        is_of_partners=True,
    ),
    ExportKind(
        key="activities", title="Activiteiten van een Week", suffixes=(".xlsx", ".csv"), needs_edition=True
    ),
    *(
        ExportKind(key=one.value, title=label(one), suffixes=(".xlsx", ".csv"), is_of_partners=True)
        for one in _LISTED
    ),
    ExportKind(
        key="calendar",
        title="Programma voor in de agenda",
        suffixes=(".ics",),
        needs_edition=True,
        has_people=False,
    ),
    ExportKind(
        key="contacts", title="Contactpersonen voor in de telefoon", suffixes=(".vcf",), is_of_partners=True
    ),
    ExportKind(key="plan", title="Plan van aanpak voor in Word", suffixes=(WORD_SUFFIX,)),
    ExportKind(key="handover", title="Overdrachtspakket zonder wachtwoord", suffixes=(SUFFIX,)),
    ExportKind(
        key="handover_reduced",
        title="Overdrachtspakket zonder gegevens van mensen",
        suffixes=(SUFFIX,),
        has_people=False,
    ),
)


class UnknownSuffixError(ValueError):
    """The name of the output does not say in which format it is to be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportResult:
    """What went out: the number of rows, events, cards or chapters, and what to look at."""

    count: int
    problems: tuple[Problem, ...] = ()


def find_export_kind(key: str) -> ExportKind | None:
    """The kind of this key, or None."""
    return next((kind for kind in EXPORT_KINDS if kind.key == key), None)


def export_to_file(
    desk: Desk,
    key: str,
    target: Path,
    *,
    edition_id: EditionId | None = None,
    made_at: dt.datetime | None = None,
    partner_ids: Sequence[PartnerId] | None = None,
) -> ExportResult:
    """Write one kind to a file; its suffix chooses the format.

    Args:
        desk: The open coalition.
        key: Of an ``ExportKind``.
        target: Is replaced when it exists.
        edition_id: Which Week; the newest one without.
        made_at: Moment that stands in a calendar, with its zone; now without.
        partner_ids: Only these, of a kind that ``is_of_partners``; everybody without.

    Raises:
        LookupError: No such kind.
        UnknownSuffixError: The kind does not come in that format.
        OutputError: It could not be written.
        DocumentError: A package could not be written, or does not open.
    """
    kind = find_export_kind(key)
    if kind is None:
        raise LookupError(key)
    if target.suffix.lower() not in kind.suffixes:
        raise UnknownSuffixError(target.suffix)
    moment = made_at or dt.datetime.now(dt.UTC)
    if key in _SCOPES:
        wish = PackageWish(target=target, made_at=moment, scope=_SCOPES[key])
        counts = begin_package(desk, wish).run().counts
        return ExportResult(count=counts.get("partner", 0) + counts.get("activity", 0))
    kept = None if partner_ids is None else frozenset(partner_ids)
    asked = _Asked(suffix=target.suffix.lower(), edition_id=edition_id, made_at=moment, partner_ids=kept)
    content, result = _WRITERS[key](desk, asked)
    write_output(target, content)
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What goes out, and how."""

    suffix: str
    edition_id: EditionId | None
    made_at: dt.datetime
    partner_ids: frozenset[PartnerId] | None

    def has(self, partner_id: PartnerId) -> bool:
        """Whether a partner goes along."""
        return self.partner_ids is None or partner_id in self.partner_ids


_Made = tuple[bytes, ExportResult]
_SCOPES = {"handover": HandoverScope.EVERYTHING, "handover_reduced": HandoverScope.WITHOUT_PEOPLE}


def _chosen_partners(desk: Desk, asked: _Asked) -> list[Partner]:
    return [one for one in all_partners(desk) if asked.has(one.id)]


def _partners(desk: Desk, asked: _Asked) -> _Made:
    return _list(partner_sheet(_chosen_partners(desk, asked), list_areas(desk)), asked)


def _contact_log(desk: Desk, asked: _Asked) -> _Made:
    log = [one for one in list_interactions(desk) if asked.has(one.partner_id)]
    return _list(contact_log_sheet(log, all_partners(desk)), asked)


def _listed(which: ProgramList) -> Callable[[Desk, _Asked], _Made]:
    def made(desk: Desk, asked: _Asked) -> _Made:
        with desk.read() as session:
            table = program_list(session, which, today=asked.made_at.astimezone().date(), has_people=True)
        if asked.partner_ids is not None:
            table = table.only(asked.partner_ids)
        return _list(Sheet(title=table.title, headings=table.headings, rows=table.cells), asked)

    return made


def _activities(desk: Desk, asked: _Asked) -> _Made:
    edition = _edition(desk, asked.edition_id)
    activities = list_activities(desk, edition.id) if edition else ()
    return _list(
        activity_sheet(
            activities, venues=list_venues(desk), areas=list_areas(desk), partners=all_partners(desk)
        ),
        asked,
    )


def _calendar(desk: Desk, asked: _Asked) -> _Made:
    edition, coalition = _edition(desk, asked.edition_id), get_coalition(desk)
    activities = list_activities(desk, edition.id) if edition else ()
    if edition is None:
        return calendar_bytes((), title=coalition.name, made_at=asked.made_at), ExportResult(count=0)
    events = list(
        calendar_events(
            activities,
            coalition=coalition,
            edition=edition,
            venues={venue.id: venue for venue in list_venues(desk)},
            partners={partner.id: partner.name for partner in all_partners(desk)},
        )
    )
    undated = sorted(
        {
            (activity.title, int(activity.id))
            for activity in activities
            if belongs_in_calendar(activity)
            and not all(has_date(moment, edition) for moment in activity.occurrences)
        }
    )
    problems = tuple(
        Problem(code=OutputNotice.WITHOUT_DATE, subject=title, record_id=record_id)
        for title, record_id in undated
    )
    title = f"{edition.name} {edition.year}"
    return calendar_bytes(events, title=title, made_at=asked.made_at), ExportResult(
        count=len(events), problems=problems
    )


def _contacts(desk: Desk, asked: _Asked) -> _Made:
    partners, today = _chosen_partners(desk, asked), asked.made_at.date()
    cards = list(contact_cards(partners, coalition=get_coalition(desk), today=today))
    return contacts_bytes(cards), ExportResult(count=len(cards))


def _plan(desk: Desk, asked: _Asked) -> _Made:
    job = collect(desk, "plan_of_action", today=asked.made_at.astimezone().date())
    amount = len(job.own.document.written) if isinstance(job.own, WrittenContent) else 0
    return word_bytes(job), ExportResult(count=amount)


def _list(sheet: Sheet, asked: _Asked) -> _Made:
    write = delimited_bytes if asked.suffix == ".csv" else workbook_bytes
    return write(sheet), ExportResult(count=len(sheet.rows))


def _edition(desk: Desk, edition_id: EditionId | None) -> Edition | None:
    found = list_editions(desk)
    return next((one for one in found if edition_id is None or one.id == edition_id), None)


_WRITERS: dict[str, Callable[[Desk, _Asked], _Made]] = {
    "partners": _partners,
    "contact_log": _contact_log,
    "activities": _activities,
    "calendar": _calendar,
    "contacts": _contacts,
    "plan": _plan,
    **{one.value: _listed(one) for one in _LISTED},
}
