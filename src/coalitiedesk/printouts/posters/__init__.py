"""Parts of the activity poster: its words, its pieces, and one module per template."""
