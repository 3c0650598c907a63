"""The parts of the catalogue: what to look for, the list, one entry, and a few side by side."""
