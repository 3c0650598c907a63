"""Whose word counts when a list tells of a partner that is there already."""

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_updates import Difference, UpdateWay, UpdateWishes

ROW, OTHER = ("", 2), ("", 3)
PHONE = Difference(field=ImportField.PHONE, old="010-1", new="010-2")
BLANK = Difference(field=ImportField.EMAIL, new="an@voorbeeld.nl")


def ways(wishes: UpdateWishes) -> tuple[UpdateWay, UpdateWay]:
    return wishes.decide(ROW, PHONE).way, wishes.decide(OTHER, PHONE).way


def test_without_a_wish_blanks_are_filled_and_nothing_is_replaced() -> None:
    wishes = UpdateWishes()

    phone, blank = wishes.decide(ROW, PHONE), wishes.decide(ROW, BLANK)

    assert (phone.is_written, phone.is_replaced) == (False, False)
    assert (blank.is_written, blank.is_replaced) == (True, False)


def test_the_nearest_wish_counts() -> None:
    all_rows = UpdateWishes().for_everything(UpdateWay.LEAVE)
    phones = all_rows.for_field(ImportField.PHONE, UpdateWay.TAKE)
    one_row = phones.for_row(ROW, UpdateWay.FILL)
    one_fact = one_row.for_fact(ROW, PHONE.key, UpdateWay.LEAVE)

    assert ways(all_rows) == (UpdateWay.LEAVE, UpdateWay.LEAVE)
    assert ways(phones) == (UpdateWay.TAKE, UpdateWay.TAKE)
    assert ways(one_row) == (UpdateWay.FILL, UpdateWay.TAKE)
    assert ways(one_fact) == (UpdateWay.LEAVE, UpdateWay.TAKE)


def test_a_wish_for_more_forgets_those_for_its_parts() -> None:
    one_fact = UpdateWishes().for_fact(ROW, PHONE.key, UpdateWay.LEAVE)

    assert ways(one_fact.for_row(ROW, UpdateWay.TAKE)) == (UpdateWay.TAKE, UpdateWay.FILL)
    assert ways(one_fact.for_everything(UpdateWay.TAKE)) == (UpdateWay.TAKE, UpdateWay.TAKE)


def test_a_kind_of_fact_goes_with_the_rest_again() -> None:
    phones = UpdateWishes().for_field(ImportField.PHONE, UpdateWay.TAKE)

    assert phones.for_field(ImportField.PHONE, None) == UpdateWishes()
