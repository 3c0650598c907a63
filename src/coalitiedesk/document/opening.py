"""From the coordinator's file to a working copy that is ready, step by step and always on a copy."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from coalitiedesk.db.engine import make_engine
from coalitiedesk.db.migrations.driver import create_schema, write_document_id
from coalitiedesk.document.backups import Backups, last_place
from coalitiedesk.document.checks import Examined, examine
from coalitiedesk.document.context import DocumentContext, OpenChoices
from coalitiedesk.document.disk import copy_flushed, sha256_of
from coalitiedesk.document.errors import DocumentError, Fact, Notice, Place, explain_os_error
from coalitiedesk.document.lock import Holder, objection, read_note
from coalitiedesk.document.present_format import bring_up_to_date, in_present_format, seal_of
from coalitiedesk.document.publish import device_of
from coalitiedesk.document.quarantine import quarantine
from coalitiedesk.document.siblings import newer_sibling
from coalitiedesk.document.working_copy import (
    Leftover,
    WorkingCopy,
    WorkState,
    arrivals,
    find_copy,
    new_copy,
)
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode


@dataclass(slots=True, kw_only=True)
class Prepared:
    """A claimed working copy whose state is saved."""

    copy: WorkingCopy
    state: WorkState
    is_view_only: bool = False
    notices: list[Notice] = field(default_factory=list)


def prepare(target: Path, context: DocumentContext, choices: OpenChoices) -> Prepared:
    """Check a file and make its working copy, or pick up the one that a crash left.

    Raises:
        DocumentError: It cannot be opened, or not without a choice of the coordinator; nothing has
            been changed in the file's folder.
    """
    target = resolved(target)
    if not choices.view_only:
        _refuse_other_holder(target, context, choices)
    try:
        with quarantine(context.work_folder) as folder:
            examined = examine(
                target,
                folder,
                context.file_format,
                allow_large=choices.allow_large,
                view_only=choices.view_only,
            )
            sibling = newer_sibling(target, document_id=examined.document_id, quarantine=folder)
            with arrivals(context.work_folder):
                prepared = _settle(target, examined, context, choices)
            if sibling is not None:
                facts: dict[str, Fact] = {
                    "name": target.name,
                    "other": sibling.path.name,
                    "changed_at": sibling.changed_at,
                }
                prepared.notices.append(Notice(code=DocumentCode.OTHER_VERSION_BESIDE, facts=facts))
            return prepared
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise explain_os_error(error, context.work_folder, place=Place.LOCAL) from error


def prepare_new(target: Path, context: DocumentContext, initialise: Callable[[Session], None]) -> Prepared:
    """Make the working copy of a new document; nothing is written at ``target`` yet.

    Raises:
        DocumentError: The local disk is full or failing. What ``initialise`` itself raises comes through.
    """
    try:
        with arrivals(context.work_folder):
            return _made(new_copy(context.work_folder), target, context, initialise)
    except IntegrityError:
        raise
    except (OSError, DBAPIError) as error:
        raise explain_os_error(error, context.work_folder, place=Place.LOCAL) from error


@contextmanager
def checked_version(version: Path, context: DocumentContext) -> Iterator[Path]:
    """An earlier version, checked like any file and in the present format; gone afterwards.

    Raises:
        DocumentError: It cannot be opened.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(quarantine(context.work_folder))
            examined = examine(version, folder, context.file_format, allow_large=True)
            ready = in_present_format(examined, context)
        except (OSError, sqlite3.Error, DBAPIError) as error:
            raise explain_os_error(error, context.work_folder, place=Place.LOCAL) from error
        yield ready


def pick_up(leftover: Leftover, context: DocumentContext) -> Prepared:
    """Go on with what a crash left.

    Raises:
        DocumentError: It cannot be read; it stays where it is.
    """
    copy = WorkingCopy(leftover.folder)
    try:
        copy.claim()
        return _resume(copy, leftover, context)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        copy.release()
        raise explain_os_error(error, copy.database, place=Place.LOCAL) from error
    except BaseException:
        copy.release()
        raise


def own_note(context: DocumentContext) -> Holder:
    """The note that tells other laptops about us."""
    return Holder(
        person=context.person,
        computer=context.computer,
        account=context.account,
        process=os.getpid(),
        since=context.clock().replace(microsecond=0),
    )


def resolved(target: Path) -> Path:
    """The real file behind a link: replacing a link would leave the file behind it as it was."""
    try:
        return target.resolve()
    except (OSError, RuntimeError) as error:
        raise explain_os_error(error, target) from error


