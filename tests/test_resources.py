"""Bundled files are found from a checkout, from a wheel and from a frozen build."""

import sys
from pathlib import Path

import pytest

from coalitiedesk import resources


@pytest.fixture(autouse=True)
def fresh_root():
    resources.resource_root.cache_clear()
    yield
    resources.resource_root.cache_clear()


def test_resource_path_finds_the_checkout() -> None:
    assert resources.resource_path("weken.csv").is_file()


def test_resource_root_prefers_what_the_wheel_brought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages" / "coalitiedesk"
    (installed / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", installed)

    assert resources.resource_root() == installed / "_resources"


def test_resource_root_follows_the_frozen_programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources.resource_root() == tmp_path.resolve() / "_resources"


@pytest.mark.parametrize("name", ["geen-bestand.toml", "../pyproject.toml"])
def test_resource_path_refuses_what_was_not_shipped(name: str) -> None:
    with pytest.raises(resources.MissingResourceError):
        resources.resource_path(name)


def test_resource_root_says_when_the_installation_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "src" / "coalitiedesk")

    with pytest.raises(resources.MissingResourceError):
        resources.resource_root()


def test_read_text_reads_dutch_letters() -> None:
    assert resources.read_text("weken.csv").startswith("jaar;start;eind;bron\n")
