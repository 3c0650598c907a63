"""The tables of a coalition file; rows never leave ``db`` and ``services``."""

from coalitiedesk.db.tables.activity import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
    TargetGroupRow,
)
from coalitiedesk.db.tables.choice import BudgetLineRow, ChoiceRow, MilestoneRow, PlanTextRow
from coalitiedesk.db.tables.coalition import AreaRow, CoalitionRow, PictureRow
from coalitiedesk.db.tables.declarative import SCHEMA_VERSION, Row, metadata
from coalitiedesk.db.tables.edition import EditionRow, ReleaseRow
from coalitiedesk.db.tables.engagement import (
    CriterionMarkRow,
    LetterSentRow,
    LetterTemplateRow,
    OfferRow,
    OwnCriterionRow,
    PartnerLabelRow,
    PartnerTraitRow,
    SavedViewRow,
    StageChangeRow,
    StageTickRow,
)
from coalitiedesk.db.tables.evaluation import AttendanceRow, LessonRow, StoryRow
from coalitiedesk.db.tables.figure import FigureRow
from coalitiedesk.db.tables.file import LogbookRow, MetaRow, SealRow
from coalitiedesk.db.tables.handover import HandoverNoteRow
from coalitiedesk.db.tables.imported import AttentionRow, ImportRow, ImportSourceRow
from coalitiedesk.db.tables.inventory import (
    ProvisionAreaRow,
    ProvisionMarkRow,
    ProvisionRow,
    ProvisionTargetGroupRow,
)
from coalitiedesk.db.tables.knowledge import OwnInterventionRow, PillarAnswerRow
from coalitiedesk.db.tables.meeting import MeetingGuestRow, MeetingRow
from coalitiedesk.db.tables.partner import (
    CommitmentRow,
    ContactRow,
    InteractionRow,
    PartnerAreaRow,
    PartnerRow,
)
from coalitiedesk.db.tables.plan import (
    AttachmentRow,
    ChecklistTickRow,
    DecisionRow,
    StepAnswerRow,
    StepRow,
    TaskRow,
)
from coalitiedesk.db.tables.privacy import RetentionRow
from coalitiedesk.db.tables.venue import VenueRow

__all__ = [
    "SCHEMA_VERSION",
    "ActivityOrganiserRow",
    "ActivityRow",
    "ActivityTargetGroupRow",
    "AreaRow",
    "AttachmentRow",
    "AttendanceRow",
    "AttentionRow",
    "BudgetLineRow",
    "ChecklistTickRow",
    "ChoiceRow",
    "CoalitionRow",
    "CommitmentRow",
    "ContactRow",
    "CriterionMarkRow",
    "DecisionRow",
    "EditionRow",
    "FigureRow",
    "HandoverNoteRow",
    "ImportRow",
    "ImportSourceRow",
    "InteractionRow",
    "LessonRow",
    "LetterSentRow",
    "LetterTemplateRow",
    "LogbookRow",
    "MeetingGuestRow",
    "MeetingRow",
    "MetaRow",
    "MilestoneRow",
    "OccurrenceRow",
    "OfferRow",
    "OwnCriterionRow",
    "OwnInterventionRow",
    "PartnerAreaRow",
    "PartnerLabelRow",
    "PartnerRow",
    "PartnerTraitRow",
    "PictureRow",
    "PillarAnswerRow",
    "PlanTextRow",
    "ProvisionAreaRow",
    "ProvisionMarkRow",
    "ProvisionRow",
    "ProvisionTargetGroupRow",
    "ReleaseRow",
    "RetentionRow",
    "Row",
    "SavedViewRow",
    "SealRow",
    "StageChangeRow",
    "StageTickRow",
    "StepAnswerRow",
    "StepRow",
    "StoryRow",
    "TargetGroupRow",
    "TaskRow",
    "VenueRow",
    "metadata",
]
