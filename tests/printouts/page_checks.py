"""What must hold for every page, read from its operators and from its picture."""

import io

import pypdf
import pypdfium2
from PIL import Image, ImageChops

# 8 mm, less half a pixel at 50 dots per inch.
SAFE_MM = 7.6
_PAINTING = {b"Tj", b"TJ", b"'", b"f", b"f*", b"F", b"S", b"s", b"B", b"b", b"B*", b"b*", b"Do", b"sh"}


def unmarked_operators(data: bytes) -> list[bytes]:
    """Painting operators outside marked content, which a screen reader trips over; nested marks count too."""
    found = []
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        depth = 0
        for _, operator in page.get_contents().operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                found += [operator] if depth > 1 else []
            elif operator == b"EMC":
                depth -= 1
            elif operator in _PAINTING and depth == 0:
                found.append(operator)
    return found


def pictures(data: bytes, *, dots_per_inch: int = 50) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(data)
    made = [page.render(scale=dots_per_inch / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return made


def white_margins_mm(picture: Image.Image, *, dots_per_inch: int = 50) -> float:
    """The narrowest white edge."""
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    edges = (box[0], box[1], picture.width - box[2], picture.height - box[3])
    return min(edges) * 25.4 / dots_per_inch


def has_colour(picture: Image.Image) -> bool:
    return any(max(pixel) - min(pixel) > 8 for _, pixel in picture.getcolors(picture.width * picture.height))
