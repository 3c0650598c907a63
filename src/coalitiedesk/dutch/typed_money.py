"""An amount of money as a coordinator types it."""

import re

_AMOUNT = re.compile(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-+))?")
_LONGEST = 9  # digits before the comma: more is a slip of the keyboard


def read_cents(text: str) -> int | None:
    """``€ 1.250,50``, ``1250``, ``12,5``, ``25,-``: in cents; None when it is no amount."""
    words = text.replace("\u00a0", " ").replace("€", "").replace("euro", "").strip().replace(" ", "")
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    whole = found[2].replace(".", "")
    if len(whole) > _LONGEST:
        return None
    part = (found[3] or "").replace("-", "").ljust(2, "0")
    cents = int(whole) * 100 + int(part)
    return -cents if found[1] else cents
