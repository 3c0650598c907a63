"""Writing a story down."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import ActivityId, EditionId, StoryId
from coalitiedesk.ui.dialogs.story_dialog import StoryDialog
from tests.builders import an_activity


def shown(qtbot: QtBot, story: Story) -> StoryDialog:
    dialog = StoryDialog(story, (an_activity(id=ActivityId(7)),))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_story_may_not_be_used_until_somebody_says_so(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Story(id=StoryId(0), edition_id=EditionId(1), text=""))
    field = dialog.first_field()
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Eindelijk iemand die mij kende.")

    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)

    (story,) = kept.args or ()
    assert (story.text, story.consent) == ("Eindelijk iemand die mij kende.", Consent.NOT_ASKED)
    assert (story.activity_id, story.edition_id) == (None, 1)


def test_empty_story_is_not_kept_and_says_why(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Story(id=StoryId(0), edition_id=EditionId(1), text=""))

    with qtbot.assertNotEmitted(dialog.kept):
        qtbot.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert not dialog._remove.isVisible()


def test_what_was_there_stays_and_can_be_taken_away(qtbot: QtBot) -> None:
    known = Story(
        id=StoryId(3),
        edition_id=EditionId(1),
        text="Fijn",
        teller="man, 80 jaar",
        activity_id=ActivityId(7),
        consent=Consent.WITHOUT_NAME,
    )
    dialog = shown(qtbot, known)

    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)
    assert kept.args == [known]

    with qtbot.waitSignal(dialog.removal_requested) as removed:
        dialog._remove.click()
    assert removed.args == [3]
