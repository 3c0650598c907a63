"""The floor: a Qt window with a menu and eight empty tabs, and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

application = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
window.setCentralWidget(tabs)
for name in ["Bestand", "Bewerken", "Beeld", "Extra", "Help"]:
    menu = window.menuBar().addMenu(name)
    for number in range(6):
        menu.addAction(f"{name} {number}")
for name in ["Overzicht", "Partners", "Plan", "Week", "Evaluatie", "Drukwerk", "Instellingen", "Hulp"]:
    tabs.addTab(QLabel(name), name)
window.statusBar().showMessage("gereed")
window.resize(1100, 700)
window.setWindowTitle("kaal venster")
window.show()
sys.exit(application.exec())
