from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.partner_merge import TEXTS, MergeChoice, differing_fields, join_texts
from coalitiedesk.domain.partners import PartnerKind
from tests.builders import a_partner

BLANK = dict.fromkeys(TEXTS, "")


def test_only_what_both_say_differently_is_a_question() -> None:
    ours = a_partner(name="Humanitas", phone="0123", kind=PartnerKind.WELFARE, place="Proefstad")
    theirs = a_partner(name="Humanitas", email="a@b.nl", place="Elders", area_id=AreaId(2))

    assert differing_fields(ours, theirs) == ("address",)
    assert differing_fields(ours, ours) == ()


def test_kind_and_area_are_asked_when_both_are_known() -> None:
    ours = a_partner(kind=PartnerKind.WELFARE, area_id=AreaId(1))
    theirs = a_partner(kind=PartnerKind.CARE, area_id=AreaId(2))

    assert differing_fields(ours, theirs) == ("kind", "area_id")


def test_chosen_text_stays_and_the_other_is_laid_aside() -> None:
    ours = {**BLANK, "name": "Bieb", "email": "a@b.nl", "address": "Kerkpad 1", "place": "A"}
    theirs = {**BLANK, "name": "De Bieb", "email": "c@d.nl", "address": "Laan 2", "place": "B", "phone": "1"}
    choices = {"name": MergeChoice.THEIRS, "address": MergeChoice.THEIRS}

    found = join_texts(ours, theirs, choices)

    assert {key: value for key, value in found.values.items() if value} == {
        "name": "De Bieb",
        "email": "a@b.nl",
        "address": "Laan 2",
        "place": "B",
        "phone": "1",
    }
    assert found.aside == (("name", "Bieb"), ("address", "Kerkpad 1"), ("place", "A"), ("email", "c@d.nl"))


def test_both_stay_where_that_can_be_and_notes_always() -> None:
    ours = {**BLANK, "name": "A", "phone": "1", "note": "eerst", "email": "a@b.nl"}
    theirs = {**BLANK, "name": "A", "phone": "2", "note": "daarna", "email": "c@d.nl"}
    both = dict.fromkeys(("phone", "email"), MergeChoice.BOTH)

    found = join_texts(ours, theirs, both)

    assert (found.values["phone"], found.values["note"]) == ("1 / 2", "eerst\ndaarna")
    assert found.values["email"] == "a@b.nl"
    assert found.aside == (("email", "c@d.nl"),)
