"""Qt's own words in Dutch: the menu of a field ("Kopiëren"), the buttons of a file window, dates."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def load_dutch(app: QApplication) -> bool:
    """Let Qt speak Dutch; False when its translation is missing, and then it speaks English."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load("qtbase_nl", folder) and app.installTranslator(translator)
