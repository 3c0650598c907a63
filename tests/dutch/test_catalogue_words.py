import datetime as dt

import pytest

from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.dutch.catalogue_words import catalogue_words, evidence_words, origin_words

SOURCE = Provenance(
    document=SourceDocument.LOCAL_APPROACH, place="hoofdstuk 3", reviewed=dt.date(2026, 11, 22)
)


@pytest.mark.parametrize(
    ("evidence", "years", "expected"),
    [
        (
            ProvisionEvidence.SUBSTANTIATED,
            (2012, 2013, 2014),
            "Onderbouwd · onderzoek uit 2012, 2013 en 2014",
        ),
        (ProvisionEvidence.SUBSTANTIATED, (2008,), "Onderbouwd · onderzoek uit 2008"),
        (ProvisionEvidence.SUBSTANTIATED, (), "Onderbouwd"),
        (ProvisionEvidence.PROMISING, (), "Kansrijk · niet onderzocht"),
    ],
)
def test_evidence_says_how_sure_and_since_when(
    evidence: ProvisionEvidence, years: tuple[int, ...], expected: str
) -> None:
    one = Intervention(key="x", name="X", evidence=evidence, finding_years=years)

    assert evidence_words(one) == expected


def test_own_promising_entry_is_not_called_unresearched() -> None:
    one = Intervention(own_id=OwnInterventionId(1), name="X", evidence=ProvisionEvidence.PROMISING)

    assert evidence_words(one) == "Kansrijk"


def test_origin_names_publication_place_and_day() -> None:
    words = origin_words(Intervention(key="x", name="X", provenance=SOURCE))

    assert words == (
        "Naar: Handreiking lokale aanpak van eenzaamheid, Coalitie Erbij, 2017; hoofdstuk 3. "
        "In eigen woorden; nagekeken op 22 november 2026."
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [("", "Zelf toegevoegd."), ("De Brug", "Zelf toegevoegd. De Brug")],
)
def test_own_entry_says_so(source: str, expected: str) -> None:
    assert origin_words(Intervention(own_id=OwnInterventionId(1), name="X", source=source)) == expected


@pytest.mark.parametrize(
    ("shown", "own", "expected"),
    [
        (63, 0, "63 werkwijzen."),
        (4, 0, "4 van 63 werkwijzen."),
        (63, 2, "63 werkwijzen, 2 van jezelf."),
    ],
)
def test_amount_is_told(shown: int, own: int, expected: str) -> None:
    assert catalogue_words(shown, 63, own) == expected
