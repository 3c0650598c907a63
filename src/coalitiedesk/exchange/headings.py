"""Which column of a list holds what: proposed by the program, shown, and changed by the person who knows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.cells import Cell
from coalitiedesk.exchange.column_evidence import (
    EMAIL,
    field_from_values,
    holds_dates,
    is_running_number,
    looks_like_venues,
)
from coalitiedesk.exchange.heading_match import fold_heading, match_heading
from coalitiedesk.exchange.heading_words import SECOND_MEANING
from coalitiedesk.exchange.moments.day_heading import reads_as_day
from coalitiedesk.exchange.source_table import RowRole, SourceTable

# Several columns may hold these; their texts are put together.
_REPEATABLE = frozenset(
    {
        F.ADDRESS,
        F.REMARK,
        F.DESCRIPTION,
        F.TARGET_GROUP,
        F.ORGANISER,
        F.DATE,
        F.TIME,
        F.OTHER,
        F.IGNORED,
        F.NUMBER,
        F.DAY_COLUMN,
        F.CONTACT,
        F.PHONE,
        F.MOBILE,
        F.EMAIL,
        F.SIGN_UP,
        F.PRICE,
        F.ACCESSIBILITY,
    }
)
_SURE = 0.99


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, what it is read as, and whether that is a guess to be looked at."""

    heading: str
    field: F
    is_guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """What each column of one table is read as, in the order of the table."""

    kind: ImportKind
    columns: tuple[Column, ...]

    def with_field(self, index: int, field: F) -> "ColumnMapping":
        """The mapping with one column read otherwise, as a person chose."""
        changed = replace(self.columns[index], field=field, is_guess=False)
        return replace(self, columns=(*self.columns[:index], changed, *self.columns[index + 1 :]))

    def places_of(self, field: F) -> tuple[int, ...]:
        """Indexes of the columns that hold a field."""
        return tuple(index for index, column in enumerate(self.columns) if column.field is field)

    def has(self, *fields: F) -> bool:
        """Whether any column holds one of these."""
        return any(column.field in fields for column in self.columns)


def recognise(table: SourceTable, kind: ImportKind) -> ColumnMapping:
    """Propose a field for each column, by heading and, where that says nothing, by values."""
    values = _values(table)
    has_heading = table.heading_row is not None
    columns = []
    for heading, cells in zip(table.headings, values, strict=True):
        columns.append(_column(heading, cells, kind, has_heading=has_heading))
    columns = _corrected_by_values(columns, values)
    columns = _one_each(columns, values, kind)
    columns = _with_subject(columns, values, kind, has_heading=has_heading)
    return ColumnMapping(kind=kind, columns=tuple(columns))


def kind_of(table: SourceTable) -> ImportKind | None:
    """The kind of list by its headings; None when they do not tell."""
    activities = _telling(
        table, ImportKind.ACTIVITIES, {F.TITLE, F.DATE, F.START, F.TIME, F.END, F.VENUE, F.PERIOD}
    )
    partners = _telling(
        table, ImportKind.PARTNERS, {F.NAME, F.SECTOR, F.EMAIL, F.PHONE, F.CONTACT_NAME, F.SINCE}
    )
    if activities >= partners + 1:
        return ImportKind.ACTIVITIES
    if partners >= activities + 1:
        return ImportKind.PARTNERS
    return None


def is_figures(table: SourceTable) -> bool:
    """A StatLine or RIVM table, or another with hardly anything but numbers."""
    first = [cell.text for row in table.rows[:3] for cell in row.cells] if table.heading_row is None else []
    words = {fold_heading(heading).replace(" ", "") for heading in (*table.headings, *first)}
    signs = sum(
        1
        for word in words
        if word.startswith(
            ("perioden", "wijkenenbuurten", "regiocode", "marges", "soortregio", "codering", "gemeentenaam")
        )
    )
    if signs >= 2:
        return True
    filled = [cell.text for row in table.rows[:200] for cell in row.cells if cell.text]
    numbers = sum(
        1 for text in filled if text.replace(".", "").replace(",", "").replace("-", "").strip().isdigit()
    )
    return len(table.headings) >= 5 and len(filled) > 20 and numbers >= 0.8 * len(filled)


def _telling(table: SourceTable, kind: ImportKind, fields: set[F]) -> int:
    return len({match_heading(heading, kind).field for heading in table.headings} & fields)


def _values(table: SourceTable) -> list[list[Cell]]:
    data = [row for row in table.rows if row.role is RowRole.DATA]
    return [[row.cells[index] for row in data] for index in range(len(table.headings))]


