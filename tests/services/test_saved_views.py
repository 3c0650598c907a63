import pytest

from coalitiedesk.db.tables import SavedViewRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId, SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import USUAL_COLUMNS, PartnerColumn, SavedView
from coalitiedesk.domain.warmth import Warmth
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.saved_views import (
    list_saved_views,
    remove_view,
    save_columns,
    save_view,
    usual_columns,
)

EVERYTHING = PartnerFilter(
    words="brood",
    kinds=frozenset({PartnerKind.RELIGIOUS}),
    labels=frozenset({"noord"}),
    warmths=frozenset({Warmth.LOSING}),
    areas=frozenset({AreaId(2), None}),
    stages=frozenset({EngagementStage.CONNECT}),
)
COLUMNS = (PartnerColumn.NAME, PartnerColumn.EMAIL, PartnerColumn.LABELS)


def a_view(name: str, **changes: object) -> SavedView:
    return SavedView(id=SavedViewId(0), name=name, **changes)


def test_list_comes_back_as_it_was_kept(desk: Desk) -> None:
    key = save_view(desk, a_view("Kerken", filter=EVERYTHING, columns=COLUMNS))

    assert list_saved_views(desk) == (SavedView(id=key, name="Kerken", filter=EVERYTHING, columns=COLUMNS),)


def test_same_name_replaces_and_names_are_in_order(desk: Desk) -> None:
    save_view(desk, a_view("noord"))
    save_view(desk, a_view("Élan"))
    save_view(desk, a_view("Noord ", filter=EVERYTHING))

    assert [(view.name, view.filter) for view in list_saved_views(desk)] == [
        ("Élan", PartnerFilter()),
        ("Noord", EVERYTHING),
    ]


def test_forgotten_list_comes_back_with_one_step(desk: Desk) -> None:
    key = save_view(desk, a_view("Noord"))

    remove_view(desk, key)
    assert list_saved_views(desk) == ()
    desk.undo()

    assert [view.name for view in list_saved_views(desk)] == ["Noord"]


def test_nameless_list_is_refused(desk: Desk) -> None:
    with pytest.raises(ValueError, match=r"^ $"):
        save_view(desk, a_view(" "))


def test_chosen_columns_are_remembered_and_are_no_list(desk: Desk) -> None:
    assert usual_columns(desk) == USUAL_COLUMNS

    save_columns(desk, COLUMNS)

    assert usual_columns(desk) == COLUMNS
    assert list_saved_views(desk) == ()


def test_what_this_version_does_not_know_is_left_out(desk: Desk) -> None:
    with desk.change("later") as session:
        session.add(SavedViewRow(name="Later", content='{"kinds": ["space"], "columns": ["mood", "email"]}'))
        session.add(SavedViewRow(name="Stuk", content="geen json"))

    later, broken = list_saved_views(desk)
    assert (later.filter, later.columns) == (PartnerFilter(), (PartnerColumn.NAME, PartnerColumn.EMAIL))
    assert broken.filter == PartnerFilter()
