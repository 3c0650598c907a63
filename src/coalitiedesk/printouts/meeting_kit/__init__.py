"""Everything to hold one of the three meetings: script, checklist, invitation, cards, list and name tags."""
