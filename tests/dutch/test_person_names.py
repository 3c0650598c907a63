import pytest

from coalitiedesk.dutch.person_names import dear, on_envelope, person_name, person_sort_key


@pytest.mark.parametrize(
    ("written", "beginning"),
    [
        ("Samira Voorbeeld", "Beste Samira Voorbeeld"),
        ("Samira van den Berg", "Beste Samira van den Berg"),
        ("mevrouw van den Berg", "Beste mevrouw Van den Berg"),
        ("Mw. drs. A. van den Berg", "Beste mevrouw Van den Berg"),
        ("mevr. Anna Maria Jansen", "Beste mevrouw Jansen"),
        ("mevr. J. Bakker - de Vries", "Beste mevrouw Bakker-de Vries"),
        ("dhr. de Vries", "Beste meneer De Vries"),
        ("De heer P. in ’t Veld", "Beste meneer In ’t Veld"),
        ("dhr. ’t Hooft", "Beste meneer ’t Hooft"),
        ("fam. van Dam", "Beste familie Van Dam"),
        ("van den Berg", "Beste Van den Berg"),
        ("J. van den Berg", "Beste J. van den Berg"),
        ("Corrie ’t Hooft", "Beste Corrie ’t Hooft"),
        ("Samira (balie)", "Beste Samira"),
        ("Mevrouw", "Beste Mevrouw"),
        ("ds. Bakker", "Beste ds. Bakker"),
        ("Jan en Marie de Vries", "Beste Jan en Marie de Vries"),
    ],
)
def test_letter_begins_with_the_name_as_dutch_writes_it(written: str, beginning: str) -> None:
    assert dear(written) == beginning


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Samira Voorbeeld", "Samira Voorbeeld"),
        ("mw. A. van den Berg", "mevrouw A. van den Berg"),
        ("dhr. de Vries", "de heer De Vries"),
        ("dhr. P. de Vries (voorzitter)", "de heer P. de Vries"),
        ("fam. van Dam", "familie Van Dam"),
        ("van den Berg", "Van den Berg"),
    ],
)
def test_envelope_has_the_title_in_full(written: str, line: str) -> None:
    assert on_envelope(written) == line


def test_no_name_has_no_parts() -> None:
    assert person_name("  ").full == ""


def test_people_stand_at_their_surname_without_its_prefix() -> None:
    names = [
        "Zoë Çelik",
        "mevrouw A. van den Berg",
        "Hedy d’Ancona",
        "Patrick O'Neill",
        "Corrie ’t Hooft",
        "Bos, Anna",
        "IJsbrand de IJzer",
        "Jan Bakker-de Vries",
        "Karin van den Berg",
        "Özlem",
        "Piet van den Bos",
    ]

    assert sorted(names, key=person_sort_key) == [
        "Hedy d’Ancona",
        "Jan Bakker-de Vries",
        "mevrouw A. van den Berg",
        "Karin van den Berg",
        "Bos, Anna",
        "Piet van den Bos",
        "Zoë Çelik",
        "Corrie ’t Hooft",
        "IJsbrand de IJzer",
        "Patrick O'Neill",
        "Özlem",
    ]
    assert person_sort_key(" ") == ""
