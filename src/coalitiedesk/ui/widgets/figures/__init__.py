"""Panes of the window of figures."""
