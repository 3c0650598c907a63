"""Dialogs, and the one place that asks the coordinator a question."""
