import io

import pytest
from PIL import Image
from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.images import is_usable, logo, photo


def picture(mode="RGB", size=(600, 300), kind="PNG", **more):
    buffer = io.BytesIO()
    Image.new(mode, size, (10, 20, 30, 0)[: len(mode)] if mode != "L" else 9).save(buffer, kind, **more)
    return buffer.getvalue()


def bytes_in(made):
    return made.stream().format(None)


def test_logo_passes_a_jpeg_through():
    jpeg = picture(kind="JPEG", size=(200, 90))

    made = logo(jpeg, height=8 * mm)

    assert made.ratio == pytest.approx(200 / 90)
    assert jpeg in bytes_in(made.stamp)


def test_logo_makes_a_large_picture_smaller():
    made = logo(picture(size=(3000, 1500)), height=8 * mm)

    assert b"/Height 94/" in bytes_in(made.stamp)


def test_logo_flattens_what_is_transparent_on_white():
    made = logo(picture("RGBA"), height=8 * mm)
    jpeg = bytes_in(made.stamp).split(b"stream\n", 1)[1]

    assert Image.open(io.BytesIO(jpeg)).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_logo_in_one_ink_is_grey():
    assert b"/DeviceGray" in bytes_in(logo(picture(), height=8 * mm, is_grey=True).stamp)


def test_photo_is_cropped_to_its_frame():
    made = photo(picture(size=(4000, 1000)), width=60 * mm, height=40 * mm)

    assert made.ratio == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize(
    "content", [b"", b"geen plaatje", picture()[:200], picture(kind="JPEG")[:-300], b"%PDF-1.4"]
)
def test_is_usable_refuses_what_is_no_sound_picture(content):
    assert not is_usable(content)
