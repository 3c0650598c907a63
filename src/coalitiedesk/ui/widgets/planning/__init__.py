"""Panes of the plan as it is written down: choices, planning, money and agreements."""