def can_be_written(target: Path) -> bool:
    """Whether a file can be replaced here; rights as the system tells them, without trying."""
    folder = target.parent
    if not os.access(folder, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
        return False
    if hasattr(os, "statvfs"):
        return not os.statvfs(folder).f_flag & os.ST_RDONLY
    return True  # pragma: no cover - Windows


def _made(
    copy: WorkingCopy, target: Path, context: DocumentContext, initialise: Callable[[Session], None]
) -> Prepared:
    engine, document_id = make_engine(copy.database), uuid4().hex
    try:
        create_schema(engine, context.file_format)
        write_document_id(engine, document_id)
        with Session(engine) as session, session.begin():
            initialise(session)
        base = sha256_of(target) if target.exists() else None
        state = WorkState(
            document_id=document_id,
            target=str(target),
            base_sha256=base,
            folder_device=device_of(target.parent),
        )
        copy.save(state)
        return Prepared(copy=copy, state=state)
    except IntegrityError:
        copy.discard()
        raise
    except (OSError, DBAPIError) as error:
        explained = explain_os_error(error, copy.database, place=Place.LOCAL)
        copy.discard()
        raise explained from error
    except BaseException:
        copy.discard()
        raise
    finally:
        engine.dispose()


def _refuse_other_holder(target: Path, context: DocumentContext, choices: OpenChoices) -> None:
    found = read_note(target)
    code = objection(found, own=own_note(context))
    if code is not None and found is not None and not choices.despite_holder:
        raise DocumentError(
            code,
            {
                "name": target.name,
                "person": _one_line(found.person),
                "computer": _one_line(found.computer),
                "since": found.since,
            },
        )


def _one_line(words: str) -> str:
    """Words of another computer within a sentence of ours; anybody may have written them."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())


def _settle(target: Path, examined: Examined, context: DocumentContext, choices: OpenChoices) -> Prepared:
    copy = find_copy(context.work_folder, document_id=examined.document_id, target=target)
    if copy is None:
        copy = new_copy(context.work_folder)
    copy.claim()
    try:
        leftover = copy.leftover()
        if leftover is not None:
            return _resume(copy, leftover, context)
        return _start(copy, target, examined, context, choices)
    except BaseException:
        copy.release()
        raise


def _resume(copy: WorkingCopy, leftover: Leftover, context: DocumentContext) -> Prepared:
    if not leftover.is_readable:
        raise DocumentError(
            DocumentCode.WORKING_COPY_DAMAGED,
            {"name": Path(leftover.state.target).name, "folder": str(copy.folder)},
        )
    engine = make_engine(copy.database)
    try:
        bring_up_to_date(engine, copy, leftover.state, context)
    finally:
        engine.dispose()
    facts: dict[str, Fact] = {"name": Path(leftover.state.target).name, "changed_at": leftover.changed_at}
    return Prepared(
        copy=copy, state=leftover.state, notices=[Notice(code=DocumentCode.RECOVERED, facts=facts)]
    )


def _start(
    copy: WorkingCopy, target: Path, examined: Examined, context: DocumentContext, choices: OpenChoices
) -> Prepared:
    notices = _notices(target, examined, context)
    if examined.version < context.file_format.version:
        _keep_older(target, examined, context)
    else:
        shutil.copyfile(examined.copy, copy.opened)
    ready = in_present_format(examined, context)
    ready.replace(copy.database)
    state = WorkState(
        document_id=examined.document_id,
        target=str(target),
        base_sha256=examined.sha256,
        seal=seal_of(copy.database) if ready != examined.copy else examined.seal,
        folder_device=device_of(target.parent),
    )
    copy.save(state)
    is_newer = examined.version > context.file_format.version
    is_view_only = choices.view_only or is_newer or not examined.is_sealed or not can_be_written(target)
    return Prepared(copy=copy, state=state, is_view_only=is_view_only, notices=notices)


def _keep_older(target: Path, examined: Examined, context: DocumentContext) -> None:
    """The file in its older format stays: as a backup, or beside the target where no backups are kept."""
    now = context.clock()
    if context.keeps_backups:
        backups = Backups(context.backup_folder, examined.document_id)
        backups.add(examined.copy, BackupReason.BEFORE_UPDATE, now=now, target=target)
        return
    beside = target.with_name(context.name_apart(target.stem, now) + target.suffix)
    try:
        if not beside.exists():
            copy_flushed(examined.copy, beside)
    except OSError as error:
        raise explain_os_error(error, beside) from error


def _notices(target: Path, examined: Examined, context: DocumentContext) -> list[Notice]:
    name: dict[str, Fact] = {"name": target.name}
    versions: dict[str, Fact] = {"theirs": examined.version, "ours": context.file_format.version}
    other = last_place(context.backup_folder, examined.document_id)
    is_copy = other is not None and other != target and other.exists()
    found = [
        (not examined.is_sealed, DocumentCode.SEAL_BROKEN, name),
        (examined.was_repaired, DocumentCode.LEFTOVER_REPAIRED, name),
        (examined.version < context.file_format.version, DocumentCode.UPDATED_FROM_OLDER, name | versions),
        (
            examined.version > context.file_format.version,
            DocumentCode.NEWER_FORMAT_VIEWABLE,
            name | versions,
        ),
        (is_copy, DocumentCode.IS_A_COPY, name | {"other": other.name if other else ""}),
        (not can_be_written(target), DocumentCode.READ_ONLY, name | {"folder": str(target.parent)}),
    ]
    return [Notice(code=code, facts=facts) for applies, code, facts in found if applies]
