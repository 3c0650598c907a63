"""Pictures from files: decoded once, within limits, and kept small and flat.

What is kept is always a JPEG on white of at most 1200 pixels: a printed logo needs no more, and a transparent
PNG on every page of a booklet makes printing four times as heavy (measured).
"""

import io
import struct
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from coalitiedesk.db.tables import PictureRow
from coalitiedesk.domain.ids import PictureId
from coalitiedesk.domain.pictures import NewPicture, PictureFault
from coalitiedesk.dutch.picture_messages import picture_sentence
from coalitiedesk.services.rows import clean

if TYPE_CHECKING:
    from PIL import Image

MEGABYTES_LIMIT = 10
BYTES_LIMIT = MEGABYTES_LIMIT * 1024 * 1024
PIXELS_LIMIT = 40_000_000
KEPT_SIDE = 1200
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff")
_QUALITY = 92
_MEDIA_TYPE = "image/jpeg"
# Pillow's decoders raise whatever their format's parser stumbles over.
_DECODER_ERRORS = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    TypeError,
    struct.error,
    zlib.error,
)


class PictureError(Exception):
    """The file cannot be used as a picture; nothing was changed.

    Attributes:
        code: Why.
        name: Name of the file, without folder.
    """

    def __init__(self, code: PictureFault, name: str) -> None:
        super().__init__(f"{code}: {name}")
        self.code = code
        self.name = name

    @property
    def sentence(self) -> str:
        """The same for the person who chose the file."""
        return picture_sentence(self.code, name=self.name, limit=MEGABYTES_LIMIT)


def read_picture(path: Path) -> NewPicture:
    """Read, check and shrink a picture; needs no open coalition, so it may run in the background.

    Raises:
        PictureError: The file cannot be used; its ``sentence`` says why.
    """
    return make_picture(_bytes_of(path), name=path.name)


def make_picture(content: bytes, *, name: str) -> NewPicture:
    """As :func:`read_picture`, for bytes that are here already.

    Raises:
        PictureError: These bytes are no usable picture.
    """
    from PIL import Image, UnidentifiedImageError

    if not content:
        raise PictureError(PictureFault.EMPTY, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            flat = _flatten(content)
    except Image.DecompressionBombError as error:
        raise PictureError(PictureFault.TOO_MANY_PIXELS, name) from error
    except UnidentifiedImageError as error:
        raise PictureError(PictureFault.NOT_A_PICTURE, name) from error
    except _DECODER_ERRORS as error:
        raise PictureError(PictureFault.DAMAGED, name) from error
    kept = io.BytesIO()
    flat.save(kept, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return NewPicture(
        name=name, media_type=_MEDIA_TYPE, content=kept.getvalue(), width=flat.width, height=flat.height
    )


def store_picture(session: Session, picture: NewPicture) -> PictureId:
    """Keep a picture within an open transaction."""
    row = PictureRow(name=clean(picture.name), media_type=picture.media_type, content=picture.content)
    session.add(row)
    session.flush()
    return PictureId(row.id)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > BYTES_LIMIT:
            raise PictureError(PictureFault.TOO_HEAVY, path.name)
        with path.open("rb") as file:
            content = file.read(BYTES_LIMIT + 1)
    except OSError as error:
        raise PictureError(PictureFault.UNREADABLE, path.name) from error
    if len(content) > BYTES_LIMIT:
        raise PictureError(PictureFault.TOO_HEAVY, path.name)
    return content


def _flatten(content: bytes) -> "Image.Image":
    """The first frame, upright, on white, in RGB, within the kept size."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        if opened.width * opened.height > PIXELS_LIMIT:
            raise Image.DecompressionBombError(opened.size)
        opened.draft("RGB", (KEPT_SIDE, KEPT_SIDE))  # a large JPEG is decoded at the size we need
        opened.load()
        upright = ImageOps.exif_transpose(opened)
        if upright.has_transparency_data:
            upright = upright.convert("RGBA")
            upright.thumbnail((KEPT_SIDE, KEPT_SIDE))
            ground = Image.new("RGB", upright.size, "white")
            ground.paste(upright, mask=upright.getchannel("A"))
            return ground
        flat = upright.convert("RGB")
        flat.thumbnail((KEPT_SIDE, KEPT_SIDE))
        return flat
