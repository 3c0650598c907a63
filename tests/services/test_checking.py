import datetime as dt
from pathlib import Path

import pytest

from coalitiedesk.domain.activities import ActivityStatus, Openness
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.programme_checks import CheckCode
from coalitiedesk.dutch.check_messages import check_sentence
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.checking import check_desk, check_file
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.venues import save_venue
from tests.builders import a_partner, a_venue, an_activity, an_occurrence

TODAY = dt.date(2027, 9, 1)
FRIDAY = dt.date(2027, 10, 1)


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return save_edition(
        desk,
        Edition(
            id=EditionId(0),
            name="Week",
            year=2027,
            first_day=dt.date(2027, 9, 30),
            last_day=dt.date(2027, 10, 6),
        ),
    )


def found(desk: Desk, *, today: dt.date = TODAY) -> list[tuple[str, str]]:
    return [(problem.code, problem.subject) for problem in check_desk(desk, today=today).problems]


def test_complete_programme_has_nothing_to_look_at(desk: Desk, edition_id: EditionId) -> None:
    venue = save_venue(desk, a_venue())
    save_activity(
        desk, an_activity(edition_id=edition_id, occurrences=(an_occurrence(day=FRIDAY, venue_id=venue),))
    )

    assert found(desk) == []


def test_every_gap_is_named(desk: Desk, edition_id: EditionId) -> None:
    save_activity(desk, an_activity(edition_id=edition_id, title="A", occurrences=()))
    save_activity(
        desk,
        an_activity(
            edition_id=edition_id,
            title="Samen minder eenzaam",
            description="Tegen eenzaamheid.",
            occurrences=(an_occurrence(day=dt.date(2027, 11, 1), start=None, end=None),),
        ),
    )

    assert found(desk) == [
        (CheckCode.DAY_MISSING, "A"),
        (CheckCode.VENUE_MISSING, "A"),
        (CheckCode.TIME_MISSING, "Samen minder eenzaam"),
        (CheckCode.VENUE_MISSING, "Samen minder eenzaam"),
        (CheckCode.OUTSIDE_WEEK, "Samen minder eenzaam"),
        (CheckCode.TABOO_IN_TITLE, "Samen minder eenzaam"),
        (CheckCode.TABOO_IN_TEXT, "Samen minder eenzaam"),
    ]


def test_ideas_and_cancelled_lack_nothing_and_a_closed_group_may_read_the_word(
    desk: Desk, edition_id: EditionId
) -> None:
    for status in (ActivityStatus.IDEA, ActivityStatus.CANCELLED):
        save_activity(desk, an_activity(edition_id=edition_id, status=status))
    save_activity(
        desk,
        an_activity(
            edition_id=edition_id,
            title="Eenzaamheid herkennen",
            openness=Openness.CLOSED,
            occurrences=(an_occurrence(day=FRIDAY, venue_id=save_venue(desk, a_venue())),),
        ),
    )

    assert found(desk) == []


def test_week_that_is_over_is_left_alone(desk: Desk, edition_id: EditionId) -> None:
    save_activity(desk, an_activity(edition_id=edition_id, occurrences=()))

    assert found(desk, today=dt.date(2027, 10, 7)) == []


def test_clash_names_both_and_the_hall(desk: Desk, edition_id: EditionId) -> None:
    building = save_venue(desk, a_venue(name="De Linde"))
    hall = save_venue(desk, a_venue(name="Keuken", part_of=building))
    partner = save_partner(desk, a_partner(name="Welzijn"))
    moment = an_occurrence(day=FRIDAY, venue_id=hall)
    for title in ("A", "B"):
        save_activity(
            desk,
            an_activity(
                edition_id=edition_id, title=title, occurrences=(moment,), organiser_ids=(PartnerId(partner),)
            ),
        )

    problems = check_desk(desk, today=TODAY).problems

    assert [check_sentence(problem) for problem in problems] == [
        "Welzijn staat op vr 1 okt tegelijk bij ‘A’ en ‘B’.",
        "‘A’ en ‘B’ willen op vr 1 okt tegelijk in De Linde (Keuken).",
    ]


def test_check_file_counts_and_changes_nothing(tmp_path: Path) -> None:
    desk = create_coalition(tmp_path / "a", name="x")
    fill_demo(desk, activities=12, partners=7, years=2)
    desk.close()
    before = (tmp_path / "a.coalitie").read_bytes()

    report = check_file(tmp_path / "a.coalitie", today=TODAY)

    assert (report.counts["partner"], report.counts["edition"]) == (7, 2)
    assert (tmp_path / "a.coalitie").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.coalitie"]


def test_check_file_refuses_a_damaged_file(tmp_path: Path) -> None:
    create_coalition(tmp_path / "a", name="x").close()
    path = tmp_path / "a.coalitie"
    content = bytearray(path.read_bytes())
    content[4096 : 4096 + 3000] = bytes(3000)
    path.write_bytes(content)

    with pytest.raises(DocumentError) as caught:
        check_file(path, today=TODAY)

    assert caught.value.code is DocumentCode.DAMAGED


@pytest.mark.parametrize("code", CheckCode)
def test_every_code_has_a_sentence(code: CheckCode) -> None:
    from coalitiedesk.domain.problem import Problem

    facts = {"other": "B", "name": "Zaal", "day": "2027-10-01", "word": "eenzaam"}
    sentence = check_sentence(Problem(code=code, subject="A", facts=facts))

    assert "A" in sentence
    assert "{" not in sentence
