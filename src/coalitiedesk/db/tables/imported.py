"""Tables of lists that were brought in, row by row, and of questions that wait for an answer."""

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class ImportRow(Row):
    """A list that was brought in; ``imported_at`` is UTC."""

    __tablename__ = "import"

    id: Mapped[Key]
    kind: Mapped[str]
    source_name: Mapped[str]
    imported_at: Mapped[dt.datetime]


class ImportSourceRow(Row):
    """One source row, recognised by its fingerprint when the same list comes again."""

    __tablename__ = "import_row"

    id: Mapped[Key]
    import_id: Mapped[int] = mapped_column(owned_by("import.id"), index=True)
    row: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(index=True)
    outcome: Mapped[str]
    record_kind: Mapped[Text]
    record_id: Mapped[int | None]


class AttentionRow(Row):
    """A question under *Aandacht nodig*; ``cells`` is JSON: heading to original text.

    ``merge_kind`` names the table of two records that may be one: ``merge_id`` and ``merge_with_id``.
    """

    __tablename__ = "attention"

    id: Mapped[Key]
    import_id: Mapped[int | None] = mapped_column(refers_to("import.id"), index=True)
    code: Mapped[str]
    question: Mapped[str]
    record_kind: Mapped[Text]
    record_id: Mapped[int | None] = mapped_column(index=True)
    source_name: Mapped[Text]
    row: Mapped[int | None]
    cells: Mapped[str] = mapped_column(default="{}", server_default="{}")
    merge_kind: Mapped[Text]
    merge_id: Mapped[int | None]
    merge_with_id: Mapped[int | None]
    is_resolved: Mapped[Flag]
