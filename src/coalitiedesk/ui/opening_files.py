"""Make, open and close coalition files with their questions. Imported after the first paint."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coalitiedesk import paths
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.file_trouble import DocumentError, Leftover
from coalitiedesk.services.opening import create_coalition, open_coalition, recoverable, resume
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.services.versions import put_leftovers_away, versions_of_file
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.jobs import Progress
from coalitiedesk.ui.start_screen import NewCoalition

_FILE = FileKind(words="Coalitiebestand", endings=("coalitie",))
_LOOK, _ANYWAY, _LARGE, _VERSIONS = "look", "anyway", "large", "versions"
_HELD = (DocumentCode.OPEN_ELSEWHERE, DocumentCode.OPEN_ELSEWHERE_LONG_AGO)
_VIEWABLE = (DocumentCode.NEWER_FORMAT_VIEWABLE, DocumentCode.SEAL_BROKEN)
_JUST_LOOK = Choice(key=_LOOK, words="Alleen bekijken", is_main=True)
_CHOICES: dict[DocumentCode, tuple[Choice, ...]] = {
    **dict.fromkeys(_HELD, (_JUST_LOOK, Choice(key=_ANYWAY, words="Toch wijzigen"))),
    **dict.fromkeys(_VIEWABLE, (_JUST_LOOK,)),
    DocumentCode.LARGE_FILE: (Choice(key=_LARGE, words="Toch openen", is_main=True),),
}
_VERSIONS_HELP = frozenset(
    {
        DocumentCode.NOT_FOUND,
        DocumentCode.EMPTY_FILE,
        DocumentCode.DAMAGED,
        DocumentCode.SEAL_BROKEN,
        DocumentCode.NOT_OURS,
        DocumentCode.FOREIGN_CONTENT,
        DocumentCode.TOO_SLOW,
        DocumentCode.CLOUD_ONLY,
        DocumentCode.UPDATE_FAILED,
        DocumentCode.TARGET_GONE,
        DocumentCode.MEDIUM_FAILING,
        DocumentCode.NETWORK_UNREACHABLE,
        DocumentCode.WORKING_COPY_DAMAGED,
    }
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """How opening a file ended.

    Attributes:
        desk: The open coalition, or None.
        wants_versions: The user chooses an earlier version instead.
    """

    desk: Desk | None = None
    wants_versions: bool = False


def open_with_questions(parent: QWidget, path: Path) -> Opened:
    """Open a file; asks what to do when somebody else has it or a newer program wrote it."""
    try:
        return Opened(desk=open_coalition(path))
    except DocumentError as error:
        return _second_try(parent, path, error)
    except OSError as error:
        tell_error(parent, sentence_for(error))
        return Opened()


def _second_try(parent: QWidget, path: Path, error: DocumentError) -> Opened:
    """Ask, and open as was answered; one answer may lead to the next question (a large file that is held)."""
    view_only = despite_holder = allow_large = False
    while (choices := _CHOICES.get(error.code)) is not None:
        answer = ask(parent, sentence_for(error), choices)
        if answer is None:
            return Opened()
        view_only = view_only or answer == _LOOK
        despite_holder = despite_holder or answer == _ANYWAY
        allow_large = allow_large or answer == _LARGE
        try:
            desk = open_coalition(
                path, view_only=view_only, despite_holder=despite_holder, allow_large=allow_large
            )
        except DocumentError as again:
            if again.code is error.code:
                break
            error = again
        else:
            return Opened(desk=desk)
    return _cannot_be_opened(parent, path, error)


def _cannot_be_opened(parent: QWidget, path: Path, error: DocumentError) -> Opened:
    """Work that a crash left, or an earlier version, may help where the file itself does not open."""
    if error.code not in _VERSIONS_HELP:
        tell_error(parent, sentence_for(error))
        return Opened()
    leftover = next(
        (one for one in recoverable() if one.is_readable and Path(one.state.target) == path.absolute()), None
    )
    choices = []
    if leftover is not None:
        choices.append(Choice(key=_ANYWAY, words="Ga verder met het werk op deze computer", is_main=True))
    if error.code is DocumentCode.WORKING_COPY_DAMAGED and path.exists():
        choices.append(Choice(key=_LOOK, words="Open het bestand zelf", is_main=True))
    if versions_of_file(path):
        choices.append(Choice(key=_VERSIONS, words="Kies een eerdere versie…", is_main=not choices))
    if not choices:
        tell_error(parent, sentence_for(error))
        return Opened()
    answer = ask(parent, sentence_for(error), choices)
    if answer == _ANYWAY and leftover is not None:
        return Opened(desk=_resumed(parent, leftover))
    if answer == _LOOK:
        return Opened(desk=_opened_without_leftovers(parent, path))
    return Opened(wants_versions=answer == _VERSIONS)


def _opened_without_leftovers(parent: QWidget, path: Path) -> Desk | None:
    try:
        put_leftovers_away(path)
        return open_coalition(path)
    except (DocumentError, OSError) as error:
        tell_error(parent, sentence_for(error))
        return None


def _resumed(parent: QWidget, leftover: Leftover) -> Desk | None:
    try:
        return resume(leftover)
    except DocumentError as error:
        tell_error(parent, sentence_for(error))
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
        desk = _resumed(parent, leftover)
        if desk is not None:
            return desk
    return None


def accept_with_questions(parent: QWidget, desk: Desk) -> bool:
    """Ask whether a file whose seal is broken was looked through, so that it may be changed."""
    answer = ask(
        parent,
        "Heb je de gegevens nagekeken en kloppen ze?",
        (
            Choice(key=_ANYWAY, words="Ja, laat me verder werken", is_main=True),
            Choice(key=_LOOK, words="Nee, alleen bekijken"),
        ),
        explanation="Twijfel je? Kies dan een eerdere versie: menu Bestand, Vorige versies.",
    )
    if answer != _ANYWAY:
        return False
    desk.accept_content()
    return True


def make_example(_progress: Progress) -> Path:
    """Make the example coalition among the program's own files, anew each time; for the background."""
    from coalitiedesk.services.demo.filling import DemoSize, write_demo  # hardly ever needed

    target = paths.data_folder() / "voorbeeld" / "Samen Voorbeeldrecht.coalitie"
    target.parent.mkdir(parents=True, exist_ok=True)
    size = DemoSize(today=dt.date.today())  # noqa: DTZ011 - a day on the wall

    def fill(session: object) -> None:
        write_demo(session, size)  # type: ignore[arg-type]  # a Session, which only the services may name

    create_coalition(target, name="Samen Voorbeeldrecht", replace_existing=True, fill=fill).close()
    return target


def _file_name(name: str) -> str:
    """A name that every system accepts for a file."""
    allowed = "".join(char if char.isalnum() or char in " -_()" else " " for char in name)
    return " ".join(allowed.split())[:80] or "Coalitie"
