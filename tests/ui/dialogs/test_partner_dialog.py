"""The partner form on a real file, with keyboard and mouse."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.services.coalition import get_picture
from coalitiedesk.services.partners import get_partner, list_partners, save_partner
from coalitiedesk.ui.dialogs import ask_file
from coalitiedesk.ui.dialogs.logo_field import LogoField
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.alike_view import AlikeView, alike_words
from tests.builders import a_contact, a_partner

NEW = Partner(id=PartnerId(0), name="")


def shown(qtbot: QtBot, context: TabContext, partner: Partner = NEW) -> PartnerDialog:
    dialog = PartnerDialog(context, partner)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def kept(context: TabContext, **changes: object) -> Partner:
    found = get_partner(context.desk, save_partner(context.desk, a_partner(**changes)))
    assert found is not None
    return found


def fields(parent: QWidget, name: str) -> list[QLineEdit]:
    return [line for line in parent.findChildren(QLineEdit) if line.accessibleName() == name]


def field(parent: QWidget, name: str) -> QLineEdit:
    return fields(parent, name)[0]


def press(qtbot: QtBot, dialog: QWidget, words: str) -> None:
    found = (one for one in dialog.findChildren(QAbstractButton) if one.accessibleName() == words)
    qtbot.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


def sentences(dialog: QWidget) -> list[str]:
    labels = dialog.findChildren(QLabel)
    return [one.text() for one in labels if one.property("tone") == "bad" and one.isVisible() and one.text()]


def test_nothing_typed_closes_without_a_trace(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert list_partners(context.desk) == ()


def test_without_a_name_it_stays_open_and_says_so(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    qtbot.keyClicks(field(dialog, "Telefoon"), "0123")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert sentences(dialog) == ["Vul een naam in."]
    press(qtbot, dialog, "Niet bewaren")
    assert not dialog.isVisible()
    assert list_partners(context.desk) == ()


def test_closing_keeps_what_was_typed_in_one_step(qtbot: QtBot, context: TabContext) -> None:
    partner = kept(context, name="Buurthuis", contacts=(a_contact(name="Wil"),))
    dialog = shown(qtbot, context, partner)
    qtbot.keyClicks(field(dialog, "Plaats"), "Proefstad")
    qtbot.keyClicks(fields(dialog, "Functie")[0], "Beheerder")

    with qtbot.waitSignal(dialog.kept) as caught:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    changed = get_partner(context.desk, partner.id)
    assert caught.args == [partner.id, "‘Buurthuis’ is gewijzigd."]
    assert changed is not None
    assert (changed.place, changed.contacts[0].role) == ("Proefstad", "Beheerder")
    context.desk.undo()
    assert get_partner(context.desk, partner.id) == partner


def test_unchanged_partner_makes_no_step(qtbot: QtBot, context: TabContext) -> None:
    partner = kept(context, name="Buurthuis")
    before = context.desk.undo_label
    dialog = shown(qtbot, context, partner)

    press(qtbot, dialog, "Bewaar")

    assert not dialog.isVisible()
    assert context.desk.undo_label == before


def test_odd_email_and_namesake_warn_and_do_not_block(qtbot: QtBot, context: TabContext) -> None:
    kept(context, name="’t Trefpunt", place="Epe")
    dialog = shown(qtbot, context)
    qtbot.keyClicks(field(dialog, "E-mail"), "info")
    qtbot.keyClicks(field(dialog, "Naam"), "Het Trefpunt")
    field(dialog, "Telefoon").setFocus()

    qtbot.waitUntil(lambda: len(sentences(dialog)) == 1)
    assert sentences(dialog) == ["Klopt dit adres? Het ziet er niet uit als een e-mailadres."]
    assert [alike_words(one) for one in dialog.findChild(AlikeView).shown] == [
        "‘’t Trefpunt’ in Epe: naam lijkt erop"
    ]
    press(qtbot, dialog, "Voeg toe")

    assert [line.name for line in list_partners(context.desk)] == ["’t Trefpunt", "Het Trefpunt"]


def test_persons_are_added_and_removed_and_blank_ones_left_out(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    qtbot.keyClicks(field(dialog, "Naam"), "Buurthuis")
    press(qtbot, dialog, "Voeg persoon toe")
    press(qtbot, dialog, "Voeg persoon toe")
    people = fields(dialog, "Naam")[1:]
    qtbot.keyClicks(people[0], "Weg")
    qtbot.keyClicks(people[1], "Ria 't Hooft & co")
    press(qtbot, dialog, "Haal deze persoon weg")

    press(qtbot, dialog, "Voeg toe")

    assert list_partners(context.desk)[0].contact_names == "Ria 't Hooft & co"


def test_logo_is_chosen_shown_kept_and_taken_back(
    qtbot: QtBot, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "navy").save(path)
    monkeypatch.setattr(ask_file, "open_window", lambda *_: (str(path), ""))
    partner = kept(context, name="Buurthuis")
    dialog = shown(qtbot, context, partner)

    with qtbot.waitSignal(dialog.findChild(LogoField).edited):
        press(qtbot, dialog, "Kies logo…")
    press(qtbot, dialog, "Bewaar")

    changed = get_partner(context.desk, partner.id)
    assert changed is not None
    assert (get_picture(context.desk, changed.logo_id) or b"").startswith(b"\xff\xd8")
    context.desk.undo()
    assert get_partner(context.desk, partner.id) == partner


def test_logo_that_is_no_picture_says_why_and_nothing_changes(
    qtbot: QtBot, context: TabContext, tmp_path: Path
) -> None:
    path = tmp_path / "brief.docx"
    path.write_text("Beste partner")
    dialog = shown(qtbot, context, kept(context, name="Buurthuis"))
    logo = dialog.findChild(LogoField)

    with qtbot.waitSignals([logo.busy_changed, logo.busy_changed]):
        logo.read_file(path)

    assert logo.objection == "‘brief.docx’ is geen plaatje dat we kunnen lezen. Kies een PNG of JPG."
    assert logo.picture is None


def test_logo_is_taken_away(qtbot: QtBot, context: TabContext, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "navy").save(path)
    partner = kept(context, name="Buurthuis")
    dialog = shown(qtbot, context, partner)
    with qtbot.waitSignal(dialog.findChild(LogoField).edited):
        dialog.findChild(LogoField).read_file(path)
    press(qtbot, dialog, "Bewaar")
    with_logo = get_partner(context.desk, partner.id)
    assert with_logo is not None

    dialog = shown(qtbot, context, with_logo)
    press(qtbot, dialog, "Haal logo weg")
    press(qtbot, dialog, "Bewaar")

    without = get_partner(context.desk, partner.id)
    assert without is not None
    assert without.logo_id is None


def test_everything_of_a_partner_survives_the_form(qtbot: QtBot, context: TabContext) -> None:
    partner = kept(
        context,
        name="<b>R&D",
        sector="a\tb",
        note="Regel 1\nRegel 2",
        is_active=False,
        on_print=True,
        contacts=(a_contact(name="", role="Portier", note="Vanaf 9 uur"),),
    )
    dialog = shown(qtbot, context, partner)
    qtbot.keyClicks(field(dialog, "Plaats"), "Proefstad")

    press(qtbot, dialog, "Bewaar")

    changed = get_partner(context.desk, partner.id)
    assert changed is not None
    assert (changed.name, changed.note, changed.contacts) == (partner.name, partner.note, partner.contacts)
    assert (changed.is_active, changed.on_print, changed.sector) == (False, True, partner.sector)


def test_person_who_works_there_no_more_stays_for_the_history(qtbot: QtBot, context: TabContext) -> None:
    partner = kept(context, name="Bieb", contacts=(a_contact(name="Jan"),))
    dialog = shown(qtbot, context, partner)

    press(qtbot, dialog, "Werkt er niet meer")
    press(qtbot, dialog, "Bewaar")

    found = get_partner(context.desk, partner.id)
    assert found is not None
    assert [(one.name, one.has_left(context.today())) for one in found.contacts] == [("Jan", True)]


def test_same_phone_of_a_person_leads_to_the_other_and_to_merging(qtbot: QtBot, context: TabContext) -> None:
    other = kept(context, name="Humanitas", contacts=(a_contact(name="Jan", phone="+31 6 1234 5678"),)).id
    dialog = shown(qtbot, context)
    asked: list[tuple[object, object]] = []
    dialog.merge_requested.connect(lambda keep, gone: asked.append((keep, gone)))
    qtbot.keyClicks(field(dialog, "Naam"), "Maatjes")
    qtbot.keyClicks(field(dialog, "Telefoon"), "06-12345678")
    view = dialog.findChild(AlikeView)
    qtbot.waitUntil(view.isVisible)

    press(qtbot, dialog, "Bekijk Humanitas")
    over = dialog.findChild(PartnerDialog)
    assert field(over, "Naam").text() == "Humanitas"
    over.reject()
    press(qtbot, dialog, "Is dezelfde als Humanitas")

    new = next(line.id for line in list_partners(context.desk) if line.name == "Maatjes")
    assert asked == [(other, new)]
    assert not dialog.isVisible()
