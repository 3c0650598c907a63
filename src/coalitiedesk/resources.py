"""Where the programme's own bundled files are, whichever way it was installed.

In a checkout that is the top-level ``resources`` folder, in a wheel ``coalitiedesk/_resources``, in a frozen
build ``_resources`` beside the frozen modules. Nothing here reads a user's file.
"""

import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


class MissingResourceError(FileNotFoundError):
    """A file the programme was shipped with is gone: the installation is damaged."""


@cache
def resource_root() -> Path:
    """Return the folder that holds the bundled files.

    Raises:
        MissingResourceError: No such folder exists in any of the three forms of installation.
    """
    for folder in _candidates():
        if folder.is_dir():
            return folder
    raise MissingResourceError(str(PACKAGE / "_resources"))


def resource_path(name: str) -> Path:
    """Return the path of a bundled file or folder.

    Args:
        name: Path below ``resources``, with forward slashes: ``"knowledge/phases.toml"``.

    Raises:
        MissingResourceError: There is no such file, or the name points outside ``resources``.
    """
    root = resource_root()
    path = root.joinpath(*name.split("/"))
    if not path.exists() or not path.resolve().is_relative_to(root):
        raise MissingResourceError(str(path))
    return path


def read_text(name: str) -> str:
    """Return a bundled UTF-8 text."""
    return resource_path(name).read_text(encoding="utf-8")


def _candidates() -> list[Path]:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return [Path(frozen).resolve() / "_resources"]
    return [PACKAGE / "_resources", PACKAGE.parents[1] / "resources"]
