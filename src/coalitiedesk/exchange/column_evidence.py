"""What a column holds, judged by its values, for columns whose heading is unknown or missing."""

import re
from collections.abc import Callable, Sequence

from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.cells import Cell
from coalitiedesk.exchange.moments.grouping import read_groups
from coalitiedesk.exchange.moments.specs import DayRule

_SAMPLE = 60
_ENOUGH = 0.6
EMAIL = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[a-z]{2,}", re.IGNORECASE)
PHONE = re.compile(r"(?:\+|00)?\(?\d[\d\s\-–./()]{7,16}\d")
POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Za-z]{2})\b")
WEB = re.compile(
    r"(https?://|www\.)\S+|^[\w-]+(\.[\w-]+)*\.(nl|com|org|eu|net|info|frl)(/\S*)?$", re.IGNORECASE
)
_PRICE = re.compile(r"€|^\s*\d{1,3},\d{2}\s*$|\bgratis\b", re.IGNORECASE)
_STREET = re.compile(r"^[^\W\d][\w .’'-]+\s\d{1,4}\s?[a-zA-Z]{0,2}$")
_VENUE_WORDS = re.compile(
    r"dorpshuis|buurthuis|wijkcentrum|wijkgebouw|wijkhuis|kerk|zaal|centrum|mfc|mfa|kulturhus|"
    r"bibliotheek|school|huis\b|hoeve|"
    r"café|cafe|restaurant|park|plein|markt|sporthal|hal\b|theater|museum|hof\b|huiskamer|"
    r"tuin|boerderij|verzorging|online",
    re.IGNORECASE,
)


def field_from_values(cells: Sequence[Cell], kind: ImportKind) -> F | None:
    """The field that most values plainly are; None when they are just text."""
    filled = [cell for cell in cells if cell.text][:_SAMPLE]
    if not filled:
        return None
    for field, fits in _tests(kind):
        if sum(1 for cell in filled if fits(cell)) >= _ENOUGH * len(filled):
            return field
    return None


def holds_dates(cells: Sequence[Cell]) -> bool:
    """Whether most values are days."""
    filled = [cell for cell in cells if cell.text][:_SAMPLE]
    return bool(filled) and sum(map(_is_day, filled)) >= _ENOUGH * len(filled)


def looks_like_venues(cells: Sequence[Cell]) -> bool:
    """Whether a fair part of the values are names of buildings."""
    filled = [cell for cell in cells if cell.text][:_SAMPLE]
    return bool(filled) and sum(1 for cell in filled if _VENUE_WORDS.search(cell.text)) >= 0.3 * len(filled)


def is_running_number(cells: Sequence[Cell]) -> bool:
    """1, 2, 3, …: a number of the row, of no meaning to the reader."""
    texts = [cell.text for cell in cells if cell.text]
    return (
        len(texts) > 2
        and all(text.isdigit() for text in texts)
        and texts == sorted(texts, key=int)
        and len(set(texts)) == len(texts)
    )


def _tests(kind: ImportKind) -> tuple[tuple[F, Callable[[Cell], bool]], ...]:
    shared: tuple[tuple[F, Callable[[Cell], bool]], ...] = (
        (F.EMAIL, lambda cell: bool(EMAIL.search(cell.text))),
        (F.WEB, lambda cell: bool(WEB.search(cell.text))),
        (F.POSTCODE, lambda cell: bool(POSTCODE.fullmatch(cell.text.strip()))),
        (F.PHONE, _is_phone),
    )
    if kind is ImportKind.PARTNERS:
        return (*shared, (F.ADDRESS, lambda cell: bool(_STREET.match(cell.text))))
    return (
        (F.DATE, _is_day),
        (F.TIME, _is_time),
        *shared,
        (F.PRICE, lambda cell: bool(_PRICE.search(cell.text))),
        (F.ADDRESS, lambda cell: bool(_STREET.match(cell.text))),
        (F.VENUE, lambda cell: len(cell.text) < 60 and bool(_VENUE_WORDS.search(cell.text))),
    )


def _is_phone(cell: Cell) -> bool:
    digits = re.sub(r"\D", "", cell.text)
    return bool(PHONE.fullmatch(cell.text.strip())) and 9 <= len(digits) <= 13


def _is_day(cell: Cell) -> bool:
    if len(cell.text) > 80:
        return False
    groups = read_groups(cell.text, is_time=False)
    specs = [spec for group in groups for spec in group.days]
    dated = any(spec.rule in {DayRule.DAYS, DayRule.PERIOD, DayRule.OPEN_START} for spec in specs)
    only = specs and not any(group.leftover for group in groups)
    return bool(specs) and (dated or bool(only)) and sum(len(group.leftover) for group in groups) <= 3


def _is_time(cell: Cell) -> bool:
    if len(cell.text) > 60 or not re.search(r"\d[.:u]\d\d|\d ?u", cell.text):
        return False
    groups = read_groups(cell.text, is_time=True)
    return bool(groups) and all(group.times and not group.days and not group.leftover for group in groups)
