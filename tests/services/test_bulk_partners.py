import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.bulk_partners import BulkChange, change_partners
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import list_partners, save_partner
from tests.builders import a_partner
from tests.questions import many_partners, questions


def two(desk: Desk) -> list[PartnerId]:
    kept = (("A", ("noord", "oud")), ("B", ("Noord",)))
    return [save_partner(desk, a_partner(name=name, labels=labels)) for name, labels in kept]


def test_labels_go_on_and_off_without_doubles(desk: Desk) -> None:
    change_partners(desk, two(desk), BulkChange(labels_on=("NOORD", "kerk"), labels_off=("OUD",)))

    assert [line.labels for line in list_partners(desk)] == [("kerk", "noord"), ("kerk", "Noord")]


def test_everything_else_changes_alike_and_in_one_step(desk: Desk) -> None:
    ids = two(desk)
    before = list_partners(desk)

    amount = change_partners(
        desk, ids, BulkChange(kind=PartnerKind.CARE, account_holder="Mirthe", interval_days=30)
    )

    after = list_partners(desk)
    assert amount == 2
    assert [(line.kind, line.upkeep.account_holder, line.upkeep.interval_days) for line in after] == [
        (PartnerKind.CARE, "Mirthe", 30)
    ] * 2
    desk.undo()
    assert list_partners(desk) == before


def test_nought_takes_area_and_interval_away(desk: Desk) -> None:
    ids = two(desk)
    change_partners(desk, ids, BulkChange(interval_days=30))

    change_partners(desk, ids, BulkChange(interval_days=0))

    assert [line.upkeep.interval_days for line in list_partners(desk)] == [None, None]


def test_interval_that_is_too_long_changes_nothing(desk: Desk) -> None:
    ids = two(desk)
    with pytest.raises(ValueError, match="9999"):
        change_partners(desk, ids, BulkChange(kind=PartnerKind.CARE, interval_days=9999))

    assert [line.kind for line in list_partners(desk)] == [PartnerKind.UNKNOWN] * 2


def test_many_change_with_few_questions_and_come_back(desk: Desk) -> None:
    ids = many_partners(desk, 600)
    before = list_partners(desk)

    with questions(desk) as asked:
        change_partners(
            desk, ids, BulkChange(labels_on=("kerk",), kind=PartnerKind.WELFARE, account_holder="Fatima")
        )
    after = {(line.kind, line.labels) for line in list_partners(desk)}
    desk.undo()

    assert len(asked) < 25
    assert (after, list_partners(desk)) == ({(PartnerKind.WELFARE, ("kerk",))}, before)
