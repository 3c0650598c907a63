"""Spreadsheets as municipalities send them, made on the spot."""

import datetime as dt
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

VOORBEELDEN = Path(__file__).resolve().parents[1] / "voorbeelden"
Value = str | int | float | dt.date | dt.time | dt.datetime | None

_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def text_file(folder: Path, text: str, *, name: str = "lijst.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def workbook(
    folder: Path,
    sheets: dict[str, Sequence[Sequence[Value]]],
    *,
    name: str = "lijst.xlsx",
    merges: Sequence[tuple[str, str, str]] = (),
) -> Path:
    """A workbook; ``merges`` are (sheet, range, text)."""
    path = folder / name
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "ddd d mmm"})
        time = book.add_format({"num_format": "hh:mm"})
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, dt.date | dt.time):
                        sheet.write_datetime(at, column, value, day if isinstance(value, dt.date) else time)
                    elif value is not None:
                        sheet.write(at, column, value)
            for _, cells, text in (merge for merge in merges if merge[0] == title):
                sheet.merge_range(cells, text)
    return path


def open_document(folder: Path, rows: Sequence[Sequence[Value]], *, locked: bool = False) -> Path:
    """An .ods as LibreOffice writes it, in its barest form."""
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMESPACES} office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="Blad1">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    path = folder / "lijst.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>" if locked else "<m/>")
    return path


def _ods_cell(value: Value) -> str:
    if isinstance(value, dt.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, dt.time):
        return f'<table:table-cell office:value-type="time" office:time-value="PT{value:%H}H{value:%M}M00S"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    text = f"<text:p>{escape(value or '')}</text:p>" if value else ""
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'
