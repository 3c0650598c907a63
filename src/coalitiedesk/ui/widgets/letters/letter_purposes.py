"""For whom each text of ours is meant, by its key; others are for everybody. Data only."""

from coalitiedesk.domain.letters import LetterField
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.ui.widgets.letters.recipient_pane import SHORTLIST, SILENT, TOOK_PART

MEANT_FOR = {
    "introduction": SHORTLIST,
    "branch": SHORTLIST,
    "proposal": SHORTLIST,
    "keeping": SILENT,
    "thanks": TOOK_PART,
    "thanks_volunteer": PartnerKind.RESIDENTS,
    "certificate": TOOK_PART,
    "colleagues": PartnerKind.MUNICIPALITY,
}
"""Whom to show first."""
ABOUT = {"agreed": LetterField.AGREED, "appointment": LetterField.APPOINTMENT}
"""What has to be known of a partner before such a text makes sense."""
AFTERWARDS = ("thanks", "thanks_volunteer", "certificate")
"""Not before the Week has been."""
