from coalitiedesk.domain.letters import LetterKind
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.knowledge.letters import bundled_letters
from tests.knowledge.source_lists import listed


def test_every_letter_of_the_source_list_is_there() -> None:
    assert [one.key for one in bundled_letters()] == listed("letters")


def test_certificate_and_press_release_keep_people_from_no_door() -> None:
    public = [one for one in bundled_letters() if one.kind in (LetterKind.CERTIFICATE, LetterKind.PRESS)]

    assert [taboo_words(f"{one.subject}\n{one.text}") for one in public] == [(), ()]
