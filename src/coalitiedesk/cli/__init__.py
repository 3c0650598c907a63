"""The command line: English verbs, Dutch sentences, the same services as the window."""
