from coalitiedesk.domain.ids import GuestId
from coalitiedesk.domain.meetings import Guest, GuestState
from coalitiedesk.printouts.meeting_kit.cut_sheets import TAGS_ON_SHEET, NameTag, name_tags


def test_without_guests_there_is_a_sheet_to_write_on() -> None:
    assert name_tags(()) == (NameTag(),) * TAGS_ON_SHEET


def test_who_declined_has_no_tag_and_the_sheet_is_filled_up() -> None:
    coming = Guest(id=GuestId(1), name="Jan", partner="")
    declined = Guest(id=GuestId(2), name="Wie afzegt", state=GuestState.DECLINED)

    found = name_tags((coming, declined))

    assert found[0] == NameTag(name="Jan")
    assert found[1:] == (NameTag(),) * 9
