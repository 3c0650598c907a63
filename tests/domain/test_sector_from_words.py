import pytest

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.sector_from_words import partner_kind_from_words


@pytest.mark.parametrize(
    ("sector", "name", "kind"),
    [
        ("overheid", "x", PartnerKind.MUNICIPALITY),
        ("ouderenbond", "KBO", PartnerKind.SENIORS),
        ("Welzijn", "", PartnerKind.WELFARE),
        ("zorg ", "", PartnerKind.CARE),
        ("burgerinitiatief", "", PartnerKind.RESIDENTS),
        ("ruimtevaart", "", PartnerKind.OTHER),
        ("", "Bibliotheek De Wijk", PartnerKind.LIBRARY),
        ("", "gem. Ede", PartnerKind.MUNICIPALITY),
        ("", "Skillz", PartnerKind.UNKNOWN),
    ],
)
def test_kind_comes_from_the_sector_and_else_from_the_name(sector: str, name: str, kind: PartnerKind) -> None:
    assert partner_kind_from_words(sector, name) is kind
