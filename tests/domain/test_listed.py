"""Any list with or without people."""

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.listed import Candour, ListedColumn, ListedRow, ListedTable

TABLE = ListedTable(
    title="Toezeggingen",
    columns=(
        ListedColumn(title="Partner"),
        ListedColumn(title="Wat", candour=Candour.FREE_WORDS),
        ListedColumn(title="Wie", candour=Candour.PEOPLE),
    ),
    rows=(
        ListedRow(cells=("Bakker", "Bel An", "An"), partner_ids=frozenset({PartnerId(1)})),
        ListedRow(cells=("Kerk", None, "Bo"), partner_ids=frozenset({PartnerId(2)})),
    ),
)


def test_without_people_their_columns_go_and_free_words_are_cleaned() -> None:
    found = TABLE.without_people(lambda words: words.replace("An", "…"))

    assert (found.headings, found.cells) == (("Partner", "Wat"), (("Bakker", "Bel …"), ("Kerk", None)))


def test_only_rows_about_these_partners_stay() -> None:
    assert TABLE.only({PartnerId(2)}).cells == (("Kerk", None, "Bo"),)
