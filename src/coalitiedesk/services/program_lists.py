"""Every list that the program keeps, as rows and columns: for paper, for Excel, for whoever asks for it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.db.queries import offers as offer_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.contact_due import ContactDue
from coalitiedesk.domain.ids import AreaId, EditionId, PartnerId
from coalitiedesk.domain.listed import (
    Candour,
    ListedCell,
    ListedColumn,
    ListedRow,
    ListedTable,
    ProgramList,
)
from coalitiedesk.domain.meetings import GuestState, guests_in
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.shortlist import ranked
from coalitiedesk.dutch.formats import enumerate_words, time_range
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.contact_log import due_in
from coalitiedesk.services.export_lists import activity_sheet
from coalitiedesk.services.handover_reducing import people_words, resident_name
from coalitiedesk.services.shortlist import shortlist_in

_PEOPLE, _FREE = Candour.PEOPLE, Candour.FREE_WORDS
_NEVER = dt.date.max
_ACTIVITY_COLUMNS = {
    "Activiteit": Candour.FREE_WORDS,
    "Datum": Candour.NOTHING,
    "Tijd": Candour.NOTHING,
    "Locatie": Candour.NOTHING,
    "Organisatie": Candour.NOTHING,
    "Doelgroep": Candour.NOTHING,
    "Status": Candour.NOTHING,
    "Contactpersoon": Candour.PEOPLE,
    "Telefoon": Candour.PEOPLE,
}
"""Those of the sheet of activities that fit on paper."""


@dataclass(frozen=True)
class _Asked:
    """What a list is read with; what several lists need is read once."""

    session: Session
    today: dt.date
    edition_id: EditionId | None
    has_people: bool

    @cached_property
    def names(self) -> dict[PartnerId, str]:
        """Of the partners; residents may be one person, and have a number where people stay at home."""
        return {
            line.id: line.name
            if self.has_people or line.kind is not PartnerKind.RESIDENTS
            else resident_name(line.id)
            for line in partner_queries.partner_lines(self.session, today=self.today)
        }


def program_list(
    session: Session,
    which: ProgramList,
    *,
    today: dt.date,
    has_people: bool,
    edition_id: EditionId | None = None,
) -> ListedTable:
    """A list as it stands today, within an open session.

    Args:
        session: To ask with.
        which: The list.
        today: Local date.
        has_people: With names, numbers and addresses of people, and with what was written down in full.
        edition_id: Which Week activities are of; there are none without.
    """
    asked = _Asked(session=session, today=today, edition_id=edition_id, has_people=has_people)
    table = _LISTS[which](asked)
    return table if has_people else table.without_people(people_words(session).without_people)


def _table(which: ProgramList, columns: list[ListedColumn], rows: list[ListedRow]) -> ListedTable:
    return ListedTable(title=label(which), columns=tuple(columns), rows=tuple(rows))


def _column(title: str, candour: Candour = Candour.NOTHING) -> ListedColumn:
    return ListedColumn(title=title, candour=candour)


def _row(*cells: ListedCell, about: PartnerId | None = None) -> ListedRow:
    return ListedRow(cells=cells, partner_ids=frozenset() if about is None else frozenset({about}))


def _partners(asked: _Asked) -> ListedTable:
    areas: dict[AreaId | None, str] = {area.id: area.name for area in coalition_queries.areas(asked.session)}
    columns = [_column("Partner"), _column("Soort"), _column("Contactpersoon", _PEOPLE)]
    columns += [_column("Telefoon", _PEOPLE), _column("E-mail", _PEOPLE)]
    columns += [_column("Plaats"), _column("Wijk"), _column("Fase"), _column("Laatste contact")]
    rows = [
        _row(
            asked.names[line.id],
            line.sector or ("" if line.kind is PartnerKind.UNKNOWN else label(line.kind)),
            line.contact_name,
            line.phone,
            line.email,
            line.place,
            areas.get(line.area_id, ""),
            label(line.stage),
            line.upkeep.last_contact,
            about=line.id,
        )
        for line in partner_queries.partner_lines(asked.session, today=asked.today)
        if line.is_active
    ]
    return _table(ProgramList.PARTNERS, columns, rows)


def _due_calls(asked: _Asked) -> ListedTable:
    columns = [_column("Partner"), _column("Waarom"), _column("Wat", _FREE), _column("Dag")]
    columns += [_column("Vraag naar", _PEOPLE), _column("Telefoon", _PEOPLE)]
    rows = [
        _row(
            asked.names.get(due.partner_id, due.partner),
            _why(due),
            due.subject,
            due.day,
            due.person,
            due.phone,
            about=due.partner_id,
        )
        for due in due_in(asked.session, today=asked.today)
    ]
    return _table(ProgramList.DUE_CALLS, columns, rows)


def _why(due: ContactDue) -> str:
    return label(due.direction or due.warmth or due.kind)


def _contact_log(asked: _Asked) -> ListedTable:
    people = {
        contact.id: contact.name
        for partner in partner_queries.partners(asked.session)
        for contact in partner.contacts
    }
    columns = [_column("Dag"), _column("Partner"), _column("Hoe"), _column("Met wie", _PEOPLE)]
    columns += [_column("Wie van ons", _PEOPLE), _column("Waar het over ging", _PEOPLE)]
    columns += [_column("Vervolg op"), _column("Vervolg", _FREE)]
    rows = [
        _row(
            one.day,
            asked.names.get(one.partner_id, ""),
            label(one.kind),
            people.get(one.contact_id, "") if one.contact_id else "",
            one.by_whom,
            one.text,
            one.follow_up_on if one.waits else None,
            one.follow_up if one.waits else "",
            about=one.partner_id,
        )
        for one in log_queries.all_interactions(asked.session)
    ]
    return _table(ProgramList.CONTACT_LOG, columns, rows)


def _promises(asked: _Asked) -> ListedTable:
    columns = [_column("Partner"), _column("Wie"), _column("Wat", _FREE), _column("Beloofd op")]
    columns += [_column("Uiterlijk"), _column("Stand")]
    rows = [
        _row(
            asked.names.get(one.partner_id, ""),
            label(one.direction),
            one.text,
            one.made_on,
            one.due,
            label(one.state),
            about=one.partner_id,
        )
        for one in log_queries.all_commitments(asked.session)
    ]
    return _table(ProgramList.PROMISES, columns, rows)


def _offers(asked: _Asked) -> ListedTable:
    columns = [_column("Partner"), _column("Biedt of zoekt"), _column("Wat voor"), _column("Wat", _FREE)]
    columns += [_column("Wijk"), _column("Stand")]
    rows = [
        _row(
            asked.names.get(one.offer.partner_id, one.partner),
            label(one.offer.direction),
            label(one.offer.kind),
            one.offer.text,
            one.area,
            label(one.offer.state),
            about=one.offer.partner_id,
        )
        for one in offer_queries.listed_offers(asked.session)
    ]
    return _table(ProgramList.OFFERS, columns, rows)


def _shortlist(asked: _Asked) -> ListedTable:
    found = shortlist_in(asked.session)
    columns = [_column("Partner"), _column("Fase"), _column("Kruisjes")]
    columns += [_column(criterion.name) for criterion in found.criteria]
    rows = [
        _row(
            asked.names.get(one.partner_id, one.name),
            label(one.stage),
            len(one.crosses),
            *("×" if criterion.key in one.crosses else "" for criterion in found.criteria),
            about=one.partner_id,
        )
        for one in ranked(found.candidates)
        if one.is_active
    ]
    return _table(ProgramList.SHORTLIST, columns, rows)


def _tasks(asked: _Asked) -> ListedTable:
    columns = [_column("Taak", _FREE), _column("Partner"), _column("Wie", _PEOPLE)]
    columns += [_column("Uiterlijk"), _column("Bij"), _column("Klaar")]
    found = sorted(
        plan_queries.tasks(asked.session), key=lambda one: (one.is_done, one.due or _NEVER, one.id)
    )
    rows = [
        _row(
            one.title,
            asked.names.get(one.owner_partner_id, "") if one.owner_partner_id else "",
            one.owner,
            one.due,
            label(one.step) if one.step else "",
            "ja" if one.is_done else "nee",
            about=one.owner_partner_id,
        )
        for one in found
    ]
    return _table(ProgramList.TASKS, columns, rows)


def _meetings(asked: _Asked) -> ListedTable:
    columns = [_column("Dag"), _column("Tijd"), _column("Bijeenkomst", _FREE), _column("Plek", _FREE)]
    columns += [_column("Genodigd"), _column("Er waren"), _column("Wie", _PEOPLE)]
    rows = [
        ListedRow(
            cells=(
                one.day,
                time_range(one.start, one.end),
                one.title,
                one.place,
                len(one.guests),
                len(guests_in(one.guests, GuestState.ATTENDED)),
                enumerate_words([guest.who for guest in one.guests]),
            ),
            partner_ids=frozenset(guest.partner_id for guest in one.guests if guest.partner_id),
        )
        for one in meeting_queries.meetings(asked.session)
    ]
    return _table(ProgramList.MEETINGS, columns, rows)


def _activities(asked: _Asked) -> ListedTable:
    session, edition_id = asked.session, asked.edition_id
    activities = activity_queries.activities(session, edition_id=edition_id) if edition_id else ()
    sheet = activity_sheet(
        activities,
        venues=venue_queries.venues(session),
        areas=coalition_queries.areas(session),
        partners=[replace(one, name=asked.names[one.id]) for one in partner_queries.partners(session)],
    )
    places = [sheet.headings.index(title) for title in _ACTIVITY_COLUMNS]
    columns = [_column(title, candour) for title, candour in _ACTIVITY_COLUMNS.items()]
    rows = [_row(*(row[at] for at in places)) for row in sheet.rows]
    return _table(ProgramList.ACTIVITIES, columns, rows)


_LISTS: dict[ProgramList, Callable[[_Asked], ListedTable]] = {
    ProgramList.PARTNERS: _partners,
    ProgramList.DUE_CALLS: _due_calls,
    ProgramList.CONTACT_LOG: _contact_log,
    ProgramList.PROMISES: _promises,
    ProgramList.OFFERS: _offers,
    ProgramList.SHORTLIST: _shortlist,
    ProgramList.TASKS: _tasks,
    ProgramList.MEETINGS: _meetings,
    ProgramList.ACTIVITIES: _activities,
}
