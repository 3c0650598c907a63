"""Close, copy and move coalition files with their questions. Imported after the first paint."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coalitiedesk.services.desk import Desk
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save

_FILE = FileKind(words="Coalitiebestand", endings=("coalitie",))
_AGAIN, _ELSEWHERE, _LEAVE, _LOOK = "again", "elsewhere", "leave", "look"
_WAYS_OUT = (
    Choice(key=_AGAIN, words="Opnieuw", is_main=True),
    Choice(key=_ELSEWHERE, words="Kopie op een andere plek…"),
    Choice(key=_LEAVE, words="Sluit, bewaar op deze computer"),
)


class WriteAnswer(StrEnum):
    """What to do when the file cannot be written now."""

    AGAIN = "again"
    MOVED = "moved"  # it is in another file already
    LATER = "later"


def close_with_questions(parent: QWidget, desk: Desk) -> bool:
    """Close; when the file cannot be written, ask for another place or leave the work on this computer."""
    while True:
        try:
            desk.close()
        except DocumentError as error:
            answer = ask(parent, sentence_for(error), _WAYS_OUT)
            if answer == _AGAIN or (answer == _ELSEWHERE and _moved_elsewhere(parent, desk)):
                continue
            if answer != _LEAVE:
                return False
            desk.leave()
        return True


def ask_where_to_write(parent: QWidget, desk: Desk, error: object) -> WriteAnswer:
    """The user asked to write now and it failed: again, or at another place?"""
    answer = ask(parent, sentence_for(error), _WAYS_OUT[:2])
    if answer == _AGAIN:
        return WriteAnswer.AGAIN
    if answer == _ELSEWHERE and _moved_elsewhere(parent, desk):
        return WriteAnswer.MOVED
    return WriteAnswer.LATER


def move_desk(parent: QWidget, desk: Desk, target: Path) -> bool:
    """Go on in another file; says why not when that cannot be."""
    try:
        desk.move_to(target)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return False
    return True


def save_copy(parent: QWidget, desk: Desk, target: Path) -> bool:
    """Write a complete copy; says why not when it cannot be."""
    try:
        desk.save_copy_as(target)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return False
    return True


def goes_on_in_copy(parent: QWidget, target: Path) -> bool:
    """Whether the user, who was only looking, wants to change things in the copy."""
    answer = ask(
        parent,
        f"De kopie staat in {target.parent}. Wil je daarin verder werken?",
        (
            Choice(key=_ELSEWHERE, words="Werk verder in de kopie", is_main=True),
            Choice(key=_LOOK, words="Blijf hier kijken"),
        ),
    )
    return answer == _ELSEWHERE


def _moved_elsewhere(parent: QWidget, desk: Desk) -> bool:
    proposal = desk.path.with_name(f"{desk.path.stem} verder{desk.path.suffix}")
    target = ask_file_to_save(parent, "Verder op een andere plek", [_FILE], proposal)
    return target is not None and move_desk(parent, desk, target)
