"""CoalitieDesk: the offline desk of one coordinator of a local coalition against loneliness."""
