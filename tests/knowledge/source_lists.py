"""The lists beside the knowledge: what each source names, and under which key we hold it."""

import csv
import io

from coalitiedesk.resources import read_text


def listed(name: str, *, start: str = "") -> list[str]:
    """Keys of the list ``name`` whose place in the source begins with ``start``, in its order."""
    rows = list(csv.DictReader(io.StringIO(read_text(f"knowledge/sources/{name}.csv")), delimiter=";"))
    assert all(row["key"] and row["name_in_source"] and row["place"] for row in rows)
    return [row["key"] for row in rows if row["place"].startswith(start)]
