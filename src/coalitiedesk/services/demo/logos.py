"""Logos of the example, kept as any logo is that a person brings in."""

from collections.abc import Mapping

from coalitiedesk import resources
from coalitiedesk.db.tables import PictureRow
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.pictures import make_picture


def add_logos(book: RowBook, files: Mapping[str, str]) -> dict[str, int]:
    """Add pictures and return their ids by the key of whom they are."""
    return {key: _add_logo(book, name) for key, name in files.items()}


def _add_logo(book: RowBook, name: str) -> int:
    picture = make_picture(resources.resource_path(f"demo/logos/{name}").read_bytes(), name=name)
    return book.add(PictureRow, name=picture.name, media_type=picture.media_type, content=picture.content)
