"""The log for a successor: what was changed when, without what it became."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One record that one change touched.

    Attributes:
        at: When, UTC.
        kind: Table of the record.
        record_id: The record; it may be gone, and a later one may have its number.
        fields: Names of the fields that changed; ``+`` alone for added, ``-`` alone for removed.
        label: What was done, in the words of the menu; never a personal value.
    """

    id: int
    at: dt.datetime
    kind: str
    record_id: int
    fields: tuple[str, ...]
    label: str
