"""The window as the program starts it, dressed, with answers ready for what it asks the system."""

from tests.ui.conftest import dressed, theme
from tests.ui.workbench_scene import answers, home

__all__ = ["answers", "dressed", "home", "theme"]
