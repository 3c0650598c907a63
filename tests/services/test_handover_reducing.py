"""Without people means: on raw bytes."""

from pathlib import Path

from sqlalchemy import select

from coalitiedesk.db.queries.people import text_columns
from coalitiedesk.db.tables import (
    ContactRow,
    ReleaseRow,
    StoryRow,
    TaskRow,
    metadata,
)
from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.services import handover_reducing
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.pictures import store_picture
from coalitiedesk.services.plan import list_tasks
from tests.builders import a_partner, an_activity
from tests.services.handover_scene import MARKS, WITHOUT, a_week, crowded, home, made, traces

__all__ = ["crowded", "home"]


def test_reduced_package_names_nobody_in_its_bytes(crowded: Desk, tmp_path: Path) -> None:
    crowded.publish()
    assert traces(crowded.path) == list(MARKS)

    found = made(crowded, tmp_path / "stage", WITHOUT)

    assert traces(tmp_path / "stage.coalitie") == []
    opened = open_coalition(tmp_path / "stage.coalitie")
    assert [(one.name, one.email, one.phone) for one in all_partners(opened)] == [
        ("Bewoners 3", "", ""),
        ("Buurthuis De Brug", "", "0123 456 789"),
        ("Partner 2", "", ""),
    ]
    assert [(task.title, task.owner) for task in list_tasks(opened)] == [("Bel (weggelaten)", "")]
    with opened.read() as session:
        assert session.scalars(select(StoryRow.text)).all() == ["Verhaal 1"]
        assert session.scalars(select(ReleaseRow.snapshot)).all() == [""]
    assert (found.counts["contact"], found.counts["logbook"], found.counts["handover_note"]) == (0, 0, 0)
    assert (found.counts["partner"], found.counts["activity"]) == (3, 1)
    opened.close()


def test_own_file_stays_as_it_is(crowded: Desk, tmp_path: Path) -> None:
    made(crowded, tmp_path / "stage", WITHOUT)

    with crowded.read() as session:
        assert len(session.scalars(select(ContactRow.id)).all()) == 1
        assert session.scalars(select(TaskRow.owner)).all() == ["Mirthe Klei"]


def test_photos_stay_here_and_logos_go_along(desk: Desk, tmp_path: Path) -> None:
    logo = NewPicture(
        name="logo Jansenxyz.jpg", media_type="image/jpeg", content=b"LOGO" * 9, width=9, height=9
    )
    photo = NewPicture(name="p.jpg", media_type="image/jpeg", content=b"PHOTO" * 9, width=9, height=9)
    save_partner(desk, a_partner(), logo=logo)
    week = save_edition(desk, a_week())
    with desk.change("foto") as session:
        photo_id = store_picture(session, photo)
    save_activity(desk, an_activity(edition_id=week, photo_id=photo_id))

    found = made(desk, tmp_path / "stage", WITHOUT)

    content = (tmp_path / "stage.coalitie").read_bytes()
    assert (b"LOGO" in content, b"PHOTO" in content, b"Jansenxyz" in content) == (True, False, False)
    assert found.counts["picture"] == 1


def test_example_goes_without_a_single_contact(desk: Desk, tmp_path: Path) -> None:
    fill_demo(desk, activities=20, partners=12, years=1)
    with desk.read() as session:
        people = session.execute(select(ContactRow.name, ContactRow.phone, ContactRow.email)).all()

    made(desk, tmp_path / "stage", WITHOUT)

    content = (tmp_path / "stage.coalitie").read_bytes()
    held = [way for person in people for way in person if way and way.encode() in content]
    assert held == []
    assert len(people) > 5


def test_every_column_of_words_has_a_decision() -> None:
    """A new table or column of words must be named, or it goes: see ``handover_reducing``."""
    decided = {
        f"{table}.{column}"
        for columns in (handover_reducing._NAMES, handover_reducing._OWN, handover_reducing._FREE)
        for table, names in columns.items()
        for column in names
    }
    present = {f"{table}.{column.name}" for table, found in text_columns().items() for column in found}

    assert decided <= present
    assert set(metadata.tables) >= handover_reducing.KEPT_TABLES
