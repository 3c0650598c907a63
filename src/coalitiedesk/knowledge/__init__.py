"""Strict readers of the bundled knowledge: what works, examples, guidance."""
