"""Two partners that are one, on a real file, with keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_merge import MergeChoice
from coalitiedesk.services.contact_log import get_log, set_account_holder
from coalitiedesk.services.partners import get_partner, list_partners, save_partner
from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.merge_row import MergeRow
from tests.builders import a_contact, a_partner
from tests.questions import many_partners


def two(context: TabContext) -> tuple[PartnerId, PartnerId]:
    first = save_partner(context.desk, a_partner(name="Humanitas", phone="1", note="a"))
    other = save_partner(context.desk, a_partner(name="Humanitas Proefstad", phone="2", note="b"))
    return first, other


def shown(qtbot: QtBot, dialog: MergeDialog) -> MergeDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def offered(dialog: MergeDialog) -> list[str]:
    buttons = dialog.findChildren(QAbstractButton)
    return [one.accessibleName() for one in buttons if one.accessibleName().startswith("Is het")]


def press(qtbot: QtBot, dialog: MergeDialog, words: str) -> None:
    found = next(b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_each_field_that_differs_has_its_own_choice(qtbot: QtBot, context: TabContext) -> None:
    first, other = two(context)
    dialog = shown(qtbot, MergeDialog(context, first, other))
    name, phone = dialog.findChildren(MergeRow)

    name.option(MergeChoice.THEIRS).click()
    phone.option(MergeChoice.BOTH).click()
    with qtbot.waitSignal(dialog.kept) as told:
        press(qtbot, dialog, "Voeg samen")

    merged = get_partner(context.desk, first)
    assert (merged.name, merged.phone) == ("Humanitas Proefstad", "1 / 2")
    assert merged.note == "a\nb\nOok bekend als: Humanitas"
    assert told.args == [first, "‘Humanitas Proefstad’ en ‘Humanitas’ zijn nu één partner."]
    context.desk.undo()
    assert len(list_partners(context.desk)) == 2


def test_click_on_the_words_chooses_them(qtbot: QtBot, context: TabContext) -> None:
    first, other = two(context)
    dialog = shown(qtbot, MergeDialog(context, first, other))
    name = dialog.findChildren(MergeRow)[0]
    words = next(one for one in name.findChildren(QLabel) if one.text() == "Humanitas Proefstad")

    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)

    assert name.choice is MergeChoice.THEIRS


def test_other_is_found_by_typing_its_name(qtbot: QtBot, context: TabContext) -> None:
    first, other = two(context)
    save_partner(context.desk, a_partner(name="Kerk"))
    dialog = shown(qtbot, MergeDialog(context, other))
    field = dialog.findChild(QLineEdit)

    assert dialog.findChildren(MergeRow) == []
    qtbot.keyClicks(field, "humanitas")

    assert len(dialog.findChildren(MergeRow)) == 2
    press(qtbot, dialog, "Toch niet")
    assert {line.id for line in list_partners(context.desk)} >= {first, other}


def test_offered_names_are_gone_once_the_other_is_found(qtbot: QtBot, context: TabContext) -> None:
    first, _other = two(context)
    dialog = shown(qtbot, MergeDialog(context, first))
    dialog.activateWindow()
    field = dialog.findChild(QLineEdit)
    field.setFocus()

    qtbot.keyClicks(field, "humanitas proefsta")
    assert field.completer().popup().isVisible()
    qtbot.keyClicks(field, "d")

    qtbot.waitUntil(lambda: not field.completer().popup().isVisible())
    assert dialog.findChildren(MergeRow)[0].option(MergeChoice.OURS).hasFocus()


def test_nearly_the_same_name_is_offered(qtbot: QtBot, context: TabContext) -> None:
    first = save_partner(context.desk, a_partner(name="’t Trefpunt"))
    other = save_partner(context.desk, a_partner(name="Het Trefpunt", phone="0123"))
    dialog = shown(qtbot, MergeDialog(context, first))

    press(qtbot, dialog, "Is het ‘Het Trefpunt’?")
    press(qtbot, dialog, "Voeg samen")

    assert get_partner(context.desk, other) is None
    assert get_partner(context.desk, first).phone == "0123"


def test_without_another_nothing_can_be_merged(qtbot: QtBot, context: TabContext) -> None:
    first, _ = two(context)
    dialog = shown(qtbot, MergeDialog(context, first))

    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert len(list_partners(context.desk)) == 2


def test_people_of_both_and_who_keeps_contact_are_told(qtbot: QtBot, context: TabContext) -> None:
    first = save_partner(context.desk, a_partner(name="Bieb", contacts=(a_contact(name="Zoë Bos"),)))
    other = save_partner(context.desk, a_partner(name="Bieb", contacts=(a_contact(name="zoe bos"),)))
    for partner, holder in ((first, "Mirthe"), (other, "Joost")):
        set_account_holder(context.desk, partner, holder)
    dialog = shown(qtbot, MergeDialog(context, first, other))
    (holder,) = dialog.findChildren(MergeRow)

    holder.option(MergeChoice.THEIRS).click()
    said = [one.text() for one in dialog.findChildren(QLabel)]
    press(qtbot, dialog, "Voeg samen")

    assert "Zoë Bos werkt bij beide en wordt één persoon; wat verschilt komt in de notitie." in said
    log = get_log(context.desk, first)
    assert log is not None
    assert log.upkeep.account_holder == "Joost"


def test_with_thousands_the_dialog_opens_before_it_found_who_is_alike(
    qtbot: QtBot, context: TabContext
) -> None:
    many_partners(context.desk, 1_001)
    ours = save_partner(context.desk, a_partner(name="Buurthuis De Linde"))
    save_partner(context.desk, a_partner(name="Buurthuis de Linde"))

    dialog = MergeDialog(context, ours)
    qtbot.addWidget(dialog)
    at_once = offered(dialog)

    assert at_once == []
    qtbot.waitUntil(lambda: offered(dialog) == ["Is het ‘Buurthuis de Linde’?"])
