"""The text that a partner is found by, in the list on the screen and in a list that was kept."""

import re

from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.dutch.haystack import join_fields
from coalitiedesk.dutch.labels import label as word_of

_NUMBER = re.compile(r"[\d\s\-+()./]+")
_FEWEST_DIGITS, _SIGNIFICANT_DIGITS = 6, 9
_APOSTROPHES = {ord(char): None for char in "'’‘`´"}


def wanted_words(typed: str) -> str:
    """What to look for: a phone number by its digits, however it was spaced; all else as it was typed."""
    digits = _digits(typed)
    if len(digits) >= _FEWEST_DIGITS and _NUMBER.fullmatch(typed):
        return digits[-_SIGNIFICANT_DIGITS:]
    return typed


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _bare(text: str) -> str:
    """A name without apostrophes, for who leaves them out; empty where it has none."""
    bare = text.translate(_APOSTROPHES)
    return "" if bare == text else bare


def partner_words(line: PartnerLine) -> str:
    """Everything a partner can be found by."""
    return join_fields(
        (
            line.name,
            _bare(line.name),
            line.contact_names,
            _bare(line.contact_names),
            *line.ways,
            *(_digits(way) for way in (line.phone, *line.ways) if "@" not in way),
            line.place,
            line.sector,
            word_of(line.kind),
            line.phone,
            line.email,
            line.upkeep.account_holder,
            *line.labels,
        )
    )
