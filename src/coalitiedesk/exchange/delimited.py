"""Text files with a delimiter: which one, and rows that use another than the rest."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.exchange.heading_match import heading_score

DELIMITERS = (";", "\t", ",", "|")
_RARE_DELIMITERS = ("~", "^", "§", "¦", "\x1f", "#", ":", "/")
_SEPARATOR_LINE = re.compile(r"^\"?sep=(.)\"?\s*$", re.IGNORECASE)
_SAMPLE_ROWS = 400
# A cell may hold a long text, but a quote that is never closed must not swallow the whole list.
_MAX_CELL = 2_000_000
_MAX_LINES_IN_CELL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One record; ``other_delimiter`` is what this row uses where the rest of the list uses another."""

    number: int
    fields: tuple[str, ...]
    other_delimiter: str = ""


def split_rows(text: str) -> tuple[TextRow, ...]:
    """All records, blank ones too, numbered as a spreadsheet that opens the file shows them."""
    csv.field_size_limit(_MAX_CELL)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter, text, skipped = _named_delimiter(text)
    if not delimiter:
        delimiter = _likeliest_delimiter(text)
    if not delimiter and (unwrapped := _unwrapped(text)):
        text, delimiter = unwrapped
    records = _records(text, delimiter or ";")
    width = _usual_width(records)
    return tuple(
        _text_row(number=number, record=record, width=width, delimiter=delimiter)
        for number, record in enumerate(records, start=1 + skipped)
    )


def _named_delimiter(text: str) -> tuple[str, str, int]:
    """Excel's own ``sep=;`` line, which it does not show as a row."""
    first, _, rest = text.partition("\n")
    if found := _SEPARATOR_LINE.match(first.strip()):
        return found.group(1), rest, 0
    return "", text, 0


def _likeliest_delimiter(text: str) -> str:
    best, best_score = "", 0.0
    for delimiter in (*DELIMITERS, *_RARE_DELIMITERS):
        if delimiter not in text:
            continue
        score = _fitness(_records(text, delimiter, limit=_SAMPLE_ROWS))
        if delimiter in _RARE_DELIMITERS:
            score -= 0.5
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best if best_score >= 0.45 else ""


def _fitness(records: Sequence[Sequence[str]]) -> float:
    """How much a split looks like a table: rows of one width, and a row of headings."""
    filled = [record for record in records if any(field.strip() for field in record)]
    if not filled:
        return 0.0
    widths = Counter(len(record) for record in filled)
    width, agreeing = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1], pair[0]))
    if width < 2:
        return 0.0
    heading = max(heading_score(record) for record in filled[:30])
    has_heading = any(len(record) == width and heading_score(record) >= 1.4 for record in filled[:30])
    if agreeing * 2 < len(filled) and not has_heading:
        return 0.0
    alone = widths.get(1, 0) / len(filled)
    return agreeing / len(filled) + 0.6 * min(heading, 3) + 0.02 * min(width, 10) - 0.3 * alone


def _records(text: str, delimiter: str, *, limit: int = 0) -> list[list[str]]:
    """Records by the csv rules; a quote that is never closed is a sign like any other."""
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    result: list[list[str]] = []
    at = 0
    while at < len(lines) and not (limit and len(result) >= limit):
        record, used = _record(lines, at, delimiter)
        result.append(record)
        at += used
    return result


def _record(lines: Sequence[str], at: int, delimiter: str) -> tuple[list[str], int]:
    """The record that starts on a line, and the number of lines it takes."""
    if '"' not in lines[at]:
        return lines[at].split(delimiter) if lines[at] else [], 1
    following = (lines[index] + "\n" for index in range(at, min(at + _MAX_LINES_IN_CELL, len(lines))))
    reader = csv.reader(following, delimiter=delimiter, skipinitialspace=True)
    try:
        record, used = next(reader), reader.line_num
    except (csv.Error, StopIteration):
        return lines[at].split(delimiter), 1
    quotes = sum(line.count('"') for line in lines[at : at + used])
    return (lines[at].split(delimiter), 1) if used > 1 and quotes % 2 else (record, used)


def _unwrapped(text: str) -> tuple[str, str] | None:
    """Lists in which each whole line was put in quotes once more, as happens after saving twice."""
    records = _records(text, ";")
    if not records or any(len(record) > 1 for record in records):
        return None
    inner = "\n".join(record[0] if record else "" for record in records)
    if inner == text.strip("\n") or len(records) != inner.count("\n") + 1:
        return None
    delimiter = _likeliest_delimiter(inner)
    return (inner + "\n", delimiter) if delimiter else None


def _usual_width(records: Sequence[Sequence[str]]) -> int:
    widths = Counter(len(record) for record in records if any(field.strip() for field in record))
    several = {width: count for width, count in widths.items() if width > 1}
    return max(several, key=lambda width: (several[width], width)) if several else 1


def _text_row(*, number: int, record: Sequence[str], width: int, delimiter: str) -> TextRow:
    filled = [field for field in record if field.strip()]
    is_unsplit = bool(delimiter) and len(filled) == 1 and width > 1 and bool(record[0].strip())
    if is_unsplit and (found := _split_otherwise(record[0], width=width, delimiter=delimiter)):
        return TextRow(number=number, fields=tuple(found[1]), other_delimiter=found[0])
    return TextRow(number=number, fields=tuple(record))


def _split_otherwise(line: str, *, width: int, delimiter: str) -> tuple[str, list[str]] | None:
    """Split a row that holds none of the list's delimiters; only a full set of cells is proof."""
    for other in DELIMITERS:
        if other == delimiter or other not in line or "\n" in line:
            continue
        fields = _record([line], 0, other)[0]
        if len(fields) == width or (other == "\t" and 1 < len(fields) <= width):
            return other, fields
        if other in ";|" and 2 < len(fields) <= width:
            return other, fields
    return None
