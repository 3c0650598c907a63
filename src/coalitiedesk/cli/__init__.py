"""The command line: the same services without a window; English verbs, Dutch messages."""
