"""What the sheet for a conversation is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.contact_log import ContactLog
from coalitiedesk.domain.conversation import ConversationGuide
from coalitiedesk.domain.offers import PartnerInterests
from coalitiedesk.domain.partners import Partner, PartnerActivity
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationContent:
    """One partner with all that is known, and the five parts of a conversation.

    Attributes:
        edition: Gives the foot its names and colours.
        area: The areas in which the partner works, in words; may be empty.
        places: Names of its buildings and halls.
        activities: In which it takes part, the latest year first.
        propositions: What we offer this partner in return, in words.
        objections: Of the six principles.
    """

    edition: EditionContent
    printed_on: dt.date
    partner: Partner
    area: str
    log: ContactLog
    interests: PartnerInterests
    activities: tuple[PartnerActivity, ...]
    objections: tuple[Problem, ...]
    guides: tuple[ConversationGuide, ...]
    propositions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """There is somebody to talk with."""
        return True
