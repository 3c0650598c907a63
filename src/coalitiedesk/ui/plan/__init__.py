"""The parts of a step: each knows its pane, its dialog and its services; the tab shows one at a time."""
