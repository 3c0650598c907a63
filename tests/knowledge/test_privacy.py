from collections.abc import Iterator

import pytest

from coalitiedesk.domain.retention import DataKind
from coalitiedesk.knowledge import privacy
from coalitiedesk.resources import read_text


@pytest.fixture(autouse=True)
def unread() -> Iterator[None]:
    privacy.data_purposes.cache_clear()
    yield
    privacy.data_purposes.cache_clear()


def test_every_kind_is_explained_in_full() -> None:
    purposes = privacy.data_purposes()

    assert [one.kind for one in purposes] == list(DataKind)
    assert all(
        (one.title, one.purpose, one.people, one.data, one.basis, one.readers, one.since) for one in purposes
    )


def test_register_has_titles_and_texts() -> None:
    assert all(line.title and line.text for line in privacy.register_lines())


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("[stories]", "[verhalen]", ValueError),
        ("months = 3", "months = 0", ValueError),
        ("months = 3", "months = 500", ValueError),
        ('title = "Verhalen"', "", KeyError),
    ],
)
def test_damaged_installation_is_noticed(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, error: type[Exception]
) -> None:
    text = read_text("privacy/purposes.toml").replace(old, new)
    monkeypatch.setattr(privacy, "read_text", lambda _: text)

    with pytest.raises(error):
        privacy.data_purposes()
