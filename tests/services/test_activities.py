"""Adding activities, one or many."""

from sqlalchemy import event

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import add_activities, list_activities
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from tests.builders import an_activity, an_occurrence


def test_adding_many_activities_asks_no_more_than_adding_a_few(desk: Desk) -> None:
    edition = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))

    def questions(amount: int) -> int:
        asked: list[str] = []
        with desk.change("proef") as session:

            def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
                asked.append(statement)

            connection = session.connection()
            event.listen(connection, "before_cursor_execute", note)
            add_activities(
                session,
                [
                    an_activity(edition_id=edition, title=f"Soep {number}", target_groups=("ouderen", "wijk"))
                    for number in range(amount)
                ],
            )
            event.remove(connection, "before_cursor_execute", note)
        return sum(statement.startswith("SELECT") for statement in asked)

    assert questions(3) == questions(60)


def test_added_activities_keep_their_order_groups_and_moments(desk: Desk) -> None:
    edition = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))
    wanted = [
        an_activity(
            edition_id=edition,
            title=f"Soep {number}",
            target_groups=(" wijk ", "ouderen", "wijk"),
            occurrences=(an_occurrence(),) * (number % 3),
        )
        for number in range(7)
    ]

    with desk.change("proef") as session:
        ids = add_activities(session, wanted)

    found = {one.id: one for one in list_activities(desk, edition)}
    assert [found[key].title for key in ids] == [one.title for one in wanted]
    assert {found[key].target_groups for key in ids} == {("wijk", "ouderen")}
    assert [len(found[key].occurrences) for key in ids] == [1, 1, 2, 1, 1, 2, 1]
