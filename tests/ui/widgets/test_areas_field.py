from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.ui.widgets.areas_field import AreasField
from coalitiedesk.ui.widgets.names_field import NamesField

AREAS = tuple(
    Area(id=AreaId(at), name=name) for at, name in enumerate(("Centrum", "Oost", "’t Wold"), start=1)
)


def test_areas_go_in_and_out_by_name_and_strange_ones_are_said(qtbot: QtBot) -> None:
    field = AreasField("Werkt ook in", AREAS, hint="andere wijken")
    qtbot.addWidget(field)
    field.show_areas((AreaId(2),))
    (line,) = field.findChildren(NamesField)
    assert line.text() == "Oost"

    line.setText("oost; 't wold; Verweg")
    line.commit()

    assert field.area_ids() == (2, 3)
    assert any("‘Verweg’ kennen we niet als wijk" in label.text() for label in field.findChildren(QLabel))
