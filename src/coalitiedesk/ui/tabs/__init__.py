"""The tabs of the main window; none knows another."""
