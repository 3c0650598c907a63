import pytest

from coalitiedesk.domain.activities import ActivityStatus, Openness
from coalitiedesk.domain.print_codes import LeftOff
from coalitiedesk.printouts.selection import SelectionOptions, select_for_public
from tests.printouts.programme_samples import activity

SURE = activity(1, "Zeker")
OFF = activity(2, "Afgelast", status=ActivityStatus.CANCELLED)
CLOSED = activity(3, "Besloten", openness=Openness.CLOSED)
IDEA = activity(4, "Idee", status=ActivityStatus.IDEA)
PROMISED = activity(5, "Toegezegd", status=ActivityStatus.PROMISED)
VAGUE = activity(6, "Misschien open", openness=Openness.UNKNOWN)
ALL = (SURE, OFF, CLOSED, IDEA, PROMISED, VAGUE)


def test_select_for_public_keeps_what_a_reader_can_come_to():
    chosen = select_for_public(ALL)

    assert chosen.kept == (SURE, VAGUE)
    assert chosen.left_off == (
        (OFF, LeftOff.CANCELLED),
        (CLOSED, LeftOff.CLOSED),
        (IDEA, LeftOff.UNCONFIRMED),
        (PROMISED, LeftOff.UNCONFIRMED),
    )
    assert chosen.counts == {LeftOff.CANCELLED: 1, LeftOff.CLOSED: 1, LeftOff.UNCONFIRMED: 2}


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (SelectionOptions(with_cancelled=True), (SURE, OFF, VAGUE)),
        (SelectionOptions(with_closed=True), (SURE, CLOSED, VAGUE)),
        (SelectionOptions(with_unconfirmed=True), (SURE, IDEA, PROMISED, VAGUE)),
    ],
)
def test_select_for_public_adds_what_is_asked_for(options, kept):
    assert select_for_public(ALL, options).kept == kept
