"""Identifiers of records: distinct types, so that a swapped argument is a type error."""

from typing import NewType

AreaId = NewType("AreaId", int)
PartnerId = NewType("PartnerId", int)
ContactId = NewType("ContactId", int)
VenueId = NewType("VenueId", int)
EditionId = NewType("EditionId", int)
ActivityId = NewType("ActivityId", int)
OccurrenceId = NewType("OccurrenceId", int)
ReleaseId = NewType("ReleaseId", int)
StoryId = NewType("StoryId", int)
LessonId = NewType("LessonId", int)
TaskId = NewType("TaskId", int)
DecisionId = NewType("DecisionId", int)
MeetingId = NewType("MeetingId", int)
GuestId = NewType("GuestId", int)
AttachmentId = NewType("AttachmentId", int)
PictureId = NewType("PictureId", int)
ImportId = NewType("ImportId", int)
AttentionId = NewType("AttentionId", int)
ProvisionId = NewType("ProvisionId", int)
OwnInterventionId = NewType("OwnInterventionId", int)
