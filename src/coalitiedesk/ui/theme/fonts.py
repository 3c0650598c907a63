"""The house typeface, loaded from its package: Atkinson Hyperlegible, made for readers with low vision.

Fira Sans stands in for single characters it lacks (ĳ, İ, →).
"""

from functools import cache
from importlib.util import find_spec

from PySide6.QtGui import QFontDatabase

HOUSE_FAMILY = "Atkinson Hyperlegible"
SPARE_FAMILY = "Fira Sans"
FAMILIES = [HOUSE_FAMILY, SPARE_FAMILY]
_HOUSE_FACES = ("Regular", "Bold")
_SPARE_FACES = ("Regular", "Bold")


def load_first_font() -> None:
    """Make only the face of the first picture known; ``load_fonts`` adds the others."""
    _load("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf")


def load_fonts() -> list[str]:
    """Make the house typeface known to Qt. Call once, after the application is made.

    Returns:
        Names of the files that could not be loaded; the program works without, in the system's typeface.
    """
    missing = []
    for package, stem, faces in (
        ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible", _HOUSE_FACES),
        ("fontpkg_fira_sans", "FiraSans", _SPARE_FACES),
    ):
        missing += [name for name in (f"{stem}-{face}.ttf" for face in faces) if not _load(package, name)]
    return missing


@cache
def _load(package: str, name: str) -> bool:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        return False
    return QFontDatabase.addApplicationFont(f"{found.submodule_search_locations[0]}/files/{name}") != -1
