"""A first guess at what an activity is, from the words of its title; the coordinator decides."""

import re

from coalitiedesk.domain.activities import ActivityKind, Facility

# In order: the first that fits decides, so "wandelen met koffie na" is a walk and "muzikale lunch" a meal.
_KINDS: tuple[tuple[ActivityKind, str], ...] = (
    (ActivityKind.WALKING, r"wandel|wandeling|ommetje|loopgroep|\bwandelt|hiken|blokje om|struin"),
    (
        ActivityKind.MEAL,
        (
            r"lunch|maaltijd|\beten\b|eettafel|diner|brunch|ontbijt|tafelen|kookt|koken\b|soep|"
            r"poffertjes|pannenkoek|bbq|barbecue|"
            r"high tea|picknick|buffet|stamppot|aanschuif|eetcafe|proeverij|borrel|bingo.?maaltijd|iftar"
        ),
    ),
    (
        ActivityKind.MUSIC,
        (
            r"muziek|muzik|zang|zingen|\bkoor|concert|dans|optreden|karaoke|orkest|liedjes|"
            r"bingo.?muziek|muzikaal|smartlap|band\b"
        ),
    ),
    (
        ActivityKind.GAME,
        (
            r"spel|quiz|bingo|kaarten\b|klaverjas|biljart|sjoel|schaken|dammen|rummikub|puzzel|bridge|"
            r"darten|jeu de boules|biljarten|kien"
        ),
    ),
    (
        ActivityKind.EXERCISE,
        (
            r"bewegen|beweeg|sport|gym|yoga|fiets|zwem|fit|tai.?chi|wandelvoetbal|walking|duofiets|"
            r"fitness|valpreventie|badminton|tennis"
        ),
    ),
    (
        ActivityKind.CREATIVE,
        (
            r"creatief|creatieve|schilder|handwerk|haken|breien|knutsel|teken|keramiek|bloem(schik|"
            r"stuk)|workshop maken|naaien|quilt|"
            r"happy stone|kaartjes|kaart(en)? (maken|schrijven)|atelier|fotografie|theater|toneel|"
            r"film|kunst|wensboom|repair"
        ),
    ),
    (
        ActivityKind.DIGITAL,
        r"digi|computer|tablet|smartphone|telefoon(hulp|les)|internet|webinar|whatsapp|beeldbellen|online",
    ),
    (ActivityKind.GARDEN, r"tuin|groen\b|natuur|planten|moestuin|bos\b|plukroute|bloembollen"),
    (
        ActivityKind.COFFEE,
        r"koffie|thee\b|bakkie|inloop|kopje|koffiekar|huiskamer|buurtkamer|soos\b",
    ),
    (
        ActivityKind.CONVERSATION,
        (
            r"gesprek|praat|praatje|ontmoet|lezing|workshop|training|verhalen|dialoog|bijeenkomst|"
            r"symposium|alzheimer|lotgenoten|voorlees|"
            r"vriendschap|cursus|debat|babbel|levensboek|rouwcafe|filosof|leeskring|informatie|conferentie"
        ),
    ),
)
_FACILITIES: tuple[tuple[Facility, str], ...] = (
    (Facility.WHEELCHAIR, r"rolstoel|rollator|drempelvrij|mindervalide|gelijkvloers"),
    (
        Facility.ACCESSIBLE_TOILET,
        r"(aangepast|invalide|minder ?valide\w*|rolstoel)\w* ?(toilet|wc)|invalidentoilet|mivatoilet",
    ),
    (Facility.HEARING_LOOP, r"ringleiding|gehoor(apparaat|lus)"),
    (Facility.TRANSPORT, r"vervoer|ophaal|opgehaald|automaatje|buurtbus|regiotaxi|haal(- en|en) breng"),
    (Facility.COMPANION, r"samen heen|begeleid|maatje mee|iemand mee|buddy"),
    (Facility.LOW_STIMULUS, r"prikkelarm|rustige ruimte|prikkelvrij"),
)
_DENIED = re.compile(r"\b(niet|geen|nee|zonder)\b")


def activity_kind_from_words(title: str, description: str = "") -> ActivityKind:
    """The kind the title points at, else the description, else ``OTHER``."""
    for text in (title, description):
        folded = _bare(text)
        for kind, pattern in _KINDS:
            if re.search(rf"({pattern})", folded):
                return kind
    return ActivityKind.OTHER


def facilities_from_words(text: str) -> frozenset[Facility]:
    """Facilities that are named and not denied in the same sentence."""
    sentences = re.split(r"[.;,\n]", _bare(text))
    return frozenset(
        facility
        for sentence in sentences
        for facility, pattern in _FACILITIES
        if re.search(pattern, sentence) and not _DENIED.search(sentence)
    )


def _bare(text: str) -> str:
    plain = str.maketrans("éèëêïíóòöôüúáàä", "eeeeiiooooouuaaa"[: len("éèëêïíóòöôüúáàä")])
    return text.casefold().translate(plain)
