"""CoalitieDesk: the offline desk of one coordinator of a local coalition against loneliness."""

__version__ = "0.1.0"
