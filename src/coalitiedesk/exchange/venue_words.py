"""A place as written in one cell: building, hall, address, postcode and village apart."""

import re
from dataclasses import dataclass, replace

from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.column_evidence import POSTCODE

_VAGUE = re.compile(
    r"^((nog )?(onbekend|niet bekend|te bepalen|nader te bepalen|ntb|n\.t\.b\.?|nnb|volgt)|"
    r"in overleg|wisselend\w*|divers\w*|"
    r"(op )?(verschillende|diverse|meerdere|wisselende|allerlei|alle) (locaties?|plekken|"
    r"plaatsen|adressen|dorpen|wijken|kernen|buurten|"
    r"straten|huizen|scholen|winkels|supermarkten|zorgcentra|zorglocaties|"
    r"verzorgingshuizen)( .*)?|locatie (volgt|onbekend|nog onbekend)|"
    r"(bij )?(mensen |ouderen |bewoners )?thuis|aan huis|\?+|-+|x|geen|nvt|n\.v\.t\.?|overal|"
    r"(in )?(de )?(hele|gehele) (gemeente|stad|wijk|dorp))$"
)
_ONLINE = re.compile(
    r"\b(online|digitaal|teams|zoom|skype|webinar|telefonisch|per telefoon|via internet|livestream|radio)\b"
)
_HALL = re.compile(
    r"^((grote|kleine|boven|beneden|theater|raad|sport|gym|foyer|hal|bar|kelder|tuin|"
    r"huis)?-?(zaal|kamer|ruimte|lokaal|foyer|hal|aula|kantine|kantoor|keuken)"
    r"|zaal\b.*|lokaal\b.*|ruimte\b.*|kamer\b.*|de (grote |kleine )?zaal|de foyer|foyer|aula|"
    r"kantine|etage\b.*|\d+e (etage|verdieping).*|begane grond|verdieping\b.*|"
    r"(grote|kleine) (zaal|ruimte|kerkzaal)|recreatiezaal|activiteitenruimte|"
    r"ontmoetingsruimte|restaurant|ingang\b.*|(in )?de (zaal|hal|aula|tuin))$"
)
_STREET = re.compile(
    r"^(?P<street>[^\W\d_][\w .’'`\-]*?\s+\d{1,4}\s?(?:[a-zA-Z]|bis)?(?:\s?[-/]\s?\d{1,4})?)$"
)
_STREET_IN_PLACE = re.compile(r"^(?P<street>.*\s\d{1,4}\s?[a-zA-Z]?)\s+(?:in|te)\s+(?P<place>.+)$")
_PLACE = re.compile(
    r"^(’s-|'s-|‘s-)?[A-ZÀ-Þ][\w’'\-ûâêôúéëïöü]*(?:[ -](?:aan|de|den|der|van|op|bij|ter|ten|"
    r"a/d|[A-ZÀ-Þ][\w’'\-]*)){0,3}(\s\([A-Z]\w*\.?\))?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRef:
    """A place as an activity names it; empty text is unknown."""

    name: str
    hall: str = ""
    address: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    is_online: bool = False


def is_vague(text: str) -> bool:
    """No place, but words that stand for one: ``verschillende locaties``, ``nog onbekend``, ``thuis``."""
    return bool(_VAGUE.match(fold(text).strip(" .()")))


def read_venue(text: str) -> VenueRef:
    """Take a cell apart at its commas and brackets; what is no hall, address or village stays in the name."""
    if _ONLINE.search(fold(text)) and len(text) < 60:
        return VenueRef(name=text.strip(), is_online=True)
    venue = VenueRef(name="")
    kept: list[str] = []
    parts = [part.strip() for part in re.split(r"\s*(?:,|\n|\s[-–]\s|\s\|\s)\s*", text) if part.strip()]
    for index, part in enumerate(parts):
        taken = _take(part, venue, is_first=index == 0, is_last=index == len(parts) - 1)
        if taken is None:
            kept.append(part)
        else:
            venue = taken
    if not kept:
        return replace(venue, name=venue.address or text.strip())
    return _with_bracketed_hall(replace(venue, name=", ".join(kept)))


def _take(part: str, venue: VenueRef, *, is_first: bool, is_last: bool) -> VenueRef | None:
    """The venue with this part in its own field; None when it belongs to the name."""
    code = POSTCODE.search(part)
    if is_first:
        return replace(venue, postcode=postcode(part)) if code and code.group() == part else None
    if code and code.start() == 0:
        return replace(venue, postcode=postcode(part), place=part[code.end() :].strip(" ,") or venue.place)
    if _HALL.match(fold(part)):
        return replace(venue, hall=part)
    if (found := _STREET.match(part)) or (found := _STREET_IN_PLACE.match(part)):
        return replace(venue, address=found["street"], place=found.groupdict().get("place") or venue.place)
    return replace(venue, place=part) if is_last and _PLACE.match(part) and len(part) > 2 else None


def _with_bracketed_hall(venue: VenueRef) -> VenueRef:
    """``Dorpshuis De Kern (grote zaal)``, ``Buurthuis (Kerkstraat 5)``, ``De Linde (Elst)``."""
    found = re.match(r"^(.+?)\s*\(([^()]+)\)$", venue.name)
    if not found:
        return (
            replace(venue, address=venue.name) if not venue.address and _STREET.match(venue.name) else venue
        )
    inner = found[2].strip()
    if _HALL.match(fold(inner)):
        return replace(venue, name=found[1], hall=inner)
    if street := _STREET.match(inner):
        return replace(venue, name=found[1], address=street["street"])
    return venue


def postcode(text: str) -> str:
    """``1234 AB`` from a text that holds a postcode; else empty."""
    found = POSTCODE.search(text)
    return f"{found[1]} {found[2].upper()}" if found else ""
