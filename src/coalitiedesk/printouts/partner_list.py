"""The partners on paper: for the coordinator's bag and the meeting, not for the public.

It holds names and numbers of people, and says so on every page.
"""

import datetime as dt
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.dutch.formats import NO_BREAK, count, plain_date, sort_key
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import wrap
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import (
    CellText,
    Column,
    Table,
    TablePart,
    divide_table,
    draw_table,
    make_table,
)
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.remarks import about_identity

LEFT, WIDTH, TOP = A4.text_margin, A4.text_width, A4.height - A4.text_margin
_FIRST_HEAD, _HEAD = 24 * mm, 10 * mm
_MARK_ROOM = 20 * mm
_PRIVATE = "met persoonsgegevens: niet verspreiden"
_COLUMNS = (
    Column(title=PaperText("Partner"), width=WIDTH * 0.25, face=BOLD),
    Column(title=PaperText("Soort en adres"), width=WIDTH * 0.22),
    Column(title=PaperText("Bereiken"), width=WIDTH * 0.25),
    Column(title=PaperText("Mensen"), width=WIDTH * 0.28),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerListContent:
    """All partners, in any order; the edition gives the foot of the page its logos.

    Attributes:
        list_name: Of the list the coordinator kept them under; may be empty.
    """

    edition: EditionContent
    printed_on: dt.date
    partners: tuple[Partner, ...] = ()
    list_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerListOptions:
    """Choices.

    Attributes:
        with_contacts: Names, numbers and addresses of people; without them the list may be handed round.
        with_former: Also partners that have left.
    """

    one_ink: bool = False
    with_contacts: bool = True
    with_former: bool = False


def render(
    content: PartnerListContent,
    options: PartnerListOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the list, in order of name.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    shown = [partner for partner in content.partners if partner.is_active or options.with_former]
    present = [_without_former_people(partner, content.printed_on) for partner in shown]
    table = _table(sorted(present, key=lambda partner: sort_key(partner.name)), options)
    bottom = footer_height(edition, WIDTH) + 4 * mm
    parts = divide_table(table, first_room=TOP - _FIRST_HEAD - bottom, room=TOP - _HEAD - bottom)
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    about = About(
        title=f"Partners van {edition.identity.name}",
        author=edition.identity.name,
        made_on=content.printed_on,
    )
    bare = replace(edition, version=None, version_date=None)
    with document(target, about=about, paper=A4, inks=inks) as pen:
        for number, part in enumerate(parts, start=1):
            _draw_page(pen, content, part, len(shown), is_first=number == 1)
            page = paper_text(f"Bladzijde {number} van {len(parts)}")
            draw_footer(pen, bare, page=page, extra=_foot_words(content, options), is_read=number == 1)
            pen.canvas.showPage()
            waiting.step(number, len(parts))
    return result(pen, target, tuple(about_identity(edition)))


def _without_former_people(partner: Partner, today: dt.date) -> Partner:
    """Who works there no more is nobody to call."""
    return replace(partner, contacts=tuple(one for one in partner.contacts if not one.has_left(today)))


def _foot_words(content: PartnerListContent, options: PartnerListOptions) -> PaperText:
    words = f"Partnerlijst · {plain_date(content.printed_on)}"
    return paper_text(f"{words} · {_PRIVATE}" if options.with_contacts else words)


def _draw_page(
    pen: Pen, content: PartnerListContent, part: TablePart, amount: int, *, is_first: bool
) -> None:
    if not is_first:
        with pen.canvas.artifact("Pagination"):
            pen.put(PaperText("Partners (vervolg)"), LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        draw_table(pen, part, LEFT, TOP - _HEAD)
        return
    with pen.canvas.artifact():
        place_mark(pen, LEFT + WIDTH - 8 * mm, TOP - 7.5 * mm, 15 * mm)
    with pen.canvas.content("H1"):
        pen.put(PaperText("Partners"), LEFT, TOP - 8 * mm, face=BOLD, size=26, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        of = content.list_name or content.edition.identity.name
        words = paper_text(f"{of} · {count(amount, 'partner', 'partners')}")
        for at, line in enumerate(wrap(words, REGULAR, 12, WIDTH - _MARK_ROOM)[:2]):
            pen.put(line, LEFT, TOP - 15.4 * mm - at * 5 * mm, size=12)
    draw_table(pen, part, LEFT, TOP - _FIRST_HEAD)


def _table(partners: list[Partner], options: PartnerListOptions) -> Table:
    columns = _COLUMNS if options.with_contacts else _wider(_COLUMNS[:2])
    rows = [_row(partner, options) for partner in partners]
    return make_table(columns, rows, size=10)


def _wider(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns over the whole width."""
    total = sum(column.width for column in columns)
    return tuple(replace(column, width=column.width * WIDTH / total) for column in columns)


def _row(partner: Partner, options: PartnerListOptions) -> list[CellText]:
    name = partner.name if partner.is_active else f"{partner.name} (doet niet meer mee)"
    cells: list[CellText] = [paper_text(name), _kind_and_address(partner)]
    if options.with_contacts:
        cells += [_ways(partner), tuple(line for contact in partner.contacts for line in _person(contact))]
    return cells


def _kind_and_address(partner: Partner) -> tuple[PaperText, ...]:
    kind = label(partner.kind) if partner.kind is not PartnerKind.UNKNOWN else ""
    town = " ".join(part for part in (partner.postcode, partner.place) if part.strip())
    return tuple(paper_text(part) for part in (partner.sector or kind, partner.address, town))


def _ways(partner: Partner) -> tuple[PaperText, ...]:
    """How to reach the organisation itself."""
    ways = (partner.phone.replace(" ", NO_BREAK), partner.email, partner.web_address)
    return tuple(paper_text(way) for way in ways)


def _person(contact: Contact) -> tuple[PaperText, ...]:
    """Who, and below it the number and address of this person."""
    who = ", ".join(part for part in (contact.name, contact.role) if part.strip())
    phone = contact.phone.replace(" ", NO_BREAK)
    return paper_text(who), paper_text(phone), paper_text(contact.email)
