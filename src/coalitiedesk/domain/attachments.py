"""Files that are put with a step: what may come along, and what not."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import AttachmentId
from coalitiedesk.domain.plan import PlanStep

MEGABYTE = 1024 * 1024
MEGABYTES_EACH, MEGABYTES_TOGETHER = 5, 25
REFUSED_ENDINGS = frozenset(
    {"bat", "cmd", "com", "cpl", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "ps1", "reg", "scr"}
    | {"appimage", "desktop", "pif", "py", "sh", "url", "vb", "vbe", "vbs", "wsf"}
)
"""Names that make a system run the file when it is opened."""


class AttachmentFault(StrEnum):
    """Why a file cannot be put with a step."""

    UNREADABLE = "unreadable"  # gone, a folder, or no right to read it
    EMPTY = "empty"
    RUNS = "runs"  # a programme, or a link to one
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"  # too much together with what is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file with a step; its content stays in the coalition file until somebody asks."""

    id: AttachmentId
    step: PlanStep
    name: str
    note: str = ""
    added_on: dt.date
    size_bytes: int


def is_refused(name: str) -> bool:
    """Whether a system might run a file of this name; spaces and points at its end do not count."""
    return name.rstrip(" .").rpartition(".")[2].lower() in REFUSED_ENDINGS


def size_fault(size_bytes: int, *, present_bytes: int) -> AttachmentFault | None:
    """What is wrong with a size; None when it may come along.

    Args:
        size_bytes: Of the file.
        present_bytes: Of all files that are there.
    """
    if size_bytes == 0:
        return AttachmentFault.EMPTY
    if size_bytes > MEGABYTES_EACH * MEGABYTE:
        return AttachmentFault.TOO_LARGE
    if present_bytes + size_bytes > MEGABYTES_TOGETHER * MEGABYTE:
        return AttachmentFault.TOO_MUCH
    return None
