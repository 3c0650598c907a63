"""The tables of a coalition file; rows never leave ``db`` and ``services``."""

from coalitiedesk.db.tables.activity import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
    TargetGroupRow,
)
from coalitiedesk.db.tables.coalition import AreaRow, CoalitionRow, PictureRow
from coalitiedesk.db.tables.declarative import SCHEMA_VERSION, Row, metadata
from coalitiedesk.db.tables.edition import EditionRow, ReleaseRow
from coalitiedesk.db.tables.evaluation import AttendanceRow, LessonRow, StoryRow
from coalitiedesk.db.tables.file import LogbookRow, MetaRow, SealRow
from coalitiedesk.db.tables.handover import HandoverNoteRow
from coalitiedesk.db.tables.imported import AttentionRow, ImportRow, ImportSourceRow
from coalitiedesk.db.tables.partner import ContactRow, PartnerRow
from coalitiedesk.db.tables.plan import StepRow, TaskRow
from coalitiedesk.db.tables.privacy import RetentionRow
from coalitiedesk.db.tables.venue import VenueRow

__all__ = [
    "SCHEMA_VERSION",
    "ActivityOrganiserRow",
    "ActivityRow",
    "ActivityTargetGroupRow",
    "AreaRow",
    "AttendanceRow",
    "AttentionRow",
    "CoalitionRow",
    "ContactRow",
    "EditionRow",
    "HandoverNoteRow",
    "ImportRow",
    "ImportSourceRow",
    "LessonRow",
    "LogbookRow",
    "MetaRow",
    "OccurrenceRow",
    "PartnerRow",
    "PictureRow",
    "ReleaseRow",
    "RetentionRow",
    "Row",
    "SealRow",
    "StepRow",
    "StoryRow",
    "TargetGroupRow",
    "TaskRow",
    "VenueRow",
    "metadata",
]
