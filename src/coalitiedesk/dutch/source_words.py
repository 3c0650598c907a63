"""Where something comes from, in one line below a text."""

from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.dutch.labels import label


def source_words(provenance: Provenance) -> str:
    """``Naar: Handreiking lokale aanpak van eenzaamheid, Coalitie Erbij, 2017; hoofdstuk 2, stap 1``."""
    return f"Naar: {label(provenance.document)}; {provenance.place}"
