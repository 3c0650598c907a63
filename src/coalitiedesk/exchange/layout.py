"""Where the headings of a sheet are, and which rows below them hold records."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.cells import EMPTY, Cell
from coalitiedesk.exchange.heading_match import fold_heading, heading_score
from coalitiedesk.exchange.moments.day_heading import reads_as_day
from coalitiedesk.exchange.source_table import RowRole, SourceRow, SourceTable
from coalitiedesk.exchange.workbooks import Grid, GridRow

_SEARCH_DEPTH = 80
_CLOSING = re.compile(
    r"^(einde?\b( van)?( (de|het|deze))?( (lijst|overzicht|programma|bestand|tabel|partnerlijst))?$"
    r"|(sub ?)?totaal( aantal)?( [\d .]+)?( \w+)?$|aantal( partners| activiteiten)? \d+|"
    r"bron(nen)? http|versie \d|versie van|pagina \d"
    r"|blad \d+ van|laatst (bijgewerkt|gewijzigd|aangepast)|bijgewerkt op|stand per|datum laatste"
    r"|(wijzigingen|alles) (onder )?voorbehoud|onder voorbehoud|\(?c\)? ?copyright|voor meer informatie"
    r"|deze lijst|dit overzicht|lijst is|printdatum|afgedrukt op|legenda\b)"
)
_TITLE_WORDS = re.compile(
    r"\b(programma|lijst|\w+lijst|overzicht|week|activiteiten|partners|agenda|20\d\d)\b"
)
_DITTO = frozenset(
    {
        "idem",
        "id",
        "id.",
        "dito",
        '"',
        "''",
        "„",
        "”",
        ",,",
        "zie boven",
        "zelfde",
        "idem dito",
        "-''-",
        '-"-',
        "^",
    }
)
_SIGNS_ONLY = re.compile(r"^[\W_]*$")


def tables_of(grid: Grid, *, name: str) -> tuple[SourceTable, ...]:
    """The tables on one sheet: one per sort of heading row; repeated headings do not start a new one."""
    rows = grid.rows
    starts = _heading_places(rows)
    if not starts:
        return (_table_without_heading(grid, name=name),) if _filled(rows) else ()
    tables: list[SourceTable] = []
    for (start, is_double), (end, _) in pairwise([*starts, (len(rows), False)]):
        above = rows[:start] if not tables else ()
        below = rows[start + 1 + is_double : end]
        tables.append(
            _table(
                above,
                _heading_cells(rows, start, double=is_double),
                below,
                grid=grid,
                name=name,
                at=rows[start].number,
            )
        )
    return tuple(tables)


def column_name(index: int) -> str:
    """``Kolom A`` for 0, as a spreadsheet names its columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return f"Kolom {letters}"


def _texts(row: GridRow) -> list[str]:
    return [cell.text for cell in row.cells if cell.text]


def _filled(rows: Sequence[GridRow]) -> bool:
    return any(_texts(row) for row in rows)


def _heading_places(rows: Sequence[GridRow]) -> list[tuple[int, bool]]:
    """Indexes of heading rows that start a table, and whether the heading takes two rows."""
    widest = max((len(_texts(row)) for row in rows), default=0)
    places: list[tuple[int, bool]] = []
    current: tuple[str, ...] = ()
    for at, row in enumerate(rows):
        if not places and at > _SEARCH_DEPTH:
            break
        if places and at == places[-1][0] + 1 and places[-1][1]:
            continue
        if not _is_heading(row, widest=widest) or (places and not _is_surely_heading(row)):
            continue
        words = tuple(map(fold_heading, _texts(row)))
        if places and _mostly_same(words, current):
            continue
        is_double = at + 1 < len(rows) and _completes_heading(row, rows[at + 1])
        places.append((at, is_double))
        current = words
    if not places and (weak := _weak_heading(rows, widest=widest)) is not None:
        places.append((weak, False))
    return places


def _is_heading(row: GridRow, *, widest: int) -> bool:
    texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
    if not texts or any(cell.value is not None for cell in row.cells):
        return False
    score = heading_score(texts)
    if len(texts) == 1:
        return widest == 1 and score >= 1
    return score >= max(1.4, 0.34 * len(texts))


