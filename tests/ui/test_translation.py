from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from coalitiedesk.ui.translation import load_dutch


@pytest.fixture
def locale(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_qt_speaks_dutch(qapp: QApplication, locale: None) -> None:
    assert load_dutch(qapp)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert QLocale().name() == "nl_NL"
