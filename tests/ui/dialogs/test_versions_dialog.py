"""Vorige versies on a real file: what the list says, and what its buttons wish."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.versions import EarlierVersion, keep_version, versions_of_desk
from coalitiedesk.ui.dialogs import ask
from coalitiedesk.ui.dialogs.versions_dialog import VersionsDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner


@pytest.fixture
def version(context: TabContext) -> EarlierVersion:
    """A version with two partners; of the present one of them is gone and one is new."""
    bieb = save_partner(context.desk, a_partner(name="Bieb"))
    save_partner(context.desk, a_partner(name="Bakker"))
    found = keep_version(context.desk)
    delete_partners(context.desk, [bieb])
    return found


@pytest.fixture
def dialog(context: TabContext, version: EarlierVersion, qtbot: QtBot) -> Iterator[VersionsDialog]:
    found = VersionsDialog(context.desk.path, context.jobs, context)
    qtbot.addWidget(found)
    found.show()
    settled(found, qtbot)
    yield found
    found.close()


def settled(dialog: VersionsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._jobs.is_busy)


def cells(dialog: VersionsDialog) -> list[tuple[str, ...]]:
    model = dialog._model
    return [tuple(str(model.index(line, at).data()) for at in (1, 2)) for line in range(model.rowCount())]


def records(dialog: VersionsDialog) -> list[tuple[str, str]]:
    model = dialog._records._model
    return [
        (str(model.index(line, 0).data()), str(model.index(line, 1).data()))
        for line in range(model.rowCount())
    ]


def test_list_says_why_and_what(dialog: VersionsDialog) -> None:
    assert cells(dialog) == [("Zelf gemaakt", "2 partners, geen activiteiten en geen momenten")]
    assert "Zelf gemaakt." in dialog._compared.text()
    assert dialog._compared.text().endswith("Deze versie heeft 1 partner meer dan nu.")


def test_wish_to_restore_names_file_and_version(
    dialog: VersionsDialog, context: TabContext, version: EarlierVersion, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.restore_requested) as asked:
        dialog._restore.click()

    assert asked.args == [context.desk.path, version]
    assert not dialog.isVisible()


def test_wish_for_a_copy(
    dialog: VersionsDialog, context: TabContext, version: EarlierVersion, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.copy_requested) as asked:
        dialog._copy.click()

    assert asked.args == [context.desk.path, version]


def test_present_is_kept_when_asked(dialog: VersionsDialog, context: TabContext, qtbot: QtBot) -> None:
    dialog._keep.click()
    settled(dialog, qtbot)

    assert [version.reason for version in versions_of_desk(context.desk)] == [BackupReason.ON_REQUEST] * 2
    assert cells(dialog)[0] == ("Zelf gemaakt", "1 partner, geen activiteiten en geen momenten")
    assert dialog._compared.text().endswith("evenveel partners, activiteiten en momenten als nu.")


def test_partner_is_found_and_put_back(dialog: VersionsDialog, context: TabContext, qtbot: QtBot) -> None:
    dialog._look.click()
    qtbot.waitUntil(dialog._records.isVisible)
    assert records(dialog) == [("Bieb", "is er niet meer"), ("Bakker", "is er nog")]

    dialog._records._search.searched.emit("bi")
    dialog._records._table.choose("partner-1")
    with qtbot.waitSignal(dialog.told) as told:
        dialog._records._put_back.click()
    settled(dialog, qtbot)

    assert told.args == ["‘Bieb’ is teruggezet."]
    assert [line.name for line in list_partners(context.desk)] == ["Bakker", "Bieb"]
    assert dialog._records._hint.text() == "Alles uit deze versie is er nu ook."


def test_damaged_version_can_only_be_looked_at_in_the_list(
    context: TabContext, version: EarlierVersion, qtbot: QtBot
) -> None:
    version.path.write_bytes(b"nothing")
    dialog = VersionsDialog(context.desk.path, context.jobs, context)
    qtbot.addWidget(dialog)
    settled(dialog, qtbot)

    assert cells(dialog) == [("Zelf gemaakt", "beschadigd")]
    assert [button.isEnabled() for button in (dialog._restore, dialog._copy, dialog._look)] == [False] * 3
    assert dialog._compared.text().endswith("Deze versie is beschadigd. Kies een andere.")


def test_version_that_breaks_later_is_told(
    dialog: VersionsDialog, version: EarlierVersion, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[object] = []
    monkeypatch.setattr(ask, "run_box", boxes.append)
    version.path.write_bytes(b"nothing")

    dialog._look.click()
    settled(dialog, qtbot)

    assert len(boxes) == 1
    assert not dialog._records.isVisible()


def test_works_without_an_open_coalition(context: TabContext, version: EarlierVersion, qtbot: QtBot) -> None:
    dialog = VersionsDialog(context.desk.path, context.jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(dialog, qtbot)

    assert dialog._compared.text().endswith("Hierin: 2 partners, geen activiteiten en geen momenten.")
    assert (dialog._look.isVisible(), dialog._keep.isVisible()) == (False, False)
    assert dialog._restore.isEnabled()


def test_file_without_versions_says_so(context: TabContext, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = VersionsDialog(tmp_path / "ander.coalitie", context.jobs)
    qtbot.addWidget(dialog)

    assert dialog._when.text() == "Er zijn op deze computer geen eerdere versies van dit bestand."
    assert not dialog._restore.isEnabled()


def test_looking_only_offers_a_copy_and_no_restore(
    context: TabContext, version: EarlierVersion, tmp_path: Path, qtbot: QtBot
) -> None:
    copied = tmp_path / "kopie.coalitie"
    context.desk.save_copy_as(copied)
    viewer = TabContext(
        desk=open_coalition(copied, view_only=True), notifier=context.notifier, jobs=context.jobs
    )
    dialog = VersionsDialog(copied, context.jobs, viewer)
    qtbot.addWidget(dialog)
    settled(dialog, qtbot)

    assert (dialog._restore.isEnabled(), dialog._copy.isEnabled()) == (False, True)
    viewer.desk.close()
