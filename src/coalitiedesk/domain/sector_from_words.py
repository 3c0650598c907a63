"""The kind of a partner from the sector as people write it, or else from its name."""

import re

from coalitiedesk.domain.partners import PartnerKind

# In order: the first that fits decides; the words of a sector column come before those of names.
_SECTORS: tuple[tuple[PartnerKind, str], ...] = (
    (
        PartnerKind.NEIGHBOURHOOD_TEAM,
        r"wijkteam|sociaal team|gebiedsteam|buurtteam|dorpenteam|wijkverple|sociaal wijk",
    ),
    (
        PartnerKind.SENIORS,
        (
            r"ouderenbond|\bkbo\b|\bpcob\b|\banbo\b|seniorenraad|ouderenraad|seniorenvereniging|"
            r"ouderenorganisatie|senioren|ouderen\b"
        ),
    ),
    (PartnerKind.CARERS, r"mantelzorg"),
    (PartnerKind.PATIENTS, r"patient"),
    (PartnerKind.LIBRARY, r"bibliothe|\bbieb\b|biblionet"),
    (
        PartnerKind.RELIGIOUS,
        (
            r"kerk|geloof|parochie|moskee|diacon|religi|levensbeschouw|protestant|\bpkn\b|"
            r"gemeente gods|synagoge|humanistisch verbond|leger des heils"
        ),
    ),
    (PartnerKind.HOUSING, r"woning|woonstichting|wooncorporatie|\bwonen\b|huurdersv|corporatie|verhuur"),
    (PartnerKind.SPORTS, r"sport|voetbal|gymnast|\bbewegen\b|tennis|zwem"),
    (PartnerKind.YOUTH, r"jongeren|jeugd|scouting"),
    (PartnerKind.EDUCATION, r"onderwijs|school|college|\broc\b|universiteit|taalhuis|educatie"),
    (PartnerKind.HOSPITALITY, r"horeca|cafe\b|restaurant|hotel|lunchroom|eetcafe|brasserie"),
    (PartnerKind.VOLUNTEERS, r"vrijwillig|zonnebloem|humanitas|rode kruis|burgerinitiatief hulp|maatjes"),
    (PartnerKind.WELFARE, r"welzijn|sociaal collectief"),
    (
        PartnerKind.SOCIAL_WORK,
        r"sociaal werk|maatschappelijk werk|buurtwerk|opbouwwerk|ouderenwerk|ouderenadvis",
    ),
    (
        PartnerKind.CARE,
        (
            r"zorg|\bggz\b|\bggd\b|ziekenhuis|huisarts|apothe|alzheimer|fysio|praktijk|verple|"
            r"dementie"
        ),
    ),
    (PartnerKind.CULTURE, r"cultuur|museum|theater|muziek|kunst|koor|toneel|radio|omroep"),
    (PartnerKind.NATURE, r"natuur|\bivn\b|milieu|volkstuin|moestuin"),
    (PartnerKind.MUNICIPALITY, r"^overheid|gemeente\b|^gem\b|\boverheid\b|provincie"),
    (
        PartnerKind.NEIGHBOURHOOD,
        r"wijkorganisatie|wijkraad|wijkvereniging|dorpsraad|dorpsbelang|buurtvereniging|buurthuis|dorpshuis",
    ),
    (PartnerKind.RESIDENTS, r"bewoner|inwoner|burger|ervaringsdeskund|buurt"),
    (PartnerKind.HOME_SERVICE, r"installat|\bcv\b|loodgiet|meteropname|glasvezel|pakket|\bpostnl\b|\bpost\b"),
    (
        PartnerKind.BUSINESS,
        (
            r"ondernem|bedrijf|winkel|supermarkt|bakker|slager|kapper|kapsalon|\bbv\b|\bbank\b|"
            r"middenstand|mkb|commerci|albert heijn|jumbo|drogist|dansschool"
        ),
    ),
)


def partner_kind_from_words(sector: str, name: str = "") -> PartnerKind:
    """The kind a sector points at; without a sector the one that the name points at.

    A sector that is no known word gives ``OTHER``: somebody did write down what it is.
    """
    if found := _found(sector):
        return found
    if sector.strip():
        return PartnerKind.OTHER
    return _found(name) or PartnerKind.UNKNOWN


def _found(text: str) -> PartnerKind | None:
    folded = text.casefold().translate(str.maketrans("éèëêïöüâáû", "eeeeiouaau"))
    return next((kind for kind, pattern in _SECTORS if re.search(pattern, folded)), None)
