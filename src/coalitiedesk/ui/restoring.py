"""Put an earlier version back, or copy it elsewhere, with one sentence when that fails."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from coalitiedesk.dutch.document_messages import moment_words
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.services.versions import EarlierVersion, copy_version, put_version_at, restore_version
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.open_coalition import OpenCoalition


def restore_open(parent: QWidget, opened: OpenCoalition, version: EarlierVersion) -> str:
    """Restore in the open coalition; what to say about it, or nothing when it could not be done."""
    opened.keeper.settle()
    try:
        restore_version(opened.desk, version)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return ""
    return (
        f"Teruggezet: de versie van {moment_words(version.taken_at)}. "
        "Hoe het daarvoor was, staat ook bij de vorige versies."
    )


def put_back(parent: QWidget, version: EarlierVersion, path: Path) -> bool:
    """Put a version where a file is that cannot be opened."""
    try:
        put_version_at(version, path)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return False
    return True


def copy_elsewhere(parent: QWidget, version: EarlierVersion, target: Path) -> bool:
    """Write a version as a file of its own."""
    try:
        copy_version(version, target)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return False
    return True


def name_of_copy(path: Path, version: EarlierVersion) -> str:
    """``Coalitie Noord 2026-11-22 14.03.coalitie``, in the time of this computer."""
    return f"{path.stem} {version.taken_at.astimezone():%Y-%m-%d %H.%M}{path.suffix}"
