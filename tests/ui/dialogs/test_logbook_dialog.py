from pytestqt.qtbot import QtBot

from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.logbook_dialog import LogbookDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_contact, a_partner


def rows(dialog: LogbookDialog) -> list[tuple[str, ...]]:
    model = dialog._model
    return [tuple(str(model.index(line, at).data()) for at in (1, 2, 4)) for line in range(model.rowCount())]


def test_log_is_filtered_by_kind_and_week(context: TabContext, qtbot: QtBot) -> None:
    save_partner(context.desk, a_partner(contacts=(a_contact(),)))
    dialog = LogbookDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()

    assert rows(dialog) == [
        ("partner toevoegen", "Contactpersoon", "toegevoegd"),
        ("partner toevoegen", "Partner", "toegevoegd"),
    ]
    assert dialog._count.text() == "2 wijzigingen."

    dialog._kinds.setCurrentIndex(dialog._kinds.findText("Partner"))
    dialog._kinds.activated.emit(dialog._kinds.currentIndex())
    dialog._weeks.setCurrentIndex(1)
    dialog._weeks.activated.emit(1)
    assert rows(dialog) == [("partner toevoegen", "Partner", "toegevoegd")]


def test_new_file_has_an_empty_log(context: TabContext, qtbot: QtBot) -> None:
    dialog = LogbookDialog(context)
    qtbot.addWidget(dialog)

    assert (rows(dialog), dialog._count.text()) == ([], "Geen wijzigingen.")
