"""The Dutch word for every code a person can see; a test asks one of every enum member."""

from enum import StrEnum

from coalitiedesk.domain.activities import (
    ActivityKind,
    ActivityStatus,
    Facility,
    Novelty,
    Openness,
    SignUp,
)
from coalitiedesk.domain.completeness import NeededForPrint
from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.domain.evaluation import Consent, CountMethod
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.partners import ContactLevel, PartnerKind
from coalitiedesk.domain.plan import PlanStep, StepState
from coalitiedesk.domain.programme_changes import ChangeKind
from coalitiedesk.domain.retention import DataKind

# Members of different enums can be equal text, so the type is part of the key.
_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (ActivityStatus.IDEA, "Idee"),
    (ActivityStatus.PROMISED, "Toegezegd"),
    (ActivityStatus.CONFIRMED, "Bevestigd"),
    (ActivityStatus.CANCELLED, "Gaat niet door"),
    (Novelty.EXISTING, "Bestaand"),
    (Novelty.NEW, "Nieuw"),
    (Novelty.ACCENTED, "Bestaand, met extra accent"),
    (Novelty.UNKNOWN, "Nog onbekend"),
    (Openness.OPEN, "Voor iedereen"),
    (Openness.CLOSED, "Besloten groep"),
    (Openness.UNKNOWN, "Nog onbekend"),
    (SignUp.REQUIRED, "Aanmelden moet"),
    (SignUp.APPRECIATED, "Aanmelden graag"),
    (SignUp.NOT_NEEDED, "Aanmelden hoeft niet"),
    (SignUp.UNKNOWN, "Nog onbekend"),
    (ActivityKind.COFFEE, "Koffie en thee"),
    (ActivityKind.MEAL, "Eten"),
    (ActivityKind.WALKING, "Wandelen"),
    (ActivityKind.EXERCISE, "Bewegen"),
    (ActivityKind.GAME, "Spel"),
    (ActivityKind.MUSIC, "Muziek en dans"),
    (ActivityKind.CREATIVE, "Maken"),
    (ActivityKind.DIGITAL, "Telefoon en computer"),
    (ActivityKind.CONVERSATION, "Gesprek"),
    (ActivityKind.GARDEN, "Tuin en natuur"),
    (ActivityKind.OTHER, "Iets anders"),
    (Facility.WHEELCHAIR, "Rolstoel welkom"),
    (Facility.ACCESSIBLE_TOILET, "Aangepast toilet"),
    (Facility.HEARING_LOOP, "Ringleiding"),
    (Facility.TRANSPORT, "Vervoer mogelijk"),
    (Facility.COMPANION, "Samen heen"),
    (Facility.LOW_STIMULUS, "Prikkelarm"),
    (CountMethod.COUNTED, "Geteld"),
    (CountMethod.ESTIMATED, "Geschat"),
    (CountMethod.WORDS, "In woorden"),
    (CountMethod.UNKNOWN, "Nog onbekend"),
    (Consent.NOT_ASKED, "Nog toestemming vragen"),
    (Consent.WITHOUT_NAME, "Mag, zonder naam"),
    (Consent.WITH_NAME, "Mag, met naam"),
    (Consent.REFUSED, "Mag niet"),
    (DataKind.CONTACTS, "Contactpersonen"),
    (DataKind.ACTIVITY_CONTACTS, "Aanspreekpunt bij een activiteit"),
    (DataKind.STORIES, "Verhalen"),
    (DataKind.TASK_OWNERS, "Wie een taak doet"),
    (DataKind.SOURCE_CELLS, "Regels uit lijsten die je binnenhaalde"),
    (ImportKind.PARTNERS, "Partners"),
    (ImportKind.ACTIVITIES, "Activiteiten"),
    (ImportKind.FIGURES, "Cijfers"),
    (RowOutcome.IMPORTED, "Binnengehaald"),
    (RowOutcome.NEEDS_ATTENTION, "Aandacht nodig"),
    (RowOutcome.DUPLICATE, "Stond er al"),
    (RowOutcome.SKIPPED_EMPTY, "Leeg"),
    (ContactLevel.OPERATIONAL, "Uitvoering"),
    (ContactLevel.MANAGEMENT, "Management"),
    (ContactLevel.BOARD, "Bestuur"),
    (ContactLevel.UNKNOWN, "Nog onbekend"),
    (PartnerKind.MUNICIPALITY, "Gemeente"),
    (PartnerKind.NEIGHBOURHOOD_TEAM, "Wijkteam"),
    (PartnerKind.WELFARE, "Welzijn"),
    (PartnerKind.CARE, "Zorg"),
    (PartnerKind.HOUSING, "Wonen"),
    (PartnerKind.SENIORS, "Ouderenorganisatie"),
    (PartnerKind.VOLUNTEERS, "Vrijwilligers"),
    (PartnerKind.SPORTS, "Sport"),
    (PartnerKind.CULTURE, "Cultuur"),
    (PartnerKind.LIBRARY, "Bibliotheek"),
    (PartnerKind.RELIGIOUS, "Kerk of moskee"),
    (PartnerKind.EDUCATION, "Onderwijs"),
    (PartnerKind.YOUTH, "Jongerenwerk"),
    (PartnerKind.HOSPITALITY, "Horeca"),
    (PartnerKind.BUSINESS, "Winkel of bedrijf"),
    (PartnerKind.RESIDENTS, "Bewoners"),
    (PartnerKind.OTHER, "Iets anders"),
    (PartnerKind.UNKNOWN, "Nog onbekend"),
    (PlanStep.TAKE_INITIATIVE, "Initiatief nemen"),
    (PlanStep.GATHER_FACTS, "Feiten en cijfers"),
    (PlanStep.ORGANISE, "Beginnen met organiseren"),
    (PlanStep.MAKE_PLAN, "Plan maken"),
    (PlanStep.CARRY_OUT, "Plan uitvoeren"),
    (PlanStep.SUSTAIN, "Blijvende aandacht"),
    (NeededForPrint.DAY, "Dag"),
    (NeededForPrint.TIME, "Tijd"),
    (NeededForPrint.VENUE, "Plek"),
    (NeededForPrint.DESCRIPTION, "Tekst voor bezoekers"),
    (NeededForPrint.SIGN_UP, "Moet je je aanmelden?"),
    (NeededForPrint.SIGN_UP_CONTACT, "Hoe meld je je aan?"),
    (NeededForPrint.PRICE, "Prijs of gratis"),
    (NeededForPrint.ACCESSIBILITY, "Is de plek toegankelijk?"),
    (NeededForPrint.OPENNESS, "Wie mag er komen?"),
    (NeededForPrint.CERTAINTY, "Bevestigd"),
    (StepState.NOT_YET, "Nog niet begonnen"),
    (StepState.BUSY, "Bezig"),
    (StepState.DONE, "Gedaan"),
    (StepState.REVISIT, "Opnieuw bekijken"),
    (ChangeKind.CANCELLED, "Gaat niet door"),
    (ChangeKind.GONE, "Staat er niet meer in"),
    (ChangeKind.WHEN, "Andere dag of tijd"),
    (ChangeKind.WHERE, "Andere plek"),
    (ChangeKind.RENAMED, "Andere titel"),
    (ChangeKind.DETAILS, "Andere tekst, prijs of aanmelding"),
    (ChangeKind.RESUMED, "Gaat toch door"),
    (ChangeKind.NEW, "Nieuw"),
    (BackupReason.FIRST_CHANGE, "Zoals je het bestand opende"),
    (BackupReason.PERIODIC, "Tijdens het werk"),
    (BackupReason.BEFORE_UPDATE, "Vóór het bijwerken"),
    (BackupReason.BEFORE_IMPORT, "Vóór het inlezen van een lijst"),
    (BackupReason.BEFORE_RESTORE, "Vóór het terugzetten"),
    (BackupReason.BEFORE_ERASING, "Vóór het wissen"),
    (BackupReason.ON_REQUEST, "Zelf gemaakt"),
)
LABELS: dict[tuple[type[StrEnum], str], str] = {(type(code), code.value): word for code, word in _WORDS}


def label(code: StrEnum) -> str:
    """The word a person reads for a code.

    Raises:
        KeyError: The code has no word yet; a test prevents that.
    """
    return LABELS[type(code), code.value]
