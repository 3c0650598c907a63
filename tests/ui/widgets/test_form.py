import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field

FIELDS = (
    Field(key="title", label="Titel & naam", longest=60),
    Field(key="place", label="Plek", kind="choice", choices=(("", "Nog geen plek"), ("4", "De Brug"))),
    Field(key="area", label="Wijk", beside=True),
    Field(key="text", label="Tekst voor bezoekers", kind="text", note="Past op poster en in boekje."),
    Field(key="wheels", label="Rolstoel welkom", kind="tick"),
)
DRAFT = {"title": "Koffie", "place": "4", "area": "Noord", "text": "Kom erbij", "wheels": True}


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    found = Form(FIELDS)
    qtbot.addWidget(found)
    found.show()
    return found


def test_draft_goes_in_and_out(form: Form) -> None:
    form.fill(DRAFT)

    assert form.draft() == DRAFT


def test_unknown_choice_is_kept(form: Form) -> None:
    form.fill({**DRAFT, "place": "99"})

    assert form.draft()["place"] == "99"


def test_every_field_has_a_spoken_name(form: Form) -> None:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QCheckBox)

    assert [
        form.input(field.key).accessibleName() for field in FIELDS if isinstance(form.input(field.key), kinds)
    ] == [field.label for field in FIELDS]


def test_field_is_kept_when_the_user_leaves_it(form: Form, qtbot: QtBot) -> None:
    form.fill(DRAFT)
    kept: list[str] = []
    form.committed.connect(kept.append)
    title = form.input("title")
    title.setFocus()
    qtbot.waitUntil(title.hasFocus)

    qtbot.keyClicks(title, "!")
    before_leaving = list(kept)
    qtbot.keyClick(title, Qt.Key.Key_Tab)

    assert (before_leaving, kept, form.draft()["title"]) == ([], ["title"], "Koffie!")


def test_choice_and_tick_are_kept_at_once(form: Form) -> None:
    form.fill(DRAFT)
    kept: list[str] = []
    form.committed.connect(kept.append)

    form.input("wheels").setChecked(False)  # type: ignore[attr-defined]
    form.input("place").setCurrentIndex(0)  # type: ignore[attr-defined]

    assert kept == ["wheels", "place"]


def test_problem_stands_beside_its_field(form: Form) -> None:
    form.show_problems({"area": "Deze wijk staat nog niet in je lijst."})
    area = form.input("area")

    assert (area.property("state"), area.accessibleDescription()) == (
        "bad",
        "Deze wijk staat nog niet in je lijst.",
    )

    form.show_problems({})

    assert (area.property("state"), area.accessibleDescription()) == ("", "")
