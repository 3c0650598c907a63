"""Who organises and where it is, from the cells of one row."""

import re
from collections.abc import Collection
from dataclasses import replace

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.several_names import split_names
from coalitiedesk.exchange.venue_words import VenueRef, is_vague, postcode, read_venue

_BRACKETED = re.compile(r"^(?P<name>[^()]{2,}?)\s*\((?P<inner>[^()]+)\)$")
_BY = re.compile(r"(?i)^(door|i\.?s\.?m\.?|georganiseerd door|organisatie:)\s+")


def organiser_names(notes: RowNotes, remarks: list[str], *, known: Collection[str]) -> tuple[str, ...]:
    """Organisations that organise, in order; words that name none go to the remark."""
    names: list[str] = []
    for cell in notes.cells(F.ORGANISER):
        text = _BY.sub("", cell.text)
        if is_vague(text):
            remarks.append(f"{notes.heading(F.ORGANISER)}: {cell.text}")
            continue
        parts = split_names(text, known=known)
        if len(parts) > 1:
            notes.tell(ImportCode.ORGANISERS_SPLIT, F.ORGANISER, text=cell.text, count=len(parts))
        heading = notes.heading(F.ORGANISER)
        names += [_without_brackets(part, remarks, heading=heading) for part in parts]
    return tuple(dict.fromkeys(names))


def venues_of_row(notes: RowNotes, remarks: list[str], *, known: Collection[str]) -> tuple[VenueRef, ...]:
    """Places of one row; none when it names none, or only says that there are several."""
    text = notes.text(F.VENUE)
    if text and is_vague(text):
        notes.ask(ImportCode.VENUE_VAGUE, F.VENUE, text=text)
        remarks.append(f"{notes.heading(F.VENUE)}: {text}")
        text = ""
    if not text:
        return _place_only(notes, remarks)
    parts = split_names(text, known=known)
    venues = tuple(read_venue(part) for part in parts)
    if len(venues) > 1:
        notes.tell(ImportCode.VENUES_SPLIT, F.VENUE, text=text, count=len(venues))
        if address := notes.text(F.ADDRESS):
            remarks.append(f"{notes.heading(F.ADDRESS)}: {address}")
        return tuple(_completed(venue, notes, with_address=False) for venue in venues)
    return (_completed(venues[0], notes, with_address=True),)


def _without_brackets(name: str, remarks: list[str], *, heading: str) -> str:
    """``gemeente (twee wethouders)`` is the gemeente; the words in brackets stay in the remark."""
    found = _BRACKETED.match(name)
    if not found or re.search(r"\d{4}", found["inner"]):
        return name
    remarks.append(f"{heading}: {name}")
    return found["name"].strip()


def _place_only(notes: RowNotes, remarks: list[str]) -> tuple[VenueRef, ...]:
    """An address without a name is a place by its address; a village alone says too little."""
    address, hall = notes.text(F.ADDRESS), notes.text(F.HALL)
    if address:
        venue = read_venue(address)
        return (_completed(replace(venue, address=venue.address or address), notes, with_address=False),)
    if hall:
        return (_completed(VenueRef(name=hall), notes, with_address=False),)
    remarks += [
        f"{notes.heading(field)}: {notes.text(field)}" for field in (F.PLACE, F.AREA) if notes.text(field)
    ]
    return ()


def _completed(venue: VenueRef, notes: RowNotes, *, with_address: bool) -> VenueRef:
    """The place with what the other columns say; a cell of its own goes before words in the name."""
    if venue.is_online:
        return venue
    code_text = notes.text(F.POSTCODE)
    after_code = (
        re.sub(r"\b[1-9]\d{3}\s?[A-Za-z]{2}\b", "", code_text).strip(" ,") if postcode(code_text) else ""
    )
    place = notes.text(F.PLACE) or after_code or venue.place
    address, code = venue.address, venue.postcode
    if with_address and (text := notes.text(F.ADDRESS)):
        own = read_venue(f"x, {text}")
        address, code = own.address or ("" if own.place == text else text), own.postcode or code
        place = place or own.place
    hall = notes.text(F.HALL)
    return replace(
        venue,
        address=address,
        postcode=postcode(code_text) or code,
        place=place,
        hall=(hall if hall and hall != notes.text(F.VENUE) else "") or venue.hall,
        area=notes.text(F.AREA),
    )
