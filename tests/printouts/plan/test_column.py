from coalitiedesk.printouts.kit.stack import Block, Piece, StackPage
from coalitiedesk.printouts.kit.table import Column, make_table
from coalitiedesk.printouts.kit.text import PaperText
from coalitiedesk.printouts.plan.column import GridBlock, Item, TableBlock, fill, page_of


def piece(height: float) -> Piece:
    return Piece(height, lambda *_: None)


def used(items: list[Item]) -> list[float]:
    return [page.used for page in fill(items, first_room=100, room=100)]


def grid(rows: int, *, lead: float = 10) -> GridBlock:
    return GridBlock(heading=piece(10), rows=(piece(20),) * rows, lead=(piece(lead),), gap=5, key="grid")


def test_rows_go_on_below_their_heading_on_the_next_page() -> None:
    assert used([Block(pieces=(piece(30),)), grid(5)]) == [95, 70]


def test_lead_never_stands_without_a_row() -> None:
    assert used([Block(pieces=(piece(70),)), grid(1)]) == [70, 40]


def test_row_taller_than_a_page_gets_one_of_its_own() -> None:
    tall = GridBlock(heading=piece(10), rows=(piece(300), piece(20)))

    assert used([tall]) == [310, 30]


def test_table_is_divided_and_text_goes_on_after_it() -> None:
    columns = (Column(title=PaperText("Wat"), width=100),)
    table = make_table(columns, [[PaperText("soep")]] * 12)
    pages = fill(
        [TableBlock(table=table, key="table"), Block(pieces=(piece(5),), key="after")],
        first_room=100,
        room=100,
    )

    assert len(pages) > 2
    assert (page_of(pages, "table"), page_of(pages, "after")) == (0, len(pages) - 1)
    assert all(page.used <= 100 for page in pages)


def test_nothing_gives_one_empty_page() -> None:
    assert fill([], first_room=100, room=100) == [StackPage()]
