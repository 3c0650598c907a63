"""Persons and how to reach them, as lists hold them: names, numbers and addresses in one cell or several."""

import re
from dataclasses import dataclass

from coalitiedesk.exchange.column_evidence import EMAIL, PHONE, WEB

# A slash with a space beside it stands between two numbers; without one it is part of a number (0513/654321).
_BETWEEN = re.compile(r"\s/\s?|/\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a mixed cell holds; ``rest`` is what is no address or number (most often a name)."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    web_address: str = ""
    rest: str = ""


def read_reach(text: str) -> Reach:
    """Take a cell such as ``Jan Voorbeeld, 06-12345678, jan@voorbeeld.nl`` apart."""
    emails = tuple(dict.fromkeys(found.rstrip(".") for found in EMAIL.findall(text)))
    left = EMAIL.sub(" ", text)
    web = ""
    for word in left.split():
        if WEB.search(word):
            web = word
            left = left.replace(word, " ")
            break
    phones = tuple(
        found.strip(" -/.")
        for found in PHONE.findall(_BETWEEN.sub(" | ", left))
        if 9 <= len(digits(found)) <= 13
    )
    for phone in phones:
        left = left.replace(phone, " ")
    left = (
        re.sub(r"(?i)\b(tel(efoon)?|e-?mail|mail|mob(iel)?|via|of|bel)\b\s*[.:]?", " ", left)
        if phones or emails
        else left
    )
    return Reach(
        emails=emails, phones=phones, web_address=web, rest=re.sub(r"\s+", " ", left).strip(" ,;:/|-()\n")
    )


def digits(phone: str) -> str:
    """Only the figures, with the country's own nought: equal for two ways to write one number."""
    bare = re.sub(r"\D", "", phone.replace("(0)", ""))
    for prefix in ("0031", "31"):
        if bare.startswith(prefix) and len(bare) - len(prefix) == 9:
            return "0" + bare[len(prefix) :]
    return "0" + bare if len(bare) == 9 and not bare.startswith("0") else bare


def is_odd_phone(phone: str) -> bool:
    """Too few or too many figures for a Dutch number; short service numbers (14 + area, 0800) are fine."""
    bare = digits(phone)
    if phone.strip().startswith(("+", "00")) and not bare.startswith("0"):
        return not 8 <= len(bare) <= 15
    return not (
        len(bare) == 10
        or (bare.startswith("14") and 5 <= len(bare) <= 6)
        or (bare.startswith(("0800", "0900", "088")) and 8 <= len(bare) <= 11)
        or bare in {"112"}
    )


def restored_phone(text: str) -> str:
    """A number that a spreadsheet turned into a figure gets its nought back: ``612345678``."""
    return f"0{text}" if re.fullmatch(r"[1-9]\d{8}", text) else text


def is_odd_email(text: str) -> bool:
    """Not one plain address."""
    return not EMAIL.fullmatch(text.strip())
