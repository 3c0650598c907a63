"""Pins that guard against measured faults of libraries."""

import subprocess
import sys

MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for _ in range(20_000):
    label.setText("x")
"""


def test_qt_survives_an_afternoon_of_calls() -> None:
    """PySide6 6.12.0 on Python 3.11 aborted after some 5,000 of these (ADR 11)."""
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