def _is_surely_heading(row: GridRow) -> bool:
    """Below the first heading only a row of nothing but headings starts another table."""
    texts = _texts(row)
    return (
        len(texts) >= 3
        and not any(re.search(r"\d", text) for text in texts)
        and heading_score(texts) >= 0.8 * len(texts)
    )


def _weak_heading(rows: Sequence[GridRow], *, widest: int) -> int | None:
    """One known word among short, different texts on the first full row is a heading too."""
    for at, row in enumerate(rows[:_SEARCH_DEPTH]):
        texts = _texts(row)
        if len(texts) < max(2, 0.6 * widest):
            continue
        short = all(len(text) <= 40 and not re.search(r"\d|@", text) for text in texts)
        different = len({fold(text) for text in texts}) == len(texts)
        return at if short and different and heading_score(texts) >= 0.7 and at + 1 < len(rows) else None
    return None


def _completes_heading(upper: GridRow, lower: GridRow) -> bool:
    """A second heading row: ``Contactpersoon`` above ``naam | telefoon | e-mail``."""
    texts = _texts(lower)
    if upper.span == 1 and len(_texts(upper)) >= len(texts):
        return False
    if len(texts) < 2 or heading_score(texts) < max(1.4, 0.6 * len(texts)):
        return False
    above = {fold_heading(text) for text in _texts(upper)}
    return len(above & {fold_heading(text) for text in texts}) * 2 <= len(texts)


def _mostly_same(words: Sequence[str], current: Sequence[str]) -> bool:
    shared = len(set(words) & set(current))
    return shared * 3 >= 2 * max(len(set(words)), len(set(current)))


def _heading_cells(rows: Sequence[GridRow], at: int, *, double: bool) -> list[str]:
    """Heading texts; blanks are filled from the row below (two rows) or a half-filled row above."""
    cells = [cell.text for cell in rows[at].cells]
    if double:
        lower = [cell.text for cell in rows[at + 1].cells]
        width = max(len(cells), len(lower))
        upper = cells + [""] * (width - len(cells))
        lower += [""] * (width - len(lower))
        return [below or above for above, below in zip(upper, lower, strict=True)]
    if at > 0 and len(_texts(rows[at - 1])) > 1:
        above = [cell.text for cell in rows[at - 1].cells]
        return [
            cell or (above[i] if i < len(above) and heading_score([above[i]]) >= 0.7 else "")
            for i, cell in enumerate(cells)
        ]
    return cells


