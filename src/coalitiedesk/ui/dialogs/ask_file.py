"""Asks for a file or folder with the system's own windows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """A kind of file to choose from: ``FileKind(words="Coalitiebestand", endings=("coalitie",))``."""

    words: str
    endings: tuple[str, ...]


def ask_file_to_open(
    parent: QWidget | None, title: str, kinds: Sequence[FileKind], folder: Path | None = None
) -> Path | None:
    """A file that exists; None when the user thought better of it."""
    return _path(open_window(parent, title, str(folder or ""), _filters(kinds))[0])


def ask_files_to_open(
    parent: QWidget | None, title: str, kinds: Sequence[FileKind], folder: Path | None = None
) -> tuple[Path, ...]:
    """One or more files that exist; none when the user thought better of it."""
    names, _kind = open_several_window(parent, title, str(folder or ""), _filters(kinds))
    return tuple(Path(name) for name in names)


def ask_file_to_save(
    parent: QWidget | None, title: str, kinds: Sequence[FileKind], proposal: Path | None = None
) -> Path | None:
    """Where to put a file; the ending of the first kind is added when the user left it out."""
    found = _path(save_window(parent, title, str(proposal or ""), _filters(kinds))[0])
    if found is None or found.suffix or kinds[0].endings == ("*",):
        return found
    return found.with_name(f"{found.name}.{kinds[0].endings[0]}")


def ask_folder(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """A folder; None when the user thought better of it."""
    return _path(folder_window(parent, title, str(folder or "")))


# Tests put their answers here.
open_window: Callable[[QWidget | None, str, str, str], tuple[str, str]] = QFileDialog.getOpenFileName
open_several_window: Callable[[QWidget | None, str, str, str], tuple[list[str], str]] = (
    QFileDialog.getOpenFileNames
)
save_window: Callable[[QWidget | None, str, str, str], tuple[str, str]] = QFileDialog.getSaveFileName
folder_window: Callable[[QWidget | None, str, str], str] = QFileDialog.getExistingDirectory


def _filters(kinds: Sequence[FileKind]) -> str:
    return ";;".join(f"{kind.words} ({' '.join(map(_pattern, kind.endings))})" for kind in kinds)


def _pattern(ending: str) -> str:
    return "*" if ending == "*" else f"*.{ending}"


def _path(text: str) -> Path | None:
    return Path(text) if text else None
