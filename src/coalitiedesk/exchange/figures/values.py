"""Cells of a RIVM or CBS table: numbers, periods, groups of people, margins, regions and units."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from coalitiedesk.domain.figures import WHOLE, FigureUnit, RegionLevel, level_of
from coalitiedesk.exchange.figures.table import FoundRegion, Margin

# Signs with which CBS says that there is no number: unknown, secret, too few people, not applicable.
_NO_NUMBER = frozenset({"", ".", "..", "-", "–", "x", "X", "?", "*", "n.b.", "nb", "n.v.t.", "nvt", "NA"})
_NUMBER = re.compile(r"-?\d[\d.,]*")
_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_PLAIN_YEAR = re.compile(r"(19|20)\d\d(JJ00)?\*{0,2}")
_CODE = re.compile(r"(NL|LD|PV|CR|GG|GM|WK|BU)\d{2,10}")
# Keys of RIVM table 50120NED and its neighbours; other keys are shown as they are.
_GROUP_KEYS = {
    "20300": "18 jaar en ouder",
    "53115": "18 tot 65 jaar",
    "80200": "65 jaar en ouder",
    "10000": "",
    "T009002": "",
    "T001038": "",
}
_MARGIN_KEYS = {"MW00000": Margin.VALUE, "MOG0095": Margin.LOW, "MBG0095": Margin.HIGH}
_UNITS = {
    "%": (FigureUnit.PERCENT, 1),
    "procent": (FigureUnit.PERCENT, 1),
    "aantal": (FigureUnit.COUNT, 1),
    "personen": (FigureUnit.COUNT, 1),
    "x 1 000": (FigureUnit.COUNT, 1000),
    "x 1000": (FigureUnit.COUNT, 1000),
    "1 000": (FigureUnit.COUNT, 1000),
    "getal": (FigureUnit.NUMBER, 1),
    "score": (FigureUnit.NUMBER, 1),
    "index": (FigureUnit.NUMBER, 1),
}


def has_no_number(text: str) -> bool:
    """The source says that it has no number here."""
    return text in _NO_NUMBER


def is_number_or_none(text: str) -> bool:
    """A cell that can stand in a column of numbers."""
    return text in _NO_NUMBER or _NUMBER.fullmatch(_tight(text)) is not None


def is_number(text: str) -> bool:
    """A cell that holds a number."""
    return _NUMBER.fullmatch(_tight(text)) is not None


def thousandths(text: str, *, has_decimal_comma: bool, unit: FigureUnit, factor: int = 1) -> int | None:
    """The number times 1000; None when it cannot be read as one."""
    bare = _tight(text)
    if _NUMBER.fullmatch(bare) is None:
        return None
    is_grouped = unit is FigureUnit.COUNT and _THOUSANDS.fullmatch(bare) is not None
    if has_decimal_comma or is_grouped:
        bare = bare.replace(".", "").replace(",", ".")
    elif "," in bare:
        bare = bare.replace(",", "")
    try:
        return int((Decimal(bare) * WHOLE * factor).to_integral_value(ROUND_HALF_UP))
    except InvalidOperation:
        return None


def year_of(text: str) -> tuple[int | None, str]:
    """The year of a period, and the words for what is not a whole year (``2022KW03``)."""
    found = _YEAR.search(text) or re.match(r"((?:19|20)\d\d)", text)
    if found is None:
        return None, text
    year = int(found.group(1))
    return year, "" if _PLAIN_YEAR.fullmatch(text) else text


def years_named(text: str) -> tuple[int, ...]:
    """Years in a title, each once."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(text)))


def group_words(text: str) -> str:
    """Of whom: ``18 jaar en ouder`` for a key or a label; empty for everybody."""
    if text in _GROUP_KEYS:
        return _GROUP_KEYS[text]
    if text.casefold().startswith("totaal"):
        return ""
    return text.replace(" jaar of ouder", " jaar en ouder")


def margin_of(text: str) -> Margin:
    """Whether this is the value or an end of the margin."""
    if text in _MARGIN_KEYS:
        return _MARGIN_KEYS[text]
    words = text.casefold()
    if words in ("", "waarde"):
        return Margin.VALUE
    if "ondergrens" in words:
        return Margin.LOW
    return Margin.HIGH if "bovengrens" in words else Margin.OTHER


def unit_of(text: str) -> tuple[FigureUnit, int] | None:
    """Unit and factor of ``%``, ``Aantal``, ``x 1 000``; None when it is no unit."""
    return _UNITS.get(" ".join(text.casefold().split()).strip("()"))


def is_code(text: str) -> bool:
    """A region by its CBS code; padded codes are stripped before."""
    return _CODE.fullmatch(text.strip().upper()) is not None


def region_of(code: str, name: str, municipality_name: str) -> FoundRegion:
    """A region; a district or neighbourhood of which the file holds no name is called by its code."""
    code = code.strip().upper()
    level = level_of(code)
    if not code and name.casefold() == "nederland":
        level = RegionLevel.COUNTRY
    if not name:
        name = _name_by_code(code, level, municipality_name)
    is_within = level in (RegionLevel.MUNICIPALITY, RegionLevel.DISTRICT, RegionLevel.NEIGHBOURHOOD)
    return FoundRegion(code=code, name=name, level=level, municipality=f"GM{code[2:6]}" if is_within else "")


def _name_by_code(code: str, level: RegionLevel, municipality_name: str) -> str:
    if level is RegionLevel.DISTRICT:
        return f"Wijk {code}"
    if level is RegionLevel.NEIGHBOURHOOD:
        return f"Buurt {code}"
    return municipality_name or code


def _tight(text: str) -> str:
    return text.replace(" ", "").replace("\xa0", "").replace("−", "-").removesuffix("%").rstrip("*")
