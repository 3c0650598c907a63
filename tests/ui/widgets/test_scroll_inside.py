"""Wrapped text scrolls only when it must."""

from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.cards import column, scrolled
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

TEXT = "Een lange zin die op een smal scherm over veel regels loopt en op een breed scherm over een enkele."


def test_text_that_fits_at_its_width_does_not_scroll(qtbot: QtBot) -> None:
    inside = ScrollInside(column(*(label(TEXT, wrap=True) for _ in range(10)), 1))
    area = scrolled(inside, spoken_name="Proef")
    qtbot.addWidget(area)
    area.resize(900, 300)

    with qtbot.waitExposed(area):
        area.show()

    assert area.verticalScrollBar().maximum() == 0
    area.resize(200, 300)
    assert area.verticalScrollBar().maximum() > 0
    assert inside.width() <= area.viewport().width()