def _column(heading: str, cells: Sequence[Cell], kind: ImportKind, *, has_heading: bool) -> Column:
    match = match_heading(heading, kind) if has_heading else None
    if match is not None and match.certainty > 0:
        return Column(heading=heading, field=match.field, is_guess=match.certainty < _SURE)
    if kind is ImportKind.ACTIVITIES and has_heading and reads_as_day(heading):
        return Column(heading=heading, field=F.DAY_COLUMN)
    found = field_from_values(cells, kind)
    if found is None and is_running_number(cells):
        return Column(heading=heading, field=F.NUMBER, is_guess=True)
    return Column(heading=heading, field=found or F.OTHER, is_guess=True)


def _corrected_by_values(columns: list[Column], values: Sequence[Sequence[Cell]]) -> list[Column]:
    """Headings that say one thing over values that plainly are another: ``Van`` and ``Tot`` above dates."""
    result = []
    has_venue = any(column.field is F.VENUE for column in columns)
    for column, cells in zip(columns, values, strict=True):
        field = column.field
        if field is F.START and holds_dates(cells):
            field = F.DATE
        elif field is F.END and holds_dates(cells):
            field = F.LAST_DATE
        elif field is F.PLACE and not has_venue and looks_like_venues(cells) and _is_for_activities(columns):
            field = F.VENUE
        elif field in {F.PHONE, F.MOBILE} and _share(cells, EMAIL.search) > 0.2:
            field = F.CONTACT
        elif field is F.ORGANISER and any(other.field is F.NAME for other in columns):
            field = F.OTHER
        result.append(replace(column, field=field))
    return result


def _is_for_activities(columns: Sequence[Column]) -> bool:
    return any(column.field in {F.TITLE, F.DATE, F.TIME, F.START} for column in columns)


def _share(cells: Sequence[Cell], test: object) -> float:
    filled = [cell.text for cell in cells if cell.text]
    return sum(1 for text in filled if callable(test) and test(text)) / len(filled) if filled else 0.0


def _one_each(columns: list[Column], values: Sequence[Sequence[Cell]], kind: ImportKind) -> list[Column]:
    """Of columns that claim the same field the best keeps it; the others take their second meaning."""
    result = list(columns)
    for field in dict.fromkeys(column.field for column in columns):
        claims = [index for index, column in enumerate(result) if column.field is field]
        if field in _REPEATABLE or len(claims) < 2:
            continue
        best = min(claims, key=lambda index: _claim_rank(result[index], values[index], field, kind, index))
        for index in claims:
            if index != best:
                second = SECOND_MEANING.get((fold_heading(result[index].heading), field), F.OTHER)
                taken = any(column.field is second for column in result) and second not in _REPEATABLE
                result[index] = replace(result[index], field=F.OTHER if taken else second)
    return result


def _claim_rank(
    column: Column, cells: Sequence[Cell], field: F, kind: ImportKind, index: int
) -> tuple[bool, bool, int]:
    general = (fold_heading(column.heading), field) in SECOND_MEANING
    prefers_general = kind is ImportKind.PARTNERS and fold_heading(column.heading) == "organisatie"
    empty = not any(cell.text for cell in cells)
    return (empty or column.is_guess, general and not prefers_general, index)


def _with_subject(
    columns: list[Column], values: Sequence[Sequence[Cell]], kind: ImportKind, *, has_heading: bool
) -> list[Column]:
    """Find the title or name among unknown columns, when no heading names it."""
    subject = F.NAME if kind is ImportKind.PARTNERS else F.TITLE
    if any(column.field is subject for column in columns):
        return columns
    if has_heading and kind is ImportKind.ACTIVITIES and (named := _named_subject(columns)) is not None:
        return [
            *columns[:named],
            replace(columns[named], field=subject, is_guess=True),
            *columns[named + 1 :],
        ]
    rows = max((len(cells) for cells in values), default=0)
    candidates = [
        index
        for index, column in enumerate(columns)
        if column.field is F.OTHER and _is_subject(values[index], rows=rows)
    ]
    if not candidates:
        return columns
    at = candidates[0]
    return [*columns[:at], replace(columns[at], field=subject, is_guess=True), *columns[at + 1 :]]


def _named_subject(columns: Sequence[Column]) -> int | None:
    """A heading such as ``Soort activiteit`` or ``Omschrijving`` is the title when there is no other."""
    for index, column in enumerate(columns):
        if column.field is F.DESCRIPTION:
            return index
    return None


def _is_subject(cells: Sequence[Cell], *, rows: int) -> bool:
    """Short texts, filled in nearly every row, seldom the same."""
    texts = [cell.text for cell in cells if cell.text]
    if not texts or len(texts) < 0.6 * rows:
        return False
    wordy = sum(1 for text in texts if any(char.isalpha() for char in text)) >= 0.9 * len(texts)
    average = sum(map(len, texts)) / len(texts)
    return wordy and average < 90 and len(set(texts)) >= 0.3 * len(texts)
