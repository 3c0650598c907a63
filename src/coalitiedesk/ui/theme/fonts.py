"""The house typeface, loaded from its package: Atkinson Hyperlegible, made for readers with low vision.

Fira Sans stands in for single characters it lacks (ĳ, İ, →).
"""

from importlib.resources import as_file, files

from PySide6.QtGui import QFontDatabase

HOUSE_FAMILY = "Atkinson Hyperlegible"
SPARE_FAMILY = "Fira Sans"
FAMILIES = [HOUSE_FAMILY, SPARE_FAMILY]
_HOUSE_FACES = ("Regular", "Bold")
_SPARE_FACES = ("Regular", "Bold")


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


def _load(package: str, name: str) -> bool:
    try:
        with as_file(files(package) / "files" / name) as path:
            return QFontDatabase.addApplicationFont(str(path)) != -1
    except (ModuleNotFoundError, FileNotFoundError):
        return False
