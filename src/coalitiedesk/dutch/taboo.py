"""Words that keep people away from a poster (B002, B001: prefer *Kom erbij*): pointed out, not forbidden."""

import re

_TABOO = re.compile(r"\b\w*eenza(?:am|me)\w*", re.IGNORECASE)


def taboo_words(text: str) -> tuple[str, ...]:
    """The words in a text for the public that are better avoided, as they stand there, each once."""
    return tuple(dict.fromkeys(match.group() for match in _TABOO.finditer(text)))
