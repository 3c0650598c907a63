"""The text that a partner is found by, in the list on the screen and in a list that was kept."""

from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.dutch.haystack import join_fields
from coalitiedesk.dutch.labels import label as word_of


def partner_words(line: PartnerLine) -> str:
    """Everything a partner can be found by."""
    return join_fields(
        (
            line.name,
            line.contact_names,
            line.place,
            line.sector,
            word_of(line.kind),
            line.phone,
            line.email,
            line.upkeep.account_holder,
            *line.labels,
        )
    )
