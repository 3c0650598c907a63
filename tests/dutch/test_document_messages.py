import datetime as dt
import string

import pytest

from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.dutch.document_messages import MESSAGES, document_message, size_words

KNOWN_FACTS = {
    "name",
    "folder",
    "detail",
    "kind",
    "size_bytes",
    "needed_bytes",
    "free_bytes",
    "theirs",
    "ours",
    "person",
    "computer",
    "since",
    "changed_at",
    "other",
    "apart",
}


@pytest.mark.parametrize("code", DocumentCode)
def test_every_code_has_a_message(code: DocumentCode) -> None:
    assert document_message(code, {})


@pytest.mark.parametrize("code", DocumentCode)
def test_message_asks_for_known_facts_only(code: DocumentCode) -> None:
    asked = {field for _, field, _, _ in string.Formatter().parse(MESSAGES[code]) if field}

    assert asked - KNOWN_FACTS == set()


@pytest.mark.parametrize("code", DocumentCode)
def test_message_speaks_plainly(code: DocumentCode) -> None:
    message = document_message(code, {})

    assert message.endswith((".", "?"))
    assert " u " not in message
    assert "Uw" not in message
    assert all(len(sentence.split()) <= 24 for sentence in message.replace("?", ".").split("."))


def test_message_fills_in_facts_in_words() -> None:
    facts: dict[str, str | int | dt.datetime] = {
        "folder": "E:\\",
        "needed_bytes": 2_100_000,
        "free_bytes": 300_000,
    }

    message = document_message(DocumentCode.TARGET_DISK_FULL, facts)

    assert message == (
        "Er is geen ruimte meer in ‘E:\\’ (nodig: 2,1 MB, vrij: 300 kB). "
        "Je wijzigingen staan veilig op deze computer. Maak ruimte of kies een andere plek."
    )


def test_message_names_kind_and_person() -> None:
    since = dt.datetime(2026, 11, 22, 9, 41).astimezone()

    other = document_message(DocumentCode.NOT_OURS, {"name": "lijst.xlsx", "kind": "excel"})
    strange = document_message(DocumentCode.NOT_OURS, {"name": "x", "kind": "nieuw"})
    held = document_message(DocumentCode.OPEN_ELSEWHERE, {"person": "", "computer": "PC", "since": since})

    assert "het lijkt een Excel-bestand" in other
    assert "het lijkt een ander soort bestand" in strange
    assert held.startswith(
        "Iemand anders heeft ‘onbekend’ open op PC (sinds zondag 22 november om 9.41 uur)."
    )


def test_file_name_with_braces_is_shown_as_it_is() -> None:
    assert "‘{name} {0}’" in document_message(DocumentCode.NO_ACCESS, {"name": "{name} {0}"})


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1500, "2 kB"), (2_140_000, "2,1 MB"), (1_400_000_000, "1,4 GB")],
)
def test_size_is_in_decimal_units(size: int, words: str) -> None:
    assert size_words(size) == words
