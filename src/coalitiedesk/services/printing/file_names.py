"""Names of files that every system accepts."""

import re


def safe_name(words: str, *, longest: int = 80) -> str:
    """Words as part of a file name that every system accepts."""
    allowed = "".join(char if char.isalnum() or char in " -_()&’'," else " " for char in words)
    return re.sub(r"\s+", " ", allowed).strip()[:longest].strip(" .") or "Drukwerk"
