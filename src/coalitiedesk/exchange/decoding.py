"""Bytes of a text file to Dutch text.

Lists come as UTF-8, with or without a mark, as UTF-16 from "Unicode text", and most often as Windows-1252
from an older Excel. A guesser trained on the whole world reads short Dutch lists as Cyrillic or Macintosh; so
Western encodings are weighed first by how Dutch the outcome looks; the guesser has the last word when none
does.
"""

import re
import unicodedata
from collections.abc import Sequence

from coalitiedesk.exchange.file_checks import looks_like_utf16

# In order of likelihood; the number is what an encoding must be better by to be preferred.
_WESTERN = (("cp1252", 0.0), ("cp1254", 0.5), ("cp850", 1.5), ("mac_roman", 1.5), ("cp1250", 2.0))
_DUTCH_LETTERS = frozenset("éèëêïíìîöóòôüúùûáàäâçñÉÈËÊÏÍÖÓÜÚÁÀÄÂÇÑŸÿĳĲ")
_OTHER_NAMES = frozenset("åæøšžœßÅÆØŠŽŒłŁşğıİŞĞćčđśżźń")
_SIGNS = frozenset("€‘’“”„–—…•·§°±²³½¼¾«»´¨©®™×¿¡\xa0")
_APOSTROPHE_BEFORE = re.compile(r"[^\W\d_]’[^\W\d_]")
_LETTER_LIKE_SIGN = re.compile(r"(?<=[a-z])[‘“„•–—°±²³½¼¾«»´¨©®™×¿¡‚ƒ†‡ˆ‰‹›˜¦¤¬¯¶¸¹º§](?=[a-z])")
_MOJIBAKE = re.compile("[ÃÂÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
_UNKNOWN_BYTES = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}


def decode(content: bytes) -> str:
    """Text in composed Unicode; never fails, never drops a byte without a trace."""
    return unicodedata.normalize("NFC", _decoded(content)).replace("\ufeff", "").replace("\x00", "")


def mend(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252 (``CafÃ©``), only when the whole text allows it."""
    if not _MOJIBAKE.search(text):
        return text
    try:
        mended = bytes(_byte_of(char) for char in text).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError, ValueError):
        return text
    return unicodedata.normalize("NFC", mended)


def _decoded(content: bytes) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        return _utf8_with_strays(content[3:])
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return content.decode("utf-32", "replace")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if wide := looks_like_utf16(content[:65536]):
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(content)


def _eight_bit(content: bytes) -> str:
    valid = len(re.findall(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]", content))
    stray = len(re.findall(rb"[\x80-\xff]", content)) - 2 * valid
    if valid > 2 * max(stray, 0):
        return _utf8_with_strays(content)
    readings = [(_dutchness(_read(content, name)) - margin, name) for name, margin in _WESTERN]
    best, name = max(readings, key=lambda reading: reading[0])
    if best < -2 and (guess := _guess(content)):
        return guess
    return _read(content, name if best > readings[0][0] else "cp1252")


def _read(content: bytes, encoding: str) -> str:
    if encoding != "cp1252":
        return content.decode(encoding, "replace")
    return "".join(_UNKNOWN_BYTES.get(byte) or bytes((byte,)).decode("cp1252") for byte in content)


def _utf8_with_strays(content: bytes) -> str:
    text = content.decode("utf-8", "surrogateescape")
    return "".join(_stray(char) if "\udc80" <= char <= "\udcff" else char for char in text)


def _stray(char: str) -> str:
    byte = ord(char) - 0xDC00
    return _UNKNOWN_BYTES.get(byte) or bytes((byte,)).decode("cp1252")


def _dutchness(text: str) -> float:
    """Points for letters Dutch uses, against signs that stand where a letter belongs."""
    odd = [char for char in text if ord(char) > 127]
    score = 0.0
    for char in odd:
        if char in _DUTCH_LETTERS:
            score += 1
        elif char in _SIGNS or char in _OTHER_NAMES:
            score += 0.3
        elif unicodedata.category(char) in {"Cc", "Cn", "Co"} or char == "\ufffd":
            score -= 4
        else:
            score -= 1.5
    score -= 3 * len(_LETTER_LIKE_SIGN.findall(text))
    score += 0.5 * len(_APOSTROPHE_BEFORE.findall(text))
    score -= 2 * len(re.findall(r"[a-z][A-ZÀ-Þ](?=[a-z])", "".join(_capitals_inside(text))))
    return score


def _capitals_inside(text: str) -> Sequence[str]:
    """Neighbourhoods of accented capitals, such as ``cafÉs``: a sign of the wrong table."""
    return [text[max(0, at - 1) : at + 2] + " " for at, char in enumerate(text) if "À" <= char <= "Þ"]


def _byte_of(char: str) -> int:
    code = ord(char)
    if code < 256:
        return code
    return char.encode("cp1252")[0]


def _guess(content: bytes) -> str:
    """The world-wide guess, for a list that is in no Western encoding at all."""
    from charset_normalizer import from_bytes

    found = from_bytes(content).best()
    if found is None or found.chaos > 0.1:
        return ""
    text = str(found)
    return "" if any("CJK" in unicodedata.name(char, "") for char in text) else text
