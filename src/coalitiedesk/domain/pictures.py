"""Pictures that a coalition keeps: logos and photos."""

from dataclasses import dataclass
from enum import StrEnum


class PictureFault(StrEnum):
    """Why a file cannot be used as a picture."""

    UNREADABLE = "unreadable"  # gone, a folder, or no right to read it
    EMPTY = "empty"
    TOO_HEAVY = "too_heavy"
    TOO_MANY_PIXELS = "too_many_pixels"
    NOT_A_PICTURE = "not_a_picture"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPicture:
    """A picture that was decoded, found sound and made small enough to keep.

    Attributes:
        name: Name of the file it came from, without folder.
        width: In pixels, as kept.
        height: In pixels, as kept.
    """

    name: str
    media_type: str
    content: bytes
    width: int
    height: int
