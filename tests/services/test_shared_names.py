import pytest

from coalitiedesk.domain.ids import SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.saved_views import USUAL_COLUMNS, SavedView
from coalitiedesk.services.contact_log import get_log, set_account_holder
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.saved_views import list_saved_views, save_view
from coalitiedesk.services.shared_names import (
    list_holders,
    list_label_uses,
    remove_label,
    rename_holder,
    rename_label,
)
from tests.builders import a_partner


def fill(desk: Desk) -> None:
    for name, labels in (("A", ("kerk", "noord")), ("B", ("Kerk",)), ("C", ("kerk", "geloof")), ("D", ())):
        save_partner(desk, a_partner(name=name, labels=labels))
    found = PartnerFilter(labels=frozenset({"kerk", "noord"}))
    save_view(desk, SavedView(id=SavedViewId(0), name="Kerken", filter=found, columns=USUAL_COLUMNS))


def labels_of(desk: Desk) -> list[tuple[str, ...]]:
    return [partner.labels for partner in all_partners(desk)]


def test_label_gets_another_name_everywhere_also_one_that_was_there(desk: Desk) -> None:
    fill(desk)
    before = labels_of(desk)

    assert rename_label(desk, "Kerk", " geloof ") == 3

    assert labels_of(desk) == [("geloof", "noord"), ("geloof",), ("geloof",), ()]
    assert list_saved_views(desk)[0].filter.labels == {"geloof", "noord"}
    desk.undo()
    assert labels_of(desk) == before
    assert list_saved_views(desk)[0].filter.labels == {"kerk", "noord"}


def test_label_with_another_capital_becomes_one_way_to_write_it(desk: Desk) -> None:
    fill(desk)
    assert [(one.name, one.partners) for one in list_label_uses(desk)] == [
        ("geloof", 1),
        ("kerk", 3),
        ("noord", 1),
    ]

    rename_label(desk, "kerk", "Kerk")

    assert labels_of(desk) == [("Kerk", "noord"), ("Kerk",), ("geloof", "Kerk"), ()]


def test_label_is_taken_off_everywhere_and_comes_back(desk: Desk) -> None:
    fill(desk)

    assert remove_label(desk, "kerk") == 3

    assert labels_of(desk) == [("noord",), (), ("geloof",), ()]
    assert list_saved_views(desk)[0].filter.labels == {"noord"}
    desk.undo()
    assert labels_of(desk)[1] == ("Kerk",)


def test_label_without_a_new_name_stays(desk: Desk) -> None:
    fill(desk)

    with pytest.raises(ValueError, match=" "):
        rename_label(desk, "kerk", " ")

    assert labels_of(desk)[1] == ("Kerk",)


def test_whoever_takes_over_keeps_contact_with_everybody_of_the_one_before(desk: Desk) -> None:
    ids = [save_partner(desk, a_partner(name=name)) for name in "ABCD"]
    for key, holder in zip(ids, ("Mirthe", "mirthe ", "Joost", ""), strict=True):
        set_account_holder(desk, key, holder)

    of_mirthe = PartnerFilter(holders=frozenset({"Mirthe"}))
    save_view(desk, SavedView(id=SavedViewId(0), name="Haar", filter=of_mirthe, columns=USUAL_COLUMNS))

    assert rename_holder(desk, "Mirthe", "Özlem") == 2

    assert [(one.name, one.partners) for one in list_holders(desk)] == [("Joost", 1), ("Özlem", 2)]
    assert list_saved_views(desk)[0].filter.holders == {"Özlem"}
    assert rename_holder(desk, "özlem", "") == 2
    assert [get_log(desk, key).upkeep.account_holder for key in ids] == ["", "", "Joost", ""]  # type: ignore[union-attr]
