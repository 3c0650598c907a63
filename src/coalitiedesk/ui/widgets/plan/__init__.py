"""The parts of the tab Plan: the path of six steps, notes and tasks."""
