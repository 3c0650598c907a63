"""Records made from columns, without their constructors."""

import gc
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from coalitiedesk.db.queries.records import CodeBook, coded, maker, uncollected
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.partners import Contact, ContactLevel


def test_maker_makes_what_the_constructor_makes() -> None:
    wanted = Contact(
        id=ContactId(4),
        partner_id=PartnerId(9),
        name="Fatma",
        role="coördinator",
        level=ContactLevel.BOARD,
        phone="06",
        email="f@example.org",
        note="belt terug",
    )

    made = maker(Contact)(getattr(wanted, field.name) for field in fields(Contact))

    assert made == wanted


def test_maker_refuses_fewer_values_than_fields() -> None:
    make = maker(Contact)

    with pytest.raises(TypeError, match="missing"):
        make((4, 9, "Fatma"))


def test_maker_refuses_more_values_than_fields() -> None:
    make = maker(Contact)

    with pytest.raises(TypeError, match="positional"):
        make(range(len(fields(Contact)) + 1))


def test_made_record_is_frozen_and_of_its_own_kind() -> None:
    made = maker(Contact)((ContactId(4), PartnerId(9), "Fatma", *[""] * (len(fields(Contact)) - 3)))

    assert type(made) is Contact
    assert replace(made, name="Ali").name == "Ali"
    with pytest.raises(FrozenInstanceError):
        made.name = "Ali"  # type: ignore[misc]


def test_row_is_read_with_members_in_the_place_of_codes() -> None:
    book = CodeBook(ActivityStatus)

    assert coded((1, "idea", "x"), [(1, book)]) == [1, ActivityStatus.IDEA, "x"]


def test_codebook_finds_every_member() -> None:
    book = CodeBook(ActivityStatus)

    assert [book[member.value] for member in ActivityStatus] == list(ActivityStatus)


def test_codebook_refuses_an_unknown_code() -> None:
    book = CodeBook(ActivityStatus)

    with pytest.raises(ValueError, match="gewist"):
        book["gewist"]


@pytest.mark.parametrize("was_on", [True, False])
def test_uncollected_leaves_the_collector_as_it_was(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        with uncollected():
            during = gc.isenabled()
        after = gc.isenabled()
    finally:
        gc.enable()

    assert (during, after) == (False, was_on)
