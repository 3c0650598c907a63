"""Make, open and close coalition files with their questions. Imported after the first paint."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from coalitiedesk import paths
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.demo.filling import DemoSize, write_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.opening import create_coalition, open_coalition, recoverable, resume
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.jobs import Progress
from coalitiedesk.ui.start_screen import NewCoalition

__all__ = ["sentence_for"]

_FILE = FileKind(words="Coalitiebestand", endings=("coalitie",))
_LOOK, _ANYWAY, _ELSEWHERE, _LEAVE = "look", "anyway", "elsewhere", "leave"
_HELD = (DocumentCode.OPEN_ELSEWHERE, DocumentCode.OPEN_ELSEWHERE_LONG_AGO)
_VIEWABLE = (DocumentCode.NEWER_FORMAT_VIEWABLE, DocumentCode.SEAL_BROKEN)


def create_with_questions(parent: QWidget, wish: NewCoalition) -> Desk | None:
    """Make a coalition where the user says; None when the user thought better of it or it cannot be."""
    proposal = paths.documents_folder() / f"{_file_name(wish.name)}.coalitie"
    target = ask_file_to_save(parent, "Waar bewaar je de coalitie?", [_FILE], proposal)
    if target is None:
        return None
    try:
        # The system's own window has just asked whether a file there may be replaced.
        return create_coalition(target, name=wish.name, municipality=wish.municipality, replace_existing=True)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return None


def open_with_questions(parent: QWidget, path: Path) -> Desk | None:
    """Open a file; asks what to do when somebody else has it or a newer program wrote it."""
    try:
        return open_coalition(path)
    except DocumentError as error:
        return _second_try(parent, path, error)
    except OSError as error:
        tell_error(parent, sentence_for(error))
        return None


def _second_try(parent: QWidget, path: Path, error: DocumentError) -> Desk | None:
    look = Choice(key=_LOOK, words="Alleen bekijken", is_main=True)
    choices = {
        **dict.fromkeys(_HELD, (look, Choice(key=_ANYWAY, words="Toch wijzigen"))),
        **dict.fromkeys(_VIEWABLE, (look,)),
        DocumentCode.LARGE_FILE: (Choice(key=_ANYWAY, words="Toch openen", is_main=True),),
    }.get(error.code)
    if choices is None:
        tell_error(parent, sentence_for(error))
        return None
    answer = ask(parent, sentence_for(error), choices)
    if answer is None:
        return None
    try:
        return open_coalition(
            path,
            view_only=answer == _LOOK,
            despite_holder=answer == _ANYWAY,
            allow_large=error.code is DocumentCode.LARGE_FILE,
        )
    except DocumentError as again:
        tell_error(parent, sentence_for(again))
        return None


def resume_with_questions(parent: QWidget) -> Desk | None:
    """Go on with work that never reached its file, if there is any and the user wants to."""
    for leftover in recoverable():
        name = Path(leftover.state.target).stem
        if not leftover.is_readable:
            continue
        answer = ask(
            parent,
            f"Er is werk teruggevonden in ‘{name}’ dat nog niet in het bestand staat.",
            (Choice(key=_ANYWAY, words="Ga daarmee verder", is_main=True),),
            explanation="Dat kan gebeuren als de computer uitviel of de stick weg was. Er is niets kwijt.",
        )
        if answer != _ANYWAY:
            return None
        try:
            return resume(leftover)
        except DocumentError as error:
            tell_error(parent, sentence_for(error))
    return None


def close_with_questions(parent: QWidget, desk: Desk) -> bool:
    """Close; when the file cannot be written, ask for another place or leave the work on this computer."""
    try:
        desk.close()
    except DocumentError as error:
        return _close_otherwise(parent, desk, error)
    return True


def _close_otherwise(parent: QWidget, desk: Desk, error: DocumentError) -> bool:
    choices = (
        Choice(key=_ELSEWHERE, words="Kopie op een andere plek…", is_main=True),
        Choice(key=_LEAVE, words="Sluit, bewaar op deze computer"),
    )
    answer = ask(parent, sentence_for(error), choices)
    if answer == _ELSEWHERE:
        target = ask_file_to_save(parent, "Kopie opslaan als", [_FILE], desk.path)
        if target is None or not save_copy(parent, desk, target):
            return False
    elif answer != _LEAVE:
        return False
    desk.leave()
    return True


def save_copy(parent: QWidget, desk: Desk, target: Path) -> bool:
    """Write a complete copy; says why not when it cannot be."""
    try:
        desk.save_copy_as(target)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return False
    return True


def make_example(_progress: Progress) -> Path:
    """Make the example coalition among the program's own files, anew each time; for the background."""
    target = paths.data_folder() / "voorbeeld" / "Samen Voorbeeldrecht.coalitie"
    target.parent.mkdir(parents=True, exist_ok=True)
    size = DemoSize()

    def fill(session: object) -> None:
        write_demo(session, size)  # type: ignore[arg-type]  # a Session, which only the services may name

    create_coalition(target, name="Samen Voorbeeldrecht", replace_existing=True, fill=fill).close()
    return target


def _file_name(name: str) -> str:
    """A name that every system accepts for a file."""
    allowed = "".join(char if char.isalnum() or char in " -_()" else " " for char in name)
    return " ".join(allowed.split())[:80] or "Coalitie"
