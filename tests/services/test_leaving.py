import datetime as dt

from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.leaving import let_leave, let_return
from coalitiedesk.services.partners import get_partner, list_partners, save_partner
from tests.builders import THURSDAY, a_partner
from tests.questions import many_partners, questions

SPRING = dt.date(2026, 4, 3)


def test_who_left_keeps_day_and_reason_and_stays_in_the_list(desk: Desk) -> None:
    key = save_partner(desk, a_partner(name="Bakkerij Hulst"))

    let_leave(desk, [key], SPRING, " Gestopt ")

    found = get_partner(desk, key)
    assert found is not None
    assert (found.is_active, found.left_on, found.left_reason) == (False, SPRING, "Gestopt")
    assert [warmth_of(line.upkeep, THURSDAY) for line in list_partners(desk)] == [Warmth.LEFT]


def test_who_returns_has_the_absence_in_the_note(desk: Desk) -> None:
    key = save_partner(desk, a_partner(note="Heeft een zaal."))
    let_leave(desk, [key], SPRING, "verbouwing")

    let_return(desk, [key], today=THURSDAY)

    found = get_partner(desk, key)
    assert found is not None
    assert (found.is_active, found.left_on, found.left_reason) == (True, None, "")
    assert found.note == ("Heeft een zaal.\nDeed niet mee van 3 april 2026 tot 1 oktober 2026 (verbouwing).")


def test_leaving_of_several_is_one_step(desk: Desk) -> None:
    keys = [save_partner(desk, a_partner(name=name)) for name in ("A", "B")]

    let_leave(desk, keys, SPRING)
    desk.undo()

    assert [line.is_active for line in list_partners(desk)] == [True, True]


def test_return_of_who_never_left_changes_nothing(desk: Desk) -> None:
    key = save_partner(desk, a_partner(note="Blijft"))

    let_return(desk, [key], today=THURSDAY)

    found = get_partner(desk, key)
    assert found is not None
    assert found.note == "Blijft"


def test_many_leave_and_return_with_few_questions(desk: Desk) -> None:
    ids = many_partners(desk, 600)

    with questions(desk) as asked:
        let_leave(desk, ids, THURSDAY, "Gestopt")
    left = [line.is_active for line in list_partners(desk)]
    desk.undo()

    assert len(asked) < 15
    assert (left, [line.is_active for line in list_partners(desk)]) == ([False] * len(ids), [True] * len(ids))
