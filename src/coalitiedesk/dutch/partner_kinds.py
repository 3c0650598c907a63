"""Kinds of partners as one chooses among them: the word, and who is meant where it leaves doubt."""

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.labels import label

_MEANT = {
    PartnerKind.MUNICIPALITY: "bestuur, beleid, Wmo-loket",
    PartnerKind.NEIGHBOURHOOD: "wijkraad, dorpsbelang, buurthuis",
    PartnerKind.SOCIAL_WORK: "maatschappelijk werk, ouderenadviseur",
    PartnerKind.CARE: "thuiszorg, huisarts, apotheek",
    PartnerKind.HOUSING: "woningcorporatie",
    PartnerKind.SENIORS: "ouderenbond",
    PartnerKind.VOLUNTEERS: "Zonnebloem, Rode Kruis",
    PartnerKind.SPORTS: "club, zwembad",
    PartnerKind.CULTURE: "koor, museum",
    PartnerKind.NATURE: "tuin, IVN",
    PartnerKind.RELIGIOUS: "of andere levensbeschouwing",
    PartnerKind.HOSPITALITY: "café, restaurant",
    PartnerKind.BUSINESS: "bakker, kapper, supermarkt",
    PartnerKind.HOME_SERVICE: "monteur, post, glasvezel",
    PartnerKind.RESIDENTS: "ook ervaringsdeskundigen",
}


def kind_choices() -> tuple[tuple[str, str], ...]:
    """Code and words of every kind, in the order of the guide: ``Zorg (thuiszorg, huisarts, apotheek)``."""
    return tuple((kind.value, _words(kind)) for kind in PartnerKind)


def _words(kind: PartnerKind) -> str:
    meant = _MEANT.get(kind)
    return f"{label(kind)} ({meant})" if meant else label(kind)
