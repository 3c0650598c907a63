"""Qt models over lists of ids that load by the page."""
