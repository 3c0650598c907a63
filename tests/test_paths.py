"""The user's folders: made when asked for, and all in one place when the user wants that."""

from pathlib import Path

import pytest

from coalitiedesk import paths

MADE = [paths.data_folder, paths.backup_folder, paths.settings_folder, paths.log_folder]


@pytest.mark.parametrize("folder", MADE)
def test_folders_follow_the_home_variable(folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))

    made = folder()

    assert made.parent == tmp_path / "stick"
    assert made.is_dir()


@pytest.mark.parametrize("folder", MADE)
def test_folders_carry_the_name_of_the_programme(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)

    assert paths.APP_NAME in folder().parts


def test_folders_differ() -> None:
    assert len({folder() for folder in MADE}) == len(MADE)


def test_documents_folder_is_not_made_for_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    paths.documents_folder()

    assert list(tmp_path.iterdir()) == []
