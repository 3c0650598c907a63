"""The parts of the tab Partners: list, filter, detail, and the fields of a partner."""
