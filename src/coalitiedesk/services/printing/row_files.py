"""A list as a file of rows, from the same collected content as the printed one."""

from pathlib import Path

from coalitiedesk.exchange.write_spreadsheet import Sheet, delimited_bytes, workbook_bytes
from coalitiedesk.printouts.shown_list_content import ShownListContent
from coalitiedesk.services.output import write_output
from coalitiedesk.services.printing.job import PrintJob, PrintProgress

ROW_SUFFIXES = (".xlsx", ".csv")


def save_as_rows(job: PrintJob, target: Path, progress: PrintProgress | None = None) -> None:
    """Write the list whole or not at all; the suffix chooses the format, Excel when it says nothing.

    Raises:
        TypeError: This kind has no rows.
        OutputError: It could not be written.
    """
    content = job.own
    if not isinstance(content, ShownListContent):
        raise TypeError(job.kind.key)
    sheet = Sheet(title=content.title, headings=content.headings, rows=content.rows)
    made = delimited_bytes(sheet) if target.suffix.lower() == ".csv" else workbook_bytes(sheet)
    if progress is not None:
        progress.step(1, 1)
    write_output(target, made)
