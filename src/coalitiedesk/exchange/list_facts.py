"""What the name of a file and the lines above its table tell about the whole list."""

import re
from collections.abc import Sequence

from coalitiedesk.exchange.source_table import SourceTable

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_NOISE = re.compile(
    r"(?i)\b(programma|lijst|overzicht|definitief|concept|versie|kopie|copy|def|v\d+|xlsx?|"
    r"csv|blad\d*|sheet\d*|export|activiteiten(lijst)?|inventarisatie)\b"
)
_GENERIC_SHEET = re.compile(r"(?i)^(blad|sheet|tabel|table|werkblad)\s?\d*$")


def years_in(tables: Sequence[SourceTable]) -> tuple[int, ...]:
    """Years named by the file, its sheets or the lines above its tables, the first mentioned first."""
    texts = [text for table in tables for text in (table.title, table.sheet)] + [
        tables[0].name if tables else ""
    ]
    return tuple(dict.fromkeys(int(year) for text in texts for year in _YEAR.findall(text)))


def title_of_list(table: SourceTable) -> str:
    """A title for a list that has no column of titles: the line above it, its sheet, or its file name."""
    lines = [line for line in table.title.split("\n") if re.search(r"[^\W\d_]{3}", line)]
    if lines:
        return lines[0].strip()
    if table.sheet and not _GENERIC_SHEET.match(table.sheet):
        return table.sheet
    stem = re.sub(r"\.[A-Za-z]{2,4}$", "", table.name)
    words = _NOISE.sub(" ", _YEAR.sub(" ", re.sub(r"[_\-.]+", " ", stem)))
    text = " ".join(words.split())
    return text[:1].upper() + text[1:] if text else stem
