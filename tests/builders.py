"""Valid records with honest defaults; a test names only what it is about."""

import datetime as dt
from typing import Any

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection, Interaction, InteractionKind
from coalitiedesk.domain.ids import (
    ActivityId,
    CommitmentId,
    ContactId,
    EditionId,
    InteractionId,
    OccurrenceId,
    PartnerId,
    VenueId,
)
from coalitiedesk.domain.partners import Contact, Partner
from coalitiedesk.domain.venues import Venue

THURSDAY = dt.date(2026, 10, 1)


def an_occurrence(**changes: Any) -> Occurrence:
    """Thursday 1 October 2026, 14.00–16.00, without a place."""
    values: dict[str, Any] = {
        "id": OccurrenceId(0),
        "activity_id": ActivityId(0),
        "day": THURSDAY,
        "start": 14 * 60,
        "end": 16 * 60,
    }
    return Occurrence(**{**values, **changes})


def an_activity(**changes: Any) -> Activity:
    """A confirmed activity without moments."""
    values: dict[str, Any] = {
        "id": ActivityId(0),
        "edition_id": EditionId(1),
        "title": "Koffie in de buurt",
        "status": ActivityStatus.CONFIRMED,
    }
    return Activity(**{**values, **changes})


def a_partner(**changes: Any) -> Partner:
    """A partner without contacts."""
    values: dict[str, Any] = {"id": PartnerId(0), "name": "Buurthuis De Brug"}
    return Partner(**{**values, **changes})


def a_contact(**changes: Any) -> Contact:
    """A contact person with a name only."""
    values: dict[str, Any] = {"id": ContactId(0), "partner_id": PartnerId(0), "name": "Samira Voorbeeld"}
    return Contact(**{**values, **changes})


def a_venue(**changes: Any) -> Venue:
    """A building."""
    values: dict[str, Any] = {"id": VenueId(0), "name": "Buurthuis De Brug"}
    return Venue(**{**values, **changes})


def an_interaction(**changes: Any) -> Interaction:
    """A call with partner 1 on Thursday 1 October 2026, without a word."""
    values: dict[str, Any] = {
        "id": InteractionId(0),
        "partner_id": PartnerId(1),
        "kind": InteractionKind.PHONE,
        "day": THURSDAY,
    }
    return Interaction(**{**values, **changes})


def a_commitment(**changes: Any) -> Commitment:
    """A promise of partner 1 without a date."""
    values: dict[str, Any] = {
        "id": CommitmentId(0),
        "partner_id": PartnerId(1),
        "direction": CommitmentDirection.THEIRS,
        "text": "Vijf kannen koffie",
    }
    return Commitment(**{**values, **changes})
