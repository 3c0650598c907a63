"""Table of facts and figures."""

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, refers_to


class FigureRow(Row):
    """One number with all that is needed to read it; ``thousandths`` NULL means that the source has none.

    ``low_thousandths`` and ``high_thousandths`` are the margin that the source gives with it.
    """

    __tablename__ = "figure"

    id: Mapped[Key]
    measure: Mapped[str] = mapped_column(index=True)
    measure_words: Mapped[Text]
    unit: Mapped[str]
    thousandths: Mapped[int | None]
    low_thousandths: Mapped[int | None]
    high_thousandths: Mapped[int | None]
    year: Mapped[int | None]
    group_words: Mapped[Text]
    region_name: Mapped[Text]
    region_code: Mapped[Text]
    area_id: Mapped[int | None] = mapped_column(refers_to("area.id"), index=True)
    source: Mapped[Text]
    method_words: Mapped[Text]
    is_estimate: Mapped[Flag]
    note: Mapped[Text]
