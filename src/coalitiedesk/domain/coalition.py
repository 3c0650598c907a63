"""The coalition itself, its areas and its pictures (logos, photos)."""

from dataclasses import dataclass

from coalitiedesk.domain.ids import AreaId, PictureId


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalition:
    """The one coalition a file is about: who signs the paper and where people can turn.

    Attributes:
        web_address: As printed and put in the QR code; empty when there is none.
        phone_hours: When somebody answers the phone, in words.
        primary_colour: ``#rrggbb`` or empty for the house colour.
        accent_colour: ``#rrggbb`` or empty for the house colour.
    """

    name: str
    municipality: str
    web_address: str = ""
    phone: str = ""
    phone_hours: str = ""
    email: str = ""
    coordinator: str = ""
    primary_colour: str = ""
    accent_colour: str = ""
    logo_id: PictureId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A neighbourhood, village or district within the municipality."""

    id: AreaId
    name: str
