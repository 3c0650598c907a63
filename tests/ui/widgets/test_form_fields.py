from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.form_fields import ChoiceBox, Field, make_input

SHORT = "Ouderenorganisatie"
LONG = f"{SHORT} (ouderenbond, seniorenraad en dergelijke)"


def test_long_choice_leaves_out_what_stands_between_brackets_and_is_whole_in_the_list(qtbot: QtBot) -> None:
    box = make_input(Field(key="kind", label="Soort", kind="choice", choices=(("a", LONG), ("b", "Zorg"))))
    assert isinstance(box, ChoiceBox)
    qtbot.addWidget(box)
    letters = box.fontMetrics().horizontalAdvance
    assert box.minimumSizeHint().width() < letters(LONG)
    box.resize(letters(SHORT) + 90, 32)
    with qtbot.waitExposed(box):
        box.show()

    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText == SHORT
    box.resize(letters(LONG) + 200, 32)
    box.initStyleOption(option)
    assert option.currentText == LONG

    box.showPopup()
    assert box.view().minimumWidth() >= letters(LONG)
    box.hidePopup()
