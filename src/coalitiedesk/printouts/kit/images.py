"""Logos and photos: decoded within limits, flat, no larger than 300 dots per inch needs.

A JPEG of the right size goes into the file as it is; anything else becomes one, once per process.
"""

import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from PIL import Image, ImageOps
from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp

BYTES_LIMIT = 20 * 1024 * 1024
PIXELS_LIMIT = 60_000_000
DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF")
_QUALITY = 90
# Of a usual footer: a picture that is looked at for its soundness is the one that will be printed.
_LOGO_HEIGHT = 8 * mm
_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
_DECODER_ERRORS = (
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    TypeError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that is ready for paper.

    Attributes:
        name: Tells pictures apart within a file.
        ratio: Width divided by height.
    """

    name: str
    stamp: Stamp
    ratio: float


@lru_cache(maxsize=64)
def logo(content: bytes, *, height: float, is_grey: bool = False) -> Picture | None:
    """A whole picture for a printed height in points; None when the bytes are no usable picture."""
    return _prepared(content, pixels_high=_pixels(height), is_grey=is_grey)


@lru_cache(maxsize=16)
def photo(content: bytes, *, width: float, height: float, is_grey: bool = False) -> Picture | None:
    """A picture cropped to fill a printed size in points; None when the bytes are no usable picture.

    More is kept of the top than of the bottom, where faces seldom are.
    """
    return _prepared(
        content, pixels_high=_pixels(height), fill=(_pixels(width), _pixels(height)), is_grey=is_grey
    )


def is_usable(content: bytes) -> bool:
    """Whether the bytes are a picture that can be printed."""
    return logo(content, height=_LOGO_HEIGHT) is not None


def place_picture(pen: Pen, picture: Picture, x: float, y: float, *, width: float, height: float) -> None:
    """Draw a picture in a box whose lower left corner is given."""
    pen.stamp(picture.name, picture.stamp, x, y, scale=width, height_scale=height)


def _pixels(points: float) -> int:
    return max(1, round(points / POINTS_PER_INCH * DOTS_PER_INCH))


def _prepared(
    content: bytes, *, pixels_high: int, fill: tuple[int, int] | None = None, is_grey: bool
) -> Picture | None:
    if not 0 < len(content) <= BYTES_LIMIT:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decoded(content, pixels_high, fill, is_grey)
    except _DECODER_ERRORS:
        return None


def _decoded(content: bytes, pixels_high: int, fill: tuple[int, int] | None, is_grey: bool) -> Picture | None:
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        if opened.width * opened.height > PIXELS_LIMIT:
            return None
        is_fit = opened.height <= pixels_high * 1.5 and fill is None and not is_grey
        turned = opened.getexif().get(0x0112, 1) != 1
        if opened.format == "JPEG" and opened.mode in _SPACES and is_fit and not turned:
            opened.load()  # a truncated file is found here, not by the reader of the paper
            return _picture(content, opened.size, opened.mode)
        opened.draft("RGB", (pixels_high * 4, pixels_high * 2))
        opened.load()
        flat = _flat(ImageOps.exif_transpose(opened))
    if fill:
        flat = _cropped(flat, fill)
    elif flat.height > pixels_high:
        flat = flat.resize((max(1, round(flat.width * pixels_high / flat.height)), pixels_high))
    if is_grey:
        flat = flat.convert("L")
    kept = io.BytesIO()
    flat.save(kept, "JPEG", quality=_QUALITY, subsampling=0)
    return _picture(kept.getvalue(), flat.size, flat.mode)


def _flat(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground


def _cropped(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    ratio = size[0] / size[1]
    if image.width / image.height > ratio:
        wide = round(image.height * ratio)
        left = (image.width - wide) // 2
        part = image.crop((left, 0, left + wide, image.height))
    else:
        high = round(image.width / ratio)
        top = (image.height - high) // 3
        part = image.crop((0, top, image.width, top + high))
    return part.resize(size) if part.width > size[0] else part


def _picture(jpeg: bytes, size: tuple[int, int], mode: str) -> Picture:
    entries = (
        f"/Type/XObject/Subtype/Image/Width {size[0]}/Height {size[1]}/ColorSpace/{_SPACES[mode]}"
        "/BitsPerComponent 8/Filter/DCTDecode"
    )
    name = f"picture-{sha256(jpeg).hexdigest()[:16]}"
    return Picture(name=name, stamp=Stamp(entries=entries, content=jpeg), ratio=size[0] / size[1])
