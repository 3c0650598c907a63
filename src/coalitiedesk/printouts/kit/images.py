"""Logos and photos: decoded with limits, flattened on white, no finer than print needs."""

import io
from functools import lru_cache

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.units import inch
from reportlab.lib.utils import ImageReader

PRINT_DPI = 300
MOST_PIXELS = 40_000_000
MOST_BYTES = 20 * 1024 * 1024
_QUALITY = 88


class PictureProblemError(ValueError):
    """The bytes are not a picture that can be printed."""


@lru_cache(maxsize=64)
def picture(content: bytes, *, width: float, height: float, crops: bool = False) -> ImageReader:
    """A picture ready to draw at most this large (points); with ``crops`` cut to exactly these proportions.

    Raises:
        PictureProblemError: Not a picture, damaged, or larger than the limits.
    """
    image = _decoded(content)
    room = (max(1, round(width / inch * PRINT_DPI)), max(1, round(height / inch * PRINT_DPI)))
    if crops:
        image = ImageOps.fit(image, _no_larger(room, image.size), method=Image.Resampling.LANCZOS)
    else:
        image.thumbnail(room, resample=Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY)
    buffer.seek(0)
    return ImageReader(buffer)


def proportions(content: bytes) -> float:
    """Width divided by height.

    Raises:
        PictureProblemError: As ``picture``.
    """
    wide, high = _decoded(content).size
    return wide / high


@lru_cache(maxsize=16)
def _decoded_once(content: bytes) -> Image.Image:
    if len(content) > MOST_BYTES:
        raise PictureProblemError("too many bytes")
    try:
        with Image.open(io.BytesIO(content)) as found:
            if found.width * found.height > MOST_PIXELS:
                raise PictureProblemError("too many pixels")
            turned = ImageOps.exif_transpose(found)
            return _flat(turned)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureProblemError(str(error)) from error


def _decoded(content: bytes) -> Image.Image:
    return _decoded_once(content).copy()


def _flat(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        ground = Image.new("RGB", rgba.size, "white")
        ground.paste(rgba, mask=rgba.getchannel("A"))
        return ground
    return image.convert("RGB")


def _no_larger(room: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """The room in pixels, scaled down when the picture has fewer."""
    factor = min(1.0, size[0] / room[0], size[1] / room[1])
    return max(1, round(room[0] * factor)), max(1, round(room[1] * factor))
