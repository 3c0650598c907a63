import datetime as dt

import pytest

from coalitiedesk.dutch.version_words import (
    backup_words,
    compared_words,
    content_words,
    saved_words,
    when_words,
)

TODAY = dt.date(2026, 11, 22)


def local(*parts: int) -> dt.datetime:
    return dt.datetime(*parts).astimezone()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (local(2026, 11, 22, 9, 15), "vandaag 9.15"),
        (local(2026, 11, 21, 16, 20), "gisteren 16.20"),
        (local(2026, 11, 20, 14, 3), "vr 20 nov 14.03"),
        (local(2025, 11, 20, 14, 3), "do 20 nov 2025 14.03"),
    ],
)
def test_when(moment: dt.datetime, words: str) -> None:
    assert when_words(moment, TODAY) == words
    assert backup_words(moment, TODAY) == f"Reservekopie: {words}"


@pytest.mark.parametrize(
    ("differences", "sentence"),
    [
        ((0, 0, 0), "Deze versie heeft evenveel partners, activiteiten en momenten als nu."),
        ((-3, 0, 0), "Deze versie heeft 3 partners minder dan nu."),
        (
            (1, -1, 12),
            "Deze versie heeft 1 partner meer, 1 activiteit minder en 12 momenten meer dan nu.",
        ),
    ],
)
def test_compared(differences: tuple[int, int, int], sentence: str) -> None:
    assert compared_words(*differences) == sentence


def test_content() -> None:
    assert content_words(42, 1, 0) == "42 partners, 1 activiteit en geen momenten"


NOTHING = {"place": "E:", "pending": 0, "published_at": None, "has_problem": False, "is_view_only": False}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"place": "Coalitie"}, ("Alles staat in ‘Coalitie’", True)),
        ({"place": "Week " * 10}, ("Alles staat in ‘Week Week Week Week Week Week Week Week…’", True)),
        ({}, ("Alles staat in E:", True)),
        ({"published_at": local(2026, 11, 22, 14, 3)}, ("Bewaard in E: om 14.03", True)),
        ({"pending": 3}, ("Nog 3 wijzigingen te schrijven…", True)),
        (
            {"pending": 1, "has_problem": True},
            ("Veilig op deze computer. 1 wijziging wacht op het bestand.", False),
        ),
        (
            {"has_problem": True},
            ("Er kon geen eerdere versie worden bewaard. Je werk zelf is veilig.", False),
        ),
        (
            {"is_view_only": True, "pending": 3},
            ("Je bekijkt dit bestand. Wijzigen kan niet.", True),
        ),
    ],
)
def test_saved(facts: dict[str, object], words: tuple[str, bool]) -> None:
    assert saved_words(**{**NOTHING, **facts}) == words  # type: ignore[arg-type]
