import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.buttons import IconButton, Segments, chip, main_button, plain_button


def test_ampersands_are_read_as_they_stand(qtbot: QtBot) -> None:
    button = plain_button("R&D en zo")
    qtbot.addWidget(button)

    assert (button.text(), button.accessibleName(), button.words) == ("R&&D en zo", "R&D en zo", "R&D en zo")


@pytest.mark.parametrize("scale", [1.0, 1.5, 1.75])
def test_buttons_have_room_for_bold_words(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    for button in (main_button("Voeg activiteit toe", icon_name="plus"), chip("Te lang stil 3")):
        qtbot.addWidget(button)
        button.ensurePolished()

        words = QFontMetrics(look.font(bold=True)).horizontalAdvance(button.text())

        assert button.minimumSizeHint().width() >= words + 2 * look.gap("m")
        assert button.sizeHint().height() >= look.px(32)


def test_choosing_a_chip_moves_nothing(qtbot: QtBot) -> None:
    button = chip("Te lang stil 3")
    qtbot.addWidget(button)
    before = button.sizeHint()

    button.setChecked(True)

    assert button.sizeHint() == before


def test_segments_move_with_arrows(qtbot: QtBot) -> None:
    segments = Segments([("days", "Dagen"), ("venues", "Plekken"), ("list", "Lijst")], spoken_name="Weergave")
    qtbot.addWidget(segments)
    segments.show()
    chosen: list[str] = []
    segments.chosen.connect(chosen.append)

    segments.button("days").setFocus()
    qtbot.waitUntil(segments.button("days").hasFocus)
    qtbot.keyClick(segments.button("days"), Qt.Key.Key_Right)

    assert (segments.key, chosen) == ("venues", ["venues"])


def test_icon_button_has_a_name_and_a_tip(qtbot: QtBot) -> None:
    button = IconButton("print", "Druk lijst af", tip="Druk lijst af (Ctrl+P)")
    qtbot.addWidget(button)

    assert (button.accessibleName(), button.toolTip()) == ("Druk lijst af", "Druk lijst af (Ctrl+P)")


def test_icons_follow_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    button = plain_button("Voeg toe", icon_name="plus")
    qtbot.addWidget(button)
    before = button.icon().pixmap(18, 18).toImage()

    theme.set_scale(1.5)

    assert button.iconSize().height() == 27
    assert button.icon().pixmap(18, 18).toImage() != before
