"""Work that a crash left, of which nobody can tell any more whose it is."""

from pathlib import Path

import pytest

from coalitiedesk import paths
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import create_coalition, recoverable, resume
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