def _unique(headings: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    result = []
    for index, heading in enumerate(headings):
        text = " ".join(heading.split()) or column_name(index)
        seen[text] = seen.get(text, 0) + 1
        result.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return tuple(result)


def _table(
    above: Sequence[GridRow], headings: list[str], below: Sequence[GridRow], *, grid: Grid, name: str, at: int
) -> SourceTable:
    title = "\n".join(text for row in above for text in _texts(row)[:3])
    while headings and not headings[-1]:
        headings.pop()
    known = len(headings)
    width = max([known, *(_width(row) for row in below)])
    names = _unique([*headings, *[""] * (width - known)])
    words = tuple(fold_heading(heading) for heading in headings if heading)
    rows = _classified(
        below, width=width, known=known, words=words, sheet=grid.sheet, first_day=_day_in(title)
    )
    return SourceTable(name=name, sheet=grid.sheet, title=title, heading_row=at, headings=names, rows=rows)


def _table_without_heading(grid: Grid, *, name: str) -> SourceTable:
    width = max(_width(row) for row in grid.rows)
    widest = max(len(_texts(row)) for row in grid.rows)
    title: list[str] = []
    rows = _classified(grid.rows, width=width, known=width, words=(), sheet=grid.sheet, first_day="")
    classified = list(rows)
    for at, row in enumerate(rows[:5]):
        texts = [cell.text for cell in row.cells if cell.text]
        if widest < 3 or len(texts) > 1 or (texts and not _TITLE_WORDS.search(fold(texts[0]))):
            break
        title += texts
        classified[at] = replace(row, role=RowRole.CLOSING_LINE if texts else row.role)
    return SourceTable(
        name=name,
        sheet=grid.sheet,
        title="\n".join(title),
        heading_row=None,
        headings=_unique([""] * width),
        rows=tuple(classified),
    )


def _day_in(title: str) -> str:
    lines = [line for line in title.split("\n") if reads_as_day(line)]
    return lines[-1] if lines else ""


def _width(row: GridRow) -> int:
    return max((index + 1 for index, cell in enumerate(row.cells) if cell.text), default=0)


def _classified(
    rows: Sequence[GridRow], *, width: int, known: int, words: tuple[str, ...], sheet: str, first_day: str
) -> tuple[SourceRow, ...]:
    day, section = first_day, ""
    previous: tuple[Cell, ...] = ()
    result = []
    for at, row in enumerate(rows):
        role = _role(row, words=words, width=width, following=rows[at + 1 : at + 4])
        if role is RowRole.DAY_HEADING:
            day = " ".join(_texts(row))
        elif role is RowRole.SECTION_HEADING:
            section = " ".join(_texts(row))
        written: tuple[Cell, ...] = row.cells[:width] + (EMPTY,) * (width - len(row.cells))
        is_data = role is RowRole.DATA
        cells = _without_ditto(written, previous) if is_data else written
        previous = cells if is_data else previous
        result.append(
            SourceRow(
                number=row.number,
                cells=cells,
                written=tuple(cell.text for cell in written),
                sheet=sheet,
                role=role,
                day_words=day if is_data else "",
                section=section if is_data else "",
                other_delimiter=row.other_delimiter,
                is_overlong=is_data and known > 0 and any(cell.text for cell in row.cells[known:]),
            )
        )
    return tuple(result)


def _without_ditto(cells: tuple[Cell, ...], previous: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """``idem`` and ditto marks are what stands above them."""
    if not previous:
        return cells
    return tuple(
        above if cell.text.casefold() in _DITTO and above.text else cell
        for cell, above in zip(cells, previous, strict=True)
    )


def _role(row: GridRow, *, words: tuple[str, ...], width: int, following: Sequence[GridRow]) -> RowRole:
    texts = _texts(row)
    if not texts or all(_SIGNS_ONLY.match(text) and "?" not in text for text in texts):
        return RowRole.EMPTY
    if (
        words
        and _mostly_same([fold_heading(text) for text in texts], words)
        and (len(texts) > 1 or width == 1)
    ):
        return RowRole.REPEATED_HEADING
    if len(texts) == 1 and width > 1:
        return _single_cell_role(texts[0], row, words=words, width=width, following=following)
    if len(texts) == 2 and width > 2 and reads_as_day(" ".join(texts)):
        return RowRole.DAY_HEADING
    if _is_closing(texts[0]) and all(re.fullmatch(r"[\d.,:€ ]+", text) for text in texts[1:]):
        return RowRole.CLOSING_LINE
    return RowRole.DATA


def _single_cell_role(
    text: str, row: GridRow, *, words: tuple[str, ...], width: int, following: Sequence[GridRow]
) -> RowRole:
    if reads_as_day(text) and _stands_above(row, following):
        return RowRole.DAY_HEADING
    if _is_closing(text):
        return RowRole.CLOSING_LINE
    if row.span > 1 and row.span * 2 > width:
        return RowRole.SECTION_HEADING
    after = next((_texts(other) for other in following if _texts(other)), [])
    if words and len(after) > 1 and _mostly_same([fold_heading(word) for word in after], words):
        return RowRole.SECTION_HEADING
    return RowRole.DATA


def _stands_above(row: GridRow, following: Sequence[GridRow]) -> bool:
    """A day at the start of the line whose own column is empty below; else it is a row with only a date."""
    column = next(index for index, cell in enumerate(row.cells) if cell.text)
    below = next((other for other in following if len(_texts(other)) > 1), None)
    if below is None or column > 0:
        return False
    return not below.cells[0].text or not reads_as_day(below.cells[0].text)


def _is_closing(text: str) -> bool:
    return bool(_CLOSING.match(fold_heading(text))) if len(text) < 200 else False
