"""The list of partners as it is shown, taken along: on paper, as a sheet, or as cards for the telephone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.saved_views import ABOUT_PEOPLE, PartnerColumn
from coalitiedesk.domain.warmth import warmth_of
from coalitiedesk.dutch.area_words import area_words
from coalitiedesk.dutch.formats import NO_BREAK, count, plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.exchange.write_contacts import contacts_bytes
from coalitiedesk.exchange.write_spreadsheet import Sheet, delimited_bytes, workbook_bytes
from coalitiedesk.services.coalition import get_coalition, list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.export_events import contact_cards
from coalitiedesk.services.handover_reducing import resident_name
from coalitiedesk.services.output import write_output
from coalitiedesk.services.partners import all_partners, list_partners
from coalitiedesk.services.printing import collect

if TYPE_CHECKING:
    from coalitiedesk.services.printing import PrintJob

SUFFIXES = (".xlsx", ".csv", ".vcf")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWish:
    """What is to go along.

    Attributes:
        ids: Who, in the order of the list.
        columns: Which columns; the name is always there.
        has_people: Also names, numbers and addresses of people.
        words: By what they were chosen; may be empty.
    """

    ids: tuple[PartnerId, ...]
    columns: tuple[PartnerColumn, ...]
    has_people: bool = False
    words: str = ""

    @property
    def shown_columns(self) -> tuple[PartnerColumn, ...]:
        """Those that may go along."""
        return tuple(one for one in self.columns if self.has_people or one not in ABOUT_PEOPLE)


def list_sheet(desk: Desk, wish: ListWish, *, today: dt.date) -> Sheet:
    """The list with its headings; a resident is nameless where people stay at home."""
    areas: dict[AreaId | None, str] = {area.id: area.name for area in list_areas(desk)}
    order = {key: at for at, key in enumerate(wish.ids)}
    found = [line for line in list_partners(desk, today=today) if line.id in order]
    lines = [_reduced(line, wish) for line in sorted(found, key=lambda line: order[line.id])]
    columns = wish.shown_columns
    return Sheet(
        title="Partners",
        headings=tuple(label(column) for column in columns),
        rows=[[cell_words(line, column, areas, today) for column in columns] for line in lines],
    )


def write_list(desk: Desk, wish: ListWish, target: Path, *, today: dt.date) -> int:
    """Write the list to a file; its suffix chooses the format.

    Returns:
        How many rows or cards.

    Raises:
        ValueError: Another suffix than ``SUFFIXES``.
        OutputError: It could not be written.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise ValueError(suffix)
    if suffix == ".vcf":
        wanted = set(wish.ids)
        partners = [partner for partner in all_partners(desk) if partner.id in wanted]
        cards = list(contact_cards(partners, coalition=get_coalition(desk), today=today))
        write_output(target, contacts_bytes(cards))
        return len(cards)
    sheet = list_sheet(desk, wish, today=today)
    write_output(target, delimited_bytes(sheet) if suffix == ".csv" else workbook_bytes(sheet))
    return len(sheet.rows)


def list_job(desk: Desk, wish: ListWish, *, today: dt.date) -> "PrintJob":
    """The list ready for the press."""
    from coalitiedesk.printouts.shown_list_content import ShownListContent

    job = collect(desk, "partner_list", today=today)
    sheet = list_sheet(desk, wish, today=today)
    amount = count(len(sheet.rows), "partner", "partners")
    content = ShownListContent(
        edition=job.edition,
        printed_on=today,
        title="Partners",
        below=" · ".join(part for part in (amount, wish.words) if part),
        headings=sheet.headings,
        rows=tuple(tuple(str(cell) for cell in row) for row in sheet.rows),
        is_private=wish.has_people,
    )
    return replace(job, own=content, partners=())


def cell_words(
    line: PartnerLine, column: PartnerColumn, areas: Mapping[AreaId | None, str], today: dt.date
) -> str:
    """What a column tells of a partner."""
    last = line.upkeep.last_contact
    kind = "" if line.kind is PartnerKind.UNKNOWN else label(line.kind)
    words = {
        PartnerColumn.NAME: line.name if line.is_active else f"{line.name} (doet niet meer mee)",
        PartnerColumn.WARMTH: label(warmth_of(line.upkeep, today)),
        PartnerColumn.KIND: kind,
        PartnerColumn.PERSON: line.contact_name,
        PartnerColumn.PHONE: line.phone.replace(" ", NO_BREAK),
        PartnerColumn.PLACE: line.place,
        PartnerColumn.ACTIVITIES: str(line.activity_count or ""),
        PartnerColumn.EMAIL: line.email,
        PartnerColumn.AREA: area_words(line.areas, areas),
        PartnerColumn.LABELS: ", ".join(line.labels),
        PartnerColumn.STAGE: label(line.stage),
        PartnerColumn.HOLDER: line.upkeep.account_holder,
        PartnerColumn.LAST_CONTACT: plain_date(last) if last else "",
    }
    return words[column]


def _reduced(line: PartnerLine, wish: ListWish) -> PartnerLine:
    if wish.has_people or line.kind is not PartnerKind.RESIDENTS:
        return line
    return replace(line, name=resident_name(line.id))


def people_columns(columns: Sequence[PartnerColumn]) -> tuple[str, ...]:
    """Names of the columns that tell of people, to warn about."""
    return tuple(label(column) for column in columns if column in ABOUT_PEOPLE)
