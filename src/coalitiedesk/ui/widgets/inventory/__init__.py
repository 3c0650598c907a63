"""Panes of the inventory: what exists, and how well it covers."""
