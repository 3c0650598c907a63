"""Whom a kept list shows: the same as the list on the screen."""

import datetime as dt

import pytest

from coalitiedesk.domain.ids import PartnerId, SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.kept_lists import (
    UnknownListError,
    find_kept_list,
    list_kept_lists,
    list_kept_partners,
)
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.saved_views import save_view
from tests.builders import a_contact, a_partner

TODAY = dt.date(2026, 9, 6)


def keep(desk: Desk, name: str, **wanted: object) -> SavedView:
    save_view(desk, SavedView(id=SavedViewId(0), name=name, filter=PartnerFilter(**wanted)))
    return find_kept_list(desk, name)


@pytest.fixture
def ids(desk: Desk) -> dict[str, PartnerId]:
    """Two churches, one of them with Şenol, and a bakery."""
    church, other = PartnerKind.RELIGIOUS, PartnerKind.BUSINESS
    found = (
        a_partner(name="Dorpskerk", kind=church, labels=("noord",)),
        a_partner(name="Moskee", kind=church, contacts=(a_contact(name="Şenol Yılmaz"),)),
        a_partner(name="Bakker", kind=other, labels=("noord",)),
    )
    return {one.name: save_partner(desk, one) for one in found}


def test_list_shows_who_fits_words_and_filter_together(desk: Desk, ids: dict[str, PartnerId]) -> None:
    churches = keep(desk, "Kerken", kinds=frozenset({PartnerKind.RELIGIOUS}))
    person = keep(desk, "Senol", words="senol yilmaz")
    both = keep(desk, "Samen", words="kerk", labels=frozenset({"noord"}))

    assert list_kept_partners(desk, churches, today=TODAY) == (ids["Dorpskerk"], ids["Moskee"])
    assert list_kept_partners(desk, person, today=TODAY) == (ids["Moskee"],)
    assert list_kept_partners(desk, both, today=TODAY) == (ids["Dorpskerk"],)


def test_every_list_comes_with_its_partners(desk: Desk, ids: dict[str, PartnerId]) -> None:
    keep(desk, "Noord", labels=frozenset({"noord"}))
    keep(desk, "Iedereen")

    assert list_kept_lists(desk, today=TODAY) == {
        "Iedereen": frozenset(ids.values()),
        "Noord": {ids["Dorpskerk"], ids["Bakker"]},
    }


def test_list_is_found_whatever_its_capitals_and_accents(desk: Desk) -> None:
    kept = keep(desk, "Cafés in Noord")

    assert find_kept_list(desk, "CAFES in noord") == kept


def test_unknown_list_is_told_with_those_that_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownListError, match="Bewaar er eerst een"):
        find_kept_list(desk, "Kerken")
    keep(desk, "Noord")
    keep(desk, "Zuid")

    with pytest.raises(UnknownListError, match="Wel: ‘Noord’ en ‘Zuid’"):
        find_kept_list(desk, "Kerken")
