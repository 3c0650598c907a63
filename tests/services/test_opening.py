"""Opening when this computer is in the way, and work of which nobody can tell any more whose it is."""

from pathlib import Path

import pytest

from coalitiedesk import paths
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import create_coalition, open_coalition, recoverable, resume
from coalitiedesk.services.partners import list_partners, save_partner
from tests.builders import a_partner


@pytest.mark.parametrize("has_documents", [True, False])
def test_found_work_goes_to_the_documents_or_else_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_documents: bool
) -> None:
    documents, home = tmp_path / "documenten", tmp_path / "thuis"
    home.mkdir()
    if has_documents:
        documents.mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(paths, "documents_folder", lambda: documents)
    monkeypatch.setattr(Path, "home", lambda: home)
    desk = create_coalition(tmp_path / "noord", name="Noord")
    save_partner(desk, a_partner(name="Bieb"))
    desk.leave()
    (state,) = (tmp_path / "data").rglob("state.json")
    state.write_bytes(b"\0" * 100)

    (found,) = recoverable()
    again = resume(found)
    again.publish()

    assert again.path.parent == (documents if has_documents else home)
    assert again.path.name.startswith("Teruggevonden werk 2")
    assert [line.name for line in list_partners(again)] == ["Bieb"]
    again.close()
    assert recoverable() == ()


def test_folders_that_cannot_be_made_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "data"))
    create_coalition(tmp_path / "noord", name="Noord").close()
    (tmp_path / "vol").write_bytes(b"")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "vol"))

    with pytest.raises(DocumentError):
        open_coalition(tmp_path / "noord.coalitie")
