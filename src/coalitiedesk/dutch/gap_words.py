"""A gap in words: who is missing, where and for whom, and who might be asked."""

from collections.abc import Mapping, Sequence

from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.kind_gaps import KindGap, SoughtPartner
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.dutch.labels import label

_NOUNS = {
    PartnerKind.MUNICIPALITY: "iemand van de gemeente",
    PartnerKind.NEIGHBOURHOOD_TEAM: "wijkteam",
    PartnerKind.WELFARE: "welzijnsorganisatie",
    PartnerKind.NEIGHBOURHOOD: "wijkorganisatie",
    PartnerKind.SOCIAL_WORK: "sociaal werker",
    PartnerKind.CARE: "zorgorganisatie",
    PartnerKind.CARERS: "mantelzorgorganisatie",
    PartnerKind.PATIENTS: "patiëntenvereniging",
    PartnerKind.HOUSING: "woningcorporatie",
    PartnerKind.SENIORS: "ouderenorganisatie",
    PartnerKind.VOLUNTEERS: "vrijwilligersorganisatie",
    PartnerKind.SPORTS: "sportclub",
    PartnerKind.CULTURE: "culturele club",
    PartnerKind.NATURE: "natuurclub",
    PartnerKind.LIBRARY: "bibliotheek",
    PartnerKind.RELIGIOUS: "kerk of moskee",
    PartnerKind.EDUCATION: "school",
    PartnerKind.YOUTH: "jongerenorganisatie",
    PartnerKind.HOSPITALITY: "horecazaak",
    PartnerKind.BUSINESS: "winkel of bedrijf",
    PartnerKind.HOME_SERVICE: "bedrijf dat bij mensen thuis komt",
    PartnerKind.RESIDENTS: "bewonersgroep",
}


def noun_of(kind: PartnerKind) -> str:
    """The kind as one says it in a sentence: ``kerk of moskee``."""
    return _NOUNS.get(kind, label(kind).lower())


def gap_sentence(gap: KindGap, *, area: str, amount: int, group: str) -> str:
    """Who is missing where: ``In Noord doet nog geen kerk of moskee mee.``.

    Args:
        gap: Of which kind.
        area: Name of where; empty is the whole municipality.
        amount: How many there are, there and for this group.
        group: For whom; empty is everybody.
    """
    where = f"In {area}" if area else "In de hele gemeente"
    whom = f"iets voor {group.lower()}" if group else "mee"
    if amount:
        who = count(amount, "partner", "partners")
        return f"{where} {'doet' if amount == 1 else 'doen'} {who} {whom} ({label(gap.kind).lower()})."
    noun = noun_of(gap.kind)
    someone = f"nog niemand{noun.removeprefix('iemand')}" if noun.startswith("iemand") else f"nog geen {noun}"
    return f"{where} doet {someone} {whom}."


def blank_areas_sentence(gap: KindGap, areas: Mapping[AreaId, str]) -> str:
    """Where else there is none, or that it is nowhere; empty when there is one everywhere."""
    blank = [areas[key] for key in gap.blank_areas]
    if not blank:
        return ""
    if len(blank) == len(areas):
        return "In geen enkele wijk."
    return f"Nog niet in {enumerate_words(blank)}."


def prospects_sentence(amount: int) -> str:
    """That somebody stands on the longlist already; empty when nobody does."""
    return f"Op de longlist {'staat' if amount == 1 else 'staan'} er al {amount}." if amount else ""


def known_about(one: SoughtPartner, areas: Mapping[AreaId, str]) -> str:
    """What we know of somebody who could be asked: ``doet mee in Zuid``."""
    where = enumerate_words([areas[key] for key in one.areas if key in areas])
    if one.is_gone:
        return "deed eerder mee"
    return f"doet mee in {where}" if where else "doet al mee"


def ask_title(one: SoughtPartner, *, area: str, group: str) -> str:
    """The task of asking somebody we know."""
    if one.is_gone:
        return f"Vraag {one.name} of ze weer meedoen"
    where = f" in {area}" if area else ""
    whom = f" voor {group.lower()}" if group else ""
    return f"Vraag {one.name} of ze ook{where}{whom} iets willen doen"


def seek_title(kind: PartnerKind, areas: Sequence[str], *, group: str = "") -> str:
    """The task of looking for a kind: ``Zoek een partner: kerk of moskee in Noord``."""
    where = f" in {enumerate_words(list(areas))}" if areas else ""
    whom = f", voor {group.lower()}" if group else ""
    return f"Zoek een partner: {label(kind).lower()}{where}{whom}"


def longlist_name(idea: str, area: str) -> str:
    """What an idea is called as long as nobody knows its name: ``Thuiszorg in Noord (naam zoeken)``."""
    return f"{idea} in {area} (naam zoeken)" if area else f"{idea} (naam zoeken)"
