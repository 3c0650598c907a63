import re

import pytest

from coalitiedesk.domain.import_codes import ImportCode, SourceFault
from coalitiedesk.domain.import_fields import ImportField, fields_for
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.import_messages import fault_sentence, field_label, list_sentence, row_sentence

FACTS: dict[str, str | int] = {
    "row": 4,
    "column": "Datum",
    "text": "za 20 september",
    "name": "lijst.csv",
    "columns": "Wat",
    "kind": "partners",
    "found": "activities",
    "values": "x",
    "first": "a",
    "second": "b",
    "read": "14.30",
    "date": "20 september 2026",
    "weekday": "zondag",
    "year": 2025,
    "expected": 2026,
    "count": 2,
    "other": "De Brug",
    "place": "Elst",
    "other_row": 3,
    "side": "before",
    "previous": "Koffie",
    "limit": 20,
}


@pytest.mark.parametrize("code", list(ImportCode))
def test_every_code_has_a_sentence_that_says_where(code: ImportCode) -> None:
    sentence = row_sentence(Problem(code=code, facts=FACTS))

    assert sentence.startswith("Rij 4, kolom Datum: ")
    assert "{" not in sentence
    assert sentence[-1] in ".?"


@pytest.mark.parametrize("code", list(SourceFault))
def test_every_fault_says_what_happened_and_that_nothing_changed(code: SourceFault) -> None:
    sentence = fault_sentence(code, {"name": "lijst.csv", "limit": 20, "kind": "partners", "found": "pdf"})

    assert "‘lijst.csv’" in sentence
    assert "Er is niets veranderd." in sentence
    assert "{" not in sentence


def test_row_of_one_of_several_sheets_names_the_sheet() -> None:
    problem = Problem(code=ImportCode.EMPTY_ROW, facts={"row": 7, "sheet": "Vrijdag"})

    assert row_sentence(problem) == "Blad ‘Vrijdag’, rij 7: deze rij is leeg en overgeslagen."


def test_list_sentence_needs_no_row() -> None:
    problem = Problem(code=ImportCode.NO_HEADING, facts={"name": "lijst.csv", "sheet": ""})

    assert (
        list_sentence(problem) == "In ‘lijst.csv’ staan geen kolomkoppen. Kijk of elke kolom goed is herkend."
    )


def test_braces_in_a_cell_are_only_text() -> None:
    problem = Problem(code=ImportCode.MOMENT_UNCLEAR, facts={**FACTS, "text": "{row} {x!r}"})

    assert "‘{row} {x!r}’" in row_sentence(problem)


def test_outside_the_week_names_the_day() -> None:
    facts = {"row": 2, "column": "Datum", "text": "2025-09-20", "side": "before"}
    problem = Problem(code=ImportCode.OUTSIDE_WEEK, facts=facts)

    assert row_sentence(problem) == (
        "Rij 2, kolom Datum: zaterdag 20 september 2025 valt voor de Week. De activiteit is wel meegenomen."
    )


def test_every_field_has_a_label_and_belongs_to_a_kind_of_list() -> None:
    labels = [field_label(field) for field in ImportField]

    assert len(set(labels)) == len(labels)
    assert all(re.match(r"[A-Z]", label) for label in labels)
    assert set(fields_for(ImportKind.PARTNERS)) | set(fields_for(ImportKind.ACTIVITIES)) == set(ImportField)
