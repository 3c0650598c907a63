"""Dutch dates and times as people write them, to moments; what is not clear stays as it was written."""
