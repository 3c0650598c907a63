import datetime as dt

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.dutch.source_words import source_words


def test_source_is_said_in_one_line() -> None:
    source = Provenance(
        document=SourceDocument.LOCAL_APPROACH,
        place="hoofdstuk 2, stap 1",
        reviewed=dt.date(2026, 11, 22),
    )

    assert source_words(source) == (
        "Naar: Handreiking lokale aanpak van eenzaamheid, Coalitie Erbij, 2017; hoofdstuk 2, stap 1"
    )
