import io
from pathlib import Path

import pytest
from PIL import Image

from coalitiedesk.domain.pictures import PictureFault
from coalitiedesk.services.pictures import BYTES_LIMIT, KEPT_SIDE, PictureError, make_picture, read_picture


def file_of(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    kept = io.BytesIO()
    image.save(kept, kind, **options)
    return kept.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def fault_of(path: Path) -> PictureFault:
    with pytest.raises(PictureError) as caught:
        read_picture(path)
    assert path.name in caught.value.sentence
    return caught.value.code


def test_picture_is_kept_as_a_small_jpeg(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(file_of(Image.new("RGB", (2400, 600), "navy")))

    found = read_picture(path)

    assert (found.name, found.media_type) == ("logo.png", "image/jpeg")
    assert (found.width, found.height) == (KEPT_SIDE, 300)
    assert opened(found.content).size == (KEPT_SIDE, 300)


def test_picture_that_is_small_stays_its_size() -> None:
    assert make_picture(file_of(Image.new("RGB", (40, 30))), name="x").width == 40


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_picture_is_laid_on_white(mode: str) -> None:
    clear = Image.new("RGBA", (20, 20), (255, 0, 0, 0)).convert(mode)
    options = {"transparency": 0} if mode == "P" else {}

    found = opened(make_picture(file_of(clear, **options), name="x").content)

    assert found.mode == "RGB"
    assert min(found.getpixel((10, 10))) > 250


def test_photo_that_lies_on_its_side_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    found = make_picture(file_of(Image.new("RGB", (40, 20)), "JPEG", exif=exif), name="x")

    assert (found.width, found.height) == (20, 40)


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "BMP"), ("1", "TIFF"), ("P", "GIF"), ("RGB", "WEBP")]
)
def test_picture_of_any_usual_kind_is_taken(mode: str, kind: str) -> None:
    assert make_picture(file_of(Image.new(mode, (12, 12)), kind), name="x").width == 12


def test_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brief.png"
    path.write_bytes(b"Beste partner, hierbij ons logo." * 20)

    assert fault_of(path) is PictureFault.NOT_A_PICTURE


def test_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.png"
    whole = file_of(Image.effect_noise((200, 200), 90))
    path.write_bytes(whole[: len(whole) // 2])

    assert fault_of(path) is PictureFault.DAMAGED


def test_file_that_is_empty_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "leeg.png"
    path.touch()

    assert fault_of(path) is PictureFault.EMPTY


def test_file_that_is_too_heavy_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zwaar.png"
    with path.open("wb") as file:
        file.truncate(BYTES_LIMIT + 1)

    assert fault_of(path) is PictureFault.TOO_HEAVY


@pytest.mark.parametrize("size", [(8000, 5001), (20_000, 20_000)])
def test_picture_with_too_many_pixels_is_refused_before_it_is_decoded(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "bom.png"
    path.write_bytes(file_of(Image.new("1", size)))

    assert fault_of(path) is PictureFault.TOO_MANY_PIXELS


def test_folder_and_missing_file_are_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path) is PictureFault.UNREADABLE
    assert fault_of(tmp_path / "weg.png") is PictureFault.UNREADABLE
