"""Files with a step: bring in, hand out and remove. They live in the coalition file and travel with it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from coalitiedesk.db.queries import plan as queries
from coalitiedesk.db.tables import AttachmentRow
from coalitiedesk.domain.attachments import (
    MEGABYTE,
    MEGABYTES_EACH,
    Attachment,
    AttachmentFault,
    is_refused,
    size_fault,
)
from coalitiedesk.domain.ids import AttachmentId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.attachment_messages import attachment_sentence
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import write_output
from coalitiedesk.services.rows import clean


class AttachmentError(Exception):
    """A file cannot be put with a step or opened; nothing was changed.

    Attributes:
        code: Why.
        name: Name of the file, without folder.
    """

    def __init__(self, code: AttachmentFault, name: str) -> None:
        super().__init__(f"{code}: {name}")
        self.code = code
        self.name = name

    @property
    def sentence(self) -> str:
        """What to tell the coordinator."""
        return attachment_sentence(self.code, name=self.name)


def list_attachments(desk: Desk) -> tuple[Attachment, ...]:
    """All files, in the order they came, without their content."""
    with desk.read() as session:
        return queries.attachments(session)


def add_attachments(
    desk: Desk, step: PlanStep, paths: Sequence[Path], *, today: dt.date, initiator: str | None = None
) -> tuple[AttachmentId, ...]:
    """Put files with a step: all of them, or none.

    Raises:
        AttachmentError: One of them cannot come along.
    """
    with desk.read() as session:
        present = queries.attached_bytes(session)
    contents = []
    for path in paths:
        content = _read(path, present_bytes=present)
        present += len(content)
        contents.append((path.name, content))
    label = f"{count(len(contents), 'bijlage', 'bijlagen')} bij stap ‘{word(step)}’"
    with desk.change(label, initiator=initiator) as session:
        rows = [
            AttachmentRow(
                step=step.value,
                name=clean(name),
                added_on=today,
                size_bytes=len(content),
                content=content,
            )
            for name, content in contents
        ]
        session.add_all(rows)
        session.flush()
        return tuple(AttachmentId(row.id) for row in rows)


def write_attachment(desk: Desk, attachment_id: AttachmentId, target: Path) -> None:
    """Write the content to a file.

    Raises:
        LookupError: The file was removed meanwhile.
        OutputError: It could not be written; what stood there before is untouched.
    """
    with desk.read() as session:
        found = queries.attached_content(session, attachment_id)
    if found is None:
        raise LookupError(attachment_id)
    write_output(target, found[1])


def copy_to_open(desk: Desk, attachment_id: AttachmentId, folder: Path) -> Path:
    """A copy to look at, in a folder of this session; changes in the copy do not come back.

    Raises:
        LookupError: The file was removed meanwhile.
        AttachmentError: A system might run it; a file that another programme made can hold one.
        OutputError: The copy could not be written.
    """
    with desk.read() as session:
        found = queries.attached_content(session, attachment_id)
    if found is None:
        raise LookupError(attachment_id)
    name = Path(found[0].replace("\\", "/")).name or "bijlage"
    if is_refused(name):
        raise AttachmentError(AttachmentFault.RUNS, name)
    target = folder / str(attachment_id) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    write_output(target, found[1])
    return target


def delete_attachments(desk: Desk, ids: Sequence[AttachmentId], *, initiator: str | None = None) -> None:
    """Remove files; undo brings them back."""
    label = f"{count(len(ids), 'bijlage', 'bijlagen')} verwijderen"
    with desk.change(label, initiator=initiator) as session:
        for attachment_id in ids:
            row = session.get(AttachmentRow, attachment_id)
            if row is not None:
                session.delete(row)


def _read(path: Path, *, present_bytes: int) -> bytes:
    if is_refused(path.name):
        raise AttachmentError(AttachmentFault.RUNS, path.name)
    try:
        with path.open("rb") as file:
            content = file.read(MEGABYTES_EACH * MEGABYTE + 1)  # one more than is allowed, and no more
    except OSError as error:
        raise AttachmentError(AttachmentFault.UNREADABLE, path.name) from error
    fault = size_fault(len(content), present_bytes=present_bytes)
    if fault is not None:
        raise AttachmentError(fault, path.name)
    return content
